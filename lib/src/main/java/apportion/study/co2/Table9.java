package apportion.study.co2;

import apportion.replication.Answers;
import apportion.replication.Derivation;
import apportion.replication.PlaceAnswers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Table 9: emission of the inefficient regions of Other Manufacture, and that of their projections. */
public final class Table9 {

    static final String PLACE = "Table 9";
    static final String EMISSION = "CO2 emission";

    private static final String PROJECTION = "CO2 of projection";
    private static final String REASON =
            "From the other column, the allocation of Table 8 (put beside its region) and the one f that the other seven regions"
                    + " give: allocation = emission - (1 - f) projection.";

    private Table9() {}

    /** Emission of a region, 10⁴ t. */
    static Derivation emission(String region) {
        return Co2Data.rounded(PLACE, region, EMISSION);
    }

    /** Emission of its projection, (1 − β*) times its own. */
    static Derivation projection(String region) {
        return Co2Data.rounded(PLACE, region, PROJECTION);
    }

    /** Emission less projection, over all eight, from the printed totals. */
    static Derivation reductionWithinTheFrontier() {
        return emission("Total").minus(projection("Total"));
    }

    /** Both columns, their difference, and β* = 1 − projection / emission. */
    public static Table table() {
        var regions = Co2Data.inefficientRegions();
        return Table.create(
                PLACE,
                StringColumn.create("region", regions),
                DoubleColumn.create(
                        EMISSION,
                        regions.stream().mapToDouble(region -> emission(region).value())),
                DoubleColumn.create(
                        PROJECTION,
                        regions.stream()
                                .mapToDouble(region -> projection(region).value())),
                DoubleColumn.create(
                        "difference",
                        regions.stream()
                                .mapToDouble(region -> emission(region)
                                        .minus(projection(region))
                                        .value())),
                DoubleColumn.create(
                        Table4.SCORE,
                        regions.stream()
                                .mapToDouble(region -> 1
                                        - projection(region)
                                                .over(emission(region))
                                                .value())));
    }

    static void answer(Answers answers) {
        PlaceAnswers place = answers.at(PLACE, "table-9");
        for (String region : Co2Data.inefficientRegions()) {
            Derivation stays = Derivation.exact(1).minus(SharedFraction.without(region)); // 1 - f
            Derivation allocation = OtherManufactureColumn.allocation(region);
            allocation.plus(stays.times(projection(region))).follows(place, region, EMISSION, REASON);
            emission(region).minus(allocation).over(stays).follows(place, region, PROJECTION, REASON);
        }
        for (String column : new String[] {EMISSION, PROJECTION}) {
            Co2Data.sum(PLACE, Co2Data.inefficientRegions(), column)
                    .follows(place, "Total", column, "The sum of the column.");
        }
    }
}
