package apportion.inequality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Inequality inside groups and between them: GE(a) = Σ_g p_g (μ_g/μ)^a GE_g(a) + GE(a) of the group means, Shorrocks
 * (1980). Exact; the weights of the groups add up to 1 only for Theil's T (a = 1, value shares) and Theil's L (a = 0,
 * population shares).
 *
 * @param sensitivity a
 * @param groups one line for each group, in the order given
 * @param within the first sum
 * @param between what would be left if all members of a group had the same
 */
public record EntropyDecomposition(double sensitivity, List<Group> groups, double within, double between) {

    /**
     * One group.
     *
     * @param populationShare p_g
     * @param valueShare p_g μ_g / μ
     * @param inequality GE_g(a) inside the group; 0 if all its members have 0, for then they have the same
     * @param contribution p_g (μ_g/μ)^a GE_g(a)
     */
    public record Group(
            String name, double populationShare, double valueShare, double inequality, double contribution) {}

    public EntropyDecomposition {
        groups = List.copyOf(groups);
    }

    /** Theil's T split by groups; weights of the groups are their shares of the total. */
    public static EntropyDecomposition theilT(Map<String, WeightedValues> groups) {
        return of(groups, 1);
    }

    /** Theil's L split by groups; weights of the groups are their shares of the population. */
    public static EntropyDecomposition theilL(Map<String, WeightedValues> groups) {
        return of(groups, 0);
    }

    /**
     * GE(a) split by groups.
     *
     * @param groups by name; a map that keeps its order gives the lines in that order
     * @throws IllegalArgumentException for no group, negative values, or an overall mean of 0
     */
    public static EntropyDecomposition of(Map<String, WeightedValues> groups, double sensitivity) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("A decomposition needs at least 1 group, got 0.");
        }
        List<Double> means = new ArrayList<>();
        List<Double> people = new ArrayList<>();
        groups.values().forEach(data -> {
            means.add(data.mean());
            people.add(data.totalWeight());
        });
        var ofMeans = WeightedValues.of(means, people);
        double between = GeneralisedEntropy.of(ofMeans, sensitivity);
        double overall = ofMeans.mean();
        double population = ofMeans.totalWeight();
        List<Group> lines = new ArrayList<>();
        double within = 0;
        for (Map.Entry<String, WeightedValues> entry : groups.entrySet()) {
            WeightedValues data = entry.getValue();
            double share = data.totalWeight() / population;
            double relative = data.mean() / overall;
            boolean hasNothing =
                    relative == 0 && data.sorted().values().stream().allMatch(value -> value == 0);
            double inequality = hasNothing ? 0 : GeneralisedEntropy.of(data, sensitivity);
            double contribution = inequality == 0 ? 0 : share * Math.pow(relative, sensitivity) * inequality;
            lines.add(new Group(entry.getKey(), share, share * relative, inequality, contribution));
            within += contribution;
        }
        return new EntropyDecomposition(sensitivity, lines, within, between);
    }

    /** Within plus between, the index of the whole population. */
    public double total() {
        return within + between;
    }

    /** The part of the inequality that lies between groups; 0 if there is no inequality at all. */
    public double betweenShare() {
        return total() == 0 ? 0 : between / total();
    }

    /** One line for each group. */
    public Table toTable() {
        return Table.create(
                "Inequality by group",
                StringColumn.create("group", groups.stream().map(Group::name)),
                DoubleColumn.create("population share", groups.stream().mapToDouble(Group::populationShare)),
                DoubleColumn.create("value share", groups.stream().mapToDouble(Group::valueShare)),
                DoubleColumn.create("inequality", groups.stream().mapToDouble(Group::inequality)),
                DoubleColumn.create("contribution", groups.stream().mapToDouble(Group::contribution)));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Generalised entropy, a = %s, %d groups: total %.6f = within %.6f + between %.6f (%.1f %% between)",
                sensitivity,
                groups.size(),
                total(),
                within,
                between,
                100 * betweenShare());
    }
}
