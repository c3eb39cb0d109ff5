package apportion.dea.productivity;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The changes of all units between all neighbouring periods.
 *
 * @param title the index with its options
 * @param changes by period, then by unit
 */
public record ProductivityResult(String title, List<ProductivityChange> changes) {

    public ProductivityResult {
        changes = List.copyOf(changes);
    }

    /** The changes from one period to the next, in the order of the units. */
    public List<ProductivityChange> from(int period) {
        return changes.stream().filter(change -> change.from() == period).toList();
    }

    /** One line for each unit and transition. */
    public Table table() {
        return Table.create(
                title,
                StringColumn.create("unit", changes.stream().map(ProductivityChange::unit)),
                IntColumn.create("from", changes.stream().mapToInt(change -> change.from() + 1)),
                IntColumn.create("to", changes.stream().mapToInt(change -> change.to() + 1)),
                column("index", ProductivityChange::index),
                column("efficiency change", ProductivityChange::efficiencyChange),
                column("technical change", ProductivityChange::technicalChange),
                column("pure efficiency change", ProductivityChange::pureEfficiencyChange),
                column("scale change", ProductivityChange::scaleChange),
                StringColumn.create("reason", changes.stream().map(ProductivityChange::reason)));
    }

    private DoubleColumn column(String name, ToDoubleFunction<ProductivityChange> value) {
        return DoubleColumn.create(name, changes.stream().mapToDouble(value));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %d changes, geometric mean %.6f",
                title,
                changes.size(),
                Math.exp(changes.stream()
                        .mapToDouble(change -> Math.log(change.index()))
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN)));
    }
}
