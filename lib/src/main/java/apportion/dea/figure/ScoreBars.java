package apportion.dea.figure;

import apportion.chart.Figures;
import apportion.dea.EfficiencyResult;
import apportion.dea.bootstrap.BootstrapResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.HorizontalBarChart;

/** Bars of scores, one for each unit; several results of the same units stand side by side. */
public final class ScoreBars {

    private ScoreBars() {}

    /** The scores of one result; units without a score have no bar. */
    public static HorizontalBarChart of(EfficiencyResult result) {
        return of(Map.of("score", result), result.title());
    }

    /**
     * The scores of several results.
     *
     * @param results of the same units, by the name for the legend
     */
    public static HorizontalBarChart of(Map<String, EfficiencyResult> results, String title) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("Bars need at least 1 result, got 0.");
        }
        List<String> names = results.values().iterator().next().units().names();
        Map<String, List<Double>> series = new LinkedHashMap<>();
        results.forEach((name, result) -> {
            if (!result.units().names().equals(names)) {
                throw new IllegalArgumentException(
                        "The results must be of the same units; '%s' has others.".formatted(name));
            }
            series.put(
                    name,
                    result.scores().stream()
                            .map(score -> Double.isFinite(score) ? score : 0)
                            .toList());
        });
        return Figures.barChart(title, "score", names, series);
    }

    /** Scores beside what the bootstrap corrects them to, and the lower ends of its intervals; no bar for a unit without a score. */
    public static HorizontalBarChart of(BootstrapResult result) {
        Map<String, ToDoubleFunction<BootstrapResult.Unit>> columns = new LinkedHashMap<>();
        columns.put("score", BootstrapResult.Unit::score);
        columns.put("corrected", BootstrapResult.Unit::corrected);
        columns.put("lower end", BootstrapResult.Unit::lower);
        Map<String, List<Double>> series = new LinkedHashMap<>();
        columns.forEach((name, column) -> series.put(
                name,
                result.units().stream()
                        .map(column::applyAsDouble)
                        .map(value -> Double.isFinite(value) ? value : 0)
                        .toList()));
        String title = String.format(
                Locale.ROOT, "Scores, corrected, and the lower ends of %.0f %% intervals", 100 * result.confidence());
        List<String> names =
                result.units().stream().map(BootstrapResult.Unit::unit).toList();
        return Figures.barChart(title, "score", names, series);
    }
}
