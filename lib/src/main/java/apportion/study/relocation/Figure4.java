package apportion.study.relocation;

import apportion.chart.Figures;
import apportion.chart.Interval;
import apportion.welfare.RelocationCooperation;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.knowm.xchart.XYChart;

/** Figure 4: overall welfare E_c in the cooperative case over the receiving quantities m₁ and m₂. */
public final class Figure4 {

    private static final double LARGEST_FLOW = 12;
    private static final int CELLS = 49;
    private static final int BANDS = 12;
    private static final int POINTS = 121;

    private Figure4() {}

    /** The surface as a map, with its maximum marked. */
    public static XYChart chart() {
        List<Double> best = Table7.cooperative().flows().inflows();
        Interval range = new Interval(0, LARGEST_FLOW);
        XYChart chart = Figures.heatMap(
                "Figure 4: overall welfare E_c",
                "Hebei receives m₁",
                "Tianjin receives m₂",
                Figure4::welfare,
                range,
                range,
                CELLS,
                BANDS);
        Figures.point(chart, "maximum", best.get(0), best.get(1));
        return chart;
    }

    /** The two cuts through the maximum that the text describes: along m₁ and along m₂. */
    public static XYChart cuts() {
        List<Double> best = Table7.cooperative().flows().inflows();
        XYChart chart = Figures.lineChart(
                "Figure 4, cuts through the maximum", "receiving quantity m₁ or m₂", "overall welfare E_c");
        Figures.curve(chart, "along m₁", flow -> welfare(flow, best.get(1)), 0, LARGEST_FLOW, POINTS);
        Figures.curve(chart, "along m₂", flow -> welfare(best.get(0), flow), 0, LARGEST_FLOW, POINTS);
        double highest = welfare(best.get(0), best.get(1));
        Figures.point(chart, "maximum", best.get(0), highest);
        Figures.point(chart, "maximum along m₂", best.get(1), highest).setShowInLegend(false);
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
