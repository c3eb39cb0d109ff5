package apportion.study.siting;

import apportion.chart.Figures;
import apportion.data.Columns;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How often each site alone is best, from the table of a sweep of {@link SiteChoice}s. Where several tie, none of them is
 * counted: often all ten do, because no colliery has anything carried.
 */
public final class SiteShares {

    private static final int NO_PLAN = 0;
    private static final int TIE = Integer.MAX_VALUE;

    private SiteShares() {}

    /** One row for each site that is ever best: in how many computations, and their share. */
    public static Table of(Table choices) {
        var counts = new TreeMap<Integer, Integer>();
        firsts(choices).forEach(site -> counts.merge(site, 1, Integer::sum));
        return Table.create(
                "How often best",
                StringColumn.create("site", counts.keySet().stream().map(SiteShares::name)),
                IntColumn.create(
                        "computations",
                        counts.values().stream().mapToInt(Integer::intValue).toArray()),
                DoubleColumn.create(
                        "share, %", counts.values().stream().mapToDouble(count -> 100.0 * count / choices.rowCount())));
    }

    /** The share of each site that is ever best against the excess level φ. */
    public static XYChart chart(Table choices) {
        DoubleColumn excess = Columns.numbers(choices, "excess");
        List<Double> levels = excess.unique().asList().stream().sorted().toList();
        XYChart chart = Figures.lineChart("How often is a site best?", "excess level φ", "share of the draws, %");
        for (int site : firsts(choices).stream().distinct().sorted().toList()) {
            Figures.curve(
                    chart,
                    name(site),
                    level -> share(choices, site, nearest(levels, level)),
                    levels.get(0),
                    levels.get(levels.size() - 1),
                    levels.size());
        }
        return chart;
    }

    private static double share(Table choices, int site, double level) {
        Table at = choices.where(Columns.numbers(choices, "excess").isEqualTo(level));
        return 100.0 * firsts(at).stream().filter(first -> first == site).count() / at.rowCount();
    }

    private static double nearest(List<Double> levels, double level) {
        return levels.stream()
                .min((one, other) -> Double.compare(Math.abs(one - level), Math.abs(other - level)))
                .orElseThrow();
    }

    private static List<Integer> firsts(Table choices) {
        IntColumn best = Columns.integers(choices, "best");
        IntColumn tied = Columns.integers(choices, "tied");
        return IntStream.range(0, choices.rowCount())
                .mapToObj(row -> tied.get(row) > 1 ? TIE : best.get(row))
                .toList();
    }

    private static String name(int site) {
        return site == NO_PLAN ? "no plan" : site == TIE ? "a tie" : String.format(Locale.ROOT, "Site %d", site);
    }
}
