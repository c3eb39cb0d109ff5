package apportion.dea.productivity;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.EfficiencyResult;
import apportion.dea.Orientation;
import apportion.dea.RadialModel;
import apportion.dea.ReturnsToScale;
import java.util.ArrayList;
import java.util.List;

/**
 * The Malmquist productivity index of Färe, Grosskopf, Lindgren and Roos (1992): with Dˢ(t) the efficiency of period t's data
 * against the frontier of period s under constant returns, M = √[Dᵗ(t+1)/Dᵗ(t) · Dᵗ⁺¹(t+1)/Dᵗ⁺¹(t)].
 *
 * <p>M = efficiency change Dᵗ⁺¹(t+1)/Dᵗ(t) × technical change √[Dᵗ(t+1)/Dᵗ⁺¹(t+1) · Dᵗ(t)/Dᵗ⁺¹(t)]; efficiency change splits
 * into pure change under variable returns and scale change (Färe, Grosskopf, Norris and Zhang 1994). Above 1 is better; under
 * constant returns both orientations agree.
 */
public final class MalmquistIndex {

    private final Panel panel;
    private final Orientation orientation;
    private final ReturnsToScale returnsToScale;

    private MalmquistIndex(Panel panel, Orientation orientation, ReturnsToScale returnsToScale) {
        this.panel = panel;
        this.orientation = orientation;
        this.returnsToScale = returnsToScale;
    }

    /** The input orientation under constant returns, until said otherwise; one entry for each period, in order. */
    public static MalmquistIndex of(List<DecisionMakingUnits> periods) {
        return new MalmquistIndex(new Panel(periods), Orientation.INPUT, ReturnsToScale.CONSTANT);
    }

    /** Another orientation. */
    public MalmquistIndex withOrientation(Orientation newOrientation) {
        return new MalmquistIndex(panel, newOrientation, returnsToScale);
    }

    /** Other returns to scale; across periods some units may then have no score. */
    public MalmquistIndex withReturnsToScale(ReturnsToScale newReturnsToScale) {
        return new MalmquistIndex(panel, orientation, newReturnsToScale);
    }

    /** The change of every unit between all neighbouring periods. */
    public ProductivityResult solve() {
        List<ProductivityChange> changes = new ArrayList<>();
        for (int t = 0; t + 1 < panel.periods().size(); t++) {
            EfficiencyResult early = scores(t, t, returnsToScale);
            EfficiencyResult late = scores(t + 1, t + 1, returnsToScale);
            EfficiencyResult lateOnEarly = scores(t + 1, t, returnsToScale);
            EfficiencyResult earlyOnLate = scores(t, t + 1, returnsToScale);
            EfficiencyResult earlyPure = scores(t, t, ReturnsToScale.VARIABLE);
            EfficiencyResult latePure = scores(t + 1, t + 1, ReturnsToScale.VARIABLE);
            for (int unit = 0; unit < panel.at(0).count(); unit++) {
                double caught = efficiency(late, unit) / efficiency(early, unit);
                double moved = Math.sqrt(efficiency(lateOnEarly, unit)
                        / efficiency(late, unit)
                        * efficiency(early, unit)
                        / efficiency(earlyOnLate, unit));
                double pure = efficiency(latePure, unit) / efficiency(earlyPure, unit);
                changes.add(new ProductivityChange(
                        panel.at(0).names().get(unit),
                        t,
                        t + 1,
                        caught * moved,
                        caught,
                        moved,
                        pure,
                        caught / pure,
                        reason(unit, early, late, lateOnEarly, earlyOnLate)));
            }
        }
        return new ProductivityResult("Malmquist index, %s, %s".formatted(orientation, returnsToScale), changes);
    }

    private EfficiencyResult scores(int data, int frontier, ReturnsToScale returns) {
        return RadialModel.of(panel.at(data))
                .withReference(panel.at(frontier))
                .withOrientation(orientation)
                .withReturnsToScale(returns)
                .withoutSecondStage()
                .solve();
    }

    /** θ, or 1/φ: larger is better in both orientations. */
    private double efficiency(EfficiencyResult result, int unit) {
        return orientation == Orientation.INPUT ? result.score(unit) : 1 / result.score(unit);
    }

    private static String reason(int unit, EfficiencyResult... results) {
        for (EfficiencyResult result : results) {
            if (!result.reason(unit).isEmpty()) {
                return result.reason(unit);
            }
        }
        return "";
    }
}
