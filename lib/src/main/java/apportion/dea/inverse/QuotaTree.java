package apportion.dea.inverse;

import apportion.dea.DecisionMakingUnits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chain of allocations: a quota is shared among units, and the share of each unit that has units of its own is shared
 * among those, and so on. The three stages of Emrouznejad, Yang and Amin (2019), nation, industries, provinces, are a tree
 * with one level of children.
 *
 * <pre>{@code
 * var nation = QuotaTree.of("nation", industries)
 *         .withChild(QuotaTree.of("Foods", provincesOfFoods))
 *         .withChild(QuotaTree.of("Furniture", provincesOfFurniture));
 * var shares = nation.allocate(Quota.of("co2", 36_732));
 * }</pre>
 *
 * @param name of the whole; of a child, the unit whose share it takes
 * @param units among which the quota is shared
 * @param options of this allocation
 * @param trigger of this allocation
 * @param children units that have units of their own
 */
public record QuotaTree(
        String name,
        DecisionMakingUnits units,
        QuotaOptions options,
        FrontierShiftTrigger trigger,
        List<QuotaTree> children) {

    /** Shares below this part of what a unit emits are rounding, and are not handed on. */
    private static final double CARRIES = 1e-9;

    public QuotaTree {
        children = List.copyOf(children);
        List<String> seen = new ArrayList<>();
        for (QuotaTree child : children) {
            units.indexOf(child.name()); // an unknown unit is an error that lists the known ones
            if (seen.contains(child.name())) {
                throw new IllegalArgumentException(
                        "'%s' of '%s' has units of its own twice.".formatted(child.name(), name));
            }
            seen.add(child.name());
        }
    }

    /** One stage, with the paper's options. */
    public static QuotaTree of(String name, DecisionMakingUnits units) {
        return new QuotaTree(name, units, QuotaOptions.DEFAULT, FrontierShiftTrigger.NO_THRESHOLDS_SUFFICE, List.of());
    }

    /** Other options for this stage. */
    public QuotaTree with(QuotaOptions newOptions) {
        return new QuotaTree(name, units, newOptions, trigger, children);
    }

    /** Another trigger of Assumption 4 for this stage. */
    public QuotaTree with(FrontierShiftTrigger newTrigger) {
        return new QuotaTree(name, units, options, newTrigger, children);
    }

    /** A further stage below the unit of the child's name. */
    public QuotaTree withChild(QuotaTree child) {
        List<QuotaTree> more = new ArrayList<>(children);
        more.add(child);
        return new QuotaTree(name, units, options, trigger, more);
    }

    /** Shares a quota down the tree; children whose unit reduces nothing get no allocation. */
    public QuotaShares allocate(Quota quota) {
        ProcedureResult result =
                QuotaProcedure.of(units, quota).with(options).with(trigger).run();
        List<QuotaShares> below = new ArrayList<>();
        if (result.outcome().isOptimal()) {
            for (QuotaTree child : children) {
                Map<String, Double> amounts = new LinkedHashMap<>();
                quota.amounts().keySet().forEach(bad -> {
                    double share = result.plan().reduction(child.name(), bad);
                    if (share > CARRIES * units.value(bad, child.name())) {
                        amounts.put(bad, share);
                    }
                });
                if (!amounts.isEmpty()) {
                    below.add(child.allocate(new Quota(amounts)));
                }
            }
        }
        return new QuotaShares(name, quota, result, below);
    }

    @Override
    public String toString() {
        return "Quota tree: %s, %d units, %d of them with units of their own"
                .formatted(name, units.count(), children.size());
    }
}
