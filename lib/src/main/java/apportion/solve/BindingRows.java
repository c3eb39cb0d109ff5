package apportion.solve;

import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** The rows of a program that hold with equality at a point, and what follows from them: the exact point, the duals. */
final class BindingRows {

    /** Relative to the size of the limits: a row nearer to its limit than this counts as binding. */
    private static final double BINDING_TOLERANCE = 1e-8;

    /** Smaller systems are decomposed sooner than one can interrupt them. */
    private static final int LARGE = 60;

    private final DenseProgram dense;
    private final double[] point;
    private final double reach;
    private final List<Integer> binding = new ArrayList<>();

    BindingRows(DenseProgram dense, double[] point) {
        this.dense = dense;
        this.point = point;
        double largest = 0;
        for (double value : point) {
            largest = Math.max(largest, Math.abs(value));
        }
        reach = largest;
        for (int i = 0; i < dense.rows(); i++) {
            if (bindsBelow(i) || bindsAbove(i)) {
                binding.add(i);
            }
        }
    }

    List<String> names() {
        return binding.stream().map(i -> dense.row(i).name()).toList();
    }

    /** Solves Hx + c = Aᵀy, Ax = limit for the binding rows, as a correction of least length to the point. */
    double[] stationaryPoint() {
        int n = dense.columns();
        int m = binding.size();
        double[] gradient = dense.gradient(point);
        RealMatrix system = new Array2DRowRealMatrix(n + m, n + m);
        RealVector right = new ArrayRealVector(n + m);
        for (int j = 0; j < n; j++) {
            right.setEntry(j, -gradient[j]);
            for (int k = 0; k < n; k++) {
                system.setEntry(j, k, dense.curvature(j, k));
            }
        }
        for (int b = 0; b < m; b++) {
            int i = binding.get(b);
            for (int j = 0; j < n; j++) {
                system.setEntry(n + b, j, dense.matrix[i][j]);
                system.setEntry(j, n + b, -dense.matrix[i][j]);
            }
            right.setEntry(n + b, limit(i) - dense.activity(i, point));
        }
        Supplier<RealVector> solve =
                () -> new SingularValueDecomposition(system).getSolver().solve(right);
        RealVector solution = n + m < LARGE
                ? solve.get()
                : Patience.await(dense.kind(), solve, () -> {
                    // A decomposition cannot be told to end, and does so by itself.
                });
        RealVector correction = solution.getSubVector(0, n);
        return new ArrayRealVector(point).add(correction).toArray();
    }

    /** The point with each variable exactly on a bound that binds, where rounding has left it a last digit away. */
    double[] snappedPoint() {
        double[] snapped = point.clone();
        for (int i : binding) {
            if (dense.row(i).coefficients().size() != 1) {
                continue;
            }
            for (int j = 0; j < snapped.length; j++) {
                if (dense.matrix[i][j] != 0) {
                    snapped[j] = limit(i) / dense.matrix[i][j];
                }
            }
        }
        return snapped;
    }

    /**
     * The duals of the right sign that leave the smallest largest component of Hx + c − Aᵀy, one for each row of the
     * program: a linear program, since the engine reports none.
     */
    Outcome<double[]> duals(SolverOptions options) {
        double[] duals = new double[dense.rows()];
        double[] gradient = dense.gradient(point);
        double steepest = 0;
        for (double slope : gradient) {
            steepest = Math.max(steepest, Math.abs(slope));
        }
        if (binding.isEmpty() || steepest == 0) {
            return new Outcome.Optimal<>(duals);
        }
        double scale = steepest;
        return remainder(gradient, scale).solve(options).map(found -> {
            for (int i : binding) {
                duals[i] = found.value("y" + i) * scale;
            }
            return duals;
        });
    }

    private LinearProgram remainder(double[] gradient, double scale) {
        LinearProgram.Builder program = LinearProgram.minimise().nonNegative("largest", 1);
        for (int i : binding) {
            program.column(
                    "y" + i,
                    bindsAbove(i) ? Double.NEGATIVE_INFINITY : 0,
                    bindsBelow(i) ? Double.POSITIVE_INFINITY : 0,
                    0);
        }
        for (int j = 0; j < gradient.length; j++) {
            Interruption.check(dense.kind());
            Map<String, Double> terms = new LinkedHashMap<>();
            for (int i : binding) {
                if (dense.matrix[i][j] != 0) {
                    terms.put("y" + i, dense.matrix[i][j]);
                }
            }
            terms.put("largest", -1.0);
            program.row("above" + j, terms, Relation.AT_MOST, gradient[j] / scale);
            terms.put("largest", 1.0);
            program.row("below" + j, terms, Relation.AT_LEAST, gradient[j] / scale);
        }
        return program.build();
    }

    private double limit(int i) {
        return bindsBelow(i) ? dense.row(i).lower() : dense.row(i).upper();
    }

    private boolean bindsBelow(int i) {
        double lower = dense.row(i).lower();
        return Double.isFinite(lower) && dense.activity(i, point) - lower <= BINDING_TOLERANCE * size(i);
    }

    private boolean bindsAbove(int i) {
        double upper = dense.row(i).upper();
        return Double.isFinite(upper) && upper - dense.activity(i, point) <= BINDING_TOLERANCE * size(i);
    }

    /** The size of a row's terms at the point, to which its slack is compared. */
    private double size(int i) {
        Row row = dense.row(i);
        double size = dense.largest(i) * reach;
        size = Double.isFinite(row.lower()) ? Math.max(size, Math.abs(row.lower())) : size;
        return Double.isFinite(row.upper()) ? Math.max(size, Math.abs(row.upper())) : size;
    }
}
