package apportion.study.siting;

import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import apportion.study.siting.Printed.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Numbers in the running text of Sections 4.7 and 5, most of them worked out from the printed tables. */
final class Claims {

    private static final String FROM_TABLE_12 = "From Table 12 as printed.";

    private Claims() {}

    static void answer(Answers answers) {
        PlaceAnswers section = answers.at("Section 4.7", "table-11");
        follows(
                section,
                "Single-level",
                "more coal output than bi-level",
                List.of(
                        Printed.value("Table 11", "Single-level", "total coal output"),
                        Printed.value("Table 11", "Bi-level", "total coal output")),
                outputs -> 100 * (outputs.get(0) / outputs.get(1) - 1),
                "From Table 11 as printed.");
        proposition2(answers.at("Proposition 2", "proposition-2"));
        proposition3(answers.at("Proposition 3", "proposition-3"));
        proposition4(answers.at("Proposition 4", "proposition-4"));
        section52(answers.at("Section 5.2", "what-a-government-should-conclude"));
    }

    private static void proposition2(PlaceAnswers at) {
        follows(at, "beta=0.7", "transported at phi=40%", List.of(carried("40%", "0.7")), Claims::first, FROM_TABLE_12);
        follows(at, "beta=0.7", "transported at phi=0%", List.of(carried("0%", "0.7")), Claims::first, FROM_TABLE_12);
        for (String satisfaction : List.of("0.7", "0.8")) {
            follows(
                    at,
                    "beta=" + satisfaction,
                    "transported, phi=0% over phi=40%",
                    List.of(carried("0%", satisfaction), carried("40%", satisfaction)),
                    pair -> pair.get(0) / pair.get(1),
                    FROM_TABLE_12 + " It is a multiple, not an increase.");
        }
        for (String satisfaction : List.of("0.8", "0.9")) {
            follows(
                    at,
                    "beta=" + satisfaction,
                    "transported, phi=0% less phi=40%",
                    List.of(carried("0%", satisfaction), carried("40%", satisfaction)),
                    pair -> pair.get(0) - pair.get(1),
                    FROM_TABLE_12);
        }
        at.contradicted(
                "beta=0.9",
                "transported, phi=0% over phi=40%",
                carried("0%", "0.9") / carried("40%", "0.9"),
                "1.2131 / 0.2915 is 4.16: one digit is wrong.",
                "Table 12 as printed");
    }

    private static void proposition3(PlaceAnswers at) {
        follows(at, "phi=10%", "coal output", List.of(dug("10%")), Claims::first, FROM_TABLE_12);
        follows(at, "phi=10%", "transported", List.of(carried("10%", "0.8")), Claims::first, FROM_TABLE_12);
        List<String> levels = List.of("0%", "10%", "20%", "30%");
        for (int k = 1; k < levels.size(); k++) {
            String level = levels.get(k);
            String below = levels.get(k - 1);
            String reason = "From Table 12 at beta = 0.8 as printed, against phi = %s.".formatted(below);
            List<Double> four = List.of(dug(level), dug(below), carried(level, "0.8"), carried(below, "0.8"));
            follows(at, "phi=" + level, "rise of coal output", four, Claims::rise, reason);
            follows(at, "phi=" + level, "fall of transported gangue", four, Claims::fall, reason);
            follows(at, "phi=" + level, "gap", four, values -> (fall(values) - rise(values)) / 100, reason);
        }
    }

    private static double rise(List<Double> values) {
        return 100 * (values.get(0) / values.get(1) - 1);
    }

    private static double fall(List<Double> values) {
        return 100 * (1 - values.get(2) / values.get(3));
    }

    private static void proposition4(PlaceAnswers at) {
        at.reproduced(
                "beta=0.7",
                "stack at phi=40%",
                Table12.plan("40%", Reading.DEFAULT).stack());
        for (String satisfaction : List.of("0.8", "0.9")) {
            follows(
                    at,
                    "beta=" + satisfaction,
                    "stack at phi=40%",
                    List.of(stack(satisfaction)),
                    Claims::first,
                    FROM_TABLE_12 + " The exact stack does not change with beta.");
        }
        follows(
                at,
                "beta=0.8",
                "change of stack from beta=0.7",
                List.of(stack("0.7"), stack("0.8")),
                pair -> 100 * (1 - pair.get(1) / pair.get(0)),
                FROM_TABLE_12);
        follows(
                at,
                "beta=0.9",
                "change of stack from beta=0.8",
                List.of(stack("0.8"), stack("0.9")),
                pair -> 100 * (pair.get(1) / pair.get(0) - 1),
                FROM_TABLE_12);
    }

    private static void section52(PlaceAnswers at) {
        double best = NoPlanYetPrinted.EXCESSES.stream()
                .max((one, other) -> Double.compare(revenue(one), revenue(other)))
                .orElseThrow();
        at.differs(
                "",
                "recommended phi",
                100 * best,
                "It is said to give the most revenue; the exact revenue is greatest at phi = 40%, where the stack is, too.");
        at.contradicted(
                "",
                "recommended beta",
                "beta only admits sites or turns them down, so it cannot control the stack or the revenue at a site.",
                "Contradiction 4");
    }

    private static double revenue(double excess) {
        SiteRanking ranking = SiteRanking.of(Scenario.of(excess, 0.8).withStackWeight(0));
        return ranking.plan(ranking.ranked().get(0)).orElseThrow().revenue();
    }

    private static double carried(String excess, String satisfaction) {
        return Printed.total(Total.TRANSPORTED, excess, satisfaction);
    }

    private static double dug(String excess) {
        return Printed.total(Total.OUTPUT, excess, "0.8");
    }

    private static double stack(String satisfaction) {
        return Printed.total(Total.STACK, "40%", satisfaction);
    }

    private static double first(List<Double> values) {
        return values.get(0);
    }

    /** Worked out from printed four-decimal numbers, with what their rounding can change. */
    private static void follows(
            PlaceAnswers at,
            String row,
            String column,
            List<Double> printed,
            ToDoubleFunction<List<Double>> formula,
            String reason) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 1 << printed.size(); corner++) {
            List<Double> values = new ArrayList<>();
            for (int k = 0; k < printed.size(); k++) {
                values.add(printed.get(k) + ((corner >> k & 1) == 0 ? -Printed.HALF_UNIT : Printed.HALF_UNIT));
            }
            least = Math.min(least, formula.applyAsDouble(values));
            greatest = Math.max(greatest, formula.applyAsDouble(values));
        }
        at.followsWithin(row, column, formula.applyAsDouble(printed), least, greatest, reason);
    }
}
