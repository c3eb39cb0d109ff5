package apportion.study.coal;

import apportion.chart.Figures;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.lines.SeriesLines;

/**
 * Figure 3: execution rate against unit cost. The paper's bubbles show GDP growth, which it prints for three provinces
 * only; those three are labelled.
 */
public final class Figure3 {

    /** Growth of GDP, per cent, for the provinces whose growth the paper prints. */
    static final Map<String, Double> GDP_GROWTH = read();

    private Figure3() {}

    /** The provinces, with the three whose growth is known apart. */
    public static XYChart chart() {
        XYChart chart = Figures.lineChart(
                "Figure 3: do dear provinces execute less?",
                "unit cost of BOAS, 10⁸ yuan per 10⁴ t",
                "execution rate K, %");
        List<String> others = CoalData.provinces().stream()
                .filter(province -> !GDP_GROWTH.containsKey(province))
                .toList();
        chart.addSeries("growth not printed", costs(others), rates(others)).setLineStyle(SeriesLines.NONE);
        GDP_GROWTH.forEach((province, growth) -> chart.addSeries(
                        "%s, growth %s %%".formatted(province, growth),
                        costs(List.of(province)),
                        rates(List.of(province)))
                .setLineStyle(SeriesLines.NONE));
        return chart;
    }

    /** Spearman's correlation of execution rate and unit cost: the paper's claim is that it is negative. */
    public static double rankCorrelation() {
        return new SpearmansCorrelation()
                .correlation(array(costs(CoalData.provinces())), array(rates(CoalData.provinces())));
    }

    private static List<Double> costs(List<String> provinces) {
        List<Double> costs = UnitPrices.costs(Scheme.BOAS);
        return provinces.stream()
                .map(province -> costs.get(CoalData.provinces().indexOf(province)))
                .toList();
    }

    private static List<Double> rates(List<String> provinces) {
        List<Double> rates = CoalData.column(Preference.ECONOMY, "Execution rate");
        return provinces.stream()
                .map(province -> 100 * rates.get(CoalData.provinces().indexOf(province)))
                .toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Map<String, Double> read() {
        Map<String, Double> growth = new LinkedHashMap<>();
        for (String province : List.of("JL", "HB", "HLJ")) {
            growth.put(province, CoalData.printed("Section 4.1", province, "GDP growth"));
        }
        return Collections.unmodifiableMap(growth);
    }
}
