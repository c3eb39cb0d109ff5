package apportion.study.co2;

import apportion.replication.Answers;
import apportion.replication.Computed;
import apportion.replication.Derivation;
import apportion.replication.PlaceAnswers;
import java.util.Optional;

/** Table 8: what each region reduces in each of the five industries of Table 7. */
public final class Table8 {

    static final String PLACE = "Table 8";
    static final String OTHER_MANUFACTURE = "Other Manufacture";

    private static final String NEEDS_REGIONAL_DATA =
            "Needs the regional data of this industry, taken from 31 provincial yearbooks; the paper does not print them.";
    private static final String NEEDS_EMISSION =
            "Is f times the emission of an efficient region, and the paper prints the emissions of inefficient regions only.";
    private static final String ONE_FRACTION =
            "From Table 9 and the one f that the other seven regions give: emission - (1 - f) projection.";
    private static final String SHIFTED =
            "26 values stand in 31 rows; Hainan has none, so from its row on each row holds the value of %s.";
    private static final String PROOF =
            "OtherManufactureColumn, by one f for the eight regions of Table 9 and by the total";

    private Table8() {}

    static void answer(Answers answers) {
        PlaceAnswers place = answers.at(PLACE, "table-8");
        for (String industry : Table7.industries()) {
            if (industry.equals(OTHER_MANUFACTURE)) {
                continue;
            }
            for (String region : Co2Data.regions()) {
                place.notRecoverable(region, industry, NEEDS_REGIONAL_DATA);
            }
            Co2Data.sum(PLACE, Co2Data.regions(), industry)
                    .follows(place, "Total", industry, "The sum of the printed rows.");
        }
        for (int row = 0; row < Co2Data.regions().size(); row++) {
            answerOtherManufacture(place, row);
        }
        OtherManufactureColumn.total()
                .follows(
                        place,
                        "Total",
                        OTHER_MANUFACTURE,
                        "The sum of the 26 values; the 31 printed rows, five of them repeated, add up to 748.437 instead.");
    }

    private static void answerOtherManufacture(PlaceAnswers place, int row) {
        String region = Co2Data.regions().get(row);
        Optional<String> owner = OtherManufactureColumn.regionOfValue(row);
        boolean isKnown = OtherManufactureColumn.rowOfValue(region).isPresent();
        if (row >= OtherManufactureColumn.period()) {
            contradicted(
                    place,
                    region,
                    Computed.nothing(),
                    "Repeats the value of %s, 26 rows above; with the five repeated ones the column exceeds its total by 46.533."
                            .formatted(Co2Data.regions().get(row - OtherManufactureColumn.period())));
        } else if (owner.equals(Optional.of(region))) {
            answerOwnRow(place, region);
        } else if (owner.filter(Table8::isInTable9).isPresent()) {
            answerValueOfTable9(place, region, owner.orElseThrow());
        } else {
            contradicted(
                    place,
                    region,
                    isKnown ? putRight(region) : Computed.nothing(),
                    SHIFTED.formatted(owner.orElse("some region further down")));
        }
    }

    private static boolean isInTable9(String region) {
        return Co2Data.inefficientRegions().contains(region);
    }

    private static void contradicted(PlaceAnswers place, String region, Computed computed, String reason) {
        place.contradicted(region, OTHER_MANUFACTURE, computed, reason, PROOF);
    }

    private static void answerOwnRow(PlaceAnswers place, String region) {
        if (isInTable9(region)) {
            fromTable9(region).follows(place, region, OTHER_MANUFACTURE, ONE_FRACTION);
        } else {
            place.notRecoverable(region, OTHER_MANUFACTURE, NEEDS_EMISSION);
        }
    }

    /** The row holds the value of another region, and Table 9 gives that value too. */
    private static void answerValueOfTable9(PlaceAnswers place, String region, String owner) {
        double slipped = fromTable9(owner).nearest(Co2Data.printed(PLACE, region, OTHER_MANUFACTURE));
        place.explained(
                region,
                OTHER_MANUFACTURE,
                region.equals(OtherManufactureColumn.regionWithoutValue())
                        ? Computed.word("no value")
                        : putRight(region),
                Computed.amount(slipped),
                SHIFTED.formatted(owner) + " Table 9 gives it, with the one f of the other seven regions.");
    }

    private static Computed putRight(String region) {
        return Computed.amount(
                isInTable9(region)
                        ? fromTable9(region).value()
                        : OtherManufactureColumn.allocation(region).value());
    }

    private static Derivation fromTable9(String region) {
        return SharedFraction.allocation(region, SharedFraction.without(region));
    }
}
