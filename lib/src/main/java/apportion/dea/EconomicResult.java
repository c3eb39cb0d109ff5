package apportion.dea;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How well all units do at their prices.
 *
 * @param title the model's name, with its options
 * @param units one record for each unit, in order
 */
public record EconomicResult(String title, List<EconomicEfficiency> units) {

    public EconomicResult {
        units = List.copyOf(units);
    }

    /** The record of a unit. */
    public EconomicEfficiency unit(String name) {
        return units.stream()
                .filter(unit -> unit.unit().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No unit '%s'; there are: %s."
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        units.stream()
                                                .map(EconomicEfficiency::unit)
                                                .toList()))));
    }

    /** The economic scores, NaN where there is none. */
    public List<Double> economic() {
        return units.stream().map(EconomicEfficiency::economic).toList();
    }

    /** The technical parts, NaN where there is none. */
    public List<Double> technical() {
        return units.stream().map(EconomicEfficiency::technical).toList();
    }

    /** The allocative parts, NaN where there is none. */
    public List<Double> allocative() {
        return units.stream().map(EconomicEfficiency::allocative).toList();
    }

    /** One line for each unit. */
    public Table table() {
        return Table.create(
                title,
                StringColumn.create("unit", units.stream().map(EconomicEfficiency::unit)),
                column("observed", EconomicEfficiency::observed),
                column("optimal", EconomicEfficiency::optimal),
                column("economic", EconomicEfficiency::economic),
                column("technical", EconomicEfficiency::technical),
                column("allocative", EconomicEfficiency::allocative),
                StringColumn.create(
                        "status", units.stream().map(unit -> unit.status().toString())),
                StringColumn.create("reason", units.stream().map(EconomicEfficiency::reason)));
    }

    private DoubleColumn column(String name, ToDoubleFunction<EconomicEfficiency> value) {
        return DoubleColumn.create(name, units.stream().mapToDouble(value));
    }

    @Override
    public String toString() {
        long solved = units.stream()
                .filter(unit -> unit.status() == UnitStatus.SOLVED)
                .count();
        return String.format(
                Locale.ROOT,
                "%s\n  %d units, %d with a score\n  economic: mean %.6f",
                title,
                units.size(),
                solved,
                economic().stream()
                        .mapToDouble(Double::doubleValue)
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN));
    }
}
