package apportion.dea.engine;

import java.util.Arrays;

/**
 * The inverse of a small basis, rebuilt by Gauss–Jordan elimination with partial pivoting and updated pivot by pivot.
 *
 * <p>An inverse rather than a factorisation, because the dual simplex reads its rows, and because with at most {@link
 * ReferenceColumns#MOST_ROWS} rows a rebuild costs less than a look at the reference columns. What is computed with it is
 * measured against the program itself before it counts as an answer.
 */
final class BasisInverse {

    private static final double SINGULAR = 1e-11; // a pivot below this share of its column

    private static final double ROUNDING = 1e-3; // times a tolerance of 1e-11, some 50 units in the last place

    private final int rows;
    private final double[] inverse;
    private final double[] work;
    private final int[] pivotRow;
    private final boolean[] used;
    private int updates;

    BasisInverse(int rows) {
        this.rows = rows;
        inverse = new double[rows * rows];
        work = new double[rows * 2 * rows];
        pivotRow = new int[rows];
        used = new boolean[rows];
    }

    /** Pivots since the last rebuild. */
    int updates() {
        return updates;
    }

    /**
     * Rebuilds the inverse from the basis columns, one after the other. A column that depends on the others is replaced
     * by the unit column of a row that is left over; its position then holds −1 − row in {@code replaced}, others 0.
     */
    void rebuild(double[] basisColumns, int[] replaced) {
        int width = 2 * rows;
        Arrays.fill(work, 0);
        Arrays.fill(used, false);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < rows; k++) {
                work[i * width + k] = basisColumns[k * rows + i];
            }
            work[i * width + rows + i] = 1;
        }
        for (int k = 0; k < rows; k++) {
            replaced[k] = 0;
            pivotRow[k] = largestUnused(k, basisColumns);
            if (pivotRow[k] >= 0) {
                eliminate(k, pivotRow[k]);
            }
        }
        for (int k = 0; k < rows; k++) {
            if (pivotRow[k] < 0) {
                int row = 0;
                while (used[row]) {
                    row++;
                }
                replaced[k] = -1 - row;
                pivotRow[k] = row;
                eliminate(rows + row, row); // its own entry is 1: no elimination has touched that column
            }
        }
        for (int k = 0; k < rows; k++) {
            System.arraycopy(work, pivotRow[k] * width + rows, inverse, k * rows, rows);
        }
        updates = 0;
    }

    private int largestUnused(int k, double[] basisColumns) {
        double size = 0;
        for (int i = 0; i < rows; i++) {
            size = Math.max(size, Math.abs(basisColumns[k * rows + i]));
        }
        double largest = SINGULAR * size;
        int row = -1;
        for (int i = 0; i < rows; i++) {
            double value = Math.abs(work[i * 2 * rows + k]);
            if (!used[i] && value > largest) {
                largest = value;
                row = i;
            }
        }
        return row;
    }

    private void eliminate(int column, int row) {
        int width = 2 * rows;
        used[row] = true;
        double pivot = 1 / work[row * width + column];
        for (int c = 0; c < width; c++) {
            work[row * width + c] *= pivot;
        }
        for (int i = 0; i < rows; i++) {
            double factor = work[i * width + column];
            if (i != row && factor != 0) {
                for (int c = 0; c < width; c++) {
                    work[i * width + c] -= factor * work[row * width + c];
                }
            }
        }
    }

    /** Replaces the basis column at a position by one whose product with the inverse is alpha. */
    void replace(int position, double[] alpha) {
        int from = position * rows;
        double pivot = 1 / alpha[position];
        for (int c = 0; c < rows; c++) {
            inverse[from + c] *= pivot;
        }
        for (int i = 0; i < rows; i++) {
            double factor = alpha[i];
            if (i != position && factor != 0) {
                for (int c = 0; c < rows; c++) {
                    inverse[i * rows + c] -= factor * inverse[from + c];
                }
            }
        }
        updates++;
    }

    /** B⁻¹v, with v read from an offset. */
    void times(double[] v, int offset, double[] result) {
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int c = 0; c < rows; c++) {
                sum += inverse[i * rows + c] * v[offset + c];
            }
            result[i] = sum;
        }
    }

    /** wᵀB⁻¹. */
    void transposeTimes(double[] w, double[] result) {
        Arrays.fill(result, 0);
        for (int i = 0; i < rows; i++) {
            double weight = w[i];
            if (weight != 0) {
                for (int c = 0; c < rows; c++) {
                    result[c] += weight * inverse[i * rows + c];
                }
            }
        }
    }

    /** One row of the inverse, times a sign. */
    void row(int position, double sign, double[] result) {
        for (int c = 0; c < rows; c++) {
            result[c] = sign * inverse[position * rows + c];
        }
    }

    /**
     * Σ |entry · v| in a row: the size of the terms of which B⁻¹v is the sum; where they cancel to rounding, a share of the
     * row's largest entry, from which that rounding comes.
     */
    double size(int position, double[] v) {
        double sum = 0;
        double largest = 0;
        for (int c = 0; c < rows; c++) {
            double entry = Math.abs(inverse[position * rows + c]);
            sum += entry * Math.abs(v[c]);
            largest = Math.max(largest, entry);
        }
        return sum + ROUNDING * largest;
    }

    double rowNorm(int position) {
        double sum = 0;
        for (int c = 0; c < rows; c++) {
            double value = inverse[position * rows + c];
            sum += value * value;
        }
        return sum;
    }
}
