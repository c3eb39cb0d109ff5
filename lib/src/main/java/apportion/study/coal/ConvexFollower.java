package apportion.study.coal;

import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The lower level with convex costs, instance B: min Σ cᵢyᵢ + (μ/2)(yᵢ − zᵢ)²/zᵢ subject to Σy = target, K_min zᵢ ≤ yᵢ ≤
 * K_max zᵢ.
 *
 * <p>Missing a quota, either way, costs more the further one is off. The answer has one price p for all:
 * Kᵢ = clip(1 + (p − cᵢ)/μ, K_min, K_max), so rates fall with unit cost. Σ zᵢKᵢ(p) rises in p, is linear between the prices
 * at which a rate meets a bound, and so meets the target at a price found exactly.
 */
public final class ConvexFollower implements Follower {

    private static final double SLACK = 1e-9; // relative: what sums of cuts may leave

    private final QuotaProblem problem;
    private final double curvature;
    private final RateBounds rates;

    private ConvexFollower(QuotaProblem problem, double curvature, RateBounds rates) {
        this.problem = problem;
        this.curvature = curvature;
        this.rates = rates;
    }

    /**
     * Provinces that pay for deviations.
     *
     * @param curvature μ, 10⁸ yuan per 10⁴ t, positive
     */
    public static ConvexFollower of(QuotaProblem problem, double curvature, RateBounds rates) {
        if (!(curvature > 0 && curvature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("curvature must be positive, got %s.".formatted(curvature));
        }
        return new ConvexFollower(problem, curvature, rates);
    }

    @Override
    public Outcome<ProvincialAnswer> answer(List<Double> quotas) {
        double most = rates.greatest() * Summation.sum(problem.requireQuotas(quotas));
        double least = rates.least() * Summation.sum(quotas);
        double slack = SLACK * problem.target();
        if (!(least - slack <= problem.target() && problem.target() <= most + slack)) {
            return new Outcome.Infeasible<>("The quotas allow cuts between %s and %s, the target is %s."
                    .formatted(least, most, problem.target()));
        }
        double price = price(quotas);
        List<Double> cuts = new ArrayList<>();
        for (int i = 0; i < quotas.size(); i++) {
            cuts.add(quotas.get(i) * rate(i, price));
        }
        return new Outcome.Optimal<>(new ProvincialAnswer(quotas, cuts, price));
    }

    @Override
    public double objective(List<Double> quotas, List<Double> cuts) {
        double deviations = 0;
        for (int i = 0; i < cuts.size(); i++) {
            double off = cuts.get(i) - quotas.get(i);
            deviations += quotas.get(i) == 0 ? 0 : off * off / quotas.get(i);
        }
        return problem.cost(cuts) + curvature / 2 * deviations;
    }

    @Override
    public RateBounds rates() {
        return rates;
    }

    /** μ. */
    public double curvature() {
        return curvature;
    }

    /** Kᵢ at this price. */
    double rate(int province, double price) {
        double free = 1 + (price - problem.provinces().get(province).unitCost()) / curvature;
        return Math.max(rates.least(), Math.min(rates.greatest(), free));
    }

    /** Between two neighbouring kinks Σ zK is linear; find them by halving, then interpolate. */
    private double price(List<Double> quotas) {
        double[] kinks = problem.provinces().stream()
                .map(Province::unitCost)
                .flatMapToDouble(cost -> DoubleStream.of(
                        cost + curvature * (rates.least() - 1), cost + curvature * (rates.greatest() - 1)))
                .sorted()
                .distinct()
                .toArray();
        int low = 0;
        int high = kinks.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (total(quotas, kinks[middle]) <= problem.target()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double below = total(quotas, kinks[low]);
        double above = total(quotas, kinks[high]);
        return below == above
                ? kinks[low]
                : kinks[low] + (kinks[high] - kinks[low]) * (problem.target() - below) / (above - below);
    }

    private double total(List<Double> quotas, double price) {
        double total = 0;
        for (int i = 0; i < quotas.size(); i++) {
            total += quotas.get(i) * rate(i, price);
        }
        return total;
    }
}
