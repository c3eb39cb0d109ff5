package apportion.study.siting;

import org.knowm.xchart.XYChart;

/** Figure 6: what each colliery digs and carries at Site 6 as φ changes, at β = 0.7. The exact plans are those of every β. */
public final class Figure6 {

    private static final double SATISFACTION = 0.7;

    private Figure6() {}

    /** (a) coal output. */
    public static XYChart outputs(Reading reading) {
        return Reactions.outputs("Figure 6", SATISFACTION, reading);
    }

    /** (b) gangue carried to the facility. */
    public static XYChart transported(Reading reading) {
        return Reactions.transported("Figure 6", SATISFACTION, reading);
    }
}
