package apportion.study.siting;

import org.knowm.xchart.XYChart;

/** Figure 8: what each colliery digs and carries at Site 6 as φ changes, at β = 0.9. The exact plans are those of every β. */
public final class Figure8 {

    private static final double SATISFACTION = 0.9;

    private Figure8() {}

    /** (a) coal output. */
    public static XYChart outputs(Reading reading) {
        return Reactions.outputs("Figure 8", SATISFACTION, reading);
    }

    /** (b) gangue carried to the facility. */
    public static XYChart transported(Reading reading) {
        return Reactions.transported("Figure 8", SATISFACTION, reading);
    }
}
