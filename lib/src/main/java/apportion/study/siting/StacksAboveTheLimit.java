package apportion.study.siting;

import static apportion.study.siting.SatisfactionMovesNothing.EXCESSES;
import static apportion.study.siting.SatisfactionMovesNothing.SATISFACTIONS;

import apportion.study.siting.Printed.Total;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Contradiction 6: stacks of Table 12 exceed the limit (α + φ) Σ E H that equation (10) sets, and at φ = 0 the printed
 * outputs exceed what the collieries can dig at Site 6.
 *
 * <p>The limit is computed with the modes, which give the printed 6.1966 and 5.5769, and with the expected values at λ = 1,
 * the greatest that equation (1) can give.
 */
public final class StacksAboveTheLimit {

    private static final int SITE = 6;

    private StacksAboveTheLimit() {}

    /** Printed stacks and outputs beside their limits. */
    public static Table table() {
        StringColumn excess = StringColumn.create("φ");
        StringColumn satisfaction = StringColumn.create("β");
        DoubleColumn stack = DoubleColumn.create("printed stack");
        DoubleColumn limit = DoubleColumn.create("limit, modes");
        DoubleColumn greatest = DoubleColumn.create("limit, λ = 1");
        BooleanColumn above = BooleanColumn.create("above, modes");
        DoubleColumn output = DoubleColumn.create("printed output");
        DoubleColumn most = DoubleColumn.create("most they can dig");
        for (String level : EXCESSES) {
            for (String degree : SATISFACTIONS) {
                excess.append(level);
                satisfaction.append(degree);
                stack.append(Printed.total(Total.STACK, level, degree));
                limit.append(limit(level, CrispValue.MODE));
                greatest.append(limit(level, new CrispValue.ExpectedValue(1)));
                above.append(isAbove(level, degree, CrispValue.MODE));
                output.append(Printed.total(Total.OUTPUT, level, degree));
                most.append(greatestOutput(SITE, level));
            }
        }
        return Table.create(
                "Table 12 and its limits", excess, satisfaction, stack, limit, greatest, above, output, most);
    }

    /** (α + φ) Σ E H. */
    static double limit(String excess, CrispValue crispValue) {
        return CollieriesAtSite.of(
                        SITE, SatisfactionMovesNothing.share(excess), Reading.DEFAULT.withCrispValue(crispValue))
                .collieries()
                .stream()
                .mapToDouble(CollieryAtSite::stackLimit)
                .sum();
    }

    /** Whether the printed stack exceeds the limit by more than rounding can do. */
    static boolean isAbove(String excess, String satisfaction, CrispValue crispValue) {
        return Printed.total(Total.STACK, excess, satisfaction) - slack(excess, satisfaction)
                > limit(excess, crispValue);
    }

    /** Three stacks are printed with three decimals. */
    private static double slack(String excess, String satisfaction) {
        double thousandfold = 1000 * Printed.total(Total.STACK, excess, satisfaction);
        return Math.abs(thousandfold - Math.rint(thousandfold)) < 1e-6 ? 10 * Printed.HALF_UNIT : Printed.HALF_UNIT;
    }

    /** The most coal that capacity, (10) and (13) let the collieries dig, whatever it costs. */
    static double greatestOutput(int site, String excess) {
        return CollieriesAtSite.of(site, SatisfactionMovesNothing.share(excess), Reading.DEFAULT).collieries().stream()
                .mapToDouble(colliery -> Math.min(
                        colliery.capacity(), (colliery.stackLimit() + colliery.haulCapacity()) / colliery.emission()))
                .sum();
    }
}
