package apportion.study.coal;

import apportion.chart.Figures;
import apportion.inequality.LorenzCurve;
import org.knowm.xchart.XYChart;

/** Figure 7: Lorenz curves of the cost per worker, under a stated assumption for employment. */
public final class Figure7 {

    private static final int POINTS = 101;

    private Figure7() {}

    /** The three schemes and the line of equality. */
    public static XYChart chart(EmploymentAssumption assumption) {
        return chart("Figure 7: cost per worker", Fairness.Basis.COST, assumption);
    }

    static XYChart chart(String title, Fairness.Basis basis, EmploymentAssumption assumption) {
        XYChart chart = Figures.lineChart(
                "%s, %s".formatted(title, assumption.words()), "share of workers", "share of the burden");
        for (Scheme scheme : Scheme.values()) {
            LorenzCurve curve = Fairness.curve(basis, scheme, assumption);
            Figures.curve(chart, scheme.name(), curve::at, 0, 1, POINTS);
        }
        Figures.curve(chart, "equality", p -> p, 0, 1, POINTS);
        return chart;
    }
}
