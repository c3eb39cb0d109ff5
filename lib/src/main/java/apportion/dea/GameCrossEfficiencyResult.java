package apportion.dea;

import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The scores at which no unit can gain without another falling below its own.
 *
 * @param units the names
 * @param scores the game cross-efficiency of each unit, NaN where a unit has no score of its own
 * @param start the plain cross-efficiency it started from
 * @param own each unit's own score
 * @param rounds how many rounds were played
 * @param settled whether the last round moved no score by more than the tolerance
 */
public record GameCrossEfficiencyResult(
        List<String> units, List<Double> scores, List<Double> start, List<Double> own, int rounds, boolean settled) {

    public GameCrossEfficiencyResult {
        units = List.copyOf(units);
        scores = List.copyOf(scores);
        start = List.copyOf(start);
        own = List.copyOf(own);
    }

    /** One line for each unit. */
    public Table table() {
        return Table.create(
                "Game cross-efficiency",
                StringColumn.create("unit", units),
                DoubleColumn.create("own", own),
                DoubleColumn.create("plain", start),
                DoubleColumn.create("game", scores));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Game cross-efficiency: %d units, mean %.6f, %s after %d rounds",
                units.size(),
                scores.stream()
                        .mapToDouble(Double::doubleValue)
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN),
                settled ? "settled" : "not settled",
                rounds);
    }
}
