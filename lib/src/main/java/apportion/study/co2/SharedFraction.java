package apportion.study.co2;

import apportion.replication.Derivation;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The one fraction f behind the column Other Manufacture of Table 8. Under Assumption 4 a region with emission b and
 * projection p gives up b − p to reach the frontier and then f p, so f = 1 − (b − allocation) / p. Table 9 prints b and p
 * of eight regions, Table 8 the allocations, and all eight give the same f within rounding.
 */
public final class SharedFraction {

    private static final Derivation ONE = Derivation.exact(1);

    private SharedFraction() {}

    /** f from one region, with the range that rounding leaves. */
    public static Derivation of(String region) {
        return of(region, OtherManufactureColumn.allocation(region));
    }

    /** f from one region, if this is its allocation. */
    static Derivation of(String region, Derivation allocation) {
        return ONE.minus(Table9.emission(region).minus(allocation).over(Table9.projection(region)));
    }

    /** What all these ranges have in common, with its middle; empty if nothing. */
    static Optional<Derivation> common(List<Derivation> fractions) {
        double least = fractions.stream().mapToDouble(Derivation::least).max().orElseThrow();
        double greatest =
                fractions.stream().mapToDouble(Derivation::greatest).min().orElseThrow();
        return least <= greatest
                ? Optional.of(new Derivation(least, (least + greatest) / 2, greatest))
                : Optional.empty();
    }

    /** f from all eight regions of Table 9. */
    public static Derivation ofAll() {
        return ofRegions(Co2Data.inefficientRegions());
    }

    /** f from all regions of Table 9 but one. */
    static Derivation without(String region) {
        return ofRegions(Co2Data.inefficientRegions().stream()
                .filter(other -> !other.equals(region))
                .toList());
    }

    private static Derivation ofRegions(List<String> regions) {
        return common(regions.stream().map(SharedFraction::of).toList()).orElseThrow();
    }

    /** What a region gives up, b − (1 − f) p. */
    static Derivation allocation(String region, Derivation fraction) {
        return Table9.emission(region).minus(ONE.minus(fraction).times(Table9.projection(region)));
    }

    /** f of each region with its range, and the range that the other seven leave. */
    public static Table table() {
        List<String> regions = Co2Data.inefficientRegions();
        Table table = Table.create("One f for eight regions", StringColumn.create("region", regions));
        addColumns(table, "", regions.stream().map(SharedFraction::of).toList());
        addColumns(
                table,
                " by the others",
                regions.stream().map(SharedFraction::without).toList());
        return table;
    }

    private static void addColumns(Table table, String suffix, List<Derivation> fractions) {
        table.addColumns(
                DoubleColumn.create("f" + suffix, fractions.stream().mapToDouble(Derivation::value)),
                DoubleColumn.create("least" + suffix, fractions.stream().mapToDouble(Derivation::least)),
                DoubleColumn.create("greatest" + suffix, fractions.stream().mapToDouble(Derivation::greatest)));
    }
}
