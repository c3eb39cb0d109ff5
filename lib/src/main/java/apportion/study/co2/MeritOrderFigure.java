package apportion.study.co2;

import apportion.chart.Figures;
import apportion.dea.inverse.AbatementCosts;
import apportion.dea.inverse.AbatementCurve.Step;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Marginal abatement costs of all industries, cheapest first. A quota takes the steps from the left; where it ends is the
 * price, and every step to the right of it is a zero in Table 6, or the end of an industry that has reduced already.
 */
public final class MeritOrderFigure {

    /** Cost above which the figure ends; in the objective's units, raw weights. */
    private static final double HIGHEST = 2;

    private static final double LOWEST = -0.5;

    private MeritOrderFigure() {}

    /** Both cases on one data set, with the printed quota. */
    public static XYChart chart(SyntheticIndustries data) {
        XYChart chart = Figures.lineChart(
                "Marginal cost of reducing CO₂, data set " + data.name(),
                "reduction of all industries, 10⁴ t",
                "cost of one more");
        for (Case target : Case.values()) {
            addSteps(chart, target.toString(), Table6.model(data, target).abatementCosts(Co2Data.CO2));
        }
        chart.getStyler().setYAxisMin(LOWEST).setYAxisMax(HIGHEST).setXAxisMin(0.0);
        Figures.verticalLine(chart, "quota", Table6.quota().amount(Co2Data.CO2));
        return chart;
    }

    private static void addSteps(XYChart chart, String name, AbatementCosts costs) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        double sum = costs.aggregate().least();
        for (Step step : costs.meritOrder()) {
            double height = Math.max(LOWEST, Math.min(HIGHEST, step.marginalCost()));
            x.addAll(List.of(sum, sum + step.length()));
            y.addAll(List.of(height, height));
            sum += step.length();
        }
        chart.addSeries(name, x, y)
                .setMarker(SeriesMarkers.NONE)
                .setLineStyle(name.equals(Case.CASE_1.toString()) ? SeriesLines.SOLID : SeriesLines.DASH_DASH);
    }
}
