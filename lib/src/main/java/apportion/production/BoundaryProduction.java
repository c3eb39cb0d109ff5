package apportion.production;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A boundary production function with the capacity Y* it gives each observation and the utilisation CU = Y/Y*, (A.6) and
 * (A.7) of Wang et al. (2020).
 *
 * @param method how it was found, for the card
 * @param data what it was fitted to
 * @param function e^λ Π xⱼ^aⱼ
 */
public record BoundaryProduction(String method, ProductionData data, CobbDouglasFunction function) {

    /** Y*, what the inputs of each observation would have allowed. */
    public List<Double> capacities() {
        return IntStream.range(0, data.size())
                .mapToObj(i -> function.output(data.inputsOf(i)))
                .toList();
    }

    /** Y/Y*, one for each observation; at most 1 for a boundary that no observation exceeds. */
    public List<Double> utilisations() {
        return IntStream.range(0, data.size())
                .mapToObj(i -> Math.exp(Math.log(data.output().get(i)) - function.logOutput(data.inputsOf(i))))
                .toList();
    }

    /** Σ CU / n. */
    public double meanUtilisation() {
        return utilisations().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    /** The observation with the highest utilisation. */
    public String best() {
        List<Double> utilisations = utilisations();
        return data.names().get(utilisations.indexOf(Collections.max(utilisations)));
    }

    /** The observation with the lowest utilisation. */
    public String worst() {
        List<Double> utilisations = utilisations();
        return data.names().get(utilisations.indexOf(Collections.min(utilisations)));
    }

    /** One line for each observation. */
    public Table toTable() {
        return Table.create(
                method,
                StringColumn.create("observation", data.names()),
                DoubleColumn.create("output", data.output()),
                DoubleColumn.create("capacity", capacities()),
                DoubleColumn.create("utilisation", utilisations()));
    }

    @Override
    public String toString() {
        List<Double> utilisations = utilisations();
        return String.format(
                Locale.ROOT,
                "%s, %d observations\n%s\nutilisation: mean %.6f, lowest %.6f (%s), highest %.6f (%s)",
                method,
                data.size(),
                function,
                meanUtilisation(),
                Collections.min(utilisations),
                worst(),
                Collections.max(utilisations),
                best());
    }
}
