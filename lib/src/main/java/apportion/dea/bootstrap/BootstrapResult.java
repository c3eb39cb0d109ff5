package apportion.dea.bootstrap;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Scores with their bias and intervals.
 *
 * @param title the model with its options
 * @param bandwidth of the smoothed distances
 * @param replications how many pseudo-samples were drawn
 * @param confidence the share of replications inside an interval
 * @param units one record for each unit, in order
 */
public record BootstrapResult(String title, double bandwidth, int replications, double confidence, List<Unit> units) {

    /**
     * One unit, as a score θ (or φ); all but the name NaN where there is no score.
     *
     * @param unit its name
     * @param score against the sample's own frontier
     * @param bias how much too good that is, estimated: score − corrected
     * @param corrected the score without the bias
     * @param lower end of the interval for the true score
     * @param upper end of the interval
     * @param variance of the replicated scores
     */
    public record Unit(
            String unit, double score, double bias, double corrected, double lower, double upper, double variance) {}

    public BootstrapResult {
        units = List.copyOf(units);
    }

    /** One line for each unit. */
    public Table table() {
        return Table.create(
                title,
                StringColumn.create("unit", units.stream().map(Unit::unit)),
                column("score", Unit::score),
                column("bias", Unit::bias),
                column("corrected", Unit::corrected),
                column("lower", Unit::lower),
                column("upper", Unit::upper),
                column("variance", Unit::variance));
    }

    private DoubleColumn column(String name, ToDoubleFunction<Unit> value) {
        return DoubleColumn.create(name, units.stream().mapToDouble(value));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %d units, %d replications, bandwidth %.6f, mean score %.6f, corrected %.6f",
                title,
                units.size(),
                replications,
                bandwidth,
                mean(Unit::score),
                mean(Unit::corrected));
    }

    private double mean(ToDoubleFunction<Unit> value) {
        return units.stream()
                .mapToDouble(value)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
