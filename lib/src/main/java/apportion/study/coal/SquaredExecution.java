package apportion.study.coal;

import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * In the main scenario the reduction scale is SOAS's cut times the execution rate squared, in 22 of 25 provinces: the
 * allocation is not an optimum of anything there, it is the single-level plan scaled by Kᵢ². Hebei, Jiangsu and Shanxi stand
 * out.
 */
public final class SquaredExecution {

    /** Relative: a scale nearer to SOAS·K² than this is SOAS·K². The rounding of K and the missing 1 leave less. */
    public static final double TOLERANCE = 0.0025;

    private SquaredExecution() {}

    /** scale, SOAS·K² and their relative difference by province. */
    public static Table table() {
        List<Double> scales = CoalData.cuts(Scheme.BOAS);
        return Table.create(
                "Scale and SOAS K², 10⁴ t",
                StringColumn.create("province", CoalData.provinces()),
                DoubleColumn.create("scale", scales),
                DoubleColumn.create("SOAS K²", squared()),
                DoubleColumn.create("difference, %", UnitPrices.excess(scales, squared())),
                BooleanColumn.create(
                        "the same",
                        CoalData.provinces().stream()
                                .map(province -> provincesThatFollow().contains(province))
                                .toList()));
    }

    /** The provinces whose scale is SOAS·K². */
    public static List<String> provincesThatFollow() {
        List<Double> excess = UnitPrices.excess(CoalData.cuts(Scheme.BOAS), squared());
        return CoalData.provinces().stream()
                .filter(province -> Math.abs(excess.get(CoalData.provinces().indexOf(province))) <= 100 * TOLERANCE)
                .toList();
    }

    private static List<Double> squared() {
        List<Double> rates = CoalData.column(Preference.ECONOMY, "Execution rate");
        List<Double> soas = CoalData.cuts(Scheme.SOAS);
        return CoalData.provinces().stream()
                .map(province -> CoalData.provinces().indexOf(province))
                .map(i -> soas.get(i) * rates.get(i) * rates.get(i))
                .toList();
    }
}
