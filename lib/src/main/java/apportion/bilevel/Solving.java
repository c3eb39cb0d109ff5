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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.RealMatrix;

/** Expressions and rows as a program of whatever kind they need. */
final class Solving {

    private Solving() {}

    /** Optimises an expression over free variables, integers among them; bounds must be among the rows. */
    static Outcome<CertifiedSolution> solve(
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
}
