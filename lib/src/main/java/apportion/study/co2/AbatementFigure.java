package apportion.study.co2;

import apportion.chart.Figures;
import apportion.dea.inverse.AbatementCosts;
import apportion.dea.inverse.AbatementCurve;
import java.util.List;
import org.knowm.xchart.XYChart;

/** What reductions cost single industries: convex, in straight pieces; the cheapest point of each is where its slope is 0. */
public final class AbatementFigure {

    private AbatementFigure() {}

    /** The curves of these industries, over the share of their own emission, costs from where they stand. */
    public static XYChart chart(SyntheticIndustries data, Case target, List<String> industries) {
        XYChart chart = Figures.lineChart(
                "Cost of reducing CO₂, data set %s, %s".formatted(data.name(), target),
                "share of own emission",
                "cost, by own output");
        var units = data.units();
        AbatementCosts costs = Table6.model(data, target).abatementCosts(Co2Data.CO2);
        for (String industry : industries) {
            AbatementCurve curve = costs.curve(industry);
            double start = curve.cost(curve.least());
            chart.addSeries(
                    industry.replace("Manufacture of ", ""),
                    curve.points().stream()
                            .map(point -> point.reduction() / units.value(Co2Data.CO2, industry))
                            .toList(),
                    curve.points().stream()
                            .map(point -> (point.cost() - start) / units.value(Co2Data.OUTPUT, industry))
                            .toList());
        }
        return chart;
    }
}
