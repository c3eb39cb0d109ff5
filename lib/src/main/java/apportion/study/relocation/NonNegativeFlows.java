package apportion.study.relocation;

import apportion.welfare.RelocationEquilibrium;
import apportion.welfare.RelocationFlows;
import apportion.welfare.RelocationGame;

/** Equilibria whose flows are held at zero or above, for figures that run into negative flows. */
final class NonNegativeFlows {

    private NonNegativeFlows() {}

    /**
     * Each region's welfare is a concave parabola in its own flow and no marginal welfare depends on another's flow, so
     * the constrained choice is the free one cut off at zero.
     */
    static RelocationEquilibrium equilibrium(RelocationGame game) {
        RelocationEquilibrium free = game.equilibrium();
        RelocationFlows flows = new RelocationFlows(
                Math.max(0, free.flows().outflow()),
                free.flows().inflows().stream().map(flow -> Math.max(0, flow)).toList());
        return new RelocationEquilibrium(
                flows, game.welfare(flows), game.firstOrderConditions(flows), free.curvature());
    }
}
