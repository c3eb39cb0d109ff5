package apportion.study.siting;

import apportion.study.siting.Printed.Total;
import java.util.List;
import org.apache.commons.math3.util.Precision;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Proposition 3: a relaxed excess stack level is bad for the environment, and the fall of gangue carried runs ever further
 * ahead of the rise of output. Tested on the exact plans at Site 6, against φ = 0.
 *
 * <p>The stack does rise with φ. The gap does not widen with every step: once only what pays is carried, the fall ends.
 */
public final class Proposition3 {

    private static final List<Double> EXCESSES_PERCENT = List.of(0.0, 10.0, 20.0, 30.0, 40.0);

    private Proposition3() {}

    /** Stack, and the changes of output and of gangue carried against φ = 0, in percent. */
    public static Table table(Reading reading) {
        DoubleColumn excess = DoubleColumn.create("φ, %");
        DoubleColumn stack = DoubleColumn.create("stack");
        DoubleColumn rise = DoubleColumn.create("rise of output, %");
        DoubleColumn fall = DoubleColumn.create("fall of gangue carried, %");
        DoubleColumn gap = DoubleColumn.create("gap");
        for (double level : EXCESSES_PERCENT) {
            excess.append(level);
            stack.append(Reactions.plan(level, reading).stack());
            rise.append(shown(Figure10.change(level, reading, Total.OUTPUT)));
            fall.append(shown(-Figure10.change(level, reading, Total.TRANSPORTED)));
            gap.append(shown(gap(level, reading)));
        }
        return Table.create("Against φ = 0 at Site 6, %s".formatted(reading), excess, stack, rise, fall, gap);
    }

    /** Fall of gangue carried less rise of output, percentage points. */
    static double gap(double excessPercent, Reading reading) {
        return -Figure10.change(excessPercent, reading, Total.TRANSPORTED)
                - Figure10.change(excessPercent, reading, Total.OUTPUT);
    }

    /** Without the last bits, which are noise where a change is 0. */
    private static double shown(double percent) {
        return Precision.round(percent, 9) + 0.0;
    }
}
