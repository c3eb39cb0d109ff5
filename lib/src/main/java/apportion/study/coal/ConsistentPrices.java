package apportion.study.coal;

import apportion.replication.Derivation;
import java.util.List;
import java.util.function.Function;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The three schemes compared at one set of unit prices at a time. At the unit benefits of GAS or SOAS BOAS comes last where
 * the paper puts it first, whatever digits the rounding to tens has taken. At its own flat unit benefit the three tie, for all
 * cut the same; what differs there is rounding. Three quarters of what BOAS saves on GAS is GAS being priced higher.
 */
public final class ConsistentPrices {

    private ConsistentPrices() {}

    /** C_e of the three schemes: as printed, each at its own unit benefits, then at each scheme's. */
    public static Table benefits() {
        return table("Environmental benefits, 10⁸ yuan", "Environmental benefits", UnitPrices::benefits);
    }

    /**
     * C_e of BOAS less that of GAS and of SOAS, at the unit benefits of each scheme: the value, and its range over all digits
     * that the rounding of benefits to tens leaves. Negative throughout: BOAS is behind for sure.
     */
    public static Table leadInBenefits() {
        StringColumn pricing = StringColumn.create("unit benefits of");
        StringColumn against = StringColumn.create("BOAS less");
        DoubleColumn least = DoubleColumn.create("least");
        DoubleColumn lead = DoubleColumn.create("lead, 10⁸ yuan");
        DoubleColumn greatest = DoubleColumn.create("greatest");
        for (Scheme price : Scheme.values()) {
            for (Scheme other : List.of(Scheme.GAS, Scheme.SOAS)) {
                Derivation difference =
                        UnitPrices.differenceInBenefits(price, CoalData.cuts(Scheme.BOAS), CoalData.cuts(other));
                pricing.append(price.name());
                against.append(other.name());
                least.append(difference.least());
                lead.append(difference.value());
                greatest.append(difference.greatest());
            }
        }
        return Table.create("Lead of BOAS in environmental benefits", pricing, against, least, lead, greatest);
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
