package apportion.study.siting;

import apportion.study.siting.Printed.Total;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Contradiction 4: β cannot move the plans at a site, yet all totals of Table 12, which are all at Site 6, change with it.
 *
 * <p>β stands in equation (5) only, which admits sites or not; the collieries' problems (7)–(13) do not contain it.
 */
public final class SatisfactionMovesNothing {

    static final List<String> EXCESSES = List.of("40%", "30%", "20%", "10%", "0%");
    static final List<String> SATISFACTIONS = List.of("0.7", "0.8", "0.9");
    private static final int SITE = 6;

    private SatisfactionMovesNothing() {}

    /** The spread over β, printed and computed. */
    public static Table table() {
        StringColumn total = StringColumn.create("total");
        StringColumn excess = StringColumn.create("φ");
        DoubleColumn printed = DoubleColumn.create("printed spread over β");
        DoubleColumn computed = DoubleColumn.create("computed spread over β");
        for (Total what : Total.values()) {
            for (String level : EXCESSES) {
                total.append(what.name());
                excess.append(level);
                printed.append(spread(SATISFACTIONS.stream()
                        .map(satisfaction -> Printed.total(what, level, satisfaction))
                        .toList()));
                computed.append(computedSpread(what, level));
            }
        }
        return Table.create("Spread over β at Site 6", total, excess, printed, computed);
    }

    static double computedSpread(Total what, String excess) {
        return spread(SATISFACTIONS.stream()
                .map(satisfaction -> Scenario.of(share(excess), Double.parseDouble(satisfaction)))
                .map(scenario -> what.of(SiteRanking.of(scenario).plan(SITE).orElseThrow()))
                .toList());
    }

    static double share(String percent) {
        return Double.parseDouble(percent.replace("%", "")) / 100;
    }

    private static double spread(List<Double> values) {
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return most - values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }
}
