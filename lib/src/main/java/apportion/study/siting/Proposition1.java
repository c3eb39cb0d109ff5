package apportion.study.siting;

import apportion.solve.Outcome;
import apportion.study.siting.Reading.Conditions;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Proposition 1: the facility improves the environment. Tested by closing it: the collieries' exact plans with and without
 * a facility at Site 6.
 *
 * <p>Least outputs and demand are dropped, since without a facility they cannot all be met. Priced per tonne-kilometre the
 * stack is the same with and without: it stays at the limit of (10), and the facility serves to dig more coal.
 */
public final class Proposition1 {

    private static final int SITE = 6;

    private Proposition1() {}

    /** Stack and output with and without the facility, for five φ. */
    public static Table table(Reading reading) {
        Reading loose = reading.withConditions(Conditions.WITHOUT_LEAST_OUTPUT_AND_DEMAND);
        DoubleColumn excess = DoubleColumn.create("φ");
        DoubleColumn stackWithout = DoubleColumn.create("stack without");
        DoubleColumn stackWith = DoubleColumn.create("stack with");
        DoubleColumn outputWithout = DoubleColumn.create("output without");
        DoubleColumn outputWith = DoubleColumn.create("output with");
        for (double level : NoPlanYetPrinted.EXCESSES) {
            Plan without = withoutFacility(level, loose).orElseThrow();
            Plan with = MeritOrder.plan(SITE, level, loose).orElseThrow();
            excess.append(level);
            stackWithout.append(without.stack());
            stackWith.append(with.stack());
            outputWithout.append(without.output());
            outputWith.append(with.output());
        }
        return Table.create(
                "With and without a facility at Site 6, %s".formatted(loose),
                excess,
                stackWithout,
                stackWith,
                outputWithout,
                outputWith);
    }

    /** By how much the facility lowers the stack, 10⁶ t. */
    public static double reduction(double excess, Reading reading) {
        Reading loose = reading.withConditions(Conditions.WITHOUT_LEAST_OUTPUT_AND_DEMAND);
        return withoutFacility(excess, loose).orElseThrow().stack()
                - MeritOrder.plan(SITE, excess, loose).orElseThrow().stack();
    }

    static Outcome<Plan> withoutFacility(double excess, Reading reading) {
        CollieriesAtSite at = CollieriesAtSite.of(SITE, excess, reading);
        List<CollieryAtSite> closed =
                at.collieries().stream().map(CollieryAtSite::withoutFacility).toList();
        return MeritOrder.plan(new CollieriesAtSite(SITE, excess, reading, at.demand(), closed));
    }
}
