package apportion.dea.productivity;

import apportion.dea.BadOutputs;
import apportion.dea.DecisionMakingUnits;
import apportion.dea.Direction;
import apportion.dea.DirectionalDistanceModel;
import apportion.dea.EfficiencyResult;
import apportion.dea.Factor.Role;
import apportion.dea.ReturnsToScale;
import java.util.ArrayList;
import java.util.List;

/**
 * The Malmquist–Luenberger index of Chung, Färe and Grosskopf (1997), which credits more good and fewer bad outputs: with
 * βˢ(t) the directional distance of period t's data to the frontier of period s, along (0, y, b),
 * ML = √[(1 + βᵗ(t))/(1 + βᵗ(t+1)) · (1 + βᵗ⁺¹(t))/(1 + βᵗ⁺¹(t+1))].
 *
 * <p>ML = efficiency change (1 + βᵗ(t))/(1 + βᵗ⁺¹(t+1)) × technical change; above 1 is better. Bad outputs are weakly
 * disposable by equality unless said otherwise; across periods a program may then be infeasible, and the change says so.
 */
public final class MalmquistLuenbergerIndex {

    private final Panel panel;
    private final ReturnsToScale returnsToScale;
    private final BadOutputs badOutputs;
    private final Direction direction;

    private MalmquistLuenbergerIndex(
            Panel panel, ReturnsToScale returnsToScale, BadOutputs badOutputs, Direction direction) {
        this.panel = panel;
        this.returnsToScale = returnsToScale;
        this.badOutputs = badOutputs;
        this.direction = direction;
    }

    /** Constant returns, until said otherwise; one entry for each period, in order. */
    public static MalmquistLuenbergerIndex of(List<DecisionMakingUnits> periods) {
        return new MalmquistLuenbergerIndex(
                new Panel(periods),
                ReturnsToScale.CONSTANT,
                BadOutputs.equality(),
                Direction.own(Role.GOOD_OUTPUT, Role.BAD_OUTPUT));
    }

    /** Other returns to scale. */
    public MalmquistLuenbergerIndex withReturnsToScale(ReturnsToScale newReturnsToScale) {
        return new MalmquistLuenbergerIndex(panel, newReturnsToScale, badOutputs, direction);
    }

    /** Another treatment of bad outputs. */
    public MalmquistLuenbergerIndex withBadOutputs(BadOutputs newBadOutputs) {
        return new MalmquistLuenbergerIndex(panel, returnsToScale, newBadOutputs, direction);
    }

    /** Another direction. */
    public MalmquistLuenbergerIndex withDirection(Direction newDirection) {
        return new MalmquistLuenbergerIndex(panel, returnsToScale, badOutputs, newDirection);
    }

    /** The change of every unit between all neighbouring periods. */
    public ProductivityResult solve() {
        List<ProductivityChange> changes = new ArrayList<>();
        for (int t = 0; t + 1 < panel.periods().size(); t++) {
            EfficiencyResult early = distances(t, t);
            EfficiencyResult late = distances(t + 1, t + 1);
            EfficiencyResult lateOnEarly = distances(t + 1, t);
            EfficiencyResult earlyOnLate = distances(t, t + 1);
            for (int unit = 0; unit < panel.at(0).count(); unit++) {
                double caught = (1 + early.score(unit)) / (1 + late.score(unit));
                double moved = Math.sqrt((1 + earlyOnLate.score(unit))
                        / (1 + early.score(unit))
                        * (1 + late.score(unit))
                        / (1 + lateOnEarly.score(unit)));
                changes.add(new ProductivityChange(
                        panel.at(0).names().get(unit),
                        t,
                        t + 1,
                        caught * moved,
                        caught,
                        moved,
                        Double.NaN,
                        Double.NaN,
                        reason(unit, t, early, late, lateOnEarly, earlyOnLate)));
            }
        }
        return new ProductivityResult("Malmquist–Luenberger index, %s".formatted(returnsToScale), changes);
    }

    private EfficiencyResult distances(int data, int frontier) {
        return DirectionalDistanceModel.of(panel.at(data))
                .withReference(panel.at(frontier))
                .withReturnsToScale(returnsToScale)
                .withBadOutputs(badOutputs)
                .withDirection(direction)
                .withoutSecondStage()
                .solve();
    }

    private static String reason(
            int unit,
            int t,
            EfficiencyResult early,
            EfficiencyResult late,
            EfficiencyResult lateOnEarly,
            EfficiencyResult earlyOnLate) {
        List<String> reasons = new ArrayList<>();
        add(reasons, unit, t, t, early);
        add(reasons, unit, t + 1, t + 1, late);
        add(reasons, unit, t + 1, t, lateOnEarly);
        add(reasons, unit, t, t + 1, earlyOnLate);
        return String.join(" ", reasons);
    }

    private static void add(List<String> reasons, int unit, int data, int frontier, EfficiencyResult result) {
        if (!result.reason(unit).isEmpty()) {
            reasons.add("Data of period %d on frontier %d: %s".formatted(data + 1, frontier + 1, result.reason(unit)));
        }
    }
}
