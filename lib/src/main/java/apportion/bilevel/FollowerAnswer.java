package apportion.bilevel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a follower does in a solution, checked by solving its program again with everybody else's choices fixed.
 *
 * @param name the follower
 * @param objective f at the solution
 * @param optimum φ(x): the best f, from solving the follower's program again
 * @param unique whether the follower has only this answer
 * @param multipliers of the follower's limits by name; none is negative, except those of equations
 */
public record FollowerAnswer(
        String name, double objective, double optimum, boolean unique, Map<String, Double> multipliers) {

    public FollowerAnswer {
        multipliers = Collections.unmodifiableMap(new LinkedHashMap<>(multipliers));
    }

    /** |f − φ(x)|: 0 exactly if the follower's answer is optimal. */
    public double gap() {
        return Math.abs(objective - optimum);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: f = %.10g, optimum %.10g, gap %.1e, %s",
                name,
                objective,
                optimum,
                gap(),
                unique ? "one answer" : "several answers");
    }
}
