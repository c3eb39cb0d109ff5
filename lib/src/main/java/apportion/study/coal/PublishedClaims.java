package apportion.study.coal;

import apportion.replication.Answers;
import apportion.replication.Derivation;
import apportion.replication.PlaceAnswers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The numbers of the running text: what the paper reads off its own tables, and the constants of Table 1. */
final class PublishedClaims {

    private static final String TABLE_2 = "From the printed Table 2.";
    private static final String TABLE_3 = "From the printed Table 3.";
    private static final String CUT_OFF = "Cut off instead of rounded.";
    private static final double BILLION_YUAN = 10; // in 10⁸ yuan

    private PublishedClaims() {}

    static void answer(Answers answers) {
        answerGains(answers.at("Abstract", "abstract-and-conclusions"), true);
        answerGains(answers.at("Section 5.1", "abstract-and-conclusions"), false);
        answers.at("Footnote 9", "section-4-1")
                .follows(
                        "China against United States", "coal output: ratio", 3.65 / 1, "3.65 against 1 billion tonnes.")
                .follows(
                        "China against United States",
                        "coal workers: ratio",
                        5.25e6 / 1e5,
                        "5.25 million against 100,000.");
        answerConstants(answers.at("Table 1", "notation"));
        answerSettings(answers.at("Section 4.1", "section-4-1"));
        answerSection41(answers.at("Section 4.1", "section-4-1"));
        answerShares(answers.at("Section 4.2.1", "section-4-2-1"));
        answerCosts(answers.at("Section 4.2.1", "section-4-2-1"));
        answerResettlement(answers.at("Section 4.2.1", "section-4-2-1"));
        answerProductivity(answers.at("Section 4.2.2", "section-4-2-2"));
        answerEnvironment(answers.at("Section 4.2.3", "section-4-2-3"));
        answerScenarios(answers.at("Section 4.3", "table-5"));
        for (String province : List.of("HLJ", "AH", "HUN", "SC", "NX", "FJ", "IM", "GZ", "GS", "QH")) {
            answers.at("Section 5.1", "abstract-and-conclusions")
                    .follows(province, "execution rate", rate(province) * 100, TABLE_2);
        }
    }

    private static void answerConstants(PlaceAnswers place) {
        place.input("", "Y_e", CoalData.PLANNED_OUTPUT)
                .input("", "Delta Y_T*", CoalData.TARGET)
                .input("", "CU_min", CoalData.LEAST_UTILISATION)
                .input("", "CU_max", CoalData.GREATEST_UTILISATION)
                .input("", "mu_1", EmissionFactors.PUBLISHED.exhaustGas())
                .input("", "mu_2", EmissionFactors.PUBLISHED.wasteWater())
                .input("", "mu_3", EmissionFactors.PUBLISHED.wasteResidue());
        for (int r = 0; r < CoalData.regions().size(); r++) {
            place.input(
                    "",
                    "CO_" + (r + 1),
                    CoalData.requiredOutput(CoalData.regions().get(r)));
        }
    }

    private static void answerSettings(PlaceAnswers place) {
        place.input("", "lambda_1", Preference.ECONOMY.productivityWeight())
                .input("", "lambda_2", Preference.ECONOMY.environmentWeight());
        PublishedSwarm.SETTINGS.forEach((name, value) -> place.input("", "swarm: " + name, value));
    }

    /** What BOAS gains on GAS and SOAS; the abstract cuts the saving on SOAS off, the conclusions round it. */
    private static void answerGains(PlaceAnswers place, boolean cutOff) {
        for (Scheme other : List.of(Scheme.GAS, Scheme.SOAS)) {
            String row = "BOAS against " + other;
            place.follows(row, "TFP growth: gain", gainInProductivity(other), TABLE_3)
                    .follows(row, "environmental benefits: gain", gainInBenefits(other), TABLE_3);
            double saving = saving(other, "Total cost");
            if (cutOff && other == Scheme.SOAS) {
                place.explained(row, "total cost: saving", saving, Math.floor(saving), CUT_OFF);
            } else {
                place.follows(row, "total cost: saving", saving, TABLE_3);
            }
        }
    }

    private static void answerSection41(PlaceAnswers place) {
        List<Double> ratios = CoalData.column(Preference.ECONOMY, "Allocation ratio");
        double six = 100 * share(Scheme.BOAS, List.of("IM", "SX", "SHX", "GZ", "SD", "HN"));
        place.explained("six largest", "allocation ratio", six, cutOff(six, 2), CUT_OFF);
        List<String> smallest = List.of("GX", "FJ", "BJ", "QH", "HUB", "NX");
        double sumOfRounded = smallest.stream()
                .mapToDouble(province -> Derivation.roundedTo(100 * ratios.get(index(province)), 0.01))
                .sum();
        place.explained(
                "six smallest",
                "allocation ratio",
                100 * share(Scheme.BOAS, smallest),
                sumOfRounded,
                "The sum of ratios that were rounded to two decimals first.");
        place.follows("", "provinces with execution rate below 100%", count(PublishedClaims::rate, 0, 1), TABLE_2);
        for (String province : List.of("SX", "SD", "AH", "QH")) {
            double cost = UnitPrices.costs(Scheme.BOAS).get(index(province));
            place.explained(
                    province,
                    "unit cost",
                    cost,
                    cutOff(10 * cost, 3),
                    "Ten times too large, and cut off after three digits.");
        }
        Figure3.GDP_GROWTH.forEach((province, growth) -> place.input(province, "GDP growth", growth));
        for (Figure4.Group group : Figure4.Group.values()) {
            int members = Figure4.members(group).size();
            if (group == Figure4.Group.III) {
                place.explained(
                        "Group III",
                        "provinces",
                        members,
                        members + Figure4.atFullRate().size(),
                        "Beijing, at exactly 100%, is counted in Group IV and again here: the printed groups add up to 26.");
            } else {
                place.follows(
                        "Group " + group, "provinces", members, "From the printed Table 2; K of 100% counts as high.");
            }
        }
    }

    private static void answerShares(PlaceAnswers place) {
        List<String> five = List.of("SX", "GZ", "SD", "HN", "IM");
        five.forEach(province ->
                place.follows(province, "GAS allocation ratio", 100 * share(Scheme.GAS, List.of(province)), TABLE_3));
        place.follows("five largest of GAS", "GAS allocation ratio", 100 * share(Scheme.GAS, five), TABLE_3);
        place.follows("five largest of GAS", "BOAS allocation ratio", sumOfPrintedRatios(five), TABLE_2);
        List<String> six = List.of("SX", "HN", "SD", "SHX", "SC", "AH");
        six.forEach(province ->
                place.follows(province, "SOAS allocation ratio", 100 * share(Scheme.SOAS, List.of(province)), TABLE_3));
        place.follows("six largest of SOAS", "SOAS allocation ratio", 100 * share(Scheme.SOAS, six), TABLE_3);
        place.follows("six largest of SOAS", "BOAS allocation ratio", sumOfPrintedRatios(six), TABLE_2);
    }

    private static void answerCosts(PlaceAnswers place) {
        for (Scheme other : List.of(Scheme.GAS, Scheme.SOAS)) {
            String row = "BOAS against " + other;
            double saving = saving(other, "Total cost");
            place.follows(row, "total cost: saving", saving, TABLE_3)
                    .follows(
                            row,
                            "total cost: saving in percent",
                            100 * BILLION_YUAN * saving / total(other, "Total cost"),
                            TABLE_3)
                    .follows(row, "resettlement cost: saving", saving(other, "Labor resettlement cost"), TABLE_3);
            double disposal = saving(other, "Disposal cost of fixed assets");
            if (other == Scheme.SOAS) {
                place.explained(row, "disposal cost: saving", disposal, Math.floor(disposal), CUT_OFF);
            } else {
                place.follows(row, "disposal cost: saving", disposal, TABLE_3);
            }
        }
    }

    private static void answerResettlement(PlaceAnswers place) {
        double fund = CoalData.printed("Section 4.2.1", "", "resettlement fund");
        double government = total(Scheme.GAS, "Labor resettlement cost") / BILLION_YUAN;
        double optimised = total(Scheme.BOAS, "Labor resettlement cost") / BILLION_YUAN;
        String less = "The resettlement cost of Table 3 less the fund.";
        place.input("", "resettlement fund", fund)
                .follows("GAS", "resettlement cost", government, TABLE_3)
                .follows("GAS", "funding gap", government - fund, less)
                .follows("BOAS", "funding gap", optimised - fund, less)
                .follows("BOAS", "funding gap: reduction", 100 * (government - optimised) / (government - fund), less);
        for (Scheme scheme : Scheme.values()) {
            ToDoubleFunction<String> cost = province ->
                    CoalData.column(scheme, "Labor resettlement cost").get(index(province)) / BILLION_YUAN;
            place.follows(
                    scheme.name(),
                    "provinces with resettlement cost above 10",
                    count(cost, 10, Double.POSITIVE_INFINITY),
                    TABLE_3);
            if (scheme != Scheme.SOAS) {
                place.follows(
                        scheme.name(), "provinces with resettlement cost of 5 to 10", count(cost, 5, 10), TABLE_3);
            }
        }
    }

    private static void answerProductivity(PlaceAnswers place) {
        for (Scheme other : List.of(Scheme.GAS, Scheme.SOAS)) {
            place.follows("BOAS against " + other, "TFP growth: gain", gainInProductivity(other), TABLE_3);
        }
    }

    private static void answerEnvironment(PlaceAnswers place) {
        for (Scheme other : List.of(Scheme.GAS, Scheme.SOAS)) {
            String row = "BOAS against " + other;
            place.follows(row, "environmental benefits: gain", gainInBenefits(other), TABLE_3)
                    .follows(row, "provinces with greater benefits", provincesThatGain(other), TABLE_3);
        }
        place.follows(
                "BOAS against GAS",
                "remaining provinces",
                CoalData.provinces().size() - provincesThatGain(Scheme.GAS),
                "25 provinces less those with greater benefits.");
        place.explained(
                "IM",
                "rank by unit cost",
                rank(UnitPrices.costs(Scheme.BOAS), "IM"),
                rank(UnitPrices.costs(Scheme.SOAS), "IM"),
                "True of SOAS's unit costs; under BOAS, which is spoken of, QH and CQ are both cheaper.");
    }

    private static void answerScenarios(PlaceAnswers place) {
        String reason = "From the printed headline of Table 5.";
        double equal = scenario(Preference.EQUAL, "Environmental benefits");
        double equalGrowth = scenario(Preference.EQUAL, "TFP growth");
        place.follows(
                        "environment against equal",
                        "environmental benefits: gain",
                        (scenario(Preference.ENVIRONMENT, "Environmental benefits") - equal) / BILLION_YUAN,
                        reason)
                .follows(
                        "environment against equal",
                        "TFP growth: loss",
                        equalGrowth - scenario(Preference.ENVIRONMENT, "TFP growth"),
                        reason)
                .follows(
                        "economy against equal",
                        "environmental benefits: loss",
                        (equal - scenario(Preference.ECONOMY, "Environmental benefits")) / BILLION_YUAN,
                        reason)
                .follows(
                        "economy against equal",
                        "TFP growth: gain",
                        scenario(Preference.ECONOMY, "TFP growth") - equalGrowth,
                        reason);
    }

    private static double scenario(Preference preference, String column) {
        return CoalData.printed("Table 5", "Country", preference.columnGroup() + " / " + column);
    }

    private static double gainInProductivity(Scheme other) {
        return CoalData.printed("Table 3", "Country", "BOAS / TFP growth")
                - CoalData.printed("Table 3", "Country", other + " / TFP growth");
    }

    private static double gainInBenefits(Scheme other) {
        return (total(Scheme.BOAS, "Environmental benefits") - total(other, "Environmental benefits")) / BILLION_YUAN;
    }

    /** In billion yuan. */
    private static double saving(Scheme other, String column) {
        return (total(other, column) - total(Scheme.BOAS, column)) / BILLION_YUAN;
    }

    private static double total(Scheme scheme, String column) {
        return CoalData.printed("Table 3", "Total", scheme + " / " + column);
    }

    private static int provincesThatGain(Scheme other) {
        List<Double> ours = CoalData.column(Scheme.BOAS, "Environmental benefits");
        List<Double> theirs = CoalData.column(other, "Environmental benefits");
        return (int) IntStream.range(0, ours.size())
                .filter(i -> ours.get(i) > theirs.get(i))
                .count();
    }

    private static double share(Scheme scheme, List<String> provinces) {
        return provinces.stream()
                        .mapToDouble(province -> CoalData.cuts(scheme).get(index(province)))
                        .sum()
                / Summation.sum(CoalData.cuts(scheme));
    }

    private static double sumOfPrintedRatios(List<String> provinces) {
        return provinces.stream()
                .mapToDouble(province -> CoalData.printed("Table 2", province, "Allocation ratio"))
                .sum();
    }

    /** How many provinces have a value above {@code from} and below {@code to}. */
    private static int count(ToDoubleFunction<String> value, double from, double to) {
        return (int) CoalData.provinces().stream()
                .mapToDouble(value)
                .filter(each -> from < each && each < to)
                .count();
    }

    private static int rank(List<Double> values, String province) {
        List<Integer> order = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparingDouble(values::get))
                .toList();
        return 1 + order.indexOf(index(province));
    }

    private static double rate(String province) {
        return CoalData.column(Preference.ECONOMY, "Execution rate").get(index(province));
    }

    private static double cutOff(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.DOWN).doubleValue();
    }

    private static int index(String province) {
        return CoalData.provinces().indexOf(province);
    }
}
