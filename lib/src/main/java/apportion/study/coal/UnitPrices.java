package apportion.study.coal;

import apportion.replication.Derivation;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Cost and environmental benefits of cutting one unit (10⁴ t), and the share of fixed assets in the cost, as each scheme of
 * Table 3 implies them: total cost / scale, benefits / scale, disposal cost / total cost.
 */
public final class UnitPrices {

    private UnitPrices() {}

    /** cᵢ, total cost by reduction scale, 10⁸ yuan per 10⁴ t. */
    public static List<Double> costs(Scheme scheme) {
        return ratio(scheme, "Total cost", "Reduction scale");
    }

    /** φᵢ, environmental benefits by reduction scale, 10⁸ yuan per 10⁴ t. */
    public static List<Double> benefits(Scheme scheme) {
        return ratio(scheme, "Environmental benefits", "Reduction scale");
    }

    /** C_e of some cuts less that of others at the unit benefits of a scheme, which are printed in tens of 10⁸ yuan. */
    static Derivation differenceInBenefits(Scheme pricing, List<Double> cuts, List<Double> others) {
        List<Double> unitBenefits = benefits(pricing);
        List<Double> scales = CoalData.cuts(pricing);
        double value = 0;
        double doubt = 0;
        for (int i = 0; i < scales.size(); i++) {
            double more = cuts.get(i) - others.get(i);
            value += unitBenefits.get(i) * more;
            doubt += Table3.BENEFIT_UNIT / 2 / scales.get(i) * Math.abs(more);
        }
        return new Derivation(value - doubt, value, value + doubt);
    }

    /** αᵢ, the share of the disposal cost of fixed assets in the sum of the two costs. */
    public static List<Double> capitalShares(Scheme scheme) {
        List<Double> disposal = CoalData.column(scheme, "Disposal cost of fixed assets");
        List<Double> labour = CoalData.column(scheme, "Labor resettlement cost");
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < disposal.size(); i++) {
            shares.add(disposal.get(i) / (disposal.get(i) + labour.get(i)));
        }
        return List.copyOf(shares);
    }

    /** The three schemes' unit costs beside each other, and how much dearer GAS prices the same province than SOAS. */
    public static Table costTable() {
        List<Double> gas = costs(Scheme.GAS);
        List<Double> soas = costs(Scheme.SOAS);
        return table("Unit costs, 10⁸ yuan per 10⁴ t", costs(Scheme.BOAS), gas, soas)
                .addColumns(
                        DoubleColumn.create("BOAS over SOAS, %", excess(costs(Scheme.BOAS), soas)),
                        DoubleColumn.create("GAS over SOAS, %", excess(gas, soas)));
    }

    /** The three schemes' unit benefits beside each other. */
    public static Table benefitTable() {
        return table(
                "Unit environmental benefits, 10⁸ yuan per 10⁴ t",
                benefits(Scheme.BOAS),
                benefits(Scheme.GAS),
                benefits(Scheme.SOAS));
    }

    /** By how many per cent each value exceeds the other. */
    static List<Double> excess(List<Double> values, List<Double> others) {
        List<Double> excess = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            excess.add(100 * (values.get(i) / others.get(i) - 1));
        }
        return List.copyOf(excess);
    }

    /**
     * Unit benefits that explain the five printed totals of C_e exactly: those nearest to the mean benefit of a unit. They
     * differ by a factor of twelve between provinces, which Table 3 rules out.
     */
    public static List<Double> benefitsFittedToTotals() {
        List<List<Double>> cuts = ProductivityFit.printedCuts();
        List<Double> totals = new ArrayList<>();
        for (Scheme scheme : List.of(Scheme.GAS, Scheme.SOAS)) {
            totals.add(CoalData.printed("Table 3", "Total", scheme + " / Environmental benefits"));
        }
        for (Preference preference : Preference.values()) {
            totals.add(CoalData.printed("Table 5", "Country", preference.columnGroup() + " / Environmental benefits"));
        }
        double all = cuts.stream().mapToDouble(Summation::sum).sum();
        return MinimumNormFit.around(Summation.sum(totals) / all, cuts, totals);
    }

    private static Table table(String name, List<Double> boas, List<Double> gas, List<Double> soas) {
        return Table.create(
                name,
                StringColumn.create("province", CoalData.provinces()),
                DoubleColumn.create("BOAS", boas),
                DoubleColumn.create("GAS", gas),
                DoubleColumn.create("SOAS", soas));
    }

    private static List<Double> ratio(Scheme scheme, String above, String below) {
        List<Double> numerators = CoalData.column(scheme, above);
        List<Double> denominators = CoalData.column(scheme, below);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < numerators.size(); i++) {
            ratios.add(numerators.get(i) / denominators.get(i));
        }
        return List.copyOf(ratios);
    }
}
