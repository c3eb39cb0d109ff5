package apportion.dea.figure;

import apportion.chart.Figures;
import apportion.dea.inverse.AbatementCosts;
import apportion.dea.inverse.AbatementCurve;
import apportion.dea.inverse.ReductionPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Pictures of the quota model: marginal abatement costs, and who reduces how much. */
public final class QuotaFigures {

    private QuotaFigures() {}

    /** The marginal cost of each unit's reduction, a flight of steps for each unit that can reduce anything. */
    public static XYChart marginalCosts(AbatementCosts costs) {
        XYChart chart =
                Figures.lineChart("Marginal abatement costs", "reduction of " + costs.badOutput(), "cost of one more");
        costs.curves().forEach(curve -> addSteps(chart, curve));
        return chart;
    }

    /** The marginal cost of every quota, with the price of one quota marked. */
    public static XYChart price(AbatementCosts costs, double quota, double price) {
        XYChart chart = Figures.lineChart("Price of the quota", "quota of " + costs.badOutput(), "cost of one more");
        addSteps(chart, costs.aggregate());
        Figures.point(chart, "this quota", quota, price);
        return chart;
    }

    private static void addSteps(XYChart chart, AbatementCurve curve) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (AbatementCurve.Step step : curve.steps()) {
            x.addAll(List.of(step.from(), step.to()));
            y.addAll(List.of(step.marginalCost(), step.marginalCost()));
        }
        if (!x.isEmpty()) {
            chart.addSeries(curve.name(), x, y).setMarker(SeriesMarkers.NONE);
        }
    }

    /** The reductions of a bad output, in shares of what each unit emits; units that reduce nothing are left out. */
    public static HorizontalBarChart reductions(ReductionPlan plan, String badOutput) {
        Map<String, Double> shares = new LinkedHashMap<>();
        plan.reductions(badOutput).forEach((unit, reduction) -> {
            double before = plan.split().units().value(badOutput, unit);
            if (reduction > 0) {
                shares.put(unit, 100 * reduction / before);
            }
        });
        return Figures.barChart(
                "Who reduces " + badOutput,
                "reduction, % of what the unit emits",
                new ArrayList<>(shares.keySet()),
                Map.of("reduction", new ArrayList<>(shares.values())));
    }
}
