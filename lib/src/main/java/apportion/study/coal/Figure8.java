package apportion.study.coal;

import org.knowm.xchart.XYChart;

/** Figure 8: Lorenz curves of the reduction scale per worker, under a stated assumption for employment. */
public final class Figure8 {

    private Figure8() {}

    /** The three schemes and the line of equality. */
    public static XYChart chart(EmploymentAssumption assumption) {
        return Figure7.chart("Figure 8: scale per worker", Fairness.Basis.SCALE, assumption);
    }
}
