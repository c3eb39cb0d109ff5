package apportion.dea;

import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Scale efficiency of all units.
 *
 * @param orientation of the radial scores
 * @param units one record for each unit, in order
 */
public record ScaleEfficiencyResult(Orientation orientation, List<Unit> units) {

    /** How output grows with size at the unit's projection. */
    public enum Kind {
        CONSTANT,
        INCREASING,
        DECREASING,
        /** One of the three scores is missing. */
        UNKNOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One unit; scores are NaN where there is none.
     *
     * @param unit its name
     * @param constant the score under constant returns
     * @param variable the score under variable returns
     * @param nonIncreasing the score under non-increasing returns
     * @param scale scale efficiency, at most 1
     * @param returns the kind of returns to scale
     */
    public record Unit(
            String unit, double constant, double variable, double nonIncreasing, double scale, Kind returns) {}

    public ScaleEfficiencyResult {
        units = List.copyOf(units);
    }

    /** One line for each unit. */
    public Table table() {
        return Table.create(
                "Scale efficiency, %s".formatted(orientation),
                StringColumn.create("unit", units.stream().map(Unit::unit)),
                DoubleColumn.create("CRS", units.stream().mapToDouble(Unit::constant)),
                DoubleColumn.create("VRS", units.stream().mapToDouble(Unit::variable)),
                DoubleColumn.create("NIRS", units.stream().mapToDouble(Unit::nonIncreasing)),
                DoubleColumn.create("scale", units.stream().mapToDouble(Unit::scale)),
                StringColumn.create(
                        "returns", units.stream().map(unit -> unit.returns().toString())));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Scale efficiency, %s: %d units, %d at constant, %d at increasing, %d at decreasing returns",
                orientation,
                units.size(),
                count(Kind.CONSTANT),
                count(Kind.INCREASING),
                count(Kind.DECREASING));
    }

    private long count(Kind kind) {
        return units.stream().filter(unit -> unit.returns() == kind).count();
    }
}
