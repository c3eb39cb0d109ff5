package apportion.study.siting;

import apportion.chart.Figures;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;

/** What Figures 6 to 8 have in common: each colliery's plan at Site 6 as φ changes, which is the same at every β. */
final class Reactions {

    private static final int SITE = 6;
    private static final double LARGEST_EXCESS_PERCENT = 40;
    private static final int POINTS = 81;

    private Reactions() {}

    static XYChart outputs(String figure, double satisfaction, Reading reading) {
        return chart(figure + ": coal output", satisfaction, "output Y, 10⁶ t", reading, Plan.Part::output);
    }

    static XYChart transported(String figure, double satisfaction, Reading reading) {
        return chart(figure + ": gangue carried", satisfaction, "carried R, 10⁶ t", reading, Plan.Part::transported);
    }

    private static XYChart chart(
            String title, double satisfaction, String yTitle, Reading reading, ToDoubleFunction<Plan.Part> quantity) {
        XYChart chart = Figures.lineChart(
                "%s, β = %s".formatted(title, satisfaction), "allowed excess stack level φ, %", yTitle);
        for (Colliery colliery : SitingData.collieries()) {
            Figures.curve(
                    chart,
                    colliery.shortName(),
                    percent -> quantity.applyAsDouble(plan(percent, reading).of(colliery.shortName())),
                    0,
                    LARGEST_EXCESS_PERCENT,
                    POINTS);
        }
        return chart;
    }

    /** The plan at Site 6 in closed form, φ in percent. */
    static Plan plan(double excessPercent, Reading reading) {
        return MeritOrder.plan(SITE, excessPercent / 100, reading).orElseThrow();
    }
}
