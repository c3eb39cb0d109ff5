package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Proofs that a program has no optimum, each from a program that always has one: the least total violation of the rows
 * (positive exactly if no point is feasible), and the best bounded direction of improvement.
 *
 * <p>Both answer {@code Optimal(reason)} if the proof is found and {@code Infeasible} if there is nothing to prove.
 */
final class NoOptimum {

    private static final double SMALLEST_VIOLATION = 1e-8; // relative to the largest right side of the scaled rows

    private NoOptimum() {}

    static Outcome<String> conflict(DenseProgram dense, SolverOptions options, LinearEngine engine) {
        LinearProgram.Builder relaxed = LinearProgram.minimise();
        for (Column column : dense.program.columns()) {
            relaxed.column("x " + column.name(), column.lower(), column.upper(), 0);
        }
        for (int i = 0; i < dense.rows(); i++) {
            relaxed.nonNegative("short" + i, 1).nonNegative("over" + i, 1);
        }
        double size = 1e-6;
        for (int i = 0; i < dense.rows(); i++) {
            double scale = largest(dense.matrix[i]);
            Map<String, Double> coefficients = coefficients(dense, i, "x ", scale);
            if (dense.row(i).relation() != Relation.AT_MOST) {
                coefficients.put("short" + i, 1.0);
            }
            if (dense.row(i).relation() != Relation.AT_LEAST) {
                coefficients.put("over" + i, -1.0);
            }
            size = Math.max(size, Math.abs(dense.row(i).right() / scale));
            relaxed.row(
                    "row" + i,
                    coefficients,
                    dense.row(i).relation(),
                    dense.row(i).right() / scale);
        }
        Outcome<LinearSolution> outcome = optimumOf(relaxed.build(), options, engine);
        if (!(outcome instanceof Outcome.Optimal<LinearSolution> optimal)) {
            return new Outcome.Limit<>(outcome.reason());
        }
        if (optimal.solution().objective() <= SMALLEST_VIOLATION * size) {
            return new Outcome.Infeasible<>("");
        }
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < dense.rows(); i++) {
            if (Math.abs(optimal.solution().dual("row" + i)) > 1e-9) {
                rows.add("'" + dense.row(i).name() + "'");
            }
        }
        return new Outcome.Optimal<>(String.format(
                Locale.ROOT,
                "No point satisfies %s %s together with the bounds; the least total violation is %.6g.",
                rows.size() == 1 ? "row" : "rows",
                String.join(", ", rows),
                optimal.solution().objective()));
    }

    static Outcome<String> ray(DenseProgram dense, SolverOptions options, LinearEngine engine) {
        LinearProgram.Builder directions = LinearProgram.minimise();
        double size = largest(dense.cost);
        for (int j = 0; j < dense.columns(); j++) {
            Column column = dense.column(j);
            directions.column(
                    "x " + column.name(),
                    Double.isFinite(column.lower()) ? 0 : -1,
                    Double.isFinite(column.upper()) ? 0 : 1,
                    dense.cost[j] / size);
        }
        for (int i = 0; i < dense.rows(); i++) {
            double scale = largest(dense.matrix[i]);
            directions.row(
                    "row" + i, coefficients(dense, i, "x ", scale), dense.row(i).relation(), 0);
        }
        Outcome<LinearSolution> outcome = optimumOf(directions.build(), options, engine);
        if (!(outcome instanceof Outcome.Optimal<LinearSolution> optimal)) {
            return new Outcome.Limit<>(outcome.reason());
        }
        if (optimal.solution().objective() >= -SMALLEST_VIOLATION) {
            return new Outcome.Infeasible<>("");
        }
        List<String> moving = new ArrayList<>();
        for (Column column : dense.program.columns()) {
            double step = optimal.solution().value("x " + column.name());
            if (Math.abs(step) > 1e-9) {
                moving.add(String.format(Locale.ROOT, "%s %+.4g", column.name(), step));
            }
        }
        return new Outcome.Optimal<>(
                "The objective improves without end along (%s).\nMaybe a bound or a row is missing."
                        .formatted(String.join(", ", moving)));
    }

    /** Solves a program known to have an optimum, so that no further proof can be asked for. */
    private static Outcome<LinearSolution> optimumOf(
            LinearProgram program, SolverOptions options, LinearEngine engine) {
        LinearEngine sure = (inner, limit) -> {
            LinearEngine.Answer answer = engine.solve(inner, limit);
            if (answer.status() == LinearEngine.Status.NO_OPTIMUM) {
                throw new WrongAnswerException("The engine finds no optimum in a program that always has one.");
            }
            return answer;
        };
        return LinearSolver.solve(program, options, sure);
    }

    private static Map<String, Double> coefficients(DenseProgram dense, int i, String prefix, double scale) {
        Map<String, Double> coefficients = new HashMap<>();
        for (int j = 0; j < dense.columns(); j++) {
            if (dense.matrix[i][j] != 0) {
                coefficients.put(prefix + dense.column(j).name(), dense.matrix[i][j] / scale);
            }
        }
        return coefficients;
    }

    private static double largest(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest == 0 ? 1 : largest;
    }
}
