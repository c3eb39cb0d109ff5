package apportion.study.coal;

import apportion.replication.Answers;
import apportion.replication.Derivation;
import apportion.replication.NumberKey;
import apportion.replication.PlaceAnswers;
import apportion.replication.PublishedNumbers;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Table 3: scale, environmental benefits and costs of BOAS, GAS and SOAS by province.
 *
 * <p>What can be checked: totals add up, and unit prices belong to provinces, not to schemes, because the cost (2) and the
 * benefits are linear. So the costs of BOAS and GAS are compared with SOAS's unit prices, and the benefits of each scheme
 * with the other's.
 */
public final class Table3 {

    private static final String SCALE = "Reduction scale";
    private static final String BENEFITS = "Environmental benefits";
    private static final String COST = "Total cost";
    private static final String DISPOSAL = "Disposal cost of fixed assets";
    private static final String LABOUR = "Labor resettlement cost";

    /** Benefits are printed in tens of 10⁸ yuan with three decimals. */
    static final double BENEFIT_UNIT = 10;

    private static final String TENS = "Rounded to 10 (1 billion yuan), then printed with three decimals.";
    private static final PublishedNumbers NUMBERS = PublishedNumbers.of(CoalData.PAPER);

    private Table3() {}

    /** The printed costs and benefits of one scheme. */
    public static Table table(Scheme scheme) {
        Table table = Table.create(scheme.name(), StringColumn.create("province", CoalData.provinces()));
        for (String column : List.of(SCALE, BENEFITS, COST, DISPOSAL, LABOUR)) {
            table.addColumns(DoubleColumn.create(column, CoalData.column(scheme, column)));
        }
        return table;
    }

    static void answer(Answers answers) {
        PlaceAnswers place = answers.at("Table 3", "table-3");
        new ScenarioAnswers(place, "Table 3", Preference.ECONOMY).answerScales("BOAS / " + SCALE);
        for (Scheme scheme : Scheme.values()) {
            for (int i = 0; i < CoalData.provinces().size(); i++) {
                if (scheme != Scheme.BOAS) {
                    answerScale(place, scheme, i);
                }
                answerBenefits(place, scheme, i);
                answerCosts(place, scheme, i);
            }
            answerTotals(place, scheme);
            place.notRecoverable("Country", scheme + " / TFP growth", CoalReplication.NEEDS_2015_INPUTS);
        }
    }

    private static void answerScale(PlaceAnswers place, Scheme scheme, int i) {
        double others =
                Summation.sum(CoalData.cuts(scheme)) - CoalData.cuts(scheme).get(i);
        double total = printed("Total", scheme, SCALE);
        double half = CoalData.HALF_THOUSANDTH;
        Derivation.rounded(total, half)
                .minus(Derivation.rounded(others, half * (CoalData.provinces().size() - 1)))
                .follows(
                        place,
                        CoalData.provinces().get(i),
                        scheme + " / " + SCALE,
                        "The printed total less the other 24 provinces; the paper takes this scheme from elsewhere.");
    }

    private static void answerBenefits(PlaceAnswers place, Scheme scheme, int i) {
        String province = CoalData.provinces().get(i);
        String column = scheme + " / " + BENEFITS;
        Derivation benefits = unitBenefit(scheme, i)
                .times(Derivation.rounded(CoalData.cuts(scheme).get(i), CoalData.HALF_THOUSANDTH));
        double printed = printed(province, scheme, BENEFITS);
        double slipped = Derivation.roundedTo(benefits.nearest(printed), BENEFIT_UNIT);
        if (slipped == printed) {
            if (benefits.value() == printed) {
                benefits.follows(place, province, column, source(scheme));
            } else {
                place.explained(province, column, benefits.value(), slipped, source(scheme) + " " + TENS);
            }
        } else {
            place.differs(
                    province,
                    column,
                    benefits.value(),
                    source(scheme) + " No rounding to 10 bridges the gap: the province is priced anew.");
        }
    }

    private static String source(Scheme scheme) {
        return switch (scheme) {
            case BOAS -> "One unit benefit for all provinces, 0.1553, fits 24 of the 25.";
            case GAS -> "At SOAS's unit benefit of the province.";
            case SOAS -> "At GAS's unit benefit of the province.";
        };
    }

    /** BOAS: the unit benefit that 24 provinces share; GAS and SOAS: that of the other one. */
    private static Derivation unitBenefit(Scheme scheme, int i) {
        return switch (scheme) {
            case BOAS -> FlatBenefit.range();
            case GAS -> unitBenefitOf(Scheme.SOAS, i);
            case SOAS -> unitBenefitOf(Scheme.GAS, i);
        };
    }

    static Derivation unitBenefitOf(Scheme scheme, int i) {
        return Derivation.rounded(CoalData.column(scheme, BENEFITS).get(i), BENEFIT_UNIT / 2)
                .over(Derivation.rounded(CoalData.cuts(scheme).get(i), CoalData.HALF_THOUSANDTH));
    }

    private static void answerCosts(PlaceAnswers place, Scheme scheme, int i) {
        String province = CoalData.provinces().get(i);
        Derivation total = cost(scheme, COST, i);
        Derivation disposal = cost(scheme, DISPOSAL, i);
        Derivation labour = cost(scheme, LABOUR, i);
        Derivation.sum(List.of(disposal.value(), labour.value()), CoalData.HALF_THOUSANDTH)
                .follows(place, province, scheme + " / " + COST, "Equation (B.2): the two costs add up.");
        if (scheme == Scheme.SOAS) {
            String reason = "Equation (B.2): the total less the other cost. Our unit prices are SOAS's.";
            total.minus(labour).follows(place, province, scheme + " / " + DISPOSAL, reason);
            total.minus(disposal).follows(place, province, scheme + " / " + LABOUR, reason);
            return;
        }
        for (String column : List.of(DISPOSAL, LABOUR)) {
            answerPart(place, scheme, column, i);
        }
    }

    /** A part of the cost against SOAS's price; the scale of BOAS is the mended one. */
    private static void answerPart(PlaceAnswers place, Scheme scheme, String column, int i) {
        String province = CoalData.provinces().get(i);
        double mended = CoalData.cuts(scheme).get(i)
                + (scheme == Scheme.BOAS ? ShortScales.shortfall(province, Preference.ECONOMY) : 0);
        Derivation atSoasPrice = cost(Scheme.SOAS, column, i)
                .over(Derivation.rounded(CoalData.cuts(Scheme.SOAS).get(i), CoalData.HALF_THOUSANDTH))
                .times(Derivation.rounded(mended, CoalData.HALF_THOUSANDTH));
        String key = scheme + " / " + column;
        if (atSoasPrice.canBe(text(province, key))) {
            atSoasPrice.follows(place, province, key, "Equation (2) at SOAS's unit price.");
        } else {
            double excess = 100 * (printed(province, scheme, column) / atSoasPrice.value() - 1);
            place.differs(
                    province,
                    key,
                    atSoasPrice.value(),
                    String.format(
                            Locale.ROOT,
                            "Equation (2) is linear; at SOAS's unit price this is the cost, and the paper's is %.2f %% %s.",
                            Math.abs(excess),
                            excess > 0 ? "higher" : "lower"));
        }
    }

    private static void answerTotals(PlaceAnswers place, Scheme scheme) {
        for (String column : List.of(SCALE, BENEFITS, COST, DISPOSAL, LABOUR)) {
            Derivation.sum(CoalData.column(scheme, column), CoalData.HALF_THOUSANDTH)
                    .follows(place, "Total", scheme + " / " + column, "The sum of the column.");
        }
    }

    private static Derivation cost(Scheme scheme, String column, int i) {
        return Derivation.rounded(CoalData.column(scheme, column).get(i), CoalData.HALF_THOUSANDTH);
    }

    private static double printed(String row, Scheme scheme, String column) {
        return CoalData.printed("Table 3", row, scheme + " / " + column);
    }

    private static String text(String row, String column) {
        return NUMBERS.at(new NumberKey("Table 3", row, column)).published();
    }
}
