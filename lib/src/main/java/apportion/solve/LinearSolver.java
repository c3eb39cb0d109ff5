package apportion.solve;

import apportion.solve.LinearEngine.Answer;
import apportion.solve.LinearEngine.Status;
import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Believes no engine: the point comes from the program, the duals from the dual program solved as a second program, and
 * the certificate decides. A claim that there is no optimum is proved by a program of its own.
 */
final class LinearSolver {

    private LinearSolver() {}

    /** Asks one engine after another until one gives an answer that can be proved. */
    static Outcome<LinearSolution> solve(LinearProgram program, SolverOptions options, List<LinearEngine> engines) {
        WrongAnswerException refused = new WrongAnswerException("There is no engine to ask.");
        for (LinearEngine engine : engines) {
            try {
                return solve(program, options, engine);
            } catch (WrongAnswerException wrong) {
                refused = wrong;
            }
        }
        throw refused;
    }

    static Outcome<LinearSolution> solve(LinearProgram program, SolverOptions options, LinearEngine engine) {
        Answer answer = engine.solve(program, options.timeLimit());
        return switch (answer.status()) {
            case LIMIT -> limit(options);
            case OPTIMAL -> certify(program, answer, options, engine);
            case NO_OPTIMUM -> explain(program, options, engine);
        };
    }

    private static Outcome<LinearSolution> certify(
            LinearProgram program, Answer answer, SolverOptions options, LinearEngine engine) {
        DenseProgram dense = new DenseProgram(program);
        if (answer.values().size() != dense.columns()) {
            throw new WrongAnswerException("The engine gives %d values for %d columns."
                    .formatted(answer.values().size(), dense.columns()));
        }
        Answer dual = engine.solve(dualOf(dense), options.timeLimit());
        if (dual.status() == Status.LIMIT) {
            return limit(options);
        }
        if (dual.status() != Status.OPTIMAL || dual.values().size() < dense.rows()) {
            throw new WrongAnswerException(
                    "The engine calls a point optimal whose dual program, it says, has no optimum.");
        }
        double[] values = toArray(answer.values());
        double[] duals = toArray(dual.values().subList(0, dense.rows()));
        LinearSolution solution = LinearSolution.of(dense, values, duals);
        if (!solution.certificate().holds(options.tolerance())) {
            throw new WrongAnswerException("The engine's answer fails its certificate at tolerance %s: %s."
                    .formatted(options.tolerance(), solution.certificate()));
        }
        return new Outcome.Optimal<>(solution);
    }

    /**
     * max Σ bᵢyᵢ + Σ lⱼz⁻ⱼ − Σ uⱼz⁺ⱼ subject to Σᵢ aᵢⱼyᵢ + z⁻ⱼ − z⁺ⱼ = cⱼ, with z only for finite bounds, y ≥ 0 on
     * rows ≥ and y ≤ 0 on rows ≤.
     */
    private static LinearProgram dualOf(DenseProgram dense) {
        LinearProgram.Builder dual = LinearProgram.maximise();
        for (int i = 0; i < dense.rows(); i++) {
            LinearProgram.Row row = dense.row(i);
            double lower = row.relation() == Relation.AT_LEAST ? 0 : Double.NEGATIVE_INFINITY;
            double upper = row.relation() == Relation.AT_MOST ? 0 : Double.POSITIVE_INFINITY;
            dual.column("y" + i, lower, upper, row.right());
        }
        for (int j = 0; j < dense.columns(); j++) {
            Column column = dense.column(j);
            if (Double.isFinite(column.lower())) {
                dual.nonNegative("lower" + j, column.lower());
            }
            if (Double.isFinite(column.upper())) {
                dual.nonNegative("upper" + j, -column.upper());
            }
        }
        boolean empty = dense.rows() == 0;
        if (empty) {
            dual.column("none", 0, 0, 0);
        }
        for (int j = 0; j < dense.columns(); j++) {
            Map<String, Double> coefficients = new HashMap<>();
            for (int i = 0; i < dense.rows(); i++) {
                if (dense.matrix[i][j] != 0) {
                    coefficients.put("y" + i, dense.matrix[i][j]);
                }
            }
            if (Double.isFinite(dense.column(j).lower())) {
                coefficients.put("lower" + j, 1.0);
            }
            if (Double.isFinite(dense.column(j).upper())) {
                coefficients.put("upper" + j, -1.0);
            }
            dual.row("column" + j, coefficients, Relation.EQUAL, dense.cost[j]);
        }
        return dual.build();
    }

    private static Outcome<LinearSolution> explain(LinearProgram program, SolverOptions options, LinearEngine engine) {
        DenseProgram dense = new DenseProgram(program);
        Outcome<String> conflict = NoOptimum.conflict(dense, options, engine);
        if (conflict instanceof Outcome.Limit<String>) {
            return limit(options);
        }
        if (conflict instanceof Outcome.Optimal<String> found) {
            return new Outcome.Infeasible<>(found.solution());
        }
        Outcome<String> ray = NoOptimum.ray(dense, options, engine);
        if (ray instanceof Outcome.Limit<String>) {
            return limit(options);
        }
        if (ray instanceof Outcome.Optimal<String> found) {
            return new Outcome.Unbounded<>(found.solution());
        }
        throw new WrongAnswerException(
                "The engine finds no optimum, but the program is feasible and its objective is bounded.");
    }

    private static Outcome<LinearSolution> limit(SolverOptions options) {
        return new Outcome.Limit<>("No optimum proved within the time limit of %s.\nMaybe allow more time."
                .formatted(options.timeLimit()));
    }

    private static double[] toArray(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
