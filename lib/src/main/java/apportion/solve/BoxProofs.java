package apportion.solve;

import apportion.solve.LinearProgram.Row;
import java.util.stream.IntStream;

/**
 * What multipliers prove about a linear program in a box, worked out from its own coefficients: any duals give a bound of
 * the objective (Neumaier and Shcherbina 2004), some weights of the rows prove that there is no point (Farkas 1902).
 */
final class BoxProofs {

    private static final double ROUNDING = 1e-9; // relative: a coefficient below this is taken for 0

    private static final double NOISE = 1e-11; // relative: a weight below this is left out, which is as valid

    private final DenseProgram program;
    private final int[][] filled; // by row, the columns with a coefficient
    private final double[] largestEntry; // by row
    private final double largestCost;

    BoxProofs(DenseProgram program) {
        this.program = program;
        filled = new int[program.rows()][];
        largestEntry = new double[program.rows()];
        for (int i = 0; i < filled.length; i++) {
            double[] line = program.matrix[i];
            filled[i] =
                    IntStream.range(0, line.length).filter(j -> line[j] != 0).toArray();
            largestEntry[i] = program.largest(i);
        }
        double largest = 0;
        for (double cost : program.cost) {
            largest = Math.max(largest, Math.abs(cost));
        }
        largestCost = largest;
    }

    /** Σ y·limit + Σ (c − Aᵀy)·bound: no point of the box has a smaller objective; −∞ if nothing is proved. */
    double bound(double[] lower, double[] upper, double[] duals) {
        double[] reduced = program.cost.clone();
        double[] size = new double[reduced.length];
        double bound = 0;
        for (int i = 0; i < duals.length; i++) {
            Row row = program.row(i);
            double y = duals[i];
            double limit = y > 0 ? row.lower() : row.upper();
            if (y == 0 || !Double.isFinite(limit)) { // without the dual the bound is as valid
                continue;
            }
            bound += y * limit;
            for (int j : filled[i]) {
                double part = y * program.matrix[i][j];
                reduced[j] -= part;
                size[j] += Math.abs(part);
            }
        }
        for (int j = 0; j < reduced.length; j++) {
            double end = reduced[j] > 0 ? lower[j] : upper[j];
            double small = ROUNDING * Math.max(size[j] + Math.abs(program.cost[j]), 1e-4 * largestCost);
            if (Double.isFinite(end)) {
                bound += reduced[j] * end;
            } else if (Math.abs(reduced[j]) > small) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return bound;
    }

    /** Whether Σ weight·(left side − Ax) > 0 in the whole box, though it is 0 at every point. */
    boolean isEmpty(double[] lower, double[] upper, double[] weights) {
        double[] coefficients = new double[lower.length];
        double[] size = new double[lower.length];
        double least = 0;
        double largest = 0;
        double heaviest = 0; // weight times coefficient
        for (int i = 0; i < weights.length; i++) {
            heaviest = Math.max(heaviest, Math.abs(weights[i]) * largestEntry[i]);
        }
        for (int i = 0; i < weights.length; i++) {
            double limit =
                    weights[i] > 0 ? program.row(i).lower() : program.row(i).upper();
            if (Math.abs(weights[i]) * largestEntry[i] <= NOISE * heaviest || !Double.isFinite(limit)) {
                continue;
            }
            least += weights[i] * limit;
            largest = Math.max(largest, Math.abs(weights[i] * limit));
            for (int j : filled[i]) {
                double part = weights[i] * program.matrix[i][j];
                coefficients[j] -= part;
                size[j] += Math.abs(part);
            }
        }
        for (int j = 0; j < coefficients.length; j++) {
            double end = coefficients[j] > 0 ? lower[j] : upper[j];
            if (Double.isFinite(end)) {
                least += coefficients[j] * end;
                largest = Math.max(largest, size[j] * Math.abs(end));
            } else if (Math.abs(coefficients[j]) > Math.max(ROUNDING * size[j], NOISE / 100 * heaviest)) {
                return false;
            }
        }
        return least > ROUNDING * largest;
    }
}
