package apportion.study.coal;

import apportion.data.DataPackage;
import apportion.replication.NumberKey;
import apportion.replication.PublishedNumbers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The paper's printed numbers and the values they identify. Provinces always stand in the order of Table 2, regions in
 * the order northeast (rows 1-3), east (4-8), central (9-14), west (15-25).
 *
 * <p>Quantities of coal are in 10⁴ t, money is in 10⁸ yuan, growth in percentage points.
 */
public final class CoalData {

    /** Short name of the paper and of its data package. */
    public static final String PAPER = "coal-quota";

    /** ΔY*, the capacity to be cut, 10⁴ t. */
    public static final double TARGET = 80_000;

    /** Yₑ, the output planned for 2020, 10⁴ t. */
    public static final double PLANNED_OUTPUT = 390_000;

    /** CU_min. */
    public static final double LEAST_UTILISATION = 0.79;

    /** CU_max. */
    public static final double GREATEST_UTILISATION = 0.83;

    /** Half a unit of the last digit of a printed reduction scale or cost, three decimals. */
    static final double HALF_THOUSANDTH = 0.0005;

    /** Half a unit of the last significant digit of R and K: percent with two decimals, and a zero for a third. */
    static final double HALF_BASIS_POINT = 0.00005;

    private static final DataPackage DATA = DataPackage.bundled(PAPER);
    private static final PublishedNumbers NUMBERS = PublishedNumbers.of(PAPER);
    private static final List<String> PROVINCES =
            List.copyOf(DATA.table("provinces").stringColumn("province").asList());
    private static final Map<String, String> REGION_OF = readRegions();
    private static final Map<String, Double> REQUIRED_OUTPUT = readRequiredOutput();
    private static final Map<String, List<Double>> COLUMNS = new ConcurrentHashMap<>();
    private static final Table CALIBRATED = DATA.table("calibrated");

    private CoalData() {}

    /** The data package with its sources, units and provenance. */
    public static DataPackage dataPackage() {
        return DATA;
    }

    /** LN, JL, …, XJ. */
    public static List<String> provinces() {
        return PROVINCES;
    }

    /** northeast, east, central, west. */
    public static List<String> regions() {
        return List.copyOf(REQUIRED_OUTPUT.keySet());
    }

    /** The region a province belongs to. */
    public static String regionOf(String province) {
        return Objects.requireNonNull(REGION_OF.get(requireProvince(province)));
    }

    /** The name itself, if it is that of a province; else an error that lists them. */
    static String requireProvince(String province) {
        if (!PROVINCES.contains(province)) {
            throw new IllegalArgumentException(
                    "No province '%s'; there are: %s.".formatted(province, String.join(", ", PROVINCES)));
        }
        return province;
    }

    /** CO_r, the output the plan asks of the region in 2020. */
    public static double requiredOutput(String region) {
        Double output = REQUIRED_OUTPUT.get(region);
        if (output == null) {
            throw new IllegalArgumentException(
                    "No region '%s'; there are: %s.".formatted(region, String.join(", ", regions())));
        }
        return output;
    }

    /** The cuts of a scheme, Table 3, in the order of the provinces. */
    public static List<Double> cuts(Scheme scheme) {
        return column(scheme, "Reduction scale");
    }

    /** A column of Table 3 in the order of the provinces. */
    static List<Double> column(Scheme scheme, String column) {
        return column("Table 3", "%s / %s".formatted(scheme, column));
    }

    /** A column of Table 5 in the order of the provinces; percentages as fractions. */
    static List<Double> column(Preference preference, String column) {
        double unit = column.equals("Reduction scale") ? 1 : 100;
        return column("Table 5", "%s / %s".formatted(preference.columnGroup(), column)).stream()
                .map(value -> value / unit)
                .toList();
    }

    private static List<Double> column(String place, String column) {
        return COLUMNS.computeIfAbsent(
                place + ", " + column,
                key -> PROVINCES.stream()
                        .map(province -> printed(place, province, column))
                        .toList());
    }

    /** A number as the paper prints it. */
    static double printed(String place, String row, String column) {
        return NUMBERS.at(new NumberKey(place, row, column)).value().orElseThrow();
    }

    /** A column of the calibrated data in the order of the provinces. */
    static List<Double> calibrated(String column) {
        return CALIBRATED.doubleColumn(column).asList();
    }

    private static Map<String, String> readRegions() {
        Map<String, String> regions = new LinkedHashMap<>();
        for (Row row : DATA.table("provinces")) {
            regions.put(row.getString("province"), row.getString("region"));
        }
        return Collections.unmodifiableMap(regions);
    }

    private static Map<String, Double> readRequiredOutput() {
        Map<String, Double> output = new LinkedHashMap<>();
        for (Row row : DATA.table("regions")) {
            output.put(row.getString("region"), row.getDouble("required_output"));
        }
        return Collections.unmodifiableMap(output);
    }
}
