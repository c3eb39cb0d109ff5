package apportion.dea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The scores that each unit's multipliers give to each unit.
 *
 * @param goal which multipliers were chosen
 * @param units the names
 * @param scores line d holds the scores by the multipliers of unit d; NaN where a unit has no score of its own
 * @param own each unit's own score
 * @param multipliers by unit d, those of its inputs and outputs; empty where it has no score of its own
 * @param means each unit's mean over all lines, its own among them: the cross-efficiency
 */
public record CrossEfficiencyResult(
        CrossEfficiency.SecondGoal goal,
        List<String> units,
        List<List<Double>> scores,
        List<Double> own,
        List<Map<String, Double>> multipliers,
        List<Double> means) {

    public CrossEfficiencyResult {
        units = List.copyOf(units);
        scores = scores.stream().map(List::copyOf).toList();
        own = List.copyOf(own);
        multipliers = multipliers.stream().map(Map::copyOf).toList();
        means = List.copyOf(means);
    }

    static CrossEfficiencyResult of(
            CrossEfficiency.SecondGoal goal,
            List<String> units,
            double[][] scores,
            EfficiencyResult own,
            List<Map<String, Double>> multipliers) {
        List<List<Double>> lines = new ArrayList<>();
        for (double[] line : scores) {
            lines.add(Arrays.stream(line).boxed().toList());
        }
        List<Double> means = IntStream.range(0, units.size())
                .mapToObj(k -> lines.stream()
                        .mapToDouble(line -> line.get(k))
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN))
                .toList();
        return new CrossEfficiencyResult(goal, units, lines, own.scores(), multipliers, means);
    }

    /** The mean of a unit without its own line. */
    public double peerMean(String unit) {
        int k = units.indexOf(unit);
        if (k < 0) {
            throw new IllegalArgumentException(
                    "No unit '%s'; there are: %s.".formatted(unit, String.join(", ", units)));
        }
        return IntStream.range(0, units.size())
                .filter(d -> d != k)
                .mapToDouble(d -> scores.get(d).get(k))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    /** One line for each unit: its own score, the mean, and the score by each unit's multipliers. */
    public Table table() {
        Table table = Table.create(
                "Cross-efficiency, " + goal.name().toLowerCase(Locale.ROOT),
                StringColumn.create("unit", units),
                DoubleColumn.create("own", own),
                DoubleColumn.create("mean", means));
        for (int d = 0; d < units.size(); d++) {
            table.addColumns(DoubleColumn.create("by " + units.get(d), scores.get(d)));
        }
        return table;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Cross-efficiency, %s goal: %d units, greatest mean %.6f",
                goal.name().toLowerCase(Locale.ROOT),
                units.size(),
                means.stream()
                        .mapToDouble(Double::doubleValue)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.NaN));
    }
}
