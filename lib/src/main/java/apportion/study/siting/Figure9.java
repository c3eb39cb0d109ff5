package apportion.study.siting;

import apportion.chart.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;

/** Figure 9: integrated values against the weight of the stack at β = 0.8 and φ = 20%, computed and as printed in Table 10. */
public final class Figure9 {

    private static final double LEAST_WEIGHT = 0.2;
    private static final double GREATEST_WEIGHT = 0.8;
    private static final int POINTS = 61;

    private Figure9() {}

    /** The exact values, straight lines; sites with the same plan share one. */
    public static XYChart computed(Reading reading) {
        XYChart chart = Figures.lineChart("Figure 9: exact values", "weight of the stack w₁", "integrated value MIV");
        lines(reading)
                .forEach((sites, line) ->
                        Figures.curve(chart, name(sites), line, LEAST_WEIGHT, GREATEST_WEIGHT, POINTS));
        return chart;
    }

    /** The printed values, joined. */
    public static XYChart printed() {
        XYChart chart = Figures.lineChart("Figure 9: printed values", "weight of the stack w₁", "integrated value MIV");
        for (int site : BendsInTheWeights.sites()) {
            List<Double> weights = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (MivRow row : MivRow.of("Table 10")) {
                weights.add(row.scenario().stackWeight());
                values.add(row.printed(site).orElseThrow());
            }
            Collections.reverse(weights);
            Collections.reverse(values);
            Figures.curve(
                    chart,
                    "Site " + site,
                    PrintedCurve.through(weights, values),
                    LEAST_WEIGHT,
                    GREATEST_WEIGHT,
                    POINTS);
        }
        return chart;
    }

    /** MIV is linear in w₁, so two rankings give each line. */
    private static Map<List<Integer>, DoubleUnaryOperator> lines(Reading reading) {
        Scenario scenario = Scenario.of(0.2, 0.8).withReading(reading);
        SiteRanking revenueOnly = SiteRanking.of(scenario.withStackWeight(0));
        SiteRanking stackOnly = SiteRanking.of(scenario.withStackWeight(1));
        Map<List<Integer>, DoubleUnaryOperator> lines = new LinkedHashMap<>();
        List<Integer> left = new ArrayList<>(revenueOnly.ranked());
        while (!left.isEmpty()) {
            double revenue = revenueOnly.value(left.get(0)).orElseThrow();
            double stack = stackOnly.value(left.get(0)).orElseThrow();
            List<Integer> same = left.stream()
                    .filter(site -> Math.abs(revenueOnly.value(site).orElseThrow() - revenue) <= SiteRanking.TIE
                            && Math.abs(stackOnly.value(site).orElseThrow() - stack) <= SiteRanking.TIE)
                    .toList();
            lines.put(same, weight -> weight * stack + (1 - weight) * revenue);
            left.removeAll(same);
        }
        return lines;
    }

    private static String name(List<Integer> sites) {
        return (sites.size() == 1 ? "Site " : "Sites ")
                + String.join(", ", sites.stream().map(String::valueOf).toList());
    }
}
