package apportion.study.coal;

import org.knowm.xchart.XYChart;

/** Figure 10: execution rates under the three preferences. */
public final class Figure10 {

    private Figure10() {}

    /** Per cent of the quota. */
    public static XYChart chart() {
        return Figure9.chart("Figure 10: execution rate", "execution rate K, %", "Execution rate");
    }
}
