package apportion.dea;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How well a unit does at its prices, and why. For cost, revenue and profitability the economic score is a ratio, technical
 * times allocative; for profit it is a loss, technical plus allocative.
 *
 * @param unit its name
 * @param status whether it has a score
 * @param reason why it has none; empty if it has
 * @param observed its own cost, revenue, profit or profitability
 * @param optimal the least cost, or the greatest revenue, profit or profitability
 * @param economic how the two compare
 * @param technical the part that quantities alone explain
 * @param allocative the part that the wrong mix for these prices explains
 * @param quantities the optimal quantity of each factor that could be chosen
 */
public record EconomicEfficiency(
        String unit,
        UnitStatus status,
        String reason,
        double observed,
        double optimal,
        double economic,
        double technical,
        double allocative,
        Map<String, Double> quantities) {

    public EconomicEfficiency {
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
    }

    static EconomicEfficiency none(String unit, UnitStatus status, String reason, double observed) {
        return new EconomicEfficiency(
                unit, status, reason, observed, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Map.of());
    }

    @Override
    public String toString() {
        return status == UnitStatus.SOLVED
                ? String.format(
                        Locale.ROOT,
                        "%s: economic %.6f, technical %.6f, allocative %.6f; observed %.6g, optimal %.6g",
                        unit,
                        economic,
                        technical,
                        allocative,
                        observed,
                        optimal)
                : "%s: %s. %s".formatted(unit, status, reason);
    }
}
