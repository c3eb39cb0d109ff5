package apportion.study.coal;

import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lower level with linear costs, instance C: min Σ cᵢyᵢ subject to Σy = target, K_min zᵢ ≤ yᵢ ≤ min(K_max zᵢ, Yᵢ).
 *
 * <p>A fractional knapsack: everyone cuts the least allowed, then the cheapest go up to their most in turn until the target
 * is met. At most one province, the threshold, ends between its bounds; its cost is the price. Exact, no iterations.
 */
public final class LinearFollower implements Follower {

    private static final double SLACK = 1e-9; // relative: what sums of cuts may leave

    private final QuotaProblem problem;
    private final RateBounds rates;
    private final List<Integer> byCost;

    private LinearFollower(QuotaProblem problem, RateBounds rates) {
        this.problem = problem;
        this.rates = rates;
        this.byCost = problem.byCost();
    }

    /** Provinces that may execute between these rates. */
    public static LinearFollower of(QuotaProblem problem, RateBounds rates) {
        return new LinearFollower(problem, rates);
    }

    @Override
    public Outcome<ProvincialAnswer> answer(List<Double> quotas) {
        problem.requireQuotas(quotas);
        double[] cuts = new double[problem.size()];
        double left = problem.target();
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = Math.min(
                    rates.least() * quotas.get(i), problem.provinces().get(i).capacity());
            left -= cuts[i];
        }
        double slack = SLACK * problem.target();
        if (left < -slack) {
            return new Outcome.Infeasible<>("The least execution rates cut %s more than the target.".formatted(-left));
        }
        double price = 0;
        for (int i : byCost) {
            Province province = problem.provinces().get(i);
            double most = Math.min(rates.greatest() * quotas.get(i), province.capacity());
            double more = Math.min(left, most - cuts[i]);
            if (more > 0) {
                cuts[i] += more;
                left -= more;
                price = province.unitCost();
            }
        }
        if (left > slack) {
            return new Outcome.Infeasible<>(
                    "The greatest execution rates and the capacities fall short of the target by %s.".formatted(left));
        }
        return new Outcome.Optimal<>(new ProvincialAnswer(quotas, boxed(cuts), price));
    }

    @Override
    public double objective(List<Double> quotas, List<Double> cuts) {
        return problem.cost(cuts);
    }

    @Override
    public RateBounds rates() {
        return rates;
    }

    private static List<Double> boxed(double[] values) {
        return new ArrayList<>(Arrays.stream(values).boxed().toList());
    }
}
