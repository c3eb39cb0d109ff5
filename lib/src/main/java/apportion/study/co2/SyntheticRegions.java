package apportion.study.co2;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Invented regions of an industry, so that the third stage can be run: the industry's totals are shared among the 31 regions
 * of Table 8 at random, each factor with a deviation of its own. Synthetic from end to end; the regional data of the paper
 * are not public.
 */
public final class SyntheticRegions {

    /** Largest deviation of a factor's share from the region's size, as a factor. */
    private static final double DEVIATION = 2;

    /** Sizes of regions lie between 1 and this. */
    private static final double LARGEST = 20;

    private SyntheticRegions() {}

    /** The regions of one industry; the same for the same seed. */
    public static DecisionMakingUnits of(DecisionMakingUnits industries, String industry, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> regions = Co2Data.regions();
        double[] sizes = between(random, regions.size(), LARGEST);
        Map<Factor.Role, List<String>> byRole = new TreeMap<>();
        Table table = Table.create("Regions of " + industry, StringColumn.create("region", regions));
        for (Factor factor : industries.factors()) {
            double[] deviations = between(random, regions.size(), DEVIATION);
            double[] parts = new double[regions.size()];
            Arrays.setAll(parts, region -> sizes[region] * deviations[region]);
            double sum = Arrays.stream(parts).sum();
            double total = industries.value(factor.name(), industry);
            table.addColumns(
                    DoubleColumn.create(factor.name(), Arrays.stream(parts).map(part -> total * part / sum)));
            byRole.computeIfAbsent(factor.role(), role -> new ArrayList<>()).add(factor.name());
        }
        return DecisionMakingUnits.of(
                        table, "region", names(byRole, Factor.Role.INPUT), names(byRole, Factor.Role.GOOD_OUTPUT))
                .withBadOutputs(names(byRole, Factor.Role.BAD_OUTPUT).toArray(String[]::new));
    }

    private static List<String> names(Map<Factor.Role, List<String>> byRole, Factor.Role role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** Numbers between 1 and the largest, spread evenly in their logarithm. */
    private static double[] between(SplittableRandom random, int count, double largest) {
        return random.doubles(count).map(power -> Math.pow(largest, power)).toArray();
    }
}
