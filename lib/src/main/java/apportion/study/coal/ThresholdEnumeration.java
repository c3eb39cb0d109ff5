package apportion.study.coal;

import apportion.solve.Interruption;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearSolution;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exact optimum of instance C by enumeration of the threshold province.
 *
 * <p>The follower fills up from the cheapest, so with province t as the threshold every cheaper one cuts its most,
 * min(K_max z, Y), and every dearer one its least, K_min z. Given t, the centre's problem is a linear program but for the
 * kink of min(K_max z, Y). Its points (z, y) lie on two segments; the program takes the triangle they span, and branches on
 * "capacity binds" where its optimum lies inside. The best over all t is the optimum.
 */
public final class ThresholdEnumeration {

    /** Relative to the capacity: a cut nearer to a segment than this lies on it. */
    private static final double ON_SEGMENT = 1e-9;

    private final QuotaProblem problem;
    private final CentralObjective objective;
    private final RateBounds rates;
    private double best = Double.NEGATIVE_INFINITY;
    private List<Double> bestQuotas = List.of();

    private ThresholdEnumeration(QuotaProblem problem, CentralObjective objective, RateBounds rates) {
        this.problem = problem;
        this.objective = objective;
        this.rates = rates;
    }

    /** The quotas that are best for the centre, or why there are none. */
    public static Outcome<QuotaSolution> solve(QuotaProblem problem, CentralObjective objective, RateBounds rates) {
        var search = new ThresholdEnumeration(problem, objective, rates);
        for (int threshold : problem.byCost()) {
            search.branch(threshold, Map.of());
        }
        return search.bestQuotas.isEmpty()
                ? new Outcome.Infeasible<>("No quotas within the bounds lead to cuts that meet the target.")
                : new Outcome.Optimal<>(QuotaSolution.of(
                        "Instance C, threshold province enumerated",
                        problem,
                        objective,
                        LinearFollower.of(problem, rates),
                        search.bestQuotas));
    }

    /** One threshold with some provinces' capacities bound to bind (true) or not to (false). */
    private void branch(int threshold, Map<Integer, Boolean> capped) {
        Interruption.check("enumerating the threshold province");
        Outcome<LinearSolution> outcome = program(threshold, capped).solve();
        if (!outcome.isOptimal()) {
            return;
        }
        LinearSolution solution = outcome.orElseThrow();
        double bound = objective.constant() + solution.objective();
        if (bound <= best) {
            return;
        }
        Integer inside = inside(solution, threshold, capped);
        if (inside == null) {
            best = bound;
            List<Double> quotas = new ArrayList<>();
            for (Province province : problem.provinces()) {
                quotas.add(solution.value(quota(province)));
            }
            bestQuotas = quotas;
            return;
        }
        for (boolean binds : new boolean[] {true, false}) {
            Map<Integer, Boolean> more = new HashMap<>(capped);
            more.put(inside, binds);
            branch(threshold, Collections.unmodifiableMap(more));
        }
    }

    /** A cheaper province whose point lies on neither of its two segments; none if the point is one of the problem's. */
    private @Nullable Integer inside(LinearSolution solution, int threshold, Map<Integer, Boolean> capped) {
        for (int i : problem.byCost().subList(0, problem.byCost().indexOf(threshold))) {
            Province province = problem.provinces().get(i);
            double cut = solution.value(cut(province));
            double free = rates.greatest() * solution.value(quota(province));
            double most = Math.min(free, province.capacity());
            if (!capped.containsKey(i) && cut < most - ON_SEGMENT * province.capacity()) {
                return i;
            }
        }
        return null;
    }

    private LinearProgram program(int threshold, Map<Integer, Boolean> capped) {
        LinearProgram.Builder builder = LinearProgram.maximise();
        Map<String, Double> allCuts = new LinkedHashMap<>();
        Map<String, Double> allQuotas = new LinkedHashMap<>();
        for (int i = 0; i < problem.size(); i++) {
            Province province = problem.provinces().get(i);
            builder.column(quota(province), province.leastQuota(), province.greatestQuota(), 0);
            builder.column(
                    cut(province),
                    0,
                    province.capacity(),
                    objective.coefficients().get(i));
            allCuts.put(cut(province), 1.0);
            allQuotas.put(quota(province), 1.0);
        }
        builder.row("cuts", allCuts, Relation.EQUAL, problem.target());
        builder.row("quotas", allQuotas, Relation.AT_LEAST, problem.target());
        List<Integer> order = problem.byCost();
        int place = order.indexOf(threshold);
        for (int k = 0; k < order.size(); k++) {
            Province province = problem.provinces().get(order.get(k));
            if (k < place) {
                addMost(builder, province, capped.get(order.get(k)));
            } else if (k == place) {
                addBetween(builder, province);
            } else {
                addRate(builder, province, rates.least(), Relation.EQUAL);
            }
        }
        return builder.build();
    }

    /** y = min(K_max z, Y), or the triangle around it. */
    private void addMost(LinearProgram.Builder builder, Province province, @Nullable Boolean binds) {
        double kink = province.capacity() / rates.greatest();
        if (kink >= province.greatestQuota()) {
            addRate(builder, province, rates.greatest(), Relation.EQUAL);
        } else if (kink <= province.leastQuota() || Boolean.TRUE.equals(binds)) {
            builder.row("capacity " + province.name(), Map.of(cut(province), 1.0), Relation.EQUAL, province.capacity());
            addRate(builder, province, rates.greatest(), Relation.AT_MOST);
        } else if (binds != null) {
            addRate(builder, province, rates.greatest(), Relation.EQUAL);
        } else {
            addRate(builder, province, rates.greatest(), Relation.AT_MOST);
            double slope = (province.capacity() - rates.greatest() * province.leastQuota())
                    / (province.greatestQuota() - province.leastQuota());
            builder.row(
                    "chord " + province.name(),
                    Map.of(cut(province), 1.0, quota(province), -slope),
                    Relation.AT_LEAST,
                    (rates.greatest() - slope) * province.leastQuota());
        }
    }

    private void addBetween(LinearProgram.Builder builder, Province province) {
        addRate(builder, province, rates.greatest(), Relation.AT_MOST);
        builder.row(
                "least " + province.name(),
                Map.of(cut(province), 1.0, quota(province), -rates.least()),
                Relation.AT_LEAST,
                0);
    }

    /** y (≤, =) rate × z. */
    private static void addRate(LinearProgram.Builder builder, Province province, double rate, Relation relation) {
        builder.row("rate " + province.name(), Map.of(cut(province), 1.0, quota(province), -rate), relation, 0);
    }

    private static String quota(Province province) {
        return "quota " + province.name();
    }

    private static String cut(Province province) {
        return "cut " + province.name();
    }
}
