package apportion.production;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * Observed outputs and inputs, all positive, because the functions are fitted to their logarithms.
 *
 * <p>{@code ProductionData.of("output", y).withInput("capital", k).withInput("labour", l)}
 *
 * @param outputName what is produced
 * @param names one name for each observation, such as a year or a firm
 * @param output one value for each observation
 * @param inputNames the inputs in their order, each name once
 * @param inputs one list for each input, as long as the output
 */
public record ProductionData(
        String outputName,
        List<String> names,
        List<Double> output,
        List<String> inputNames,
        List<List<Double>> inputs) {

    public ProductionData {
        names = List.copyOf(names);
        output = List.copyOf(output);
        inputNames = List.copyOf(inputNames);
        inputs = inputs.stream().map(List::copyOf).toList();
        if (output.isEmpty()) {
            throw new IllegalArgumentException("Production data need at least 1 observation, got 0.");
        }
        if (names.size() != output.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d names for %d observations.", names.size(), output.size()));
        }
        if (inputs.size() != inputNames.size() || new HashSet<>(inputNames).size() != inputNames.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d lists of inputs for the names %s.", inputs.size(), inputNames));
        }
        requirePositive(outputName, output, names);
        for (int j = 0; j < inputs.size(); j++) {
            if (inputs.get(j).size() != output.size()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%d values of the input '%s' for %d observations.",
                        inputs.get(j).size(),
                        inputNames.get(j),
                        output.size()));
            }
            requirePositive(inputNames.get(j), inputs.get(j), names);
        }
    }

    private static void requirePositive(String column, List<Double> values, List<String> names) {
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) > 0 && values.get(i) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "'%s' of observation '%s' must be positive and finite, got %s.\nMaybe leave the observation out: it has no logarithm."
                                .formatted(column, names.get(i), values.get(i)));
            }
        }
    }

    /** Outputs of observations called 1, 2, ...; inputs are added with {@link #withInput}. */
    public static ProductionData of(String outputName, List<Double> output) {
        List<String> numbers = IntStream.rangeClosed(1, output.size())
                .mapToObj(Integer::toString)
                .toList();
        return new ProductionData(outputName, numbers, output, List.of(), List.of());
    }

    /** The columns of a table; a missing value is an error. */
    public static ProductionData of(Table table, String output, String... inputs) {
        ProductionData data = of(output, column(table, output));
        for (String input : inputs) {
            data = data.withInput(input, column(table, input));
        }
        return data;
    }

    private static List<Double> column(Table table, String name) {
        if (!table.containsColumn(name) || !(table.column(name) instanceof NumericColumn<?> numbers)) {
            throw new IllegalArgumentException("No column of numbers '%s'; there are: %s."
                    .formatted(name, String.join(", ", table.columnNames())));
        }
        List<Double> values = new ArrayList<>();
        for (int row = 0; row < numbers.size(); row++) {
            values.add(numbers.getDouble(row)); // a missing value is NaN, which the constructor refuses
        }
        return values;
    }

    /** A copy with one more input. */
    public ProductionData withInput(String name, List<Double> values) {
        List<String> moreNames = new ArrayList<>(inputNames);
        moreNames.add(name);
        List<List<Double>> more = new ArrayList<>(inputs);
        more.add(values);
        return new ProductionData(outputName, names, output, moreNames, more);
    }

    /** A copy whose observations have these names. */
    public ProductionData withNames(List<String> other) {
        return new ProductionData(outputName, other, output, inputNames, inputs);
    }

    /** The number of observations. */
    public int size() {
        return output.size();
    }

    /** The inputs of one observation, in the order of the input names. */
    public List<Double> inputsOf(int observation) {
        return inputs.stream().map(values -> values.get(observation)).toList();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d observations: '%s' made from %s",
                size(),
                outputName,
                String.join(", ", inputNames.stream().map("'%s'"::formatted).toList()));
    }
}
