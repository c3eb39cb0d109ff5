package apportion.study.co2;

import apportion.replication.Derivation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The column Other Manufacture of Table 8, decoded. Its 31 rows hold 26 values and then the first five again, so it adds up
 * to 748.437 instead of 701.904: five regions have no value. The values keep the order of the regions, but from one region
 * on, which has none, each stands one row too high. Only with Hainan as that region do the eight regions of Table 9 share
 * one f. Which four of the eight regions after Sichuan have the last four values cannot be told.
 */
public final class OtherManufactureColumn {

    private static final int HOLE = hole();

    private OtherManufactureColumn() {}

    /** The 31 printed numbers. */
    static List<Double> printed() {
        return Co2Data.regions().stream()
                .map(region -> Co2Data.printed(Table8.PLACE, region, Table8.OTHER_MANUFACTURE))
                .toList();
    }

    /** After how many rows the column begins anew: 26. */
    public static int period() {
        List<Double> printed = printed();
        return IntStream.range(1, printed.size())
                .filter(period -> IntStream.range(period, printed.size())
                        .allMatch(row -> printed.get(row).equals(printed.get(row - period))))
                .findFirst()
                .orElse(printed.size());
    }

    /** The sum of the values before the column begins anew, with its range. */
    public static Derivation total() {
        return Co2Data.sum(Table8.PLACE, Co2Data.regions().subList(0, period()), Table8.OTHER_MANUFACTURE);
    }

    /** The first region without a value. */
    public static String regionWithoutValue() {
        return Co2Data.regions().get(HOLE);
    }

    private static int hole() {
        int[] possible = IntStream.range(0, period())
                .filter(OtherManufactureColumn::givesOneFraction)
                .toArray();
        if (possible.length != 1) {
            throw new IllegalStateException("The gap of the column must be certain, got rows %s."
                    .formatted(IntStream.of(possible).boxed().toList()));
        }
        return possible[0];
    }

    private static boolean givesOneFraction(int hole) {
        List<String> regions = Co2Data.inefficientRegions();
        return regions.stream().noneMatch(region -> row(region) == hole)
                && SharedFraction.common(regions.stream()
                                .map(region ->
                                        SharedFraction.of(region, value(row(region) - (row(region) > hole ? 1 : 0))))
                                .toList())
                        .isPresent();
    }

    private static int row(String region) {
        return Co2Data.regions().indexOf(region);
    }

    private static Derivation value(int row) {
        return Co2Data.rounded(Table8.PLACE, Co2Data.regions().get(row), Table8.OTHER_MANUFACTURE);
    }

    /** The last region whose value is certain; four of those after it have none. */
    private static int lastCertain() {
        return Co2Data.inefficientRegions().stream()
                .mapToInt(OtherManufactureColumn::row)
                .max()
                .orElseThrow();
    }

    /** The row that holds the value of a region, if there is one and it can be told. */
    static Optional<Integer> rowOfValue(String region) {
        int row = row(region);
        if (row == HOLE || row > lastCertain()) {
            return Optional.empty();
        }
        return Optional.of(row < HOLE ? row : row - 1);
    }

    /** The region whose value a row holds, if that can be told. */
    static Optional<String> regionOfValue(int row) {
        return Co2Data.regions().stream()
                .filter(region -> rowOfValue(region).equals(Optional.of(row % period())))
                .findFirst();
    }

    /**
     * What a region gives up, put beside its region.
     *
     * @throws IllegalArgumentException if there is no such value or it cannot be told
     */
    public static Derivation allocation(String region) {
        return value(rowOfValue(region)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No value of the column can be given to '%s'.".formatted(region))));
    }

    /** Each row as printed, whose value it is, and the value that belongs to the region. */
    public static Table table() {
        List<String> regions = Co2Data.regions();
        return Table.create(
                "Other Manufacture, Table 8",
                StringColumn.create("region", regions),
                DoubleColumn.create("printed", printed()),
                StringColumn.create(
                        "is the value of",
                        IntStream.range(0, regions.size())
                                .mapToObj(row -> regionOfValue(row).orElse("?"))),
                DoubleColumn.create(
                        "put right",
                        regions.stream()
                                .mapToDouble(region -> rowOfValue(region)
                                        .map(row -> value(row).value())
                                        .orElse(Double.NaN))));
    }
}
