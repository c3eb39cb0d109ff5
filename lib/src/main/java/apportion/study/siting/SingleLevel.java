package apportion.study.siting;

import apportion.solve.LinearProgram;
import apportion.solve.LinearSolution;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * The single-level model of Section 4.7: the local authority chooses outputs and transports itself, under the collieries'
 * conditions (8)–(13).
 *
 * <p>The plans that cannot be improved in Z₁ and Z₂ at once lie on a polygon; all of its corners are found by bisecting
 * weights (Aneja and Nair 1979). MIV = w₁ Z₁min/Z₁ + w₂ Z₂/Z₂max is convex along each edge, so its maximum is a corner.
 */
public final class SingleLevel {

    private static final double FLAT = 1e-9; // relative: a corner this near to the line between its neighbours is on it

    private SingleLevel() {}

    /** The plan at this site with the least stack Z₁, and of these the one with the most revenue. */
    public static Outcome<Plan> leastStack(int site, double excess, Reading reading) {
        return frontier(site, excess, reading).map(corners -> corners.get(0));
    }

    /** The plan at this site with the most revenue Z₂, and of these the one with the least stack. */
    public static Outcome<Plan> mostRevenue(int site, double excess, Reading reading) {
        return frontier(site, excess, reading).map(corners -> corners.get(corners.size() - 1));
    }

    /** The corners of what can be reached at this site, from the least stack to the most revenue. */
    public static Outcome<List<Plan>> frontier(int site, double excess, Reading reading) {
        CollieriesAtSite at = CollieriesAtSite.of(site, excess, reading);
        Outcome<Plan> revenue = best(at, 0, 1);
        if (!revenue.isOptimal()) {
            return revenue.map(List::of);
        }
        double scale = 1e-7; // a small weight for the other objective picks the better end of a flat edge
        Plan least = best(at, 1, scale).orElseThrow();
        Plan most = best(at, scale, 1).orElseThrow();
        List<Plan> corners = new ArrayList<>(List.of(least));
        between(at, least, most, corners);
        if (!same(least, most)) {
            corners.add(most);
        }
        return new Outcome.Optimal<>(List.copyOf(corners));
    }

    /** The site and plan with the greatest MIV at these weights; stack and revenue are compared with the best of any site. */
    public static Plan best(double stackWeight, double excess, Reading reading) {
        List<Plan> corners = new ArrayList<>();
        for (int site : SitingData.sites()) {
            Outcome<List<Plan>> frontier = frontier(site, excess, reading);
            if (frontier.isOptimal()) {
                corners.addAll(frontier.orElseThrow());
            }
        }
        double leastStack = corners.stream().mapToDouble(Plan::stack).min().orElseThrow();
        double mostRevenue = corners.stream().mapToDouble(Plan::revenue).max().orElseThrow();
        return corners.stream()
                .max((one, other) -> Double.compare(
                        value(stackWeight, one, leastStack, mostRevenue),
                        value(stackWeight, other, leastStack, mostRevenue)))
                .orElseThrow();
    }

    private static double value(double stackWeight, Plan plan, double leastStack, double mostRevenue) {
        return IntegratedValue.SHARE_OF_BEST.of(stackWeight, plan.stack(), plan.revenue(), leastStack, mostRevenue);
    }

    private static void between(CollieriesAtSite at, Plan low, Plan high, List<Plan> corners) {
        double stackWeight = high.revenue() - low.revenue();
        double revenueWeight = high.stack() - low.stack();
        if (!(stackWeight > FLAT && revenueWeight > FLAT)) {
            return;
        }
        Plan middle = best(at, stackWeight, revenueWeight).orElseThrow();
        double gain = weighted(middle, stackWeight, revenueWeight) - weighted(low, stackWeight, revenueWeight);
        if (gain > FLAT * stackWeight * low.stack()) {
            between(at, low, middle, corners);
            corners.add(middle);
            between(at, middle, high, corners);
        }
    }

    private static double weighted(Plan plan, double stackWeight, double revenueWeight) {
        return revenueWeight * plan.revenue() - stackWeight * plan.stack();
    }

    private static boolean same(Plan one, Plan other) {
        return Math.abs(one.stack() - other.stack()) <= FLAT && Math.abs(one.revenue() - other.revenue()) <= FLAT;
    }

    /** Maximises revenueWeight Z₂ − stackWeight Z₁ over the collieries' conditions. */
    private static Outcome<Plan> best(CollieriesAtSite at, double stackWeight, double revenueWeight) {
        LinearProgram program = CollieryProgram.of(
                at,
                colliery -> revenueWeight * (colliery.tax() + colliery.emission() * colliery.stackPrice())
                        - stackWeight * colliery.emission(),
                colliery -> revenueWeight * (colliery.facilityRevenue() - colliery.stackPrice()) + stackWeight);
        Outcome<LinearSolution> solved = program.solve();
        return solved.map(solution -> CollieryProgram.plan(at, solution));
    }
}
