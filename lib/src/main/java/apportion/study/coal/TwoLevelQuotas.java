package apportion.study.coal;

import apportion.solve.Outcome;
import apportion.swarm.ConstraintHandling;
import apportion.swarm.SearchBox;
import apportion.swarm.TwoLevelProblem;
import apportion.swarm.TwoLevelProblem.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An instance as the swarm sees it: the leader's choice are the quotas z, the follower's the rates K, and both totals are
 * inequality constraints, Σz ≥ target and ΣzK ≥ target. Costs rise with K, so the follower's optimum meets the second with
 * equality.
 */
final class TwoLevelQuotas {

    private final QuotaProblem problem;
    private final CentralObjective objective;
    private final Follower follower;
    private final boolean capped;
    private final double[] capacities; // arrays: a nested search evaluates millions of points
    private final double[] costs;
    private final double[] gains;

    private TwoLevelQuotas(QuotaProblem problem, CentralObjective objective, Follower follower, boolean capped) {
        this.problem = problem;
        this.objective = objective;
        this.follower = follower;
        this.capped = capped;
        this.capacities = array(problem.values(Province::capacity));
        this.costs = array(problem.values(Province::unitCost));
        this.gains = array(objective.coefficients());
    }

    static TwoLevelProblem instanceC(Preference preference, ConstraintHandling handling) {
        return instanceC(InstanceC.problem().objective(preference), handling);
    }

    static TwoLevelProblem instanceC(CentralObjective objective, ConstraintHandling handling) {
        return new TwoLevelQuotas(InstanceC.problem(), objective, InstanceC.follower(), true).statement(handling);
    }

    static TwoLevelProblem instanceB(Preference preference, ConstraintHandling handling) {
        QuotaProblem problem = InstanceB.problem();
        return new TwoLevelQuotas(problem, problem.objective(preference), InstanceB.follower(), false)
                .statement(handling);
    }

    private TwoLevelProblem statement(ConstraintHandling handling) {
        SearchBox quotas = new SearchBox(problem.values(Province::leastQuota), problem.values(Province::greatestQuota));
        SearchBox rates = new SearchBox(
                Collections.nCopies(problem.size(), follower.rates().least()),
                Collections.nCopies(problem.size(), follower.rates().greatest()));
        double[] ones = new double[problem.size()];
        Arrays.fill(ones, 1);
        Level leader = Level.maximise(quotas, (z, k) -> objective.constant() + weighted(z, k, gains))
                .withConstraint(
                        "quotas", (z, k) -> problem.target() - Arrays.stream(z).sum())
                .withHandling(handling);
        Level provinces = Level.minimise(rates, this::provincialCost)
                .withConstraint("cuts", (z, k) -> problem.target() - weighted(z, k, ones))
                .withHandling(handling);
        return new TwoLevelProblem(leader, provinces, this::reply);
    }

    private Optional<double[]> reply(double[] quotas) {
        Outcome<ProvincialAnswer> answer = follower.answer(boxed(quotas));
        return answer.isOptimal()
                ? Optional.of(answer.orElseThrow().executionRates().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                : Optional.empty();
    }

    private double provincialCost(double[] quotas, double[] rates) {
        if (capped) {
            return weighted(quotas, rates, costs);
        }
        List<Double> cuts = new ArrayList<>(quotas.length);
        for (int i = 0; i < quotas.length; i++) {
            cuts.add(quotas[i] * rates[i]);
        }
        return follower.objective(boxed(quotas), cuts);
    }

    /** Σ weight × cut. */
    private double weighted(double[] quotas, double[] rates, double[] weights) {
        double sum = 0;
        for (int i = 0; i < quotas.length; i++) {
            double cut = quotas[i] * rates[i];
            sum += weights[i] * (capped ? Math.min(cut, capacities[i]) : cut);
        }
        return sum;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
