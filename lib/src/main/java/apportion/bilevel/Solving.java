package apportion.bilevel;

import apportion.solve.CertifiedSolution;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;
import apportion.solve.LinearProgram.Sense;
import apportion.solve.MixedIntegerProgram;
import apportion.solve.MixedIntegerSolution;
import apportion.solve.Outcome;
import apportion.solve.SolverOptions;
import apportion.solve.WrongAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.RealMatrix;

/** Expressions and rows as a program of whatever kind they need. */
final class Solving {

    private Solving() {}

    /** Relative: how much limits give way if rounding elsewhere has left no point between them. */
    private static final double SLACK = 1e-9;

    /**
     * As {@link #exactly}; if no point satisfies the rows, or none is proved best before the time is up, those that hold within
     * 1e-9 count. Where no engine's answer can be proved even so, the outcome is a limit.
     */
    static Outcome<CertifiedSolution> solve(
            Expression objective, Sense sense, List<Variable> variables, List<Row> rows, SolverOptions options) {
        Outcome<CertifiedSolution> outcome;
        long start = System.nanoTime();
        try {
            outcome = exactly(objective, sense, variables, rows, options);
        } catch (WrongAnswerException rounding) { // rows that only just allow a point look contradictory to an engine
            return loosely(objective, sense, variables, rows, options);
        }
        boolean early = System.nanoTime() - start < options.timeLimit().toNanos();
        if (outcome instanceof Outcome.Infeasible || (outcome instanceof Outcome.Limit && early)) {
            Outcome<CertifiedSolution> again = loosely(objective, sense, variables, rows, options);
            return again.isOptimal() ? again : outcome;
        }
        return outcome;
    }

    private static Outcome<CertifiedSolution> loosely(
            Expression objective, Sense sense, List<Variable> variables, List<Row> rows, SolverOptions options) {
        try {
            return exactly(objective, sense, variables, loosened(rows), options);
        } catch (WrongAnswerException refused) { // an answer that cannot be proved is none
            return new Outcome.Limit<>("No engine gives an answer that can be proved: " + refused.getMessage());
        }
    }

    /** Optimises an expression over free variables, integers among them; bounds must be among the rows. */
    static Outcome<CertifiedSolution> exactly(
            Expression objective, Sense sense, List<Variable> variables, List<Row> rows, SolverOptions options) {
        List<Column> columns = new ArrayList<>();
        for (Variable variable : variables) {
            columns.add(new Column(
                    variable.name(),
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    objective.linear().getOrDefault(variable.name(), 0.0)));
        }
        LinearProgram linear = new LinearProgram(sense, columns, rows);
        Set<String> integers =
                variables.stream().filter(Variable::integer).map(Variable::name).collect(Collectors.toSet());
        boolean curved = variables.stream()
                .anyMatch(variable -> objective.derivative(variable.name()).degree() > 0);
        if (integers.isEmpty() && !curved) {
            return linear.solve(options).map(solution -> solution);
        }
        Optional<RealMatrix> hessian = curved
                ? Optional.of(
                        objective.hessian(variables.stream().map(Variable::name).toList()))
                : Optional.empty();
        return new MixedIntegerProgram(linear, integers, List.of(), hessian)
                .solve(options)
                .map(MixedIntegerSolution::fixed);
    }

    private static List<Row> loosened(List<Row> rows) {
        return rows.stream()
                .map(row -> {
                    double size = 1;
                    size = Double.isFinite(row.lower()) ? Math.max(size, Math.abs(row.lower())) : size;
                    size = Double.isFinite(row.upper()) ? Math.max(size, Math.abs(row.upper())) : size;
                    return new Row(
                            row.name(), row.coefficients(), row.lower() - SLACK * size, row.upper() + SLACK * size);
                })
                .toList();
    }
}
