package apportion.study.siting;

import apportion.chart.Figures;
import apportion.study.siting.Printed.Total;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.XYChart;

/** Figure 11: the total stack at Site 6 against φ, exact (the same for every β) and by Table 12 for three β. */
public final class Figure11 {

    private static final double LARGEST_EXCESS_PERCENT = 40;
    private static final int POINTS = 81;

    private Figure11() {}

    /** One exact curve and three printed ones; printed stacks above the exact curve break (10). */
    public static XYChart chart(Reading reading) {
        XYChart chart =
                Figures.lineChart("Figure 11: total stack", "allowed excess stack level φ, %", "stack Z₁, 10⁶ t");
        Figures.curve(
                chart,
                "exact, every β",
                percent -> Reactions.plan(percent, reading).stack(),
                0,
                LARGEST_EXCESS_PERCENT,
                POINTS);
        for (String satisfaction : SatisfactionMovesNothing.SATISFACTIONS) {
            List<Double> excess = new ArrayList<>();
            List<Double> stack = new ArrayList<>();
            for (String level : SatisfactionMovesNothing.EXCESSES) {
                excess.add(100 * SatisfactionMovesNothing.share(level));
                stack.add(Printed.total(Total.STACK, level, satisfaction));
            }
            Collections.reverse(excess);
            Collections.reverse(stack);
            Figures.curve(
                    chart,
                    "printed, β = " + satisfaction,
                    PrintedCurve.through(excess, stack),
                    0,
                    LARGEST_EXCESS_PERCENT,
                    POINTS);
        }
        return chart;
    }
}
