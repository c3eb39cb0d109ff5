package apportion.study.relocation;

import apportion.chart.Figures;
import apportion.chart.Interval;
import apportion.welfare.RelocationCooperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.XYChart;

/** Figure 4: overall welfare E_c in the cooperative case over the receiving quantities m₁ and m₂. */
public final class Figure4 {

    private static final double LARGEST_FLOW = 12;
    private static final int CELLS = 49;
    private static final int BANDS = 12;
    private static final int POINTS = 121;

    private Figure4() {}

    /** The surface as a map; its title says where the maximum is. */
    public static HeatMapChart chart() {
        var optimum = Table7.cooperative();
        String title = String.format(
                Locale.ROOT,
                "Figure 4: overall welfare, at most %.2f at m₁ = %.2f, m₂ = %.2f",
                optimum.welfare(),
                optimum.flows().inflows().get(0),
                optimum.flows().inflows().get(1));
        Interval range = new Interval(0, LARGEST_FLOW);
        return Figures.heatMap(title, "Hebei receives m₁", "Tianjin receives m₂", Figure4::welfare, range, range, CELLS, BANDS);
    }

    /** The two cuts through the maximum that the text describes: along m₁ and along m₂. */
    public static XYChart cuts() {
        List<Double> best = Table7.cooperative().flows().inflows();
        XYChart chart = Figures.lineChart(
                "Figure 4, cuts through the maximum", "receiving quantity m₁ or m₂", "overall welfare E_c");
        Figures.curve(chart, "along m₁", flow -> welfare(flow, best.get(1)), 0, LARGEST_FLOW, POINTS);
        Figures.curve(chart, "along m₂", flow -> welfare(best.get(0), flow), 0, LARGEST_FLOW, POINTS);
        Figures.point(chart, "max at m₁", best.get(0), welfare(best.get(0), best.get(1)));
        Figures.point(chart, "max at m₂", best.get(1), welfare(best.get(0), best.get(1)));
        return chart;
    }

    /** ∂E_c/∂m_i where the receiver takes nothing and the other one its optimal quantity. */
    static double marginalWelfareAtZero(int receiver) {
        List<Double> best = new ArrayList<>(Table7.cooperative().flows().inflows());
        best.set(receiver - 1, 0.0);
        return RelocationCooperation.of(RelocationData.parameters())
                .welfareFunction()
                .gradient(new ArrayRealVector(best.toArray(Double[]::new)))
                .getEntry(receiver - 1);
    }

    /** E_c(m₁, m₂), equation (13). */
    public static double welfare(double hebei, double tianjin) {
        return RelocationCooperation.of(RelocationData.parameters()).welfare(List.of(hebei, tianjin));
    }
}
