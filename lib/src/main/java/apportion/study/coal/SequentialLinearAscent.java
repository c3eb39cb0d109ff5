package apportion.study.coal;

import apportion.solve.Interruption;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearSolution;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A local optimum of instance B by sequential linear programming in the quotas, from several starts.
 *
 * <p>The quotas' set is a polytope, and where no rate sits at its bound Z is differentiable in them: by the implicit
 * function theorem the price answers a quota with ∂p/∂zⱼ = −Kⱼ / Σ zᵢ/μ, so
 * ∂Z/∂zⱼ = gⱼKⱼ − Kⱼ · Σ gᵢzᵢ / Σ zᵢ, the sums over the provinces whose rate is inside. Each step maximises that slope in a
 * box around the point, and the box shrinks when Z does not rise. Shares nothing with {@link PriceBranchAndBound} but the
 * follower, so that the two can check each other; it proves no more than a local optimum.
 */
public final class SequentialLinearAscent {

    private static final double FIRST_STEP = 0.25; // share of each quota's range
    private static final double LAST_STEP = 1e-11;
    private static final double LEAST_RISE = 1e-13; // less is rounding
    private static final double COAL_UNIT = 1000;

    private final QuotaProblem problem;
    private final CentralObjective objective;
    private final ConvexFollower follower;

    private SequentialLinearAscent(QuotaProblem problem, CentralObjective objective, ConvexFollower follower) {
        this.problem = problem;
        this.objective = objective;
        this.follower = follower;
    }

    /** The best of the local optima reached from so many random starts. */
    public static Outcome<QuotaSolution> solve(
            QuotaProblem problem,
            CentralObjective objective,
            ConvexFollower follower,
            int starts,
            RandomGenerator random) {
        var ascent = new SequentialLinearAscent(problem, objective, follower);
        List<Double> best = List.of();
        double value = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < starts; start++) {
            List<Double> quotas = ascent.climb(ascent.start(random));
            double reached = ascent.value(quotas);
            if (reached > value) {
                value = reached;
                best = quotas;
            }
        }
        return best.isEmpty()
                ? new Outcome.Infeasible<>("No start led to cuts that meet the target.")
                : new Outcome.Optimal<>(QuotaSolution.of(
                        "Instance B, sequential linear programming", problem, objective, follower, best));
    }

    /** A random point of the quotas' box, moved towards its upper corner until the quotas add up to the target. */
    private List<Double> start(RandomGenerator random) {
        List<Double> point = new ArrayList<>();
        double missing = problem.target();
        double room = 0;
        for (Province province : problem.provinces()) {
            double quota =
                    province.leastQuota() + random.nextDouble() * (province.greatestQuota() - province.leastQuota());
            point.add(quota);
            missing -= quota;
            room += province.greatestQuota() - quota;
        }
        double share = missing > 0 ? missing / room : 0;
        List<Double> quotas = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            quotas.add(point.get(i) + share * (problem.provinces().get(i).greatestQuota() - point.get(i)));
        }
        return quotas;
    }

    private List<Double> climb(List<Double> from) {
        List<Double> quotas = from;
        double value = value(quotas);
        double step = FIRST_STEP;
        while (step > LAST_STEP) {
            Interruption.check("climbing towards an optimum of instance B");
            List<Double> next = step(quotas, gradient(quotas), step);
            double reached = value(next);
            if (reached > value + LEAST_RISE) {
                quotas = next;
                value = reached;
                step = Math.min(1, 2 * step);
            } else {
                step /= 4;
            }
        }
        return quotas;
    }

    private double value(List<Double> quotas) {
        Outcome<ProvincialAnswer> answer = follower.answer(quotas);
        return answer.isOptimal() ? objective.value(answer.orElseThrow().cuts()) : Double.NEGATIVE_INFINITY;
    }

    private List<Double> gradient(List<Double> quotas) {
        double price = follower.answer(quotas).orElseThrow().price();
        double free = 0;
        double worth = 0;
        for (int i = 0; i < quotas.size(); i++) {
            double rate = follower.rate(i, price);
            if (follower.rates().least() < rate && rate < follower.rates().greatest()) {
                free += quotas.get(i);
                worth += objective.coefficients().get(i) * quotas.get(i);
            }
        }
        List<Double> gradient = new ArrayList<>();
        for (int i = 0; i < quotas.size(); i++) {
            gradient.add(follower.rate(i, price) * (objective.coefficients().get(i) - (free > 0 ? worth / free : 0)));
        }
        return gradient;
    }

    private List<Double> step(List<Double> quotas, List<Double> gradient, double size) {
        LinearProgram.Builder builder = LinearProgram.maximise();
        Map<String, Double> sum = new LinkedHashMap<>();
        for (int i = 0; i < quotas.size(); i++) {
            Province province = problem.provinces().get(i);
            double reach = size * (province.greatestQuota() - province.leastQuota());
            builder.column(
                    province.name(),
                    Math.max(province.leastQuota(), quotas.get(i) - reach) / COAL_UNIT,
                    Math.min(province.greatestQuota(), quotas.get(i) + reach) / COAL_UNIT,
                    COAL_UNIT * gradient.get(i));
            sum.put(province.name(), 1.0);
        }
        double least = Math.min(problem.target(), Summation.sum(quotas)); // rounding must not make the point infeasible
        builder.row("quotas", sum, Relation.AT_LEAST, least / COAL_UNIT);
        LinearSolution solution = builder.build().solve().orElseThrow();
        return problem.provinces().stream()
                .map(province -> COAL_UNIT * solution.value(province.name()))
                .toList();
    }
}
