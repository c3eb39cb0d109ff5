package apportion.study.siting;

import static apportion.study.siting.SatisfactionMovesNothing.EXCESSES;
import static apportion.study.siting.SatisfactionMovesNothing.SATISFACTIONS;

import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import apportion.replication.Rounding;
import apportion.study.siting.Printed.Total;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Table 12: total output, gangue carried and gangue stacked when the facility stands at Site 6. */
public final class Table12 {

    private static final int SITE = 6;
    private static final double STACK_STEP = 0.891;

    private static final String MULTIPLE =
            "Not a model's output: fourteen of the fifteen outputs are one number, 37.5707, times constants"
                    + " (Contradiction 5).";
    private static final String ABOVE =
            "Exceeds (alpha + phi) times the sum of E H, which (10) allows, with the coefficients that give the printed"
                    + " 6.1966 and 5.5769.";
    private static final String STEP =
            "The stack printed in the row above times 0.891, one factor for four steps in this table. It exceeds what (10)"
                    + " allows (Contradiction 6).";
    private static final String CLASH =
            "No six outputs with the printed total make the printed gangue, stacked and carried, with the modes of Table 4.";
    private static final String MOVES =
            "The plans at a site do not depend on beta, so the columns of a row cannot differ.";

    private Table12() {}

    /** The exact totals, which are the same for every β. */
    public static Table totals(Reading reading) {
        StringColumn excess = StringColumn.create("φ");
        DoubleColumn output = DoubleColumn.create("output");
        DoubleColumn transported = DoubleColumn.create("transported");
        DoubleColumn stack = DoubleColumn.create("stack");
        DoubleColumn revenue = DoubleColumn.create("revenue Z₂");
        for (String level : EXCESSES) {
            Plan plan = plan(level, reading);
            excess.append(level);
            output.append(plan.output());
            transported.append(plan.transported());
            stack.append(plan.stack());
            revenue.append(plan.revenue());
        }
        return Table.create("Site 6, %s".formatted(reading), excess, output, transported, stack, revenue);
    }

    /** The plan at Site 6, φ as printed ("40%"). */
    static Plan plan(String excess, Reading reading) {
        return Plans.at(SITE, SatisfactionMovesNothing.share(excess), reading)
                .orElseThrow()
                .plan(reading.stance());
    }

    static void answer(Answers answers) {
        PlaceAnswers table = answers.at("Table 12", "table-12");
        for (String excess : EXCESSES) {
            for (String satisfaction : SATISFACTIONS) {
                answerOutput(table, excess, satisfaction);
                answerTransported(table, excess, satisfaction);
                answerStack(table, excess, satisfaction);
            }
        }
    }

    private static void answerOutput(PlaceAnswers table, String excess, String satisfaction) {
        String row = "phi=" + excess;
        String column = Printed.column(Total.OUTPUT, satisfaction);
        double ours = plan(excess, Reading.DEFAULT).output();
        if (!OutputsAreMultiples.agrees(excess, satisfaction)) {
            table.contradicted(
                    row,
                    column,
                    ours,
                    "More than the collieries can dig at Site 6 at this phi, whatever it costs them; the constants that"
                            + " give the other outputs give 32.4433.",
                    "Contradiction 6");
        } else if (excess.equals("40%") && satisfaction.equals("0.7")) {
            table.differs(row, column, ours, "The number that the other outputs are multiples of (Contradiction 5).");
        } else {
            boolean tooMuch = Printed.total(Total.OUTPUT, excess, satisfaction)
                    > StacksAboveTheLimit.greatestOutput(SITE, excess) + Printed.HALF_UNIT;
            table.explained(
                    row,
                    column,
                    ours,
                    OutputsAreMultiples.multiple(excess, satisfaction),
                    MULTIPLE + (tooMuch ? " It is more than the collieries can dig (Contradiction 6)." : ""));
        }
    }

    private static void answerTransported(PlaceAnswers table, String excess, String satisfaction) {
        String row = "phi=" + excess;
        String column = Printed.column(Total.TRANSPORTED, satisfaction);
        double ours = plan(excess, Reading.DEFAULT).transported();
        if (!TotalsOfNoPlan.isPossible(excess, satisfaction)) {
            table.contradicted(row, column, ours, CLASH, "Contradiction 11");
        } else if (!satisfaction.equals("0.7")) {
            table.contradicted(row, column, ours, MOVES, "Contradiction 4");
        } else {
            table.differs(
                    row,
                    column,
                    ours,
                    "Exact plan at Site 6 with modes and carriage per tonne-kilometre; per tonne it is 1.2132 at every phi.");
        }
    }

    private static void answerStack(PlaceAnswers table, String excess, String satisfaction) {
        String row = "phi=" + excess;
        String column = Printed.column(Total.STACK, satisfaction);
        double ours = plan(excess, Reading.DEFAULT).stack();
        String text = Printed.text("Table 12", row, column);
        int before = EXCESSES.indexOf(excess) - 1;
        if (Rounding.agrees(text, ours)) {
            table.reproduced(row, column, ours);
        } else if (before >= 0
                && Rounding.agrees(text, STACK_STEP * Printed.total(Total.STACK, EXCESSES.get(before), satisfaction))) {
            double slipped = STACK_STEP * Printed.total(Total.STACK, EXCESSES.get(before), satisfaction);
            table.explained(row, column, ours, slipped, STEP);
        } else if (StacksAboveTheLimit.isAbove(excess, satisfaction, CrispValue.MODE)) {
            table.contradicted(row, column, ours, ABOVE, "Contradiction 6");
        } else {
            table.contradicted(row, column, ours, MOVES, "Contradiction 4");
        }
    }

    /** Steps of the printed stacks down a column that are the factor 0.891, as far as four decimals reach. */
    static List<String> stepsOf891() {
        return SATISFACTIONS.stream()
                .flatMap(satisfaction -> EXCESSES.stream()
                        .skip(1)
                        .filter(excess -> Rounding.agrees(
                                Printed.text("Table 12", "phi=" + excess, Printed.column(Total.STACK, satisfaction)),
                                STACK_STEP
                                        * Printed.total(
                                                Total.STACK, EXCESSES.get(EXCESSES.indexOf(excess) - 1), satisfaction)))
                        .map(excess -> "β = %s, φ = %s".formatted(satisfaction, excess)))
                .toList();
    }
}
