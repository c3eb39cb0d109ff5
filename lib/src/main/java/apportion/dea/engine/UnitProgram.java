package apportion.dea.engine;

import java.util.Arrays;

/**
 * The part of a program that belongs to one unit: max c·z subject to Σⱼ λⱼaⱼ + Σₖ zₖdₖ = r, λ ≥ 0, zₖ ≥ 0 or free. The
 * reference columns a cost nothing; the columns d are slacks, a score or whatever the model measures.
 *
 * <p>A workspace: a {@link ProgramFamily} writes it anew for each unit. How many own columns there are, and which are
 * free, is the same for the whole family.
 */
public final class UnitProgram {

    private final int rows;
    private final int ownColumns;
    private final int[] rowExponents;
    final double[] columns; // scaled, column after column
    final double[] costs;
    final boolean[] free;
    final double[] right; // scaled
    final int[] ownExponents; // the variable of own column k is 2^exponent times its scaled one
    int rightExponent; // every variable is 2^exponent times its scaled one
    int excluded;

    UnitProgram(ReferenceColumns reference, int ownColumns) {
        this.rows = reference.rows();
        this.ownColumns = ownColumns;
        this.rowExponents = new int[rows];
        for (int i = 0; i < rows; i++) {
            rowExponents[i] = reference.rowExponent(i);
        }
        columns = new double[rows * ownColumns];
        costs = new double[ownColumns];
        free = new boolean[ownColumns];
        right = new double[rows];
        ownExponents = new int[ownColumns];
        clear();
    }

    void clear() {
        Arrays.fill(columns, 0);
        Arrays.fill(costs, 0);
        Arrays.fill(free, false);
        Arrays.fill(right, 0);
        Arrays.fill(ownExponents, 0);
        rightExponent = 0;
        excluded = -1;
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of own columns. */
    public int ownColumns() {
        return ownColumns;
    }

    /** Sets the right side of a row. */
    public void right(int row, double value) {
        right[row] = Math.scalb(value, rowExponents[row]);
    }

    /** Sets an entry of an own column; entries that are not set are 0. */
    public void entry(int row, int own, double value) {
        columns[own * rows + row] = Math.scalb(value, rowExponents[row]);
    }

    /** Sets the objective coefficient of an own column. */
    public void cost(int own, double value) {
        costs[own] = value;
    }

    /** Lets an own column take any sign. */
    public void free(int own) {
        free[own] = true;
    }

    /** Takes one reference column out of this program; the unit itself, in super-efficiency. */
    public void exclude(int reference) {
        excluded = reference;
    }

    /** Brings the largest entry of each own column, and of the right side, near 1, by powers of two. */
    void normalise() {
        for (int k = 0; k < ownColumns; k++) {
            int exponent = exponentOf(columns, k * rows);
            if (exponent != 0) {
                scale(columns, k * rows, -exponent);
                costs[k] = Math.scalb(costs[k], -exponent);
                ownExponents[k] = -exponent;
            }
        }
        rightExponent = exponentOf(right, 0);
        scale(right, 0, -rightExponent);
    }

    private int exponentOf(double[] entries, int from) {
        double largest = 0;
        for (int i = from; i < from + rows; i++) {
            largest = Math.max(largest, Math.abs(entries[i]));
        }
        return largest == 0 ? 0 : Math.max(-900, Math.min(900, Math.getExponent(largest)));
    }

    private void scale(double[] entries, int from, int exponent) {
        for (int i = from; i < from + rows; i++) {
            entries[i] = Math.scalb(entries[i], exponent);
        }
    }

    double unscaledRight(int row) {
        return Math.scalb(right[row], -rowExponents[row]);
    }

    int rowExponent(int row) {
        return rowExponents[row];
    }
}
