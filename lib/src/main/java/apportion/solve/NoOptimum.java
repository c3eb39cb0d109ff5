package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Proofs that a program has no optimum, each from a program that always has one: the least total violation of the rows
 * (positive exactly if no point is feasible), and the best bounded direction of improvement.
 *
 * <p>Both answer {@code Optimal(reason)} if the proof is found and {@code Infeasible} if there is nothing to prove.
 */
final class NoOptimum {

    private static final double SMALLEST_VIOLATION = 1e-8; // relative to the largest right side of the scaled rows

    private NoOptimum() {}

    /** A row whose own limits contradict each other. */
    static Optional<String> contradiction(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.lower() > row.upper())
                .findFirst()
                .map(row -> "Row '%s' needs a value of at least %s and at most %s."
                        .formatted(row.name(), row.lower(), row.upper()));
    }

    static Outcome<String> conflict(DenseProgram dense, Function<LinearProgram, Outcome<LinearSolution>> solver) {
        LinearProgram.Builder relaxed = LinearProgram.minimise();
        for (Column column : dense.program.columns()) {
            relaxed.column("x " + column.name(), column.lower(), column.upper(), 0);
        }
        for (int i = 0; i < dense.rows(); i++) {
            relaxed.nonNegative("short" + i, 1).nonNegative("over" + i, 1);
        }
        for (int i = 0; i < dense.rows(); i++) {
            Row row = dense.row(i);
            double scale = scale(dense, i);
            Map<String, Double> coefficients = coefficients(dense, i, scale);
            if (Double.isFinite(row.lower())) {
                coefficients.put("short" + i, 1.0);
            }
            if (Double.isFinite(row.upper())) {
                coefficients.put("over" + i, -1.0);
            }
            relaxed.row(new Row("row" + i, coefficients, row.lower() / scale, row.upper() / scale));
        }
        Outcome<LinearSolution> outcome = solver.apply(relaxed.build());
        if (!(outcome instanceof Outcome.Optimal<LinearSolution> optimal)) {
            return new Outcome.Limit<>(outcome.reason());
        }
        double violation = optimal.solution().objective();
        if (violation <= SMALLEST_VIOLATION * size(dense, i -> true) && !isProved(dense, optimal.solution())) {
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
                violation));
    }

    /**
     * Whether the duals of the least total violation prove by themselves that no point is feasible: beside one large right
     * side a violation of the other rows may look small and still be real.
     */
    private static boolean isProved(DenseProgram dense, LinearSolution violation) {
        double[] weights = new double[dense.rows()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = violation.dual("row" + i) / scale(dense, i);
        }
        if (violation.objective() <= SMALLEST_VIOLATION * size(dense, i -> weights[i] != 0)) {
            return false; // no more than rounding in the rows that contradict each other
        }
        double[] lower =
                dense.program.columns().stream().mapToDouble(Column::lower).toArray();
        double[] upper =
                dense.program.columns().stream().mapToDouble(Column::upper).toArray();
        return new BoxProofs(dense).isEmpty(lower, upper, weights);
    }

    /** The largest right side of the chosen rows, each scaled by its largest coefficient. */
    private static double size(DenseProgram dense, IntPredicate chosen) {
        double size = 1e-6;
        for (int i = 0; i < dense.rows(); i++) {
            for (double limit : new double[] {dense.row(i).lower(), dense.row(i).upper()}) {
                size = chosen.test(i) && Double.isFinite(limit)
                        ? Math.max(size, Math.abs(limit / scale(dense, i)))
                        : size;
            }
        }
        return size;
    }

    /** A direction along which neither a limit nor, in a quadratic program, the curvature stops the objective. */
    static Outcome<String> ray(DenseProgram dense, Function<LinearProgram, Outcome<LinearSolution>> solver) {
        LinearProgram.Builder directions = LinearProgram.minimise();
        double size = Arrays.stream(dense.cost).map(Math::abs).max().orElse(0);
        for (int j = 0; j < dense.columns(); j++) {
            Column column = dense.column(j);
            directions.column(
                    "x " + column.name(),
                    Double.isFinite(column.lower()) ? 0 : -1,
                    Double.isFinite(column.upper()) ? 0 : 1,
                    size == 0 ? 0 : dense.cost[j] / size);
        }
        for (int i = 0; i < dense.rows(); i++) {
            Row row = dense.row(i);
            directions.row(new Row(
                    "row" + i,
                    coefficients(dense, i, scale(dense, i)),
                    Double.isFinite(row.lower()) ? 0 : row.lower(),
                    Double.isFinite(row.upper()) ? 0 : row.upper()));
        }
        if (!dense.isLinear()) {
            addFlatness(directions, dense);
        }
        Outcome<LinearSolution> outcome = solver.apply(directions.build());
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

    /** Hv = 0, each row relative to the largest curvature. */
    private static void addFlatness(LinearProgram.Builder directions, DenseProgram dense) {
        double steepest = 0;
        for (int j = 0; j < dense.columns(); j++) {
            for (int k = 0; k < dense.columns(); k++) {
                steepest = Math.max(steepest, Math.abs(dense.curvature(j, k)));
            }
        }
        for (int j = 0; j < dense.columns(); j++) {
            Map<String, Double> slopes = new HashMap<>();
            for (int k = 0; k < dense.columns(); k++) {
                if (dense.curvature(j, k) != 0) {
                    slopes.put("x " + dense.column(k).name(), dense.curvature(j, k) / steepest);
                }
            }
            directions.row("curvature" + j, slopes, Relation.EQUAL, 0);
        }
    }

    private static Map<String, Double> coefficients(DenseProgram dense, int i, double scale) {
        Map<String, Double> coefficients = new HashMap<>();
        for (int j = 0; j < dense.columns(); j++) {
            if (dense.matrix[i][j] != 0) {
                coefficients.put("x " + dense.column(j).name(), dense.matrix[i][j] / scale);
            }
        }
        return coefficients;
    }

    private static double scale(DenseProgram dense, int i) {
        double largest = dense.largest(i);
        return largest == 0 ? 1 : largest;
    }
}
