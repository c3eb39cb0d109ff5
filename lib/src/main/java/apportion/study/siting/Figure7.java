package apportion.study.siting;

import org.knowm.xchart.XYChart;

/** Figure 7: what each colliery digs and carries at Site 6 as φ changes, at β = 0.8. The exact plans are those of every β. */
public final class Figure7 {

    private static final double SATISFACTION = 0.8;

    private Figure7() {}

    /** (a) coal output. */
    public static XYChart outputs(Reading reading) {
        return Reactions.outputs("Figure 7", SATISFACTION, reading);
    }

    /** (b) gangue carried to the facility. */
    public static XYChart transported(Reading reading) {
        return Reactions.transported("Figure 7", SATISFACTION, reading);
    }
}
