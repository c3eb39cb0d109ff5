package apportion.study.siting;

import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import apportion.study.siting.Printed.Total;
import java.util.LinkedHashMap;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Table 11: the bi-level model beside the single-level one, in which the local authority decides for the collieries.
 *
 * <p>The case is φ = 0 and β = 0.7: its first row repeats Table 12 there.
 */
public final class Table11 {

    private static final double EXCESS = 0;
    private static final double WEIGHT = 0.5;
    private static final String FROM_TABLE_12 = "Repeats Table 12 at phi = 0%, beta = 0.7; see there.";
    private static final String ABOVE =
            "Exceeds 0.6 times the sum of E H = 3.7180, which (10) allows at phi = 0, the case of Table 11.";

    private Table11() {}

    /** The plan at the best site when the collieries decide. */
    public static Plan biLevel(Reading reading) {
        SiteRanking ranking =
                SiteRanking.of(Scenario.of(EXCESS, 0.7).withStackWeight(WEIGHT).withReading(reading));
        return ranking.plan(ranking.ranked().get(0)).orElseThrow();
    }

    /** The best plan when the local authority decides. */
    public static Plan singleLevel(Reading reading) {
        return SingleLevel.best(WEIGHT, EXCESS, reading);
    }

    /** Both, and the single-level plan with the most revenue. */
    public static Table table(Reading reading) {
        StringColumn model = StringColumn.create("model");
        IntColumn site = IntColumn.create("site");
        DoubleColumn stack = DoubleColumn.create("stack");
        DoubleColumn revenue = DoubleColumn.create("revenue");
        DoubleColumn output = DoubleColumn.create("output");
        DoubleColumn transported = DoubleColumn.create("transported");
        Map<String, Plan> plans = new LinkedHashMap<>();
        plans.put("bi-level", biLevel(reading));
        plans.put("single-level, equal weights", singleLevel(reading));
        plans.put("single-level, revenue only", SingleLevel.best(0, EXCESS, reading));
        plans.forEach((name, plan) -> {
            model.append(name);
            site.append(plan.site());
            stack.append(plan.stack());
            revenue.append(plan.revenue());
            output.append(plan.output());
            transported.append(plan.transported());
        });
        return Table.create(
                "Who decides, φ = 0, %s".formatted(reading), model, site, stack, revenue, output, transported);
    }

    static void answer(Answers answers) {
        PlaceAnswers table = answers.at("Table 11", "table-11");
        Plan biLevel = biLevel(Reading.DEFAULT);
        table.follows("Bi-level", "total gangue stack", Printed.total(Total.STACK, "0%", "0.7"), FROM_TABLE_12)
                .contradicted(
                        "Bi-level",
                        "total social revenue",
                        biLevel.revenue(),
                        "Equation (3) cannot give it from the totals printed beside it.",
                        "Contradiction 7")
                .differs(
                        "Bi-level",
                        "optimal site",
                        biLevel.site(),
                        "At phi = 0 Site 7 is ahead of Site 6 by less than 0.001 of 47.19 in revenue and equal in stack.")
                .follows("Bi-level", "total coal output", Printed.total(Total.OUTPUT, "0%", "0.7"), FROM_TABLE_12)
                .follows(
                        "Bi-level",
                        "total gangue transported",
                        Printed.total(Total.TRANSPORTED, "0%", "0.7"),
                        FROM_TABLE_12);
        Plan singleLevel = singleLevel(Reading.DEFAULT);
        table.contradicted("Single-level", "total gangue stack", singleLevel.stack(), ABOVE, "Contradiction 6")
                .contradicted(
                        "Single-level",
                        "total social revenue",
                        singleLevel.revenue(),
                        "Equation (3) cannot give it from the totals printed beside it.",
                        "Contradiction 7")
                .reproduced("Single-level", "optimal site", singleLevel.site())
                .contradicted(
                        "Single-level",
                        "total coal output",
                        singleLevel.output(),
                        "At phi = 0 the collieries cannot dig more than 30.6812 with Site 7, whatever it costs them.",
                        "Contradiction 6")
                .differs(
                        "Single-level",
                        "total gangue transported",
                        singleLevel.transported(),
                        "The optimum carries all that Table 3 lets the collieries carry to Site 7, 1.5574.");
    }
}
