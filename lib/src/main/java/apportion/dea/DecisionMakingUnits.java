package apportion.dea;

import apportion.data.Columns;
import apportion.dea.Factor.Role;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The units to compare: a name for each, and its inputs, good outputs and bad outputs.
 *
 * <p>{@code DecisionMakingUnits.of(table, "region", List.of("labour", "capital"), List.of("gdp")).withBadOutputs("co2")}.
 * Missing, zero and negative values are kept: a model that cannot use a unit says so in that unit's status.
 */
public final class DecisionMakingUnits implements Serializable {

    private static final int UNITS_FOR_EACH_FACTOR = 3;

    private final transient List<String> names;
    private final transient List<Factor> factors;
    private final transient List<double[]> values; // by factor, never written
    private final transient Optional<Table> source; // where further columns can be found

    private DecisionMakingUnits(
            List<String> names, List<Factor> factors, List<double[]> values, Optional<Table> source) {
        this.names = names;
        this.factors = List.copyOf(factors);
        this.values = List.copyOf(values);
        this.source = source;
    }

    /**
     * Units from the lines of a table.
     *
     * @param nameColumn the column with a name for each unit, each once
     * @param inputs columns of numbers, less is better
     * @param goodOutputs columns of numbers, more is better
     * @throws IllegalArgumentException if a column is missing, not numeric or named twice, or a unit's name stands twice
     */
    public static DecisionMakingUnits of(
            Table table, String nameColumn, List<String> inputs, List<String> goodOutputs) {
        List<String> names = new ArrayList<>();
        Column<?> column = Columns.named(table, nameColumn);
        for (int unit = 0; unit < table.rowCount(); unit++) {
            names.add(column.getString(unit));
        }
        return new DecisionMakingUnits(checked(names), List.of(), List.of(), Optional.of(table.copy()))
                .with(Role.INPUT, inputs)
                .with(Role.GOOD_OUTPUT, goodOutputs);
    }

    /**
     * Units from plain arrays, one line for each unit; they are called "1", "2", …, the factors "x1", …, "y1", …
     *
     * @param inputs n lines of as many values each
     * @param goodOutputs n lines of as many values each
     */
    public static DecisionMakingUnits of(double[][] inputs, double[][] goodOutputs) {
        if (inputs.length != goodOutputs.length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%d lines of inputs for %d lines of outputs.", inputs.length, goodOutputs.length));
        }
        List<String> names = IntStream.rangeClosed(1, inputs.length)
                .mapToObj(Integer::toString)
                .toList();
        return new DecisionMakingUnits(names, List.of(), List.of(), Optional.empty())
                .withArrays(Role.INPUT, "x", inputs)
                .withArrays(Role.GOOD_OUTPUT, "y", goodOutputs);
    }

    /** The same units with bad outputs from an array of one line for each unit, called "b1", … */
    public DecisionMakingUnits withBadOutputs(double[][] badOutputs) {
        if (badOutputs.length != count()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d lines of bad outputs for %d units.", badOutputs.length, count()));
        }
        return withArrays(Role.BAD_OUTPUT, "b", badOutputs);
    }

    /** The same units with further columns of the table as bad outputs, less is better. */
    public DecisionMakingUnits withBadOutputs(String... columns) {
        return with(Role.BAD_OUTPUT, List.of(columns));
    }

    /** The same units, with factors they cannot change: these limit the comparison but are not scored. */
    public DecisionMakingUnits withNonDiscretionary(String... factorNames) {
        List<Factor> changed = new ArrayList<>(factors);
        for (String name : factorNames) {
            int k = indexOfFactor(name);
            changed.set(k, changed.get(k).asNonDiscretionary());
        }
        return new DecisionMakingUnits(names, changed, values, source);
    }

    /** The units at these positions, in this order. */
    public DecisionMakingUnits select(List<Integer> positions) {
        int[] chosen = positions.stream().mapToInt(Integer::intValue).toArray();
        return new DecisionMakingUnits(
                positions.stream().map(names::get).toList(),
                factors,
                values.stream()
                        .map(column -> Arrays.stream(chosen)
                                .mapToDouble(unit -> column[unit])
                                .toArray())
                        .toList(),
                source.map(table -> table.rows(chosen)));
    }

    /** The same units with other values of one factor, one for each unit. */
    public DecisionMakingUnits withValues(String factor, List<Double> newValues) {
        if (newValues.size() != count()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d values of '%s' for %d units.", newValues.size(), factor, count()));
        }
        List<double[]> changed = new ArrayList<>(values);
        changed.set(
                indexOfFactor(factor),
                newValues.stream().mapToDouble(Double::doubleValue).toArray());
        return new DecisionMakingUnits(names, factors, changed, source);
    }

    private DecisionMakingUnits with(Role role, List<String> columns) {
        DecisionMakingUnits units = this;
        for (String name : columns) {
            Column<?> column = Columns.named(
                    source.orElseThrow(() -> new IllegalArgumentException(
                            "No column '%s'; these units come from arrays, not from a table.".formatted(name))),
                    name);
            if (!(column instanceof NumericColumn<?> numbers)) {
                throw new IllegalArgumentException("Column '%s' holds values of type %s, not numbers."
                        .formatted(name, column.type().name()));
            }
            double[] copy = new double[count()];
            for (int unit = 0; unit < copy.length; unit++) {
                copy[unit] = numbers.isMissing(unit) ? Double.NaN : numbers.getDouble(unit);
            }
            units = units.with(new Factor(name, role, true), copy);
        }
        return units;
    }

    private DecisionMakingUnits withArrays(Role role, String letter, double[][] lines) {
        DecisionMakingUnits units = this;
        int width = lines.length == 0 ? 0 : lines[0].length;
        for (int k = 0; k < width; k++) {
            double[] column = new double[lines.length];
            for (int unit = 0; unit < lines.length; unit++) {
                if (lines[unit].length != width) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT, "Line %d has %d values, line 0 has %d.", unit, lines[unit].length, width));
                }
                column[unit] = lines[unit][k];
            }
            units = units.with(new Factor(letter + (k + 1), role, true), column);
        }
        return units;
    }

    private DecisionMakingUnits with(Factor factor, double[] column) {
        if (factors.stream().anyMatch(known -> known.name().equals(factor.name()))) {
            throw new IllegalArgumentException(
                    "Column '%s' must stand for one factor, got it twice.".formatted(factor.name()));
        }
        List<Factor> moreFactors = new ArrayList<>(factors);
        moreFactors.add(factor);
        List<double[]> moreValues = new ArrayList<>(values);
        moreValues.add(column);
        return new DecisionMakingUnits(names, moreFactors, moreValues, source);
    }

    private static List<String> checked(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("Each unit's name must stand once, got '%s' twice.".formatted(name));
            }
        }
        return List.copyOf(names);
    }

    /** The number of units. */
    public int count() {
        return names.size();
    }

    /** The names of the units, in the order of the table. */
    public List<String> names() {
        return names;
    }

    /** The factors: inputs, good outputs and bad outputs in the order they were named. */
    public List<Factor> factors() {
        return factors;
    }

    /** The factors with one role. */
    public List<Factor> factors(Role role) {
        return factors.stream().filter(factor -> factor.role() == role).toList();
    }

    /** The value of a factor for the unit at a position; NaN if it is missing. */
    public double value(String factor, int unit) {
        return values.get(indexOfFactor(factor))[unit];
    }

    /** The value of a factor for a unit. */
    public double value(String factor, String unit) {
        return value(factor, indexOf(unit));
    }

    /** The position of a unit. */
    public int indexOf(String unit) {
        int position = names.indexOf(unit);
        if (position < 0) {
            throw new IllegalArgumentException(
                    "No unit '%s'; there are: %s.".formatted(unit, String.join(", ", names)));
        }
        return position;
    }

    /** All values of a factor; shared, not to be written. */
    double[] column(String factor) {
        return values.get(indexOfFactor(factor));
    }

    /** The value of the factor at a position, for many look-ups. */
    double valueAt(int factor, int unit) {
        return values.get(factor)[unit];
    }

    private int indexOfFactor(String name) {
        for (int k = 0; k < factors.size(); k++) {
            if (factors.get(k).name().equals(name)) {
                return k;
            }
        }
        throw new IllegalArgumentException("No factor '%s'; there are: %s."
                .formatted(
                        name,
                        String.join(", ", factors.stream().map(Factor::name).toList())));
    }

    /** What makes a comparison of these units doubtful; empty if nothing does. */
    public List<String> warnings() {
        if (count() >= UNITS_FOR_EACH_FACTOR * factors.size()) {
            return List.of();
        }
        return List.of(String.format(
                Locale.ROOT,
                "%d units for %d factors: fewer than three for each factor leave most units efficient.",
                count(),
                factors.size()));
    }

    /** One line for each unit with its name and factors. */
    public Table toTable() {
        Table table = Table.create("Decision-making units", StringColumn.create("unit", names));
        for (int k = 0; k < factors.size(); k++) {
            table.addColumns(DoubleColumn.create(factors.get(k).name(), values.get(k)));
        }
        return table;
    }

    /** Positions by name, for many look-ups. */
    Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (int unit = 0; unit < names.size(); unit++) {
            positions.put(names.get(unit), unit);
        }
        return positions;
    }

    /** Travels to other processes without the table it came from. */
    private Object writeReplace() {
        return new Packed(new ArrayList<>(names), new ArrayList<>(factors), new ArrayList<>(values));
    }

    private record Packed(ArrayList<String> names, ArrayList<Factor> factors, ArrayList<double[]> values)
            implements Serializable {
        private Object readResolve() {
            return new DecisionMakingUnits(List.copyOf(names), factors, values, Optional.empty());
        }
    }

    @Override
    public String toString() {
        StringBuilder card = new StringBuilder(String.format(Locale.ROOT, "%d decision-making units", count()));
        for (Role role : Role.values()) {
            List<String> named = factors(role).stream()
                    .map(factor -> factor.discretionary() ? factor.name() : factor.name() + " (fixed)")
                    .toList();
            if (!named.isEmpty()) {
                card.append("\n  ").append(role).append(": ").append(String.join(", ", named));
            }
        }
        return card.toString();
    }
}
