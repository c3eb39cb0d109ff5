package apportion.welfare;

import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Where the gain from cooperation comes from: E_c at the cooperative optimum against Σ E_i at the non-cooperative
 * equilibrium, taken apart in steps that add up exactly.
 *
 * <p>The equilibrium's flows need not balance (m ≠ Σ m_i), while eq. (13) presupposes balance. Two steps make up for
 * that and both are zero if the market clears: compensation that was received but not paid goes away, and the giver's
 * outflow moves to what the receivers take.
 *
 * @param nonCooperative Σ E_i at the equilibrium, each region with its own technology
 * @param imbalance Σ m_i − m at the equilibrium
 * @param uncancelledCompensation what is left of the compensation terms in Σ E_i: β₁(Σ m_i − m) if the giver pays
 * @param balancedOwn E_c with own technology at the receivers' equilibrium flows
 * @param balancedShared E_c with the giver's technology at the same flows
 * @param cooperativeOwn the maximum of E_c with own technology
 * @param cooperativeShared the maximum of E_c with the giver's technology
 */
public record GainDecomposition(
        double nonCooperative,
        double imbalance,
        double uncancelledCompensation,
        double balancedOwn,
        double balancedShared,
        double cooperativeOwn,
        double cooperativeShared) {

    /**
     * One step from the equilibrium to cooperation.
     *
     * @param change of total welfare by this step
     * @param after total welfare after it
     */
    public record Step(String name, double change, double after) {}

    /** Takes a game's gain apart. */
    public static GainDecomposition of(RelocationGame game) {
        RelocationParameters at = game.parameters();
        RelocationEquilibrium free = game.equilibrium();
        RelocationFlows flows = free.flows();
        RelocationCooperation shared = RelocationCooperation.of(at);
        RelocationCooperation own = shared.withTechnology(Technology.OWN);
        return new GainDecomposition(
                free.total(),
                flows.imbalance(),
                at.compensation()
                        * (flows.totalInflow() + game.compensationSign().sign() * flows.outflow()),
                own.welfare(flows.inflows()),
                shared.welfare(flows.inflows()),
                own.optimum().welfare(),
                shared.optimum().welfare());
    }

    /** The whole gain with shared technology: the sum of either list of steps. */
    public double total() {
        return cooperativeShared - nonCooperative;
    }

    /** The whole gain if every region keeps its own technology. */
    public double totalWithOwnTechnology() {
        return cooperativeOwn - nonCooperative;
    }

    /** The steps with technology shared before the flows are chosen anew. */
    public List<Step> technologyFirst() {
        return List.of(
                compensationStep(),
                balanceStep(),
                new Step("technology at unchanged flows", balancedShared - balancedOwn, balancedShared),
                new Step("flows chosen anew", cooperativeShared - balancedShared, cooperativeShared));
    }

    /** The steps with the flows chosen anew, for the regions' own technology, before technology is shared. */
    public List<Step> flowsFirst() {
        return List.of(
                compensationStep(),
                balanceStep(),
                new Step("flows chosen anew with own technology", cooperativeOwn - balancedOwn, cooperativeOwn),
                new Step("technology, and flows chosen for it", cooperativeShared - cooperativeOwn, cooperativeShared));
    }

    private Step compensationStep() {
        return new Step(
                "compensation that does not cancel",
                -uncancelledCompensation,
                nonCooperative - uncancelledCompensation);
    }

    private Step balanceStep() {
        return new Step(
                "the giver gives what the receivers take",
                balancedOwn - (nonCooperative - uncancelledCompensation),
                balancedOwn);
    }

    /** Both lists of steps as a table: order, step, change, total after it. */
    public Table table() {
        StringColumn order = StringColumn.create("order");
        StringColumn step = StringColumn.create("step");
        DoubleColumn change = DoubleColumn.create("change");
        DoubleColumn after = DoubleColumn.create("total after");
        technologyFirst().forEach(one -> append("technology first", one, order, step, change, after));
        flowsFirst().forEach(one -> append("flows first", one, order, step, change, after));
        return Table.create("Gain from cooperation", order, step, change, after);
    }

    private static void append(
            String name, Step one, StringColumn order, StringColumn step, DoubleColumn change, DoubleColumn after) {
        order.append(name);
        step.append(one.name());
        change.append(one.change());
        after.append(one.after());
    }

    @Override
    public String toString() {
        return "Gain from cooperation %.4f (%.4f to %.4f); with own technology %.4f; imbalance of flows %.4f%n%s"
                .formatted(
                        total(),
                        nonCooperative,
                        cooperativeShared,
                        totalWithOwnTechnology(),
                        imbalance,
                        technologyFirst().stream()
                                .map(step ->
                                        "  %-40s %10.4f -> %10.4f".formatted(step.name(), step.change(), step.after()))
                                .collect(Collectors.joining(System.lineSeparator())));
    }
}
