package apportion.dea.inverse;

import apportion.dea.Orientation;
import apportion.solve.KktCertificate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Inputs or outputs that go with an unchanged efficiency, from {@link InverseEstimation}.
 *
 * @param unit whose
 * @param orientation OUTPUT if outputs were estimated, INPUT if inputs were
 * @param efficiency φ or θ that was to stay
 * @param levels the estimate, by factor; alternative optima may exist, the objective is unique
 * @param objective the weighted sum of the levels
 * @param efficiencyAfter φ or θ of the unit with the given and the estimated levels, against all units as they were
 * @param peers λ after, by unit
 * @param certificate the optimality conditions of the program
 */
public record InverseEstimate(
        String unit,
        Orientation orientation,
        double efficiency,
        Map<String, Double> levels,
        double objective,
        double efficiencyAfter,
        Map<String, Double> peers,
        KktCertificate certificate) {

    private static final double TOLERANCE = 1e-7; // absolute; efficiencies are near 1

    public InverseEstimate {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        peers = Collections.unmodifiableMap(new LinkedHashMap<>(peers));
    }

    /** The estimated level of a factor. */
    public double level(String factor) {
        Double level = levels.get(factor);
        if (level == null) {
            throw new IllegalArgumentException(
                    "No estimate of '%s'; there are: %s.".formatted(factor, String.join(", ", levels.keySet())));
        }
        return level;
    }

    /** Whether a new evaluation finds the efficiency that was to stay. */
    public boolean keepsEfficiency() {
        return Math.abs(efficiencyAfter - efficiency) <= TOLERANCE;
    }

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder(String.format(
                Locale.ROOT,
                "Estimate of %s for %s at efficiency %.6f",
                orientation == Orientation.OUTPUT ? "outputs" : "inputs",
                unit,
                efficiency));
        levels.forEach(
                (factor, level) -> card.append(String.format(Locale.ROOT, "%n  %s %s", factor, Digits.of(level))));
        return card.append(String.format(
                        Locale.ROOT,
                        "%n  weighted sum %s; evaluated again: %.6f, %s",
                        Digits.of(objective),
                        efficiencyAfter,
                        keepsEfficiency() ? "the same" : "not the same"))
                .toString();
    }
}
