package apportion.study.coal;

import apportion.replication.Derivation;
import apportion.replication.NumberKey;
import apportion.replication.PlaceAnswers;
import apportion.replication.PublishedNumbers;
import java.util.List;

/**
 * The answers for scale, ratio, R and K of one scenario, which Table 2 and Table 5 print. Each follows from the others: the
 * capacity Y from the other two scenarios, then scale = YRK, R = scale/(YK), K = scale/(YR); the ratio is scale by total.
 */
final class ScenarioAnswers {

    private static final PublishedNumbers NUMBERS = PublishedNumbers.of(CoalData.PAPER);
    private static final String IDENTITY = "scale = Y R K, with the capacity Y that the other two scenarios give.";
    private static final String SHORT =
            "scale = Y R K, with the capacity Y that the other two scenarios give; the printed scale is short by 1.";
    private static final String TWO_DECIMALS = "Rounded to two decimals; the third is a zero that was added.";

    private final PlaceAnswers place;
    private final String table;
    private final Preference preference;

    ScenarioAnswers(PlaceAnswers place, String table, Preference preference) {
        this.place = place;
        this.table = table;
        this.preference = preference;
    }

    /** The scale in this column. */
    void answerScales(String column) {
        for (String province : CoalData.provinces()) {
            double shortBy = ShortScales.shortfall(province, preference);
            Derivation scale = capacity(province).times(proportion(province)).times(rate(province));
            if (shortBy == 0) {
                scale.follows(place, province, column, IDENTITY);
            } else {
                double printed = number(province, column);
                place.explained(province, column, scale.value(), scale.nearest(printed + shortBy) - shortBy, SHORT);
            }
        }
    }

    /** The shares in the total of this table. */
    void answerRatios(String scaleColumn, String column) {
        double total = Summation.sum(CoalData.column(preference, "Reduction scale"));
        double doubt = CoalData.provinces().size() * CoalData.HALF_THOUSANDTH;
        for (String province : CoalData.provinces()) {
            Derivation.rounded(number(province, scaleColumn), CoalData.HALF_THOUSANDTH)
                    .over(Derivation.rounded(total, doubt))
                    .times(Derivation.exact(100))
                    .follows(place, province, column, "The printed scale by the sum of the printed scales.");
        }
    }

    void answerProportions(String column) {
        for (String province : CoalData.provinces()) {
            scale(province)
                    .over(capacity(province).times(rate(province)))
                    .times(Derivation.exact(100))
                    .followsOrCoarser(place, province, column, text(province, column), 0.01, IDENTITY, TWO_DECIMALS);
        }
    }

    void answerRates(String column) {
        for (String province : CoalData.provinces()) {
            scale(province)
                    .over(capacity(province).times(proportion(province)))
                    .times(Derivation.exact(100))
                    .followsOrCoarser(place, province, column, text(province, column), 0.01, IDENTITY, TWO_DECIMALS);
        }
    }

    /** The country's scale, ratio and reduction proportion. */
    void answerCountry(String scaleColumn, String ratioColumn, String proportionColumn) {
        List<Double> scales = CoalData.column(preference, "Reduction scale");
        Derivation.sum(scales, CoalData.HALF_THOUSANDTH)
                .follows(place, "Country", scaleColumn, "The sum of the printed scales.");
        place.follows(
                "Country",
                ratioColumn,
                100 * Summation.sum(scales) / Summation.sum(scales),
                "The provinces' shares of their own sum.");
        Derivation.sum(scales, CoalData.HALF_THOUSANDTH)
                .over(Derivation.exact(Capacities.nationalTotal()))
                .times(Derivation.exact(100))
                .followsOrCoarser(
                        place,
                        "Country",
                        proportionColumn,
                        text("Country", proportionColumn),
                        0.01,
                        "The sum of the scales by the national capacity 390,000/0.79 + 80,000.",
                        TWO_DECIMALS);
    }

    private Derivation scale(String province) {
        double scale = CoalData.column(preference, "Reduction scale").get(index(province))
                + ShortScales.shortfall(province, preference);
        return Derivation.rounded(scale, CoalData.HALF_THOUSANDTH);
    }

    private Derivation capacity(String province) {
        CapacityInterval interval = ShortScales.fromOtherScenarios(province, preference);
        return new Derivation(interval.least(), interval.middle(), interval.greatest());
    }

    private Derivation proportion(String province) {
        return Derivation.rounded(
                CoalData.column(preference, "Reduction proportion").get(index(province)), CoalData.HALF_BASIS_POINT);
    }

    private Derivation rate(String province) {
        return Derivation.rounded(
                CoalData.column(preference, "Execution rate").get(index(province)), CoalData.HALF_BASIS_POINT);
    }

    private static int index(String province) {
        return CoalData.provinces().indexOf(province);
    }

    private double number(String row, String column) {
        return CoalData.printed(table, row, column);
    }

    private String text(String row, String column) {
        return NUMBERS.at(new NumberKey(table, row, column)).published();
    }
}
