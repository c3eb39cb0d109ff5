package apportion.solve;

import java.util.Arrays;

/**
 * The basic variables of a linear program written in terms of the others, x_B = D·x_N, and the objective as d·x_N
 * (Chvátal 1983). Variables 0 … n − 1 are the program's columns, n + i is the left side of row i. Rows and columns are
 * scaled by powers of two, so that scaling rounds nothing.
 */
final class Dictionary {

    private static final int REFRESH = 300; // pivots after which rounding is cleared by starting again from the program

    private static final double MOVE = 1e-6; // of the scaled objective, whose largest coefficient is about 1

    final int rows;
    final int columns;
    final double[][] entries; // D, one line for each basic variable
    final double[] slopes; // d
    final double[] distinctSlopes; // d of an objective moved a little, so that no two columns tie
    final int[] basic; // by line
    final int[] other; // by column of D
    final int[] place; // of each variable: its line, or −1 − its column
    final double[] columnScale;
    final double[] rowScale;
    private final double[][] matrix; // scaled
    private final double[] cost; // scaled
    private final int[] filled; // columns in which the pivot's line is not zero
    private double costScale = 1;
    private int pivots;

    Dictionary(DenseProgram program) {
        rows = program.rows();
        columns = program.columns();
        columnScale = new double[columns];
        rowScale = new double[rows];
        matrix = new double[rows][columns];
        cost = new double[columns];
        entries = new double[rows][columns];
        slopes = new double[columns];
        distinctSlopes = new double[columns];
        basic = new int[rows];
        other = new int[columns];
        place = new int[rows + columns];
        filled = new int[columns];
        scale(program);
        restart();
    }

    /** The scale of a variable: the program's value is the scaled one divided by it. */
    double scaleOf(int variable) {
        return variable < columns ? columnScale[variable] : rowScale[variable - columns];
    }

    /** The scaled objective divided by the program's. */
    double costScale() {
        return costScale;
    }

    boolean isBasic(int variable) {
        return place[variable] >= 0;
    }

    /** Exchanges the basic variable of a line with the other variable of a column. */
    void pivot(int line, int column) {
        double[] row = entries[line];
        double inverse = 1 / row[column];
        int count = 0;
        for (int k = 0; k < columns; k++) {
            if (k != column && row[k] != 0) {
                row[k] *= -inverse;
                filled[count++] = k;
            }
        }
        row[column] = inverse;
        for (int i = 0; i < rows; i++) {
            if (i != line) {
                add(entries[i], row, column, count, inverse);
            }
        }
        add(slopes, row, column, count, inverse);
        add(distinctSlopes, row, column, count, inverse);
        int entering = other[column];
        other[column] = basic[line];
        basic[line] = entering;
        place[entering] = line;
        place[other[column]] = -1 - column;
        pivots++;
    }

    private void add(double[] target, double[] row, int column, int count, double inverse) {
        double factor = target[column];
        if (factor == 0) {
            return;
        }
        for (int f = 0; f < count; f++) {
            int k = filled[f];
            target[k] += factor * row[k];
        }
        target[column] = factor * inverse;
    }

    /** Makes these variables basic, as far as rounding lets; from the program itself once many pivots have been made. */
    void load(int[] wanted) {
        if (pivots > REFRESH) {
            restart();
        }
        boolean[] keep = new boolean[rows + columns];
        for (int variable : wanted) {
            keep[variable] = true;
        }
        for (int variable : wanted) {
            if (isBasic(variable)) {
                continue;
            }
            int column = -1 - place[variable];
            int line = -1;
            double largest = 1e-7;
            for (int i = 0; i < rows; i++) {
                if (!keep[basic[i]] && Math.abs(entries[i][column]) > largest) {
                    largest = Math.abs(entries[i][column]);
                    line = i;
                }
            }
            if (line >= 0) {
                pivot(line, column);
            }
        }
    }

    /** All columns out of the basis, the rows' left sides in it: D = A. */
    void restart() {
        for (int i = 0; i < rows; i++) {
            entries[i] = matrix[i].clone();
            basic[i] = columns + i;
            place[columns + i] = i;
        }
        System.arraycopy(cost, 0, slopes, 0, columns);
        for (int j = 0; j < columns; j++) { // golden section: the same at every run, in no pattern
            distinctSlopes[j] = cost[j] + MOVE * (1 + (j + 1) * 0.6180339887498949 % 1);
        }
        for (int j = 0; j < columns; j++) {
            other[j] = j;
            place[j] = -1 - j;
        }
        pivots = 0;
    }

    /** Two rounds of dividing by the square root of least times greatest, then rows by their greatest. */
    private void scale(DenseProgram program) {
        double[] right = new double[rows];
        double[] left = new double[columns];
        Arrays.fill(right, 1);
        Arrays.fill(left, 1);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < rows; i++) {
                double least = Double.POSITIVE_INFINITY;
                double greatest = 0;
                for (int j = 0; j < columns; j++) {
                    double size = Math.abs(program.matrix[i][j]) * left[j];
                    least = size > 0 ? Math.min(least, size) : least;
                    greatest = Math.max(greatest, size);
                }
                right[i] = greatest == 0 ? 1 : 1 / Math.sqrt(least * greatest);
            }
            for (int j = 0; j < columns; j++) {
                double least = Double.POSITIVE_INFINITY;
                double greatest = 0;
                for (int i = 0; i < rows; i++) {
                    double size = Math.abs(program.matrix[i][j]) * right[i];
                    least = size > 0 ? Math.min(least, size) : least;
                    greatest = Math.max(greatest, size);
                }
                left[j] = greatest == 0 ? 1 : 1 / Math.sqrt(least * greatest);
            }
        }
        for (int j = 0; j < columns; j++) { // a column x becomes x / left
            left[j] = powerOfTwo(left[j]);
            columnScale[j] = 1 / left[j];
        }
        double largest = 0;
        for (int i = 0; i < rows; i++) {
            rowScale[i] = powerOfTwo(right[i]);
            for (int j = 0; j < columns; j++) {
                matrix[i][j] = program.matrix[i][j] * left[j] * rowScale[i];
            }
        }
        for (int j = 0; j < columns; j++) {
            cost[j] = program.cost[j] * left[j];
            largest = Math.max(largest, Math.abs(cost[j]));
        }
        costScale = largest == 0 ? 1 : powerOfTwo(1 / largest);
        for (int j = 0; j < columns; j++) {
            cost[j] *= costScale;
        }
    }

    private static double powerOfTwo(double size) {
        return Math.scalb(1.0, Math.getExponent(size));
    }
}
