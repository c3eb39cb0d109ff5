package apportion.solve;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A dense dual simplex method for boxes that change (Lemke 1954; Koberstein 2005, chapter 3): after a bound has moved, a
 * few pivots from the basis of the box before lead to the new optimum. What it claims is checked by {@link BoxProofs}
 * from the program's own coefficients; it claims nothing that fails the check.
 */
final class DualSimplex implements NodeRelaxation {

    private static final double FEASIBLE = 1e-9; // scaled
    private static final double FLAT = 1e-9; // a scaled slope below this is 0
    private static final double SMALLEST_PIVOT = 1e-7;
    private static final double FAR = 1e6; // scaled: stands in for a bound that is missing where a slope needs one

    private final Dictionary dictionary;
    private final BoxProofs proofs;
    private final int columns;
    private final double[] least; // scaled bounds, by variable
    private final double[] most;
    private final double[] value; // scaled, by variable
    private double[] slopes; // those that guide: moved ones first, the program's at the end

    DualSimplex(DenseProgram program) {
        dictionary = new Dictionary(program);
        slopes = dictionary.distinctSlopes;
        proofs = new BoxProofs(program);
        columns = program.columns();
        least = new double[program.rows() + columns];
        most = new double[least.length];
        value = new double[least.length];
        for (int i = 0; i < program.rows(); i++) {
            least[columns + i] = program.row(i).lower() * dictionary.scaleOf(columns + i);
            most[columns + i] = program.row(i).upper() * dictionary.scaleOf(columns + i);
        }
    }

    @Override
    public Answer solve(double[] lower, double[] upper, @Nullable Object warm, double cutoff, Duration timeLimit) {
        for (int j = 0; j < columns; j++) {
            least[j] = lower[j] * dictionary.scaleOf(j);
            most[j] = upper[j] * dictionary.scaleOf(j);
        }
        if (warm instanceof int[] basis) {
            dictionary.load(basis);
        }
        long end = System.nanoTime() + timeLimit.toNanos();
        Answer answer = attempt(lower, upper, cutoff, end);
        if (answer.status == Status.UNKNOWN) {
            dictionary.restart();
            answer = attempt(lower, upper, cutoff, end);
        }
        return answer;
    }

    private Answer attempt(double[] lower, double[] upper, double cutoff, long end) {
        slopes = dictionary.distinctSlopes;
        settle();
        int limit = 20 * (dictionary.rows + columns) + 1000;
        for (int iteration = 0; iteration < limit; iteration++) {
            if (iteration % 64 == 63) {
                Interruption.check("linear program");
                if (System.nanoTime() > end) {
                    return new Answer(Status.LIMIT, Double.NEGATIVE_INFINITY, new double[0], null);
                }
                settle();
            }
            int line = leaving();
            if (line < 0) {
                boolean moved = slopes == dictionary.distinctSlopes;
                slopes = dictionary.slopes;
                settle(); // values afresh: what looked feasible must be so without the updates' rounding
                line = leaving();
                if (line < 0) {
                    return optimum(lower, upper);
                }
                if (moved) {
                    continue;
                }
            }
            int variable = dictionary.basic[line];
            boolean rising = value[variable] < least[variable];
            int column = entering(line, rising);
            if (column < 0) {
                double before = value[variable];
                settle();
                if (value[variable] != before) { // rounding of the updates: look again
                    continue;
                }
                boolean empty = proofs.isEmpty(lower, upper, weights(line, rising));
                return new Answer(
                        empty ? Status.INFEASIBLE : Status.UNKNOWN, Double.NEGATIVE_INFINITY, new double[0], null);
            }
            exchange(line, column, rising ? least[variable] : most[variable]);
            if (objective() > cutoff) {
                double bound = proofs.bound(lower, upper, duals());
                if (bound > cutoff) {
                    return new Answer(Status.OPTIMAL, bound, new double[0], null);
                }
            }
        }
        return new Answer(Status.UNKNOWN, Double.NEGATIVE_INFINITY, new double[0], null);
    }

    /** Puts every variable outside the basis at the bound its slope asks for, and works out the others. */
    private void settle() {
        for (int k = 0; k < columns; k++) {
            int variable = dictionary.other[k];
            double slope = slopes[k];
            double low = least[variable];
            double high = most[variable];
            double at = value[variable];
            if (slope > FLAT) {
                at = low > Double.NEGATIVE_INFINITY ? low : -FAR;
            } else if (slope < -FLAT) {
                at = high < Double.POSITIVE_INFINITY ? high : FAR;
            } else if (at == high && high < Double.POSITIVE_INFINITY) {
                at = high;
            } else {
                at = low > Double.NEGATIVE_INFINITY ? low : high < Double.POSITIVE_INFINITY ? high : 0;
            }
            value[variable] = at;
        }
        for (int i = 0; i < dictionary.rows; i++) {
            double[] line = dictionary.entries[i];
            double sum = 0;
            for (int k = 0; k < columns; k++) {
                sum += line[k] * value[dictionary.other[k]];
            }
            value[dictionary.basic[i]] = sum;
        }
    }

    /** The line whose variable is farthest outside its bounds, −1 if none is outside. */
    private int leaving() {
        int found = -1;
        double farthest = 0;
        for (int i = 0; i < dictionary.rows; i++) {
            int variable = dictionary.basic[i];
            double at = value[variable];
            double excess = Math.max(least[variable] - at, at - most[variable]);
            if (excess > farthest && excess > FEASIBLE * Math.max(1, Math.abs(at))) {
                farthest = excess;
                found = i;
            }
        }
        return found;
    }

    /** The column whose slope reaches 0 first, among near ties the one with the largest pivot (Harris 1973). */
    private int entering(int line, boolean rising) {
        double[] row = dictionary.entries[line];
        double shortest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < columns; k++) {
            if (canMove(dictionary.other[k], rising ? row[k] : -row[k])) {
                shortest = Math.min(shortest, (Math.abs(slopes[k]) + FLAT) / Math.abs(row[k]));
            }
        }
        int found = -1;
        double largest = 0;
        for (int k = 0; k < columns && shortest < Double.POSITIVE_INFINITY; k++) {
            double size = Math.abs(row[k]);
            if (size > largest
                    && canMove(dictionary.other[k], rising ? row[k] : -row[k])
                    && Math.abs(slopes[k]) <= shortest * size) {
                largest = size;
                found = k;
            }
        }
        return found;
    }

    /** Whether a variable outside the basis can move so that something with this coefficient of it rises. */
    private boolean canMove(int variable, double coefficient) {
        if (Math.abs(coefficient) < SMALLEST_PIVOT || least[variable] == most[variable]) {
            return false;
        }
        double at = value[variable];
        boolean up = !(at == most[variable] || at == FAR);
        boolean down = !(at == least[variable] || at == -FAR);
        return coefficient > 0 ? up : down;
    }

    private void exchange(int line, int column, double target) {
        int leaving = dictionary.basic[line];
        int entering = dictionary.other[column];
        double step = (target - value[leaving]) / dictionary.entries[line][column];
        for (int i = 0; i < dictionary.rows; i++) {
            double factor = dictionary.entries[i][column];
            if (factor != 0) {
                value[dictionary.basic[i]] += factor * step;
            }
        }
        value[entering] += step;
        value[leaving] = target;
        dictionary.pivot(line, column);
    }

    private Answer optimum(double[] lower, double[] upper) {
        double[] duals = duals();
        double bound = proofs.bound(lower, upper, duals);
        double[] point = new double[columns];
        for (int j = 0; j < columns; j++) {
            point[j] = Math.max(lower[j], Math.min(upper[j], value[j] / dictionary.scaleOf(j)));
        }
        Status status = bound == Double.NEGATIVE_INFINITY ? Status.UNBOUNDED : Status.OPTIMAL;
        return new Answer(status, bound, point, duals, dictionary.basic.clone());
    }

    /** d·x_N, unscaled: what the bound will be if no bound is missing. */
    private double objective() {
        double sum = 0;
        for (int k = 0; k < columns; k++) {
            sum += dictionary.slopes[k] * value[dictionary.other[k]];
        }
        return sum / dictionary.costScale();
    }

    /** How the objective changes with the left side of each row. */
    private double[] duals() {
        double[] duals = new double[dictionary.rows];
        for (int k = 0; k < columns; k++) {
            int variable = dictionary.other[k];
            if (variable >= columns) {
                duals[variable - columns] =
                        dictionary.slopes[k] * dictionary.scaleOf(variable) / dictionary.costScale();
            }
        }
        return duals;
    }

    /** Weights of the rows' left sides in the equation that a line of the dictionary states. */
    private double[] weights(int line, boolean rising) {
        double[] weights = new double[dictionary.rows];
        double sign = rising ? 1 : -1;
        if (dictionary.basic[line] >= columns) {
            weights[dictionary.basic[line] - columns] = sign * dictionary.scaleOf(dictionary.basic[line]);
        }
        for (int k = 0; k < columns; k++) {
            int variable = dictionary.other[k];
            if (variable >= columns) {
                weights[variable - columns] = -sign * dictionary.entries[line][k] * dictionary.scaleOf(variable);
            }
        }
        return weights;
    }
}
