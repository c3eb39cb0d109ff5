package apportion.study.coal;

import apportion.replication.Answers;
import apportion.replication.Derivation;
import apportion.replication.PlaceAnswers;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Table 5, the schemes under three preferences of the centre. */
public final class Table5 {

    private Table5() {}

    /** The three scenarios' printed scales, proportions and rates. */
    public static Table table() {
        Table table = Table.create("Table 5", StringColumn.create("province", CoalData.provinces()));
        for (Preference preference : Preference.values()) {
            for (String column : List.of("Reduction scale", "Reduction proportion", "Execution rate")) {
                table.addColumns(DoubleColumn.create(
                        "%s / %s".formatted(preference.columnGroup(), column), CoalData.column(preference, column)));
            }
        }
        return table;
    }

    /**
     * The headline numbers as printed beside ours at one set of unit prices: all three cut 80,000, so their costs and
     * benefits differ far less than printed, and the costs the other way round.
     */
    public static Table headlines() {
        List<Preference> preferences = List.of(Preference.values());
        return Table.create(
                "Headline numbers of Table 5, 10⁸ yuan",
                StringColumn.create("scenario", preferences.stream().map(Preference::columnGroup)),
                DoubleColumn.create(
                        "TFP, printed",
                        preferences.stream().map(p -> printed(p, "TFP growth")).toList()),
                DoubleColumn.create(
                        "C_e, printed",
                        preferences.stream()
                                .map(p -> printed(p, "Environmental benefits"))
                                .toList()),
                DoubleColumn.create(
                        "C_e at BOAS's flat unit benefit",
                        preferences.stream().map(p -> flatBenefits(p).value()).toList()),
                DoubleColumn.create(
                        "TC, printed",
                        preferences.stream().map(p -> printed(p, "Total cost")).toList()),
                DoubleColumn.create(
                        "TC at SOAS's unit costs",
                        preferences.stream().map(Table5::costAtSoasPrices).toList()));
    }

    /** The total cost of a scenario's cuts at SOAS's unit costs. */
    public static double costAtSoasPrices(Preference preference) {
        return Summation.product(UnitPrices.costs(Scheme.SOAS), CoalData.column(preference, "Reduction scale"));
    }

    private static Derivation flatBenefits(Preference preference) {
        return FlatBenefit.range()
                .times(Derivation.sum(CoalData.column(preference, "Reduction scale"), CoalData.HALF_THOUSANDTH));
    }

    private static double printed(Preference preference, String column) {
        return CoalData.printed("Table 5", "Country", "%s / %s".formatted(preference.columnGroup(), column));
    }

    static void answer(Answers answers) {
        PlaceAnswers place = answers.at("Table 5", "table-5");
        for (Preference preference : Preference.values()) {
            String group = preference.columnGroup() + " / ";
            var scenario = new ScenarioAnswers(place, "Table 5", preference);
            scenario.answerScales(group + "Reduction scale");
            scenario.answerRatios(group + "Reduction scale", group + "Allocation ratio");
            scenario.answerProportions(group + "Reduction proportion");
            scenario.answerRates(group + "Execution rate");
            scenario.answerCountry(
                    group + "Reduction scale", group + "Allocation ratio", group + "Reduction proportion");
            if (preference == Preference.ECONOMY) {
                answerMainScenario(place, group);
            } else {
                answerOtherScenario(place, group, preference);
            }
        }
    }

    private static void answerMainScenario(PlaceAnswers place, String group) {
        String same = "The same scheme as BOAS of Table 3.";
        place.follows(
                "Country", group + "TFP growth", CoalData.printed("Table 3", "Country", "BOAS / TFP growth"), same);
        place.follows(
                "Country",
                group + "Environmental benefits",
                CoalData.printed("Table 3", "Total", "BOAS / Environmental benefits"),
                same);
        place.follows("Country", group + "Total cost", CoalData.printed("Table 3", "Total", "BOAS / Total cost"), same);
    }

    private static void answerOtherScenario(PlaceAnswers place, String group, Preference preference) {
        place.notRecoverable("Country", group + "TFP growth", CoalReplication.NEEDS_2015_INPUTS);
        place.contradicted(
                "Country",
                group + "Environmental benefits",
                flatBenefits(preference).value(),
                "Table 3 prices BOAS's benefits with one unit benefit, and the scenarios cut the same total.",
                "FlatBenefit, interval test over 25 provinces");
        double cost = costAtSoasPrices(preference);
        place.differs(
                "Country",
                group + "Total cost",
                cost,
                String.format(
                        Locale.ROOT,
                        "At SOAS's unit costs, which give the main scenario %.0f for the printed 3126, these cuts cost less"
                                + " than the main scenario's, not more.",
                        costAtSoasPrices(Preference.ECONOMY)));
    }
}
