package apportion.bilevel;

import apportion.solve.CertifiedSolution;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import java.util.ArrayList;
import java.util.List;

/** Why a bilevel program has no solution, when its Karush–Kuhn–Tucker system has no point. */
final class Diagnosis {

    private Diagnosis() {}

    static BilevelOutcome explain(BilevelProgram program, SolverOptions options) {
        List<Row> rows = new ArrayList<>();
        program.followers().forEach(follower -> rows.addAll(prefixed(follower.name(), Limit.ownRows(follower))));
        rows.addAll(prefixed("shared", program.shared()));
        rows.addAll(prefixed(
                program.leader().name(),
                Limit.ownRows(new Player(
                        program.leader().name(),
                        Sense.MINIMISE,
                        Expression.ZERO,
                        program.leader().variables(),
                        List.of()))));
        Outcome<CertifiedSolution> followers = feasible(program, rows, options);
        if (followers instanceof Outcome.Infeasible<CertifiedSolution> infeasible) {
            return new BilevelOutcome.FollowerInfeasible(
                    "No choice within the leader's bounds leaves the followers a feasible plan. "
                            + infeasible.reason());
        }
        rows.addAll(prefixed(program.leader().name(), program.leader().conditions()));
        Outcome<CertifiedSolution> together = feasible(program, rows, options);
        if (together instanceof Outcome.Infeasible<CertifiedSolution> infeasible) {
            return new BilevelOutcome.Infeasible(
                    "The leader's and the followers' conditions contradict each other. " + infeasible.reason());
        }
        KktSystem system = new KktSystem(program);
        List<Column> columns = new ArrayList<>();
        for (Column column : system.relaxation().columns()) {
            columns.add(new Column(column.name(), column.lower(), column.upper(), 0));
        }
        if (new LinearProgram(Sense.MINIMISE, columns, system.rows()).solve(options) instanceof Outcome.Infeasible) {
            return new BilevelOutcome.FollowerUnbounded(
                    "Whatever the leader chooses, the objective of %s improves without end.\nMaybe a bound or a condition is missing."
                            .formatted(String.join(
                                    " or ",
                                    program.followers().stream()
                                            .map(follower -> "'" + follower.name() + "'")
                                            .toList())));
        }
        return new BilevelOutcome.Infeasible(
                "Wherever the followers have an optimal answer, it breaks the leader's conditions.");
    }

    private static Outcome<CertifiedSolution> feasible(BilevelProgram program, List<Row> rows, SolverOptions options) {
        return Solving.solve(Expression.ZERO, Sense.MINIMISE, program.variables(), rows, options);
    }

    private static List<Row> prefixed(String owner, List<Row> rows) {
        return rows.stream()
                .map(row -> new Row(owner + ": " + row.name(), row.coefficients(), row.lower(), row.upper()))
                .toList();
    }
}
