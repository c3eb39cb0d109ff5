package apportion.welfare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Bounds lower ≤ variable ≤ upper on the decisions of a game; a variable without an entry is unbounded on that side.
 *
 * <p>{@code StrategyBox.unbounded().with("m", 0, 20)}
 */
public record StrategyBox(Map<String, Double> lower, Map<String, Double> upper) {

    public StrategyBox {
        lower = Collections.unmodifiableMap(new LinkedHashMap<>(lower));
        upper = Collections.unmodifiableMap(new LinkedHashMap<>(upper));
        Set<String> names = new LinkedHashSet<>(lower.keySet());
        names.addAll(upper.keySet());
        for (String name : names) {
            double least = lower.getOrDefault(name, Double.NEGATIVE_INFINITY);
            double greatest = upper.getOrDefault(name, Double.POSITIVE_INFINITY);
            if (!(least <= greatest) || least == Double.POSITIVE_INFINITY || greatest == Double.NEGATIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "The bounds of '%s' need lower ≤ upper, got %s and %s.".formatted(name, least, greatest));
            }
        }
    }

    /** No bounds. */
    public static StrategyBox unbounded() {
        return new StrategyBox(Map.of(), Map.of());
    }

    /** A copy with both bounds of a variable; infinite ones drop a side. */
    public StrategyBox with(String variable, double least, double greatest) {
        Map<String, Double> below = new LinkedHashMap<>(lower);
        Map<String, Double> above = new LinkedHashMap<>(upper);
        below.put(variable, least);
        above.put(variable, greatest);
        return new StrategyBox(below, above);
    }

    /** The lower bound of a variable, −∞ without one. */
    public double lowerOf(String variable) {
        return lower.getOrDefault(variable, Double.NEGATIVE_INFINITY);
    }

    /** The upper bound of a variable, ∞ without one. */
    public double upperOf(String variable) {
        return upper.getOrDefault(variable, Double.POSITIVE_INFINITY);
    }

    /** Whether both bounds of a variable are finite. */
    boolean isBounded(String variable) {
        return Double.isFinite(lowerOf(variable)) && Double.isFinite(upperOf(variable));
    }
}
