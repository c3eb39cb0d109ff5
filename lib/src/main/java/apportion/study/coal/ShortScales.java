package apportion.study.coal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The reduction scales of Table 5 that are short by exactly 1 (10⁴ t).
 *
 * <p>A scale is YRK. In 11 provinces no single capacity Y gives the three printed scales; in each of them raising one or
 * two scales by 1 mends it, and there is only one such way with the fewest scales raised. The unit costs of Table 3, which
 * know nothing of Y, R and K, agree with the raised scales.
 */
public final class ShortScales {

    private ShortScales() {}

    /** One scale with what it is short by: 0 or 1. */
    record Mended(CapacityEstimate estimate, double shortBy) {
        CapacityEstimate raised() {
            return estimate.withScaleRaisedBy(shortBy);
        }
    }

    /** The fewest scales of the province that must be raised by 1 so that one capacity gives all three. */
    static List<Mended> mend(String province) {
        List<List<Mended>> ways = fewest(province);
        if (ways.size() != 1) {
            throw new IllegalStateException(
                    "%s: expected one way to mend the scales, found %s.".formatted(province, ways));
        }
        return ways.get(0);
    }

    /** All ways to mend the province's scales with the fewest raised. */
    static List<List<Mended>> fewest(String province) {
        List<CapacityEstimate> estimates = Capacities.estimates(province);
        for (int raised = 0; raised <= estimates.size(); raised++) {
            List<List<Mended>> ways = new ArrayList<>();
            for (int subset = 0; subset < 1 << estimates.size(); subset++) {
                if (Integer.bitCount(subset) == raised) {
                    List<Mended> way = choose(estimates, subset);
                    if (common(way).isPresent()) {
                        ways.add(way);
                    }
                }
            }
            if (!ways.isEmpty()) {
                return ways;
            }
        }
        return List.of();
    }

    private static List<Mended> choose(List<CapacityEstimate> estimates, int subset) {
        List<Mended> way = new ArrayList<>();
        for (int k = 0; k < estimates.size(); k++) {
            way.add(new Mended(estimates.get(k), (subset >> k) & 1));
        }
        return List.copyOf(way);
    }

    private static Optional<CapacityInterval> common(List<Mended> way) {
        return CapacityInterval.common(way.stream().map(Mended::raised).toList());
    }

    /** By how much the printed scale is short: 1 or 0. */
    static double shortfall(String province, Preference preference) {
        return mend(province).stream()
                .filter(mended -> mended.estimate().preference() == preference)
                .mapToDouble(Mended::shortBy)
                .sum();
    }

    /** The capacities that the scales of the other two scenarios allow, mended. */
    static CapacityInterval fromOtherScenarios(String province, Preference preference) {
        List<Mended> others = mend(province).stream()
                .filter(mended -> mended.estimate().preference() != preference)
                .toList();
        return common(others)
                .orElseThrow(() -> new IllegalStateException(
                        "%s: the scenarios other than %s share no capacity.".formatted(province, preference)));
    }

    /** The short scales with the scale that the other scenarios give. */
    public static Table table() {
        StringColumn province = StringColumn.create("province");
        StringColumn scenario = StringColumn.create("scenario");
        DoubleColumn printed = DoubleColumn.create("printed scale");
        DoubleColumn computed = DoubleColumn.create("Y R K, Y from the other scenarios");
        DoubleColumn difference = DoubleColumn.create("difference");
        for (String name : CoalData.provinces()) {
            for (Mended mended : mend(name)) {
                if (mended.shortBy() > 0) {
                    CapacityEstimate estimate = mended.estimate();
                    double scale =
                            fromOtherScenarios(name, estimate.preference()).middle()
                                    * estimate.proportion()
                                    * estimate.executionRate();
                    province.append(name);
                    scenario.append(estimate.preference().columnGroup());
                    printed.append(estimate.scale());
                    computed.append(scale);
                    difference.append(scale - estimate.scale());
                }
            }
        }
        return Table.create("Scales short by 1, 10⁴ t", province, scenario, printed, computed, difference);
    }
}
