package apportion.study.co2;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Factor.Role;
import apportion.replication.Answers;
import apportion.replication.Derivation;
import apportion.replication.PlaceAnswers;
import java.util.List;

/** The numbers of the running text that belong to no table: statistics it cites, settings, and Section 4.4. */
final class PublishedClaims {

    private static final String CITED =
            "A statistic cited from %s; the paper prints nothing it follows from, and uses it nowhere.";
    private static final String OTHER = Table8.OTHER_MANUFACTURE;
    private static final String MINERALS = "Manufacture of Non-metallic Mineral Products";
    private static final String NEEDS_REGIONS =
            "Needs the regional data of non-metallic mineral products, which the paper does not print.";

    private PublishedClaims() {}

    static void answer(Answers answers) {
        answerIntroduction(answers.at("Section 1", "what-the-text-cites"));
        answerSettings(answers);
        answerRegions(answers.at("Section 4.4", "section-4-4"));
    }

    private static void answerIntroduction(PlaceAnswers place) {
        String product = "gross domestic product";
        double first = Co2Data.printed("Section 1", "1978", product);
        double last = Co2Data.printed("Section 1", "2015", product);
        place.input("1978", product, first)
                .input("2015", product, last)
                .follows(
                        "1978 to 2015",
                        product + ": increase",
                        last / first,
                        "The ratio of the two; the increase is one time less.");
        String yearbook = CITED.formatted("a statistical yearbook");
        String bian = CITED.formatted("Bian et al. (2015)");
        place.notRecoverable("1981 to 2009", "industrial GDP: increase", bian)
                .notRecoverable("1981 to 2009", "industrial solid waste: ratio", bian)
                .notRecoverable("2015", "waste water discharged", yearbook)
                .notRecoverable("2015", "common industrial solid wastes", yearbook)
                .notRecoverable("2015", "Beijing: days of air quality of grade II or better", yearbook)
                .notRecoverable("1978", "energy consumption", yearbook)
                .notRecoverable("2015", "energy consumption", yearbook)
                .contradicted(
                        "2007",
                        "energy consumption",
                        "In one unit 2007 cannot lie 700 times above 2015 in a series that is said to have grown.",
                        "the same sentence prints 57.144 for 1978 and 430.000 for 2015");
    }

    private static void answerSettings(Answers answers) {
        DecisionMakingUnits units = SyntheticIndustries.A.units();
        answers.at("Section 3", "data")
                .input("", "two-digit manufacturing industries", units.count())
                .input("", "inputs", units.factors(Role.INPUT).size())
                .input(
                        "",
                        "outputs",
                        units.factors(Role.GOOD_OUTPUT).size()
                                + units.factors(Role.BAD_OUTPUT).size())
                .notRecoverable(
                        "",
                        "annual revenue above which industry is covered",
                        "Needs the firms' revenues: it says which of them the unpublished data cover.");
        String plan = CITED.formatted("the plan of 2014");
        answers.at("Section 4.1", "section-4-1")
                .notRecoverable("plan of 2014", "decrease in intensity, least", plan)
                .notRecoverable("plan of 2014", "decrease in intensity, greatest", plan)
                .contradicted(
                        "note to Table 3",
                        "year of the index 100",
                        yearOfIndex100(),
                        "The index 100.0000 stands beside 2011: the column is one year late.",
                        "Table 3, last column");
        double lost = Case.CASE_1.options().thresholds().share();
        answers.at("Section 4.2", "section-4-2").input("example", "c_rk", lost);
        answers.at("Section 4.3", "table-6")
                .input("case 2", "improvement of beta*", Math.rint(100 * (1 - Case.CASE_2.share())))
                .input("case 2", "beta-hat by beta*", 100 * Case.CASE_2.share())
                .input("", "good output kept at least", 100 * (1 - lost))
                .input("", "1 - c_rk: c_rk", lost);
    }

    private static int yearOfIndex100() {
        return Table3.years().stream()
                .filter(year -> Table3.index(year) == 100)
                .findFirst()
                .orElseThrow();
    }

    private static void answerRegions(PlaceAnswers place) {
        String improvement = "improvement of beta*";
        place.input("", "provinces", Co2Data.regions().size())
                .input("", improvement, Math.rint(100 * (1 - Case.CASE_2.share())))
                .input(
                        "four industries",
                        "good output: greatest reduction",
                        100 * Case.CASE_2.options().thresholds().share())
                .notRecoverable(MINERALS, "good output: reduction without feasible plan", NEEDS_REGIONS)
                .notRecoverable("", "lower bound on GIOV threshold C*", NEEDS_REGIONS);
        Derivation.exact(100)
                .minus(Co2Data.rounded("Section 4.4", "", "lower bound on GIOV threshold C*"))
                .follows(place, "", "GIOV kept at least", "100 % less the printed bound.");
        Co2Data.sum(Table9.PLACE, Co2Data.inefficientRegions(), Table9.EMISSION)
                .follows(place, OTHER, "CO2 emission of inefficient regions", "The sum of the column of Table 9.");
        Derivation quota = Co2Data.rounded(Table7.PLACE, OTHER, Case.CASE_2.reductionColumn());
        for (String column : List.of("reduction quota", "remaining gap: minuend")) {
            quota.follows(place, OTHER, column, "Table 7.");
        }
        String within = "Table 9: 137.870 - 109.803 = 28.067; unrounded totals may differ by 28.068.";
        Table9.reductionWithinTheFrontier()
                .follows(place, "", "Other Manufacture: reduction within the frontier", within);
        Table9.reductionWithinTheFrontier().follows(place, OTHER, "remaining gap: subtrahend", within);
        Derivation gap = quota.minus(Table9.reductionWithinTheFrontier());
        gap.follows(
                place, "", "Other Manufacture: remaining gap", "The quota of Table 7 less the difference of Table 9.");
        gap.follows(
                place,
                OTHER,
                "allocated to all regions in proportion",
                "The quota of Table 7 less the difference of Table 9.");
    }
}
