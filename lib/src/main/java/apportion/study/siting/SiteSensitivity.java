package apportion.study.siting;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What moves the choice of the site: the optimism λ, the price of transport, the weights, the readings. */
public final class SiteSensitivity {

    private static final List<Double> OPTIMISMS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    private static final List<Double> WEIGHTS = List.of(0.2, 0.35, 0.5, 0.65, 0.8);

    private SiteSensitivity() {}

    /** Best sites for the mode and five λ at this φ. */
    public static Table overOptimism(double excess, Reading reading) {
        List<Reading> readings = new ArrayList<>(List.of(reading.withCrispValue(CrispValue.MODE)));
        OPTIMISMS.forEach(optimism -> readings.add(reading.withCrispValue(new CrispValue.ExpectedValue(optimism))));
        return overReadings(excess, readings).setName("Over λ, φ = %s".formatted(excess));
    }

    /** Best sites for all twelve readings at this φ. */
    public static Table overReadings(double excess) {
        return overReadings(excess, Reading.all());
    }

    private static Table overReadings(double excess, List<Reading> readings) {
        StringColumn name = StringColumn.create("reading");
        Summary summary = new Summary();
        for (Reading reading : readings) {
            name.append(reading.toString());
            summary.append(SiteRanking.of(Scenario.of(excess, 0.7).withReading(reading)));
        }
        return summary.table("Over readings, φ = %s".formatted(excess), name);
    }

    /** Best sites for five weights at this φ. */
    public static Table overWeights(double excess, Reading reading) {
        StringColumn name = StringColumn.create("w₁");
        Summary summary = new Summary();
        for (double weight : WEIGHTS) {
            name.append(String.valueOf(weight));
            summary.append(
                    SiteRanking.of(Scenario.of(excess, 0.7).withReading(reading).withStackWeight(weight)));
        }
        return summary.table("Over weights, φ = %s, %s".formatted(excess, reading), name);
    }

    /** The columns every table here has. */
    private static final class Summary {
        private final StringColumn order = StringColumn.create("order of the sites");
        private final DoubleColumn stack = DoubleColumn.create("stack at the best");
        private final DoubleColumn revenue = DoubleColumn.create("revenue at the best");
        private final DoubleColumn second = DoubleColumn.create("MIV of the next");

        void append(SiteRanking ranking) {
            List<Integer> ranked = ranking.ranked();
            order.append(ranking.order());
            if (ranked.isEmpty()) {
                stack.appendMissing();
                revenue.appendMissing();
            } else {
                stack.append(ranking.plan(ranked.get(0)).orElseThrow().stack());
                revenue.append(ranking.plan(ranked.get(0)).orElseThrow().revenue());
            }
            if (ranked.size() > 1) {
                second.append(ranking.value(ranked.get(1)).orElseThrow());
            } else {
                second.appendMissing();
            }
        }

        Table table(String title, StringColumn first) {
            return Table.create(title, first, order, stack, revenue, second);
        }
    }
}
