package apportion.production;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Production data of several units over time: each unit has its own function, or all share one.
 *
 * <p>{@code panel.each(CorrectedLeastSquares::fit)} fits every unit, {@code CorrectedLeastSquares.fit(panel.pooled())} one
 * function for all.
 *
 * @param units data by unit, in their order; the same output and inputs in all of them
 */
public record ProductionPanel(Map<String, ProductionData> units) {

    public ProductionPanel {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        if (units.isEmpty()) {
            throw new IllegalArgumentException("A panel needs at least 1 unit, got 0.");
        }
        ProductionData first = units.values().iterator().next();
        units.forEach((unit, data) -> {
            if (!data.inputNames().equals(first.inputNames())) {
                throw new IllegalArgumentException("Unit '%s' has the inputs %s, the first unit has %s."
                        .formatted(unit, data.inputNames(), first.inputNames()));
            }
        });
    }

    /**
     * A panel from a long table, one line for each unit and period; units in the order they first occur, periods in the
     * order of the lines.
     *
     * @param unit the column with the unit's name
     * @param period the column that names the observation, such as a year
     */
    public static ProductionPanel of(Table table, String unit, String period, String output, String... inputs) {
        for (String name : List.of(unit, period)) {
            if (!table.containsColumn(name)) {
                throw new IllegalArgumentException(
                        "No column '%s'; there are: %s.".formatted(name, String.join(", ", table.columnNames())));
            }
        }
        Map<String, List<Integer>> lines = new LinkedHashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            lines.computeIfAbsent(table.getString(row, unit), name -> new ArrayList<>())
                    .add(row);
        }
        Map<String, ProductionData> units = new LinkedHashMap<>();
        lines.forEach((name, rows) -> {
            Table part = table.rows(rows.stream().mapToInt(Integer::intValue).toArray());
            List<String> periods = IntStream.range(0, part.rowCount())
                    .mapToObj(row -> part.getString(row, period))
                    .toList();
            units.put(
                    name,
                    named(name, () -> ProductionData.of(part, output, inputs).withNames(periods)));
        });
        return new ProductionPanel(units);
    }

    /**
     * Does one thing to every unit.
     *
     * @throws IllegalArgumentException as the work does, with the name of the unit in front
     */
    public <T> Map<String, T> each(Function<ProductionData, T> work) {
        Map<String, T> results = new LinkedHashMap<>();
        units.forEach((name, data) -> results.put(name, named(name, () -> work.apply(data))));
        return Collections.unmodifiableMap(results);
    }

    private static <T> T named(String unit, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException problem) {
            throw new IllegalArgumentException("Unit '%s': %s".formatted(unit, problem.getMessage()), problem);
        }
    }

    /** All observations of all units, each called "unit period". */
    public ProductionData pooled() {
        ProductionData first = units.values().iterator().next();
        List<String> names = new ArrayList<>();
        List<Double> output = new ArrayList<>();
        List<List<Double>> inputs = first.inputNames().stream()
                .map(name -> (List<Double>) new ArrayList<Double>())
                .toList();
        units.forEach((unit, data) -> {
            data.names().forEach(name -> names.add(unit + " " + name));
            output.addAll(data.output());
            for (int j = 0; j < inputs.size(); j++) {
                inputs.get(j).addAll(data.inputs().get(j));
            }
        });
        return new ProductionData(first.outputName(), names, output, first.inputNames(), inputs);
    }

    @Override
    public String toString() {
        return "Panel of %s units, %s".formatted(units.size(), pooled());
    }
}
