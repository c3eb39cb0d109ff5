package apportion.study.coal;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The model's regional bounds, CO_r/CU_max ≤ what remains ≤ CO_r/CU_min, put to the schemes: BOAS breaks three of the four,
 * SOAS meets all four at the upper end.
 */
public final class RegionalBounds {

    /** Relative: room for the rounding of capacities. SOAS lies on its bounds. */
    private static final double TOLERANCE = 1e-9;

    private RegionalBounds() {}

    /** What remains under these cuts, by region, with the two bounds and whether it lies between them. */
    public static Table of(String name, List<Double> cuts) {
        List<String> regions = CoalData.regions();
        List<Double> least = new ArrayList<>();
        List<Double> remaining = new ArrayList<>();
        List<Double> greatest = new ArrayList<>();
        List<Boolean> met = new ArrayList<>();
        for (String region : regions) {
            double left = Capacities.regionalTotal(region) - Capacities.regionalSum(region, cuts);
            double low = CoalData.requiredOutput(region) / CoalData.GREATEST_UTILISATION;
            double high = CoalData.requiredOutput(region) / CoalData.LEAST_UTILISATION;
            least.add(low);
            remaining.add(left);
            greatest.add(high);
            met.add(low * (1 - TOLERANCE) <= left && left <= high * (1 + TOLERANCE));
        }
        return Table.create(
                name + ": capacity that remains, 10⁴ t",
                StringColumn.create("region", regions),
                DoubleColumn.create("CO/0.83", least),
                DoubleColumn.create("remains", remaining),
                DoubleColumn.create("CO/0.79", greatest),
                BooleanColumn.create("within", met));
    }

    /** The executed cuts of a scheme. */
    public static Table of(Scheme scheme) {
        return of(scheme.name(), CoalData.cuts(scheme));
    }

    /** The quotas Y R of the main scenario, as the model's own constraints have it (K left out). */
    public static Table ofQuotas() {
        return of("BOAS, quotas Y R", Table2.quotas(Preference.ECONOMY));
    }

    /** Σ Y R of a scenario, which the model asks to be at least 80,000. */
    public static double quotaTotal(Preference preference) {
        return Summation.sum(Table2.quotas(preference));
    }

    /** Σ Y R of the three scenarios beside the target. */
    public static Table quotaTotals() {
        List<Preference> preferences = List.of(Preference.values());
        return Table.create(
                "Quotas set, 10⁴ t",
                StringColumn.create("scenario", preferences.stream().map(Preference::columnGroup)),
                DoubleColumn.create(
                        "sum of Y R",
                        preferences.stream().map(RegionalBounds::quotaTotal).toList()),
                BooleanColumn.create(
                        "at least 80,000",
                        preferences.stream()
                                .map(preference -> quotaTotal(preference) >= CoalData.TARGET)
                                .toList()));
    }
}
