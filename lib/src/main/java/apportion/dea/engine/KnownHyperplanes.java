package apportion.dea.engine;

import java.util.Arrays;

/**
 * The supporting hyperplanes that earlier programs ended with: their multipliers, and the bases behind them.
 *
 * <p>Multipliers that no reference column can improve stay so for every unit; where a program measures one free step, only
 * their length changes. So each hyperplane bounds the next unit's optimum from above, the lowest bound belongs to the
 * hyperplane that the unit most likely meets, and if it is the right one, its basis is optimal as it stands. That needs
 * slacks that cost the same in every program; where they do not, only the last basis is handed on.
 */
final class KnownHyperplanes {

    private static final int LIMIT = 256;

    /** Multipliers this close, relative to the largest, are the same but for rounding. */
    private static final double SAME = 1e-13;

    private final UnitProgram program;
    private final int rows;
    private final double[] multipliers; // row after row
    private final int[] bases;
    private final int[] excluded; // the column that was taken out when no other improved, −1 for none
    private final double[] rights = new double[LIMIT];
    private final double[] steps = new double[LIMIT];
    private final double[] step; // the first own column
    private double[] columns = {}; // of the programs that these hyperplanes belong to
    private double[] costs = {};
    private int size;
    private int next;

    KnownHyperplanes(UnitProgram program) {
        this.program = program;
        rows = program.rows();
        multipliers = new double[rows * LIMIT];
        bases = new int[rows * LIMIT];
        excluded = new int[LIMIT];
        step = new double[rows];
    }

    void clear() {
        size = 0;
        next = 0;
    }

    /** Whether the program measures one free step, so that multipliers may be stretched. */
    private boolean stretches() {
        return program.ownColumns() > 0 && program.free[0] && program.costs[0] != 0;
    }

    /** The hyperplane with the lowest bound on the program's optimum, −1 if none is known. */
    int lowest() {
        int fixed = stretches() ? 1 : 0;
        if (!belongs(fixed)) {
            clear();
            columns = program.columns.clone();
            costs = program.costs.clone();
        }
        if (size == 0) {
            return -1;
        }
        Products.of(program.right, multipliers, 0, LIMIT, size, rights);
        int best = -1;
        double lowest = Double.POSITIVE_INFINITY;
        if (fixed == 0) {
            for (int k = 0; k < size; k++) {
                if (rights[k] < lowest) {
                    lowest = rights[k];
                    best = k;
                }
            }
            return best;
        }
        System.arraycopy(program.columns, 0, step, 0, rows);
        Products.of(step, multipliers, 0, LIMIT, size, steps);
        double cost = program.costs[0];
        for (int k = 0; k < size; k++) {
            double bound = rights[k] / (steps[k] / cost);
            if (bound < lowest && steps[k] * cost > 0) {
                lowest = bound;
                best = k;
            }
        }
        return best;
    }

    private boolean belongs(int fixed) {
        int from = fixed * rows;
        return costs.length == program.costs.length
                && Arrays.equals(costs, fixed, costs.length, program.costs, fixed, costs.length)
                && Arrays.equals(columns, from, columns.length, program.columns, from, columns.length);
    }

    void copyBasis(int hyperplane, int[] variables) {
        System.arraycopy(bases, hyperplane * rows, variables, 0, rows);
    }

    /** The column that was not looked at when the hyperplane was found, −1 for none. */
    int excluded(int hyperplane) {
        return excluded[hyperplane];
    }

    /** Whether these are the multipliers of a hyperplane, up to their length. */
    boolean isSame(int hyperplane, double[] pi) {
        int largest = 0;
        for (int i = 1; i < rows; i++) {
            largest = Math.abs(pi[i]) > Math.abs(pi[largest]) ? i : largest;
        }
        double stretch = pi[largest] / multipliers[largest * LIMIT + hyperplane];
        double tolerance = SAME * Math.abs(pi[largest]);
        if (!(stretch > 0 && stretch < Double.POSITIVE_INFINITY)) {
            return false;
        }
        for (int i = 0; i < rows; i++) {
            if (!(Math.abs(pi[i] - stretch * multipliers[i * LIMIT + hyperplane]) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    /** Remembers where a program ended; the oldest leaves when there is no room. */
    void add(double[] pi, int[] variables) {
        int k = next;
        next = (next + 1) % LIMIT;
        size = Math.min(LIMIT, size + 1);
        for (int i = 0; i < rows; i++) {
            multipliers[i * LIMIT + k] = pi[i];
        }
        System.arraycopy(variables, 0, bases, k * rows, rows);
        excluded[k] = program.excluded;
    }
}
