package apportion.study.siting;

import static apportion.study.siting.SatisfactionMovesNothing.EXCESSES;
import static apportion.study.siting.SatisfactionMovesNothing.SATISFACTIONS;

import apportion.replication.Rounding;
import apportion.study.siting.Printed.Total;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.util.Precision;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Contradiction 5: the fifteen outputs of Table 12 are one number, 37.5707, times constants of two to four digits.
 *
 * <p>Down the rows 0.97, 0.96, 0.92 and 0.90, each times the row above; across the columns 1, 1/0.9921 and 0.9921. Three of
 * four steps of the stack at β = 0.7 and 0.9 are the same factor 0.891, too. No model with six collieries and their
 * capacities gives that.
 */
public final class OutputsAreMultiples {

    static final double ACROSS = 0.9921;
    private static final List<Double> DOWN = List.of(1.0, 0.97, 0.96, 0.92, 0.90);
    private static final Map<String, Double> COLUMNS = Map.of("0.7", 1.0, "0.8", 1 / ACROSS, "0.9", ACROSS);
    private static final int DECIMALS = 4;

    private OutputsAreMultiples() {}

    /** The printed outputs beside the multiples. */
    public static Table table() {
        StringColumn excess = StringColumn.create("φ");
        StringColumn satisfaction = StringColumn.create("β");
        DoubleColumn printed = DoubleColumn.create("printed");
        DoubleColumn multiple = DoubleColumn.create("37.5707 times constants");
        BooleanColumn agrees = BooleanColumn.create("agrees");
        for (String level : EXCESSES) {
            for (String degree : SATISFACTIONS) {
                excess.append(level);
                satisfaction.append(degree);
                printed.append(Printed.total(Total.OUTPUT, level, degree));
                multiple.append(multiple(level, degree));
                agrees.append(agrees(level, degree));
            }
        }
        return Table.create("Outputs of Table 12", excess, satisfaction, printed, multiple, agrees);
    }

    /** The output at β = 0.7 of the row above times the row's constant, rounded as printed, times the column's constant. */
    static double multiple(String excess, String satisfaction) {
        double output = Printed.total(Total.OUTPUT, "40%", "0.7");
        for (int row = 1; row <= EXCESSES.indexOf(excess); row++) {
            output = Precision.round(output * DOWN.get(row), DECIMALS);
        }
        return output * Objects.requireNonNull(COLUMNS.get(satisfaction));
    }

    static boolean agrees(String excess, String satisfaction) {
        return Math.abs(multiple(excess, satisfaction) - Printed.total(Total.OUTPUT, excess, satisfaction))
                <= Printed.HALF_UNIT * (1 + Rounding.RELATIVE_SLACK);
    }
}
