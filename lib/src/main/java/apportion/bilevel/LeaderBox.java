package apportion.bilevel;

import apportion.bilevel.BilevelSolution.Range;
import apportion.solve.CertifiedSolution;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import java.util.ArrayList;
import java.util.List;

/** How small and how large a variable of the leader's can be: its bounds, or what all conditions together allow. */
final class LeaderBox {

    private LeaderBox() {}

    /**
     * The range of one variable; empty conditions leave an empty range.
     *
     * @throws IllegalArgumentException if it has no finite range
     */
    static Range range(BilevelProgram program, Variable variable, SolverOptions options) {
        return new Range(
                end(program, variable, Sense.MINIMISE, variable.lower(), options),
                end(program, variable, Sense.MAXIMISE, variable.upper(), options));
    }

    private static double end(
            BilevelProgram program, Variable variable, Sense sense, double bound, SolverOptions options) {
        if (Double.isFinite(bound)) {
            return bound;
        }
        List<Row> rows = allRows(program);
        List<Variable> relaxed = program.variables().stream()
                .map(other -> Variable.free(other.name()))
                .toList();
        Outcome<CertifiedSolution> outcome =
                Solving.solve(Expression.variable(variable.name(), 1), sense, relaxed, rows, options);
        if (outcome instanceof Outcome.Optimal<CertifiedSolution> found) {
            return found.solution().objective();
        }
        if (outcome instanceof Outcome.Infeasible) {
            return sense == Sense.MINIMISE ? 1 : 0;
        }
        throw new IllegalArgumentException(
                "'%s' needs a finite range, but the conditions leave it open.\nMaybe give it bounds."
                        .formatted(variable.name()));
    }

    /** Everybody's conditions and bounds, with names that differ. */
    static List<Row> allRows(BilevelProgram program) {
        List<Row> rows = new ArrayList<>();
        List<Player> players = new ArrayList<>(program.followers());
        players.add(program.leader());
        for (Player player : players) {
            for (Row row : Limit.ownRows(player)) {
                rows.add(new Row(player.name() + ": " + row.name(), row.coefficients(), row.lower(), row.upper()));
            }
        }
        for (Row row : program.shared()) {
            rows.add(new Row("shared: " + row.name(), row.coefficients(), row.lower(), row.upper()));
        }
        return rows;
    }
}
