package apportion.study.coal;

import apportion.replication.Derivation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The paper's three preference points (TFP, C_e), which cannot all maximise λ₁Z₁ + λ₂Z₂, for two reasons.
 *
 * <p>As printed: an optimum for some weights cannot lie below the line between two others, because Z₁ and Z₂ are affine in TFP
 * and C_e. The middle point does. That argument trusts the printed totals to the last digit; a total of 25 rounded numbers,
 * as that of Table 3 is, may be further off.
 *
 * <p>At one set of unit benefits, {@link #atOneSetOfUnitBenefits}: at those of GAS or SOAS the main scenario has the most of
 * both goals, at the flat one of BOAS the most TFP and the same C_e, because all three cut the same total. Then only the main
 * scenario is best, at any weights that count TFP. This holds whatever the rounding.
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
     * half of 10 (C_e is printed in tens). Assumes that the totals are rounded once, not sums of rounded numbers.
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

    /**
     * C_e of the three scenarios' cuts at the unit benefits of each scheme, and the least by which the main scenario is ahead of
     * the better of the others, over all digits that rounding leaves.
     */
    public static Table atOneSetOfUnitBenefits() {
        StringColumn pricing = StringColumn.create("unit benefits of");
        Map<Preference, DoubleColumn> columns = new EnumMap<>(Preference.class);
        for (Preference preference : Preference.values()) {
            columns.put(preference, DoubleColumn.create("C_e, " + preference.columnGroup()));
        }
        DoubleColumn ahead = DoubleColumn.create("main scenario ahead by at least");
        for (Scheme scheme : Scheme.values()) {
            pricing.append(scheme.name());
            double lead = Double.POSITIVE_INFINITY;
            for (Map.Entry<Preference, DoubleColumn> column : columns.entrySet()) {
                List<Double> cuts = cuts(column.getKey());
                column.getValue().append(Summation.product(UnitPrices.benefits(scheme), cuts));
                if (column.getKey() != Preference.ECONOMY) {
                    Derivation difference = UnitPrices.differenceInBenefits(scheme, cuts(Preference.ECONOMY), cuts);
                    lead = Math.min(lead, difference.least());
                }
            }
            ahead.append(lead);
        }
        Table table = Table.create("C_e of the three preference points, 10⁸ yuan", pricing);
        columns.values().forEach(table::addColumns);
        return table.addColumns(ahead);
    }

    private static List<Double> cuts(Preference preference) {
        return CoalData.column(preference, "Reduction scale");
    }

    private static int sign(int corner, int bit) {
        return (corner >> bit & 1) == 0 ? -1 : 1;
    }
}
