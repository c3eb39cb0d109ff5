package apportion.study.siting;

import apportion.chart.Figures;
import apportion.study.siting.Printed.Total;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;

/** Figure 10: how much more coal is dug and less gangue carried than at φ = 0, exact and by Table 12 at β = 0.8. */
public final class Figure10 {

    private static final double LARGEST_EXCESS_PERCENT = 40;
    private static final int POINTS = 81;
    private static final String SATISFACTION = "0.8";

    private Figure10() {}

    /** Changes against φ = 0 in percent of the value there. */
    public static XYChart chart(Reading reading) {
        XYChart chart =
                Figures.lineChart("Figure 10: change against φ = 0", "allowed excess stack level φ, %", "change, %");
        curve(chart, "coal, exact", percent -> change(percent, reading, Total.OUTPUT));
        curve(chart, "carried, exact", percent -> change(percent, reading, Total.TRANSPORTED));
        curve(chart, "coal, printed", printed(Total.OUTPUT));
        curve(chart, "carried, printed", printed(Total.TRANSPORTED));
        return chart;
    }

    /** 100 (x(φ) / x(0) − 1) at Site 6. */
    static double change(double excessPercent, Reading reading, Total total) {
        return 100 * (total.of(Reactions.plan(excessPercent, reading)) / total.of(Reactions.plan(0, reading)) - 1);
    }

    private static DoubleUnaryOperator printed(Total total) {
        List<Double> excess = new ArrayList<>();
        List<Double> change = new ArrayList<>();
        double at0 = Printed.total(total, "0%", SATISFACTION);
        for (String level : SatisfactionMovesNothing.EXCESSES) {
            excess.add(100 * SatisfactionMovesNothing.share(level));
            change.add(100 * (Printed.total(total, level, SATISFACTION) / at0 - 1));
        }
        Collections.reverse(excess);
        Collections.reverse(change);
        return PrintedCurve.through(excess, change);
    }

    private static void curve(XYChart chart, String name, DoubleUnaryOperator function) {
        Figures.curve(chart, name, function, 0, LARGEST_EXCESS_PERCENT, POINTS);
    }
}
