package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Row;

/**
 * Measures the optimality conditions of min ½xᵀHx + cᵀx from the program's own coefficients. The dual objective is
 * Σ yb + Σ rl − ½xᵀHx with the reduced costs r = Hx + c − Aᵀy (Dorn 1960); H = 0 makes it the dual of a linear program.
 */
final class Certifier {

    /**
     * Sizes below this count as this, so that a residual of pure rounding beside zeros does not read as 100 %: for
     * duals times the largest cost. For values of a linear program as it stands, since its engine rounds absolutely;
     * for those of a quadratic program, whose points are refined, times the program's own unit.
     */
    private static final double SMALLEST_SIZE = 1e-4;

    private static final double SMALLEST_COST = 1e-9; // of a linear program: likewise

    private final DenseProgram dense;
    private final double[] values;
    private final double[] duals; // of the minimisation
    private final double unit;
    private final double smallestCost;
    private double primal;
    private double dual;
    private double complementarity;
    private double stationarity;
    private double dualObjective;
    private double objectiveSize;

    private Certifier(DenseProgram dense, double[] values, double[] duals) {
        this.dense = dense;
        this.values = values;
        this.duals = duals;
        unit = Math.min(1, dense.unit());
        double largestCost = 0;
        for (int j = 0; j < values.length; j++) {
            largestCost = larger(largestCost, slopeSize(j));
        }
        smallestCost = larger(dense.isLinear() ? SMALLEST_COST : Double.MIN_NORMAL, SMALLEST_SIZE * largestCost);
        objectiveSize = larger(Double.MIN_NORMAL, 10 * smallestCost * unit);
    }

    static KktCertificate certify(DenseProgram dense, double[] values, double[] duals) {
        return new Certifier(dense, values, duals).measure();
    }

    /** Hx + c − Aᵀy. */
    static double[] reducedCosts(DenseProgram dense, double[] values, double[] duals) {
        double[] reduced = dense.gradient(values);
        for (int i = 0; i < duals.length; i++) {
            for (int j = 0; j < reduced.length; j++) {
                reduced[j] -= duals[i] * dense.matrix[i][j];
            }
        }
        return reduced;
    }

    /** The largest term of one component of Hx + c. */
    private double slopeSize(int j) {
        double size = Math.abs(dense.cost[j]);
        if (!dense.isLinear()) {
            for (int k = 0; k < values.length; k++) {
                size = larger(size, Math.abs(dense.curvature(j, k) * values[k]));
            }
        }
        return size;
    }

    private KktCertificate measure() {
        double[] gradient = dense.gradient(values);
        double primalObjective = 0;
        for (int j = 0; j < values.length; j++) {
            double curved = 0.5 * (gradient[j] - dense.cost[j]) * values[j];
            primalObjective += dense.cost[j] * values[j] + curved;
            dualObjective -= curved;
            objectiveSize = larger(objectiveSize, Math.abs(dense.cost[j] * values[j]));
            objectiveSize = larger(objectiveSize, Math.abs(curved));
        }
        double largestDual = smallestCost;
        for (double y : duals) {
            largestDual = larger(largestDual, Math.abs(y));
        }
        for (int i = 0; i < duals.length; i++) {
            measureRow(i, largestDual);
        }
        double[] reduced = reducedCosts(dense, values, duals);
        for (int j = 0; j < values.length; j++) {
            measureColumn(j, reduced[j]);
        }
        return new KktCertificate(
                primal,
                dual,
                complementarity / objectiveSize,
                stationarity,
                Math.abs(primalObjective - dualObjective) / objectiveSize);
    }

    private void measureRow(int i, double largestDual) {
        Row row = dense.row(i);
        double activity = dense.activity(i, values);
        double size = dense.isLinear() ? SMALLEST_SIZE : larger(Double.MIN_NORMAL, smallestSizeOf(i));
        size = larger(size, larger(finite(row.lower()), finite(row.upper())));
        for (int j = 0; j < values.length; j++) {
            size = larger(size, Math.abs(dense.matrix[i][j] * values[j]));
        }
        primal = larger(primal, positive(row.lower() - activity) / size);
        primal = larger(primal, positive(activity - row.upper()) / size);

        double y = duals[i];
        double supporting = y >= 0 ? row.lower() : row.upper(); // the limit that a dual of this sign belongs to
        if (!Double.isFinite(supporting)) {
            dual = larger(dual, Math.abs(y) / largestDual);
            supporting = y >= 0 ? row.upper() : row.lower();
        }
        if (Double.isFinite(supporting)) {
            complementarity = larger(complementarity, Math.abs(y * (activity - supporting)));
            dualObjective += y * supporting;
            objectiveSize = larger(objectiveSize, Math.abs(y * supporting));
        }
    }

    private double smallestSizeOf(int i) {
        return SMALLEST_SIZE * unit * dense.largest(i);
    }

    private void measureColumn(int j, double reduced) {
        Column column = dense.column(j);
        double value = values[j];
        double size = larger(SMALLEST_SIZE * unit, Math.abs(value));
        primal = larger(primal, positive(column.lower() - value) / size);
        primal = larger(primal, positive(value - column.upper()) / size);

        double costSize = larger(smallestCost, slopeSize(j));
        for (int i = 0; i < duals.length; i++) {
            costSize = larger(costSize, Math.abs(duals[i] * dense.matrix[i][j]));
        }
        double bound = reduced >= 0 ? column.lower() : column.upper();
        if (Double.isFinite(bound)) {
            complementarity = larger(complementarity, Math.abs(reduced * (value - bound)));
            dualObjective += reduced * bound;
            objectiveSize = larger(objectiveSize, Math.abs(reduced * bound));
        } else {
            stationarity = larger(stationarity, Math.abs(reduced) / costSize);
        }
    }

    /** The absolute value, 0 for an infinite limit. */
    private static double finite(double limit) {
        return Double.isInfinite(limit) ? 0 : Math.abs(limit);
    }

    private static double positive(double value) {
        return Math.max(value, 0); // Math.max keeps NaN, so a NaN can never pass a certificate
    }

    private static double larger(double first, double second) {
        return Math.max(first, second);
    }
}
