package apportion.study.coal;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The capacities Yᵢ, which the paper does not print but Table 5 identifies three times over: Yᵢ = scaleᵢ / (RᵢKᵢ).
 *
 * <p>The three estimates are averaged with the inverse of their rounding variances as weights; R and K are printed to
 * 0.01 %, so an estimate's relative variance is (h/R)²/3 + (h/K)²/3 with h = 0.005 %. The totals of the regions follow
 * independently, because the single-level scheme leaves each region exactly CO_r/0.79.
 */
public final class Capacities {

    private Capacities() {}

    /** The three estimates of one province's capacity, in the order of {@link Preference}. */
    public static List<CapacityEstimate> estimates(String province) {
        List<CapacityEstimate> estimates = new ArrayList<>();
        for (Preference preference : Preference.values()) {
            estimates.add(CapacityEstimate.of(province, preference));
        }
        return List.copyOf(estimates);
    }

    /** Yᵢ, the weighted mean of the three estimates, in the order of the provinces. */
    public static List<Double> raw() {
        return CoalData.provinces().stream().map(Capacities::mean).toList();
    }

    /** The standard error of {@link #raw()} that the rounding of R and K leaves. */
    public static List<Double> standardErrors() {
        return CoalData.provinces().stream()
                .map(province -> 1 / Math.sqrt(totalWeight(province)))
                .toList();
    }

    /**
     * {@link #raw()} scaled by region to the totals of {@link #regionalTotal}. Beijing, which closes all of its 520, needs
     * no scaling.
     */
    public static List<Double> calibrated() {
        List<Double> raw = raw();
        List<Double> calibrated = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            String region = CoalData.regionOf(CoalData.provinces().get(i));
            double known = closedCapacity(region, raw);
            double factor = (regionalTotal(region) - known) / (regionalSum(region, raw) - known);
            calibrated.add(isClosed(i) ? raw.get(i) : raw.get(i) * factor);
        }
        return List.copyOf(calibrated);
    }

    /** CO_r/0.79 and the region's cuts under SOAS: the capacity of a region, if SOAS leaves it the most it may. */
    public static double regionalTotal(String region) {
        return CoalData.requiredOutput(region) / CoalData.LEAST_UTILISATION
                + regionalSum(region, CoalData.cuts(Scheme.SOAS));
    }

    /** The capacity of the country, 390,000/0.79 + 80,000 = 573,670.886. */
    public static double nationalTotal() {
        return CoalData.PLANNED_OUTPUT / CoalData.LEAST_UTILISATION + CoalData.TARGET;
    }

    /** The three estimates with their mean, its standard error, and whether the rounding intervals share a point. */
    public static Table table() {
        List<String> provinces = CoalData.provinces();
        Table table = Table.create("Capacities, 10⁴ t", StringColumn.create("province", provinces));
        for (Preference preference : Preference.values()) {
            table.addColumns(DoubleColumn.create(
                    preference.columnGroup(),
                    provinces.stream()
                            .map(province ->
                                    CapacityEstimate.of(province, preference).value())
                            .toList()));
        }
        return table.addColumns(
                DoubleColumn.create("mean", raw()),
                DoubleColumn.create("standard error", standardErrors()),
                DoubleColumn.create("calibrated", calibrated()),
                BooleanColumn.create(
                        "one capacity fits all",
                        provinces.stream()
                                .map(province -> CapacityInterval.common(estimates(province))
                                        .isPresent())
                                .toList()));
    }

    /** The regional totals from SOAS beside the sums of the provinces' means. */
    public static Table totals() {
        List<String> regions = CoalData.regions();
        List<Double> fromScheme =
                new ArrayList<>(regions.stream().map(Capacities::regionalTotal).toList());
        List<Double> fromMeans = new ArrayList<>(
                regions.stream().map(region -> regionalSum(region, raw())).toList());
        fromScheme.add(nationalTotal());
        fromMeans.add(Summation.sum(raw()));
        List<String> names = new ArrayList<>(regions);
        names.add("country");
        return Table.create(
                "Regional capacities, 10⁴ t",
                StringColumn.create("region", names),
                DoubleColumn.create("CO/0.79 + SOAS cuts", fromScheme),
                DoubleColumn.create("sum of provincial means", fromMeans));
    }

    /** The sum over the provinces of one region. */
    static double regionalSum(String region, List<Double> values) {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            if (CoalData.regionOf(CoalData.provinces().get(i)).equals(region)) {
                sum += values.get(i);
            }
        }
        return sum;
    }

    private static double closedCapacity(String region, List<Double> raw) {
        double sum = 0;
        for (int i = 0; i < raw.size(); i++) {
            if (isClosed(i) && CoalData.regionOf(CoalData.provinces().get(i)).equals(region)) {
                sum += raw.get(i);
            }
        }
        return sum;
    }

    /** Whether the province closes all of its capacity, so that its capacity is its printed cut. */
    private static boolean isClosed(int province) {
        return CoalData.column(Preference.ECONOMY, "Reduction proportion").get(province) == 1;
    }

    private static double mean(String province) {
        return estimates(province).stream()
                        .mapToDouble(estimate -> estimate.weight() * estimate.value())
                        .sum()
                / totalWeight(province);
    }

    private static double totalWeight(String province) {
        return estimates(province).stream()
                .mapToDouble(CapacityEstimate::weight)
                .sum();
    }
}
