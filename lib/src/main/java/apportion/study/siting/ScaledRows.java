package apportion.study.siting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A finding beyond the ten contradictions: rows of printed integrated values that are another row times one factor.
 *
 * <p>A factor f explains a site if it lies between (b − ½u)/(a + ½u) and (b + ½u)/(a − ½u), with a and b the printed
 * values and u a unit of their fourth decimal. For each pair of neighbouring rows the factor that explains most sites is
 * searched completely. How many a random order of the row would explain is simulated.
 */
public final class ScaledRows {

    private static final int SHUFFLES = 10_000;

    private ScaledRows() {}

    /**
     * The best factor from each row to the next one of its table.
     *
     * @param random shuffles the rows, to tell what chance explains
     */
    public static Table table(RandomGenerator random) {
        StringColumn from = StringColumn.create("row");
        StringColumn to = StringColumn.create("next row");
        DoubleColumn factor = DoubleColumn.create("factor");
        IntColumn explained = IntColumn.create("sites explained");
        IntColumn compared = IntColumn.create("sites compared");
        DoubleColumn chance = DoubleColumn.create("share of 10,000 random orders that explain as many");
        for (int k = 0; k + 1 < MivRow.ALL.size(); k++) {
            MivRow row = MivRow.ALL.get(k);
            MivRow next = MivRow.ALL.get(k + 1);
            if (row.place().equals(next.place())) {
                Scaling best = best(row, next);
                from.append(row.toString());
                to.append(next.toString());
                factor.append(best.factor());
                explained.append(best.sites().size());
                compared.append(pairs(row, next).size());
                chance.append(shareOfRandomOrders(row, next, best.sites().size(), random));
            }
        }
        return Table.create("Rows that are multiples of rows", from, to, factor, explained, compared, chance);
    }

    /**
     * @param factor middle of the factors that explain these sites
     * @param sites whose value is the factor times the value in the other row, as far as four decimals reach
     */
    record Scaling(double factor, List<Integer> sites) {}

    /** The factor that explains most sites. */
    static Scaling best(MivRow row, MivRow next) {
        return best(pairs(row, next));
    }

    /** The value closest to the printed one that the factor gives from a value that rounds to the other row's. */
    static double scaled(MivRow row, MivRow next, int site, double factor) {
        double value = row.printed(site).orElseThrow();
        double least = factor * (value - Printed.HALF_UNIT);
        double greatest = factor * (value + Printed.HALF_UNIT);
        return Math.max(least, Math.min(greatest, next.printed(site).orElseThrow()));
    }

    /** A site's values in both rows. */
    private record Pair(int site, double value, double next) {
        Range factors() {
            return new Range(
                    (next - Printed.HALF_UNIT) / (value + Printed.HALF_UNIT),
                    (next + Printed.HALF_UNIT) / (value - Printed.HALF_UNIT));
        }
    }

    private static List<Pair> pairs(MivRow row, MivRow next) {
        return row.sitesWithValue().stream()
                .filter(site -> next.printed(site).isPresent())
                .map(site -> new Pair(
                        site,
                        row.printed(site).getAsDouble(),
                        next.printed(site).getAsDouble()))
                .toList();
    }

    private static Scaling best(List<Pair> pairs) {
        double factor = Range.mostCovered(pairs.stream().map(Pair::factors).toList());
        return new Scaling(
                factor,
                pairs.stream()
                        .filter(pair -> pair.factors().contains(factor))
                        .map(Pair::site)
                        .toList());
    }

    private static double shareOfRandomOrders(MivRow row, MivRow next, int atLeast, RandomGenerator random) {
        List<Pair> pairs = pairs(row, next);
        List<Double> values = new ArrayList<>(pairs.stream().map(Pair::next).toList());
        int reached = 0;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            for (int k = values.size() - 1; k > 0; k--) {
                Collections.swap(values, k, random.nextInt(k + 1)); // Fisher and Yates
            }
            List<Pair> shuffled = new ArrayList<>();
            for (int k = 0; k < pairs.size(); k++) {
                shuffled.add(new Pair(pairs.get(k).site(), pairs.get(k).value(), values.get(k)));
            }
            if (best(shuffled).sites().size() >= atLeast) {
                reached++;
            }
        }
        return reached / (double) SHUFFLES;
    }
}
