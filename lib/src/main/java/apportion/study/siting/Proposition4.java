package apportion.study.siting;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Proposition 4: the satisfaction degree β does not influence the total stack much. Tested on the exact answers: at a given
 * site it does not influence it at all, and where it changes the site it does so through the sites it turns down.
 */
public final class Proposition4 {

    private Proposition4() {}

    /** The best admitted site and its stack for three β and five φ, by a rule of admission. */
    public static Table table(Reading reading, Admission admission) {
        DoubleColumn excess = DoubleColumn.create("φ");
        DoubleColumn satisfaction = DoubleColumn.create("β");
        StringColumn best = StringColumn.create("best site");
        DoubleColumn stack = DoubleColumn.create("its stack");
        DoubleColumn revenue = DoubleColumn.create("its revenue");
        for (double level : NoPlanYetPrinted.EXCESSES) {
            for (double degree : new double[] {0.7, 0.8, 0.9}) {
                SiteRanking ranking = SiteRanking.of(
                        Scenario.of(level, degree).withReading(reading).withAdmission(admission));
                excess.append(level);
                satisfaction.append(degree);
                if (ranking.ranked().isEmpty()) {
                    best.append("none");
                    stack.appendMissing();
                    revenue.appendMissing();
                } else {
                    Plan plan = ranking.plan(ranking.ranked().get(0)).orElseThrow();
                    best.append(String.join(
                            ", ", ranking.best().stream().map(String::valueOf).toList()));
                    stack.append(plan.stack());
                    revenue.append(plan.revenue());
                }
            }
        }
        return Table.create(
                "Best site by β and φ, admission %s".formatted(admission), excess, satisfaction, best, stack, revenue);
    }
}
