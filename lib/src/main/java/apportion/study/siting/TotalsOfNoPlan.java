package apportion.study.siting;

import static apportion.study.siting.SatisfactionMovesNothing.EXCESSES;
import static apportion.study.siting.SatisfactionMovesNothing.SATISFACTIONS;

import apportion.study.siting.Printed.Total;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A contradiction beyond the ten: gangue is stacked or carried, so stack + transported = Σ E_j Y_j; for most columns of
 * Table 12 no six outputs with the printed total give the printed sum, with the modes of Table 4.
 */
public final class TotalsOfNoPlan {

    private TotalsOfNoPlan() {}

    /** Stack plus transported as printed, beside the least and the most gangue the printed output can make. */
    public static Table table() {
        StringColumn excess = StringColumn.create("φ");
        StringColumn satisfaction = StringColumn.create("β");
        DoubleColumn gangue = DoubleColumn.create("printed stack + transported");
        DoubleColumn least = DoubleColumn.create("least Σ E Y");
        DoubleColumn greatest = DoubleColumn.create("greatest Σ E Y");
        BooleanColumn possible = BooleanColumn.create("possible");
        for (String level : EXCESSES) {
            for (String degree : SATISFACTIONS) {
                Range range = range(level, degree);
                excess.append(level);
                satisfaction.append(degree);
                gangue.append(gangue(level, degree));
                least.append(range.least());
                greatest.append(range.greatest());
                possible.append(isPossible(level, degree));
            }
        }
        return Table.create(
                "Gangue that the printed totals imply", excess, satisfaction, gangue, least, greatest, possible);
    }

    /** Whether some outputs give the printed totals, as far as their rounding reaches. */
    static boolean isPossible(String excess, String satisfaction) {
        Range range = range(excess, satisfaction);
        double gangue = gangue(excess, satisfaction);
        double slack = 11 * Printed.HALF_UNIT; // a stack may be printed with three decimals
        return gangue >= range.least() - slack && gangue <= range.greatest() + slack;
    }

    private static double gangue(String excess, String satisfaction) {
        return Printed.total(Total.STACK, excess, satisfaction)
                + Printed.total(Total.TRANSPORTED, excess, satisfaction);
    }

    private static Range range(String excess, String satisfaction) {
        return OutputMix.range(
                Printed.total(Total.OUTPUT, excess, satisfaction),
                colliery -> colliery.emission().mode());
    }
}
