package apportion.dea.engine;

import java.util.Locale;

/**
 * The columns a₁ … aₙ that all programs of a family share, one for each reference unit: m rows, n columns.
 *
 * <p>Inside, rows and columns are multiplied by powers of two so that their sizes are near 1. That is exact: the scaled
 * programs are the same programs in other units.
 */
public final class ReferenceColumns {

    /** The most rows a program may have; the basis is kept as a dense matrix. */
    public static final int MOST_ROWS = 24;

    private static final int WIDEST_COLUMN = 6; // columns whose largest entry is within 2^±6 stay as they are

    private final int rows;
    private final int count;
    private final double[] values; // scaled, column after column
    private final int[] rowExponents; // scaled entry = entry · 2^(row + column)
    private final int[] columnExponents;

    private ReferenceColumns(int rows, int count, double[] values, int[] rowExponents, int[] columnExponents) {
        this.rows = rows;
        this.count = count;
        this.values = values;
        this.rowExponents = rowExponents;
        this.columnExponents = columnExponents;
    }

    /**
     * The columns of a table of m rows with n finite values each; the array is copied.
     *
     * @throws IllegalArgumentException if there is no row or too many, rows differ in length, or a value is not finite
     */
    public static ReferenceColumns ofRows(double[][] table) {
        int rows = table.length;
        if (!(rows >= 1 && rows <= MOST_ROWS)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A program needs 1 to %d rows, got %d.", MOST_ROWS, rows));
        }
        int count = table[0].length;
        for (int i = 0; i < rows; i++) {
            if (table[i].length != count) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "Row %d has %d values for %d columns.", i, table[i].length, count));
            }
        }
        int[] rowExponents = new int[rows];
        for (int i = 0; i < rows; i++) {
            rowExponents[i] = -exponentOf(meanSize(table[i], i));
        }
        double[] values = new double[rows * count];
        int[] columnExponents = new int[count];
        for (int j = 0; j < count; j++) {
            double largest = 0;
            for (int i = 0; i < rows; i++) {
                double value = Math.scalb(table[i][j], rowExponents[i]);
                values[j * rows + i] = value;
                largest = Math.max(largest, Math.abs(value));
            }
            int exponent = exponentOf(largest);
            if (largest > 0 && Math.abs(exponent) > WIDEST_COLUMN) {
                columnExponents[j] = -exponent;
                for (int i = 0; i < rows; i++) {
                    values[j * rows + i] = Math.scalb(values[j * rows + i], -exponent);
                }
            }
        }
        return new ReferenceColumns(rows, count, values, rowExponents, columnExponents);
    }

    private static double meanSize(double[] row, int i) {
        double sum = 0;
        int nonzero = 0;
        for (int j = 0; j < row.length; j++) {
            if (!Double.isFinite(row[j])) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "Row %d of column %d must be finite, got %s.", i, j, row[j]));
            }
            if (row[j] != 0) {
                sum += Math.abs(row[j]) / row.length;
                nonzero++;
            }
        }
        return nonzero == 0 ? 0 : sum * row.length / nonzero;
    }

    private static int exponentOf(double size) {
        return size == 0 ? 0 : Math.max(-900, Math.min(900, Math.getExponent(size)));
    }

    /** The number of rows m. */
    public int rows() {
        return rows;
    }

    /** The number of columns n. */
    public int count() {
        return count;
    }

    /** The entry as it was given. */
    public double at(int row, int column) {
        return Math.scalb(values[column * rows + row], -rowExponents[row] - columnExponents[column]);
    }

    double scaled(int row, int column) {
        return values[column * rows + row];
    }

    /** All scaled entries, column after column; shared, not to be written. */
    double[] scaledColumns() {
        return values;
    }

    int rowExponent(int row) {
        return rowExponents[row];
    }

    int columnExponent(int column) {
        return columnExponents[column];
    }
}
