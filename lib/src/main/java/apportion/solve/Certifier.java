package apportion.solve;

import apportion.solve.LinearProgram.Column;
import apportion.solve.LinearProgram.Relation;

/** Measures the optimality conditions from the program's own coefficients. */
final class Certifier {

    /**
     * Sizes below this count as this, so that a residual of pure rounding beside zeros does not read as 100 %: for
     * values as it stands, for duals times the largest cost.
     */
    private static final double SMALLEST_SIZE = 1e-4;

    private final DenseProgram dense;
    private final double[] values;
    private final double[] duals; // of the minimisation
    private double primal;
    private double dual;
    private double complementarity;
    private double stationarity;
    private double dualObjective;
    private final double smallestCost;
    private double objectiveSize;

    private Certifier(DenseProgram dense, double[] values, double[] duals) {
        this.dense = dense;
        this.values = values;
        this.duals = duals;
        double largestCost = 0;
        for (double cost : dense.cost) {
            largestCost = Math.max(largestCost, Math.abs(cost));
        }
        smallestCost = Math.max(1e-9, SMALLEST_SIZE * largestCost);
        objectiveSize = 10 * smallestCost;
    }

    static OptimalityCertificate certify(DenseProgram dense, double[] values, double[] duals) {
        return new Certifier(dense, values, duals).measure();
    }

    /** cⱼ − Σᵢ yᵢaᵢⱼ. */
    static double[] reducedCosts(DenseProgram dense, double[] duals) {
        double[] reduced = dense.cost.clone();
        for (int i = 0; i < duals.length; i++) {
            for (int j = 0; j < reduced.length; j++) {
                reduced[j] -= duals[i] * dense.matrix[i][j];
            }
        }
        return reduced;
    }

    private OptimalityCertificate measure() {
        double primalObjective = 0;
        for (int j = 0; j < values.length; j++) {
            primalObjective += dense.cost[j] * values[j];
            objectiveSize = larger(objectiveSize, Math.abs(dense.cost[j] * values[j]));
        }
        double largestDual = smallestCost;
        for (int i = 0; i < duals.length; i++) {
            largestDual = larger(largestDual, Math.abs(duals[i]));
            objectiveSize =
                    larger(objectiveSize, Math.abs(duals[i] * dense.row(i).right()));
        }
        for (int i = 0; i < duals.length; i++) {
            measureRow(i, largestDual);
        }
        double[] reduced = reducedCosts(dense, duals);
        for (int j = 0; j < values.length; j++) {
            measureColumn(j, reduced[j]);
        }
        return new OptimalityCertificate(
                primal,
                dual,
                complementarity / objectiveSize,
                stationarity,
                Math.abs(primalObjective - dualObjective) / objectiveSize);
    }

    private void measureRow(int i, double largestDual) {
        double activity = 0;
        double right = dense.row(i).right();
        double size = larger(SMALLEST_SIZE, Math.abs(right));
        for (int j = 0; j < values.length; j++) {
            double term = dense.matrix[i][j] * values[j];
            activity += term;
            size = larger(size, Math.abs(term));
        }
        double slack = activity - right;
        Relation relation = dense.row(i).relation();
        double violation = switch (relation) {
            case AT_MOST -> positive(slack);
            case EQUAL -> Math.abs(slack);
            case AT_LEAST -> positive(-slack);
        };
        double wrongSign = switch (relation) {
            case AT_MOST -> positive(duals[i]);
            case EQUAL -> 0;
            case AT_LEAST -> positive(-duals[i]);
        };
        primal = larger(primal, violation / size);
        dual = larger(dual, wrongSign / largestDual);
        complementarity = larger(complementarity, Math.abs(duals[i] * slack));
        dualObjective += duals[i] * right;
    }

    private void measureColumn(int j, double reduced) {
        Column column = dense.column(j);
        double value = values[j];
        double size = larger(SMALLEST_SIZE, Math.abs(value));
        primal = larger(primal, positive(column.lower() - value) / size);
        primal = larger(primal, positive(value - column.upper()) / size);

        double costSize = larger(smallestCost, Math.abs(dense.cost[j]));
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

    private static double positive(double value) {
        return Math.max(value, 0); // Math.max keeps NaN, so a NaN can never pass a certificate
    }

    private static double larger(double first, double second) {
        return Math.max(first, second);
    }
}
