package apportion.dea.engine;

import java.util.Arrays;

/**
 * The reference columns that have mattered to the programs so far: the part of the frame that later programs see first.
 *
 * <p>Kept row by row, so that a product with all of them runs over memory in order. When it grows beyond its limit, the
 * columns that were not used for longest leave.
 */
final class WorkingFrame {

    private static final int LIMIT = 512;

    private final int rows;
    private final ReferenceColumns reference;
    private final double[] values; // row after row
    private final int[] columns = new int[LIMIT];
    private final int[] lastUse = new int[LIMIT];
    private final int[] place; // by column, −1 if it is not here
    private int size;
    private int clock;

    WorkingFrame(ReferenceColumns reference) {
        this.reference = reference;
        rows = reference.rows();
        values = new double[rows * LIMIT];
        place = new int[reference.count()];
        Arrays.fill(place, -1);
    }

    void clear() {
        for (int k = 0; k < size; k++) {
            place[columns[k]] = -1;
        }
        size = 0;
        clock = 0;
    }

    int size() {
        return size;
    }

    int column(int k) {
        return columns[k];
    }

    /** The place of a column, −1 if it is not here. */
    int placeOf(int column) {
        return place[column];
    }

    /** Makes room for the next program: the older half leaves if more than half is taken. */
    void tick() {
        clock++;
        if (size <= LIMIT / 2) {
            return;
        }
        int[] uses = Arrays.copyOf(lastUse, size);
        Arrays.sort(uses);
        int oldest = uses[size - LIMIT / 4];
        int room = LIMIT / 4;
        for (int k = size - 1; k >= 0; k--) { // of columns used at the same time, those that came last stay
            if (lastUse[k] < oldest || room == 0) {
                lastUse[k] = -1;
            } else {
                room--;
            }
        }
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (lastUse[k] >= 0) {
                move(k, kept++);
            } else {
                place[columns[k]] = -1;
            }
        }
        size = kept;
    }

    private void move(int from, int to) {
        columns[to] = columns[from];
        lastUse[to] = lastUse[from];
        place[columns[to]] = to;
        for (int i = 0; i < rows; i++) {
            values[i * LIMIT + to] = values[i * LIMIT + from];
        }
    }

    /** Adds a column, or remembers that it was used; false if there is no room left before the next {@link #tick}. */
    boolean add(int column) {
        int k = place[column];
        if (k < 0) {
            if (size == LIMIT) {
                return false;
            }
            k = size++;
            columns[k] = column;
            place[column] = k;
            for (int i = 0; i < rows; i++) {
                values[i * LIMIT + k] = reference.scaled(i, column);
            }
        }
        lastUse[k] = clock;
        return true;
    }

    /** An array that holds a number for each column. */
    double[] newProducts() {
        return new double[LIMIT];
    }

    /** p·a for each column here. */
    void products(double[] p, double[] result) {
        Products.of(p, values, 0, LIMIT, size, result);
    }
}
