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
        work = new double[rows * rows];
        pivotRow = new int[rows];
        used = new boolean[rows];
    }

    /** Pivots since the last rebuild. */
    int updates() {
        return updates;
    }

    /**
     * Rebuilds the inverse from the basis columns by exchange steps in place: each puts a column's variable where the right
     * side of a row was. A column that depends on the others is replaced by the unit column of a row that is left over; its
     * position then holds −1 − row in {@code replaced}, others 0.
     */
    void rebuild(double[] basisColumns, int[] replaced) {
        Arrays.fill(used, false);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < rows; k++) {
                work[i * rows + k] = basisColumns[k * rows + i];
            }
        }
        for (int k = 0; k < rows; k++) {
            replaced[k] = 0;
            pivotRow[k] = largestUnused(k, basisColumns);
            if (pivotRow[k] >= 0) {
                exchange(k, pivotRow[k]);
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
                for (int i = 0; i < rows; i++) {
                    work[i * rows + k] = i == row ? 1 : 0; // no exchange has touched that row's right side
                }
                exchange(k, row);
            }
        }
        for (int k = 0; k < rows; k++) {
            int from = pivotRow[k] * rows;
            for (int c = 0; c < rows; c++) {
                inverse[k * rows + pivotRow[c]] = work[from + c];
            }
        }
        updates = 0;
    }

    private int largestUnused(int k, double[] basisColumns) {
        double size = 0;
        double largest = 0;
        int row = -1;
        for (int i = 0; i < rows; i++) {
            size = Math.max(size, Math.abs(basisColumns[k * rows + i]));
            double value = Math.abs(work[i * rows + k]);
            if (!used[i] && value > largest) {
                largest = value;
                row = i;
            }
        }
        return largest > SINGULAR * size ? row : -1;
    }

    private void exchange(int column, int row) {
        int pivotFrom = row * rows;
        used[row] = true;
        double pivot = 1 / work[pivotFrom + column];
        work[pivotFrom + column] = 0; // so that the loops below pass it without effect
        for (int i = 0; i < rows; i++) {
            int from = i * rows;
            double factor = work[from + column] * pivot;
            if (i != row && factor != 0) {
                for (int c = 0; c < rows; c++) {
                    work[from + c] -= factor * work[pivotFrom + c];
                }
                work[from + column] = factor;
            }
        }
        for (int c = 0; c < rows; c++) {
            work[pivotFrom + c] *= -pivot;
        }
        work[pivotFrom + column] = pivot;
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
     * B⁻¹v with, for each row, Σ |entry · v|: the size of the terms of which the value is the sum; where they cancel to
     * rounding, a share of the row's largest entry, from which that rounding comes.
     */
    void timesWithSizes(double[] v, double[] result, double[] sizes) {
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            double size = 0;
            double largest = 0;
            int from = i * rows;
            for (int c = 0; c < rows; c++) {
                double entry = inverse[from + c];
                double term = entry * v[c];
                sum += term;
                size += Math.abs(term);
                largest = Math.max(largest, Math.abs(entry));
            }
            result[i] = sum;
            sizes[i] = size + ROUNDING * largest;
        }
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
