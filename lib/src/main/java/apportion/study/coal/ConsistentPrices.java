package apportion.study.coal;

import java.util.List;
import java.util.function.Function;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The three schemes compared at one set of unit prices at a time. At any of the three sets of unit benefits BOAS comes last
 * where the paper puts it first, and three quarters of what it saves on GAS is GAS being priced higher.
 */
public final class ConsistentPrices {

    private ConsistentPrices() {}

    /** C_e of the three schemes: as printed, each at its own unit benefits, then at each scheme's. */
    public static Table benefits() {
        return table("Environmental benefits, 10⁸ yuan", "Environmental benefits", UnitPrices::benefits);
    }

    /** TC of the three schemes: as printed, each at its own unit costs, then at each scheme's. */
    public static Table costs() {
        return table("Total cost, 10⁸ yuan", "Total cost", UnitPrices::costs);
    }

    /** The printed saving of BOAS on GAS, and the two parts of it, at the unit costs of SOAS. */
    public static Table savingOnGovernment() {
        double printed = printed(Scheme.GAS, "Total cost") - printed(Scheme.BOAS, "Total cost");
        double real =
                value(UnitPrices.costs(Scheme.SOAS), Scheme.GAS) - value(UnitPrices.costs(Scheme.SOAS), Scheme.BOAS);
        return Table.create(
                "What BOAS saves on GAS, 10⁸ yuan",
                StringColumn.create("part", "other cuts, at the same unit costs", "other unit costs", "printed saving"),
                DoubleColumn.create("saving", real, printed - real, printed),
                DoubleColumn.create("share, %", 100 * real / printed, 100 * (printed - real) / printed, 100));
    }

    /** Σ price × cut. */
    static double value(List<Double> prices, Scheme cuts) {
        return Summation.product(prices, CoalData.cuts(cuts));
    }

    private static Table table(String name, String column, Function<Scheme, List<Double>> prices) {
        List<Scheme> schemes = List.of(Scheme.values());
        Table table = Table.create(
                name,
                StringColumn.create("scheme", schemes.stream().map(Scheme::name)),
                DoubleColumn.create(
                        "printed",
                        schemes.stream().map(scheme -> printed(scheme, column)).toList()));
        for (Scheme pricing : schemes) {
            table.addColumns(DoubleColumn.create(
                    "at unit prices of " + pricing,
                    schemes.stream()
                            .map(scheme -> value(prices.apply(pricing), scheme))
                            .toList()));
        }
        return table;
    }

    private static double printed(Scheme scheme, String column) {
        return CoalData.printed("Table 3", "Total", scheme + " / " + column);
    }
}
