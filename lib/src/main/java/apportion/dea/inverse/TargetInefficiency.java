package apportion.dea.inverse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The directional distance β̂ each unit is to have after the reduction, as a share of its β* from model (1).
 *
 * @param share β̂/β* where nothing else is said: 1 is case 1 of the paper, 0.9 is case 2
 * @param byUnit β̂/β* of single units
 */
public record TargetInefficiency(double share, Map<String, Double> byUnit) {

    public TargetInefficiency {
        requireShare("The target", share);
        byUnit.forEach((unit, value) -> requireShare("The target of '%s'".formatted(unit), value));
        byUnit = Collections.unmodifiableMap(new LinkedHashMap<>(byUnit));
    }

    /** β̂ = β*: every unit stays as inefficient as it is. */
    public static TargetInefficiency unchanged() {
        return share(1);
    }

    /** β̂ = share × β*. */
    public static TargetInefficiency share(double share) {
        return new TargetInefficiency(share, Map.of());
    }

    /** Another share for one unit. */
    public TargetInefficiency withUnit(String unit, double newShare) {
        Map<String, Double> changed = new LinkedHashMap<>(byUnit);
        changed.put(unit, newShare);
        return new TargetInefficiency(share, changed);
    }

    /** β̂ of a unit. */
    public double of(String unit, double inefficiency) {
        return byUnit.getOrDefault(unit, share) * inefficiency;
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be a share of β* in [0, 1], got %s.", what, share));
        }
    }

    @Override
    public String toString() {
        return (share == 1 ? "β̂ = β*" : "β̂ = %s β*".formatted(Digits.of(share)))
                + (byUnit.isEmpty() ? "" : ", others by name");
    }
}
