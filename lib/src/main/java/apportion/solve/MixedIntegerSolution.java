package apportion.solve;

import java.util.Locale;
import java.util.Map;

/**
 * A point of a {@link MixedIntegerProgram} in which every integer column is exactly an integer and every pair has a
 * column that is exactly 0, and how far the search
 * proved it to be from the best: for an {@link Outcome.Optimal}, bound = objective up to the tolerance.
 *
 * @param objective the value at the point
 * @param bound no point is better than this; from the checked duals of the nodes, never from an engine's claim
 * @param nodes the relaxations that were solved
 * @param fixed the program in which all decisions are fixed: its duals are those beside these decisions
 */
public record MixedIntegerSolution(double objective, double bound, int nodes, CertifiedSolution fixed) {

    /** The point, by column name. */
    public Map<String, Double> values() {
        return fixed.values();
    }

    /** The value of a column. */
    public double value(String column) {
        return fixed.value(column);
    }

    /** The distance between objective and bound, relative to the larger of the objective's size and 1. */
    public double gap() {
        return Math.abs(objective - bound) / Math.max(1, Math.abs(objective));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Mixed-integer program: objective %.10g, bound %.10g, %d nodes\n%s",
                objective,
                bound,
                nodes,
                fixed.certificate());
    }
}
