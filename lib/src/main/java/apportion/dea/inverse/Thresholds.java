package apportion.dea.inverse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * By which share each good output may fall at most, c in (1 − c)y ≤ β of model (3).
 *
 * <p>{@code Thresholds.uniform(0.05).withOutput("value added", 0.1).withUnit("Foods", "value added", 0)}
 *
 * @param share where nothing else is said
 * @param byOutput by good output, for all units
 * @param byUnit by unit, then by good output; goes before the others
 */
public record Thresholds(double share, Map<String, Double> byOutput, Map<String, Map<String, Double>> byUnit) {

    public Thresholds {
        requireShare("Good outputs", share);
        byOutput.forEach((output, value) -> requireShare("'%s'".formatted(output), value));
        byUnit.forEach((unit, shares) ->
                shares.forEach((output, value) -> requireShare("'%s' of '%s'".formatted(output, unit), value)));
        byOutput = Collections.unmodifiableMap(new LinkedHashMap<>(byOutput));
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        byUnit.forEach((unit, shares) -> copy.put(unit, Collections.unmodifiableMap(new LinkedHashMap<>(shares))));
        byUnit = Collections.unmodifiableMap(copy);
    }

    /** Every good output of every unit may fall by the same share; 0 keeps them, 1 lets them go. */
    public static Thresholds uniform(double share) {
        return new Thresholds(share, Map.of(), Map.of());
    }

    /** Another share for one good output of all units. */
    public Thresholds withOutput(String output, double newShare) {
        Map<String, Double> changed = new LinkedHashMap<>(byOutput);
        changed.put(output, newShare);
        return new Thresholds(share, changed, byUnit);
    }

    /** Another share for one good output of one unit. */
    public Thresholds withUnit(String unit, String output, double newShare) {
        Map<String, Map<String, Double>> changed = new LinkedHashMap<>(byUnit);
        Map<String, Double> shares = new LinkedHashMap<>(changed.getOrDefault(unit, Map.of()));
        shares.put(output, newShare);
        changed.put(unit, shares);
        return new Thresholds(share, byOutput, changed);
    }

    /** By which share this output of this unit may fall. */
    public double share(String unit, String output) {
        return byUnit.getOrDefault(unit, Map.of()).getOrDefault(output, byOutput.getOrDefault(output, share));
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s may fall by a share in [0, 1], got %s.", what, share));
        }
    }

    @Override
    public String toString() {
        return "good outputs fall by at most %s%%".formatted(Digits.of(100 * share))
                + (byOutput.isEmpty() && byUnit.isEmpty() ? "" : ", others by name");
    }
}
