package apportion.study.siting;

import apportion.solve.Outcome;
import apportion.study.siting.Reading.DemandMultiplier;
import apportion.study.siting.Reading.Stance;

/**
 * The equilibria of the collieries at one site, by the local authority's revenue Z₂: the plan that gives it least and the
 * plan that gives it most.
 *
 * <p>With one multiplier for the demand there is one equilibrium and the two are the same plan; with a multiplier of their
 * own the collieries can share out the demand in many ways, and the revenue is an interval.
 */
public record Equilibria(Plan pessimistic, Plan optimistic) {

    /** The equilibria at this site, or why there are none. */
    public static Outcome<Equilibria> at(int site, double excess, Reading reading) {
        CollieriesAtSite at = CollieriesAtSite.of(site, excess, reading);
        return reading.demandMultiplier() == DemandMultiplier.OWN
                ? OwnMultipliers.equilibria(at)
                : CollieryProgram.solve(at).map(plan -> new Equilibria(plan, plan));
    }

    /** The plan a leader of this stance counts on. */
    public Plan plan(Stance stance) {
        return stance == Stance.OPTIMISTIC ? optimistic : pessimistic;
    }

    /** Z₂max − Z₂min over the equilibria, 10⁸ yuan. */
    public double revenueSpread() {
        return optimistic.revenue() - pessimistic.revenue();
    }

    @Override
    public String toString() {
        return "pessimistic: %s\noptimistic: %s".formatted(pessimistic, optimistic);
    }
}
