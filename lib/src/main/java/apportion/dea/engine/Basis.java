package apportion.dea.engine;

import java.util.Arrays;

/**
 * A basis of one program: which variables are in it, their values, and products with the inverse.
 *
 * <p>Variables have numbers: k for own column k, ownColumns + j for reference column j, −1 − i for the artificial variable
 * of row i, which is 0 in every answer.
 */
final class Basis {

    /** Values this far below 0, relative to the terms they are sums of, are rounding. */
    static final double FEASIBILITY = 1e-11;

    private static final int MOST_UPDATES = 24;

    private final ReferenceColumns reference;
    private final UnitProgram program;
    final int rows;
    final int own;
    final int[] variables;
    final double[] values;
    private final double[] tolerances;
    private final double[] matrix;
    private final int[] replaced;
    private final double[] weights;
    final BasisInverse inverse;
    private boolean isFresh; // whether the inverse belongs to the variables

    Basis(ReferenceColumns reference, UnitProgram program) {
        this.reference = reference;
        this.program = program;
        rows = reference.rows();
        own = program.ownColumns();
        variables = new int[rows];
        values = new double[rows];
        tolerances = new double[rows];
        matrix = new double[rows * rows];
        replaced = new int[rows];
        weights = new double[rows];
        inverse = new BasisInverse(rows);
    }

    /** Starts from artificial variables alone. */
    void clear() {
        Arrays.setAll(variables, i -> -1 - i);
        isFresh = false;
    }

    /** The values for another right side, where the own columns are as they were when the inverse was last rebuilt. */
    void refresh() {
        if (isFresh && inverse.updates() == 0) {
            computeValues();
        } else {
            rebuild();
        }
    }

    /** Rebuilds the inverse and the values for the program as it now is. */
    void rebuild() {
        for (int i = 0; i < rows; i++) {
            copyColumn(variables[i], i * rows);
        }
        inverse.rebuild(matrix, replaced);
        for (int i = 0; i < rows; i++) {
            if (replaced[i] != 0) {
                variables[i] = replaced[i];
            }
        }
        isFresh = true;
        computeValues();
    }

    private void copyColumn(int variable, int to) {
        if (variable < 0) {
            Arrays.fill(matrix, to, to + rows, 0);
            matrix[to - 1 - variable] = 1;
        } else if (variable < own) {
            System.arraycopy(program.columns, variable * rows, matrix, to, rows);
        } else {
            System.arraycopy(reference.scaledColumns(), (variable - own) * rows, matrix, to, rows);
        }
    }

    private void computeValues() {
        inverse.timesWithSizes(program.right, values, tolerances);
        for (int i = 0; i < rows; i++) {
            tolerances[i] *= FEASIBILITY;
        }
    }

    /** B⁻¹ times the column of a variable that is not artificial. */
    void alpha(int variable, double[] result) {
        if (variable < own) {
            inverse.times(program.columns, variable * rows, result);
        } else {
            inverse.times(reference.scaledColumns(), (variable - own) * rows, result);
        }
    }

    /** Puts a variable, whose column times the inverse is alpha, at a position. */
    void replace(int position, int variable, double[] alpha) {
        variables[position] = variable;
        if (inverse.updates() >= MOST_UPDATES) {
            rebuild();
        } else {
            inverse.replace(position, alpha);
            computeValues();
        }
    }

    boolean isFree(int position) {
        int variable = variables[position];
        return variable >= 0 && variable < own && program.free[variable];
    }

    /** Whether the variable has to be 0: artificial, or taken out of this program. */
    boolean isFixed(int position) {
        int variable = variables[position];
        return variable < 0 || (program.excluded >= 0 && variable == own + program.excluded);
    }

    /** By how much, beyond rounding, a value breaks its bound: negative below, positive above, 0 if it does not. */
    double violation(int position) {
        double value = values[position];
        if (Math.abs(value) <= tolerances[position] || isFree(position)) {
            return 0;
        }
        return value < 0 || isFixed(position) ? value : 0;
    }

    double tolerance(int position) {
        return tolerances[position];
    }

    boolean isFeasible() {
        for (int i = 0; i < rows; i++) {
            if (violation(i) != 0) {
                return false;
            }
        }
        return true;
    }

    double cost(int position) {
        int variable = variables[position];
        return variable >= 0 && variable < own ? program.costs[variable] : 0;
    }

    /** The multipliers π with πB = c. */
    void multipliers(double[] result) {
        for (int i = 0; i < rows; i++) {
            weights[i] = cost(i);
        }
        inverse.transposeTimes(weights, result);
    }

    /** The multipliers of the sum of violations: each is driven towards its bound at the rate 1. */
    void violationMultipliers(double[] result) {
        for (int i = 0; i < rows; i++) {
            weights[i] = -Math.signum(violation(i));
        }
        inverse.transposeTimes(weights, result);
    }

    boolean contains(int variable) {
        for (int i = 0; i < rows; i++) {
            if (variables[i] == variable) {
                return true;
            }
        }
        return false;
    }
}
