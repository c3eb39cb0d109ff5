package apportion.study.siting;

import static apportion.study.siting.SatisfactionMovesNothing.EXCESSES;
import static apportion.study.siting.SatisfactionMovesNothing.SATISFACTIONS;

import apportion.study.siting.Printed.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Contradiction 5: the outputs of Table 12 are one number, 37.5707, times constants of two to four digits.
 *
 * <p>Down the rows 0.97, 0.96, 0.92 and 0.90, each times the row above; across the columns 1, 1/0.9921 and 0.9921. One base
 * within the rounding of 37.5707 gives fourteen of the fifteen; the other, 32.4453, is 32.4433 with one digit changed. No
 * model of six collieries with capacities gives that.
 */
public final class OutputsAreMultiples {

    static final double ACROSS = 0.9921;
    private static final List<Double> DOWN = List.of(1.0, 0.97, 0.96, 0.92, 0.90);
    private static final Map<String, Double> COLUMNS = Map.of("0.7", 1.0, "0.8", 1 / ACROSS, "0.9", ACROSS);

    private OutputsAreMultiples() {}

    /** The printed outputs beside the multiples. */
    public static Table table() {
        StringColumn excess = StringColumn.create("φ");
        StringColumn satisfaction = StringColumn.create("β");
        DoubleColumn printed = DoubleColumn.create("printed");
        DoubleColumn factor = DoubleColumn.create("constant");
        DoubleColumn multiple = DoubleColumn.create("37.5707 times the constant");
        BooleanColumn agrees = BooleanColumn.create("agrees");
        for (String level : EXCESSES) {
            for (String degree : SATISFACTIONS) {
                excess.append(level);
                satisfaction.append(degree);
                printed.append(Printed.total(Total.OUTPUT, level, degree));
                factor.append(factor(level, degree));
                multiple.append(multiple(level, degree));
                agrees.append(agrees(level, degree));
            }
        }
        return Table.create("Outputs of Table 12", excess, satisfaction, printed, factor, multiple, agrees);
    }

    /** The base that gives most of the printed outputs: it rounds to 37.5707. */
    static double base() {
        List<Range> bases = new ArrayList<>();
        for (String level : EXCESSES) {
            for (String degree : SATISFACTIONS) {
                double printed = Printed.total(Total.OUTPUT, level, degree);
                double factor = factor(level, degree);
                bases.add(new Range((printed - Printed.HALF_UNIT) / factor, (printed + Printed.HALF_UNIT) / factor));
            }
        }
        return Range.mostCovered(bases);
    }

    private static double factor(String excess, String satisfaction) {
        double factor = Objects.requireNonNull(COLUMNS.get(satisfaction));
        for (int row = 1; row <= EXCESSES.indexOf(excess); row++) {
            factor *= DOWN.get(row);
        }
        return factor;
    }

    static double multiple(String excess, String satisfaction) {
        return base() * factor(excess, satisfaction);
    }

    static boolean agrees(String excess, String satisfaction) {
        return Math.abs(multiple(excess, satisfaction) - Printed.total(Total.OUTPUT, excess, satisfaction))
                <= Printed.HALF_UNIT;
    }
}
