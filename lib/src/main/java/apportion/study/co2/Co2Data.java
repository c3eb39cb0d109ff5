package apportion.study.co2;

import apportion.data.DataPackage;
import apportion.replication.Derivation;
import apportion.replication.NumberKey;
import apportion.replication.PublishedNumber;
import apportion.replication.PublishedNumbers;
import java.util.List;

/**
 * What the paper prints, in the order in which it prints it.
 *
 * <p>CO₂ is in 10⁴ t, money in 10⁸ yuan, inefficiencies are shares.
 */
public final class Co2Data {

    /** Short name of the paper and of its data package. */
    public static final String PAPER = "co2-quota";

    /** The column of bad output in every data set of this study. */
    public static final String CO2 = "co2";

    /** The column of good output, gross industrial output value. */
    public static final String OUTPUT = "giov";

    private static final DataPackage DATA = DataPackage.bundled(PAPER);
    private static final PublishedNumbers NUMBERS = PublishedNumbers.of(PAPER);
    private static final String TOTAL = "Total";

    private Co2Data() {}

    /** The data package with its sources, units and provenance. */
    public static DataPackage dataPackage() {
        return DATA;
    }

    /** The 31 industries of Table 4. */
    public static List<String> industries() {
        return rows("Table 4", "beta*");
    }

    /** The 17 industries of Table 5, those below the frontier. */
    public static List<String> inefficientIndustries() {
        return rows("Table 5", "beta*");
    }

    /** The 31 regions of Table 8. */
    public static List<String> regions() {
        return rows("Table 8", Table8.OTHER_MANUFACTURE);
    }

    /** The eight regions of Table 9. */
    public static List<String> inefficientRegions() {
        return rows("Table 9", Table9.EMISSION);
    }

    /** A number as the paper prints it. */
    static double printed(String place, String row, String column) {
        return NUMBERS.at(new NumberKey(place, row, column)).value().orElseThrow();
    }

    /** Its digits. */
    static String digits(String place, String row, String column) {
        return NUMBERS.at(new NumberKey(place, row, column)).published();
    }

    /** A printed number with the range that its unprinted digits leave. */
    static Derivation rounded(String place, String row, String column) {
        PublishedNumber number = NUMBERS.at(new NumberKey(place, row, column));
        return Derivation.rounded(number.value().orElseThrow(), Math.pow(10, -number.decimals()) / 2);
    }

    /** The sum of a column over these rows, with its range. */
    static Derivation sum(String place, List<String> rows, String column) {
        return rows.stream().map(row -> rounded(place, row, column)).reduce(Derivation.exact(0), Derivation::plus);
    }

    private static List<String> rows(String place, String column) {
        return NUMBERS.inPlace(place).stream()
                .filter(number -> number.column().equals(column))
                .map(PublishedNumber::row)
                .filter(row -> !row.equals(TOTAL))
                .toList();
    }
}
