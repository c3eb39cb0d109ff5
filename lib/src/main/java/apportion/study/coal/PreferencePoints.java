package apportion.study.coal;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The paper's three preference points (TFP, C_e). A point that maximises λ₁Z₁ + λ₂Z₂ for some weights cannot lie below the
 * line between two others, because Z₁ and Z₂ are affine in TFP and C_e. The middle point does: whatever the feasible set,
 * not all three are optima.
 */
public final class PreferencePoints {

    private PreferencePoints() {}

    /** TFP growth of a scenario as printed, per cent. */
    public static double growth(Preference preference) {
        return CoalData.printed("Table 5", "Country", preference.columnGroup() + " / TFP growth");
    }

    /** C_e of a scenario as printed, 10⁸ yuan. */
    public static double benefits(Preference preference) {
        return CoalData.printed("Table 5", "Country", preference.columnGroup() + " / Environmental benefits");
    }

    /** C_e on the line between the outer points at the middle one's growth: 12,550 for the printed 12,520. */
    public static double benefitsOnTheLine() {
        double from = growth(Preference.ENVIRONMENT);
        double share = (growth(Preference.EQUAL) - from) / (growth(Preference.ECONOMY) - from);
        return (1 - share) * benefits(Preference.ENVIRONMENT) + share * benefits(Preference.ECONOMY);
    }

    /** By how much C_e of the middle point falls short of the line, 10⁸ yuan; positive: no weights make it best. */
    public static double shortfall() {
        return benefitsOnTheLine() - benefits(Preference.EQUAL);
    }

    /**
     * The least the shortfall can be when every printed value is moved by half its last digit: 0.005 percentage points and
     * half of 10 (C_e is printed in tens).
     */
    public static double leastShortfall() {
        double least = Double.POSITIVE_INFINITY;
        for (int corner = 0; corner < 64; corner++) {
            double x1 = growth(Preference.ENVIRONMENT) + sign(corner, 0) * 0.005;
            double x2 = growth(Preference.EQUAL) + sign(corner, 1) * 0.005;
            double x3 = growth(Preference.ECONOMY) + sign(corner, 2) * 0.005;
            double y1 = benefits(Preference.ENVIRONMENT) + sign(corner, 3) * 5;
            double y2 = benefits(Preference.EQUAL) + sign(corner, 4) * 5;
            double y3 = benefits(Preference.ECONOMY) + sign(corner, 5) * 5;
            double share = (x2 - x1) / (x3 - x1);
            least = Math.min(least, (1 - share) * y1 + share * y3 - y2);
        }
        return least;
    }

    /** The three points and the middle of the line. */
    public static Table table() {
        List<Preference> preferences = List.of(Preference.values());
        return Table.create(
                "The three preference points",
                StringColumn.create("scenario", preferences.stream().map(Preference::columnGroup)),
                DoubleColumn.create(
                        "TFP growth, %",
                        preferences.stream().map(PreferencePoints::growth).toList()),
                DoubleColumn.create(
                        "C_e, 10⁸ yuan",
                        preferences.stream().map(PreferencePoints::benefits).toList()),
                DoubleColumn.create(
                        "C_e on the line between the outer two",
                        benefits(Preference.ENVIRONMENT),
                        benefitsOnTheLine(),
                        benefits(Preference.ECONOMY)));
    }

    private static int sign(int corner, int bit) {
        return (corner >> bit & 1) == 0 ? -1 : 1;
    }
}
