package apportion.study.siting;

import apportion.replication.Answers;
import apportion.replication.Computed;
import apportion.replication.PlaceAnswers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What Tables 6 to 10 have in common: integrated values by site, a ranking, and their lines in the ledger. */
final class IntegratedValueTable {

    static final String INFEASIBLE = "infeasible";

    private static final String EXACT =
            "Exact value with modes, carriage per tonne-kilometre and every site that has a plan; none of the readings"
                    + " tried comes closer to the printed values than one constant does (Contradiction 1).";
    private static final String FLAG =
            "Equation (4) gives no such pattern (Contradiction 2). The word follows from the share of the haulage that"
                    + " budgets pay for, a rule found by search and not in the paper.";
    private static final String NO_PLAN =
            "The collieries have no plan here that keeps (8) to (13), under any reading tried.";
    private static final String NO_PLAN_BY_DEFAULT =
            "With modes and carriage per tonne-kilometre the collieries have no plan here that keeps (8) to (13); other"
                    + " readings have one.";

    private IntegratedValueTable() {}

    /** The computed rows of one place under a change of scenario, such as another reading. */
    static Table table(String place, UnaryOperator<Scenario> change) {
        List<MivRow> rows = MivRow.of(place);
        Table table = Table.create(
                "%s, %s".formatted(place, change.apply(rows.get(0).scenario()).reading()),
                StringColumn.create("row", rows.stream().map(MivRow::label)));
        List<SiteRanking> rankings = rows.stream()
                .map(row -> SiteRanking.of(change.apply(row.scenario())))
                .toList();
        for (int site : SitingData.sites()) {
            table.addColumns(
                    StringColumn.create("Site " + site, rankings.stream().map(ranking -> text(ranking.value(site)))));
        }
        return table.addColumns(StringColumn.create("ranking", rankings.stream().map(SiteRanking::order)));
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "***";
    }

    /** Values and rankings of one place. */
    static void answer(Answers answers, String place) {
        PlaceAnswers at = answers.at(place, place.toLowerCase(Locale.ROOT).replace(' ', '-'));
        for (MivRow row : MivRow.of(place)) {
            SiteRanking ranking = SiteRanking.of(row.scenario());
            for (int site : SitingData.sites()) {
                if (Printed.shows(place, row.label(), site)) {
                    answerValue(at, row, ranking, site);
                }
            }
            answerRanking(at, row);
        }
    }

    private static void answerValue(PlaceAnswers at, MivRow row, SiteRanking ranking, int site) {
        String column = Printed.integratedValueColumn(site);
        OptionalDouble value = ranking.value(site);
        if (row.turnedDown(site)) {
            answerFlag(at, row, value, site);
        } else if (value.isEmpty()) {
            Computed none = Computed.word(INFEASIBLE);
            if (NoPlanYetPrinted.holds(site, row.scenario().excess())) {
                at.contradicted(row.label(), column, none, NO_PLAN, "Contradiction 3");
            } else {
                at.differs(row.label(), column, none, NO_PLAN_BY_DEFAULT);
            }
        } else if (row.place().equals("Table 10")) {
            answerTable10(at, row, value.getAsDouble(), site);
        } else {
            answerNumber(at, row, ranking, value.getAsDouble(), site);
        }
    }

    private static void answerFlag(PlaceAnswers at, MivRow row, OptionalDouble value, int site) {
        String column = Printed.integratedValueColumn(site);
        Scenario scenario = row.scenario();
        if (value.isEmpty()) {
            at.reproduced(
                    row.label(),
                    column,
                    Computed.word(INFEASIBLE),
                    "For another reason: the collieries have no plan here, whatever their satisfaction.");
            return;
        }
        boolean affordable = Admission.AFFORDABLE_HAULAGE.satisfaction(site, scenario.excess(), scenario.reading())
                >= scenario.leastSatisfaction();
        at.explained(
                row.label(),
                column,
                Computed.amount(value.getAsDouble()),
                affordable ? Computed.amount(value.getAsDouble()) : Computed.word(INFEASIBLE),
                FLAG);
    }

    private static void answerTable10(PlaceAnswers at, MivRow row, double value, int site) {
        String column = Printed.integratedValueColumn(site);
        if (row.scenario().stackWeight() == 0.5) {
            at.follows(
                    row.label(),
                    column,
                    Printed.integratedValue("Table 8", "phi=20%", site).orElseThrow(),
                    "The same case as Table 8 at phi = 20%%, and the same digits. The exact value is %s."
                            .formatted(fourDecimals(value)));
        } else {
            at.contradicted(
                    row.label(),
                    column,
                    Computed.amount(value),
                    "The five values of a site must lie on a line in w_1, or on a convex curve; they do neither.",
                    "Contradiction 8");
        }
    }

    private static void answerNumber(PlaceAnswers at, MivRow row, SiteRanking ranking, double value, int site) {
        String column = Printed.integratedValueColumn(site);
        if (row.place().equals("Table 8") && row.label().equals("phi=20%")) {
            MivRow above = MivRow.of("Table 8").get(0);
            ScaledRows.Scaling scaling = ScaledRows.best(above, row);
            if (scaling.sites().contains(site)) {
                at.explained(
                        row.label(),
                        column,
                        value,
                        ScaledRows.scaled(above, row, site, scaling.factor()),
                        String.format(
                                Locale.ROOT,
                                "All sites that can be compared are the row above times %.5f (as far as four decimals"
                                        + " reach). No model gives that.",
                                scaling.factor()));
                return;
            }
        }
        at.differs(row.label(), column, value, EXACT + ties(ranking, value, site));
    }

    private static String ties(SiteRanking ranking, double value, int site) {
        List<String> others = ranking.ranked().stream()
                .filter(other -> other != site)
                .filter(other -> Math.abs(ranking.value(other).orElseThrow() - value) <= SiteRanking.TIE)
                .map(String::valueOf)
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
        return others.isEmpty()
                ? ""
                : " Site %s ties with %s: nobody carries more to them than the least outputs force."
                        .formatted(site, String.join(", ", others));
    }

    private static void answerRanking(PlaceAnswers at, MivRow row) {
        List<Integer> printed = row.printedRanking();
        List<Integer> byValue = PrintedRankings.byValue(row);
        for (int k = 0; k < printed.size(); k++) {
            String column = Printed.rankColumn(k + 1);
            int site = byValue.get(k);
            if (!Printed.shows(row.place(), row.label(), site)) {
                at.notRecoverable(
                        row.label(),
                        column,
                        "The MIV of Site 6 in this row is lost in the text this ledger is made from.");
            } else if (site == printed.get(k)) {
                at.follows(row.label(), column, site, "The order of the values printed in this row.");
            } else {
                at.contradicted(
                        row.label(),
                        column,
                        site,
                        "The values printed in this row have another order.",
                        "Contradiction 10");
            }
        }
    }

    private static String fourDecimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
