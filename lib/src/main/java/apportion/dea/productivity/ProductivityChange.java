package apportion.dea.productivity;

import java.util.Locale;

/**
 * The change of one unit between two periods; numbers above 1 are improvements, NaN where a score is missing.
 *
 * @param unit its name
 * @param from position of the first period
 * @param to position of the second
 * @param index the change of productivity, efficiency change × technical change
 * @param efficiencyChange how the unit moved towards the frontier
 * @param technicalChange how the frontier moved where the unit is
 * @param pureEfficiencyChange efficiency change under variable returns, NaN where it was not asked for
 * @param scaleChange efficiency change / pure efficiency change
 * @param reason which score is missing and why; empty if none is
 */
public record ProductivityChange(
        String unit,
        int from,
        int to,
        double index,
        double efficiencyChange,
        double technicalChange,
        double pureEfficiencyChange,
        double scaleChange,
        String reason) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, period %d to %d: index %.6f = efficiency %.6f × technology %.6f%s",
                unit,
                from + 1,
                to + 1,
                index,
                efficiencyChange,
                technicalChange,
                reason.isEmpty() ? "" : ". " + reason);
    }
}
