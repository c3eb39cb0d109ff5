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

    /** Cuts and quotas count in 10⁷ t, so that columns and objective are of one size. */
    private static final double COAL_UNIT = 1000;

    /** Relative to the capacity: a cut nearer to a segment than this lies on it. */
    private static final double ON_SEGMENT = 1e-9;

    private final QuotaProblem problem;
    private final CentralObjective objective;
    private final RateBounds rates;
    private final double objectiveUnit; // the greatest coefficient, so that the program's are about 1
    private double best = Double.NEGATIVE_INFINITY;
    private List<Double> bestQuotas = List.of();

    private ThresholdEnumeration(QuotaProblem problem, CentralObjective objective, RateBounds rates) {
        this.problem = problem;
        this.objective = objective;
        this.rates = rates;
        this.objectiveUnit =
                objective.coefficients().stream().mapToDouble(Math::abs).max().orElseThrow();
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
        double bound = objective.constant() + COAL_UNIT * objectiveUnit * solution.objective();
        if (bound <= best) {
            return;
        }
        Integer inside = inside(solution);
        if (inside == null) {
            best = bound;
            List<Double> quotas = new ArrayList<>();
            for (Province province : problem.provinces()) {
                quotas.add(COAL_UNIT * solution.value(quota(province)));
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

    /** A province whose point lies on neither of its two segments; none if the point is one of the problem's. */
    private @Nullable Integer inside(LinearSolution solution) {
        for (int i = 0; i < problem.size(); i++) {
            Province province = problem.provinces().get(i);
            if (solution.values().containsKey(hull(province))) {
                double quota = COAL_UNIT * solution.value(quota(province));
                double cut = COAL_UNIT * solution.value(hull(province));
                double most = Math.min(rates.greatest() * quota, province.capacity());
                if (cut < most - ON_SEGMENT * province.capacity()) {
                    return i;
                }
            }
        }
        return null;
    }

    /** Columns are quotas; a cut is a column of its own only where it is not a multiple of the quota. */
    private LinearProgram program(int threshold, Map<Integer, Boolean> capped) {
        var rows = new Rows();
        List<Integer> order = problem.byCost();
        int place = order.indexOf(threshold);
        for (int k = 0; k < order.size(); k++) {
            int i = order.get(k);
            if (k < place) {
                addMost(rows, i, capped.get(i));
            } else if (k == place) {
                addBetween(rows, i);
            } else {
                addMultiple(rows, i, rates.least(), problem.provinces().get(i).greatestQuota());
            }
        }
        return rows.builder
                .column("fixed", 1, 1, rows.fixedGain)
                .row("cuts", rows.cuts, Relation.EQUAL, problem.target() / COAL_UNIT - rows.fixedCuts)
                .row("quotas", rows.quotas, Relation.AT_LEAST, problem.target() / COAL_UNIT)
                .build();
    }

    /** A program while its provinces are added. */
    private static final class Rows {
        private final LinearProgram.Builder builder = LinearProgram.maximise();
        private final Map<String, Double> cuts = new LinkedHashMap<>();
        private final Map<String, Double> quotas = new LinkedHashMap<>();
        private double fixedCuts;
        private double fixedGain;
    }

    /** y = min(K_max z, Y), or the triangle around it. */
    private void addMost(Rows rows, int i, @Nullable Boolean binds) {
        Province province = problem.provinces().get(i);
        double kink = province.capacity() / rates.greatest();
        if (kink >= province.greatestQuota()) {
            addMultiple(rows, i, rates.greatest(), province.greatestQuota());
        } else if (kink <= province.leastQuota() || Boolean.TRUE.equals(binds)) {
            addQuota(rows, province, Math.max(kink, province.leastQuota()), province.greatestQuota(), 0);
            rows.fixedCuts += province.capacity() / COAL_UNIT;
            rows.fixedGain += gain(i) * province.capacity() / COAL_UNIT;
        } else if (binds != null) {
            addMultiple(rows, i, rates.greatest(), kink);
        } else {
            addHull(rows, i);
            addRate(rows, province, hull(province), rates.greatest(), Relation.AT_MOST);
            double slope = (province.capacity() - rates.greatest() * province.leastQuota())
                    / (province.greatestQuota() - province.leastQuota());
            rows.builder.row(
                    "chord " + province.name(),
                    Map.of(hull(province), 1.0, quota(province), -slope),
                    Relation.AT_LEAST,
                    (rates.greatest() - slope) * province.leastQuota() / COAL_UNIT);
        }
    }

    /** K_min z ≤ y ≤ K_max z. */
    private void addBetween(Rows rows, int i) {
        Province province = problem.provinces().get(i);
        addQuota(rows, province, province.leastQuota(), province.greatestQuota(), 0);
        String cut = "cut " + province.name();
        rows.builder.column(cut, 0, province.capacity() / COAL_UNIT, gain(i));
        rows.cuts.put(cut, 1.0);
        addRate(rows, province, cut, rates.greatest(), Relation.AT_MOST);
        addRate(rows, province, cut, rates.least(), Relation.AT_LEAST);
    }

    /** y = rate × z. */
    private void addMultiple(Rows rows, int i, double rate, double greatestQuota) {
        Province province = problem.provinces().get(i);
        addQuota(rows, province, province.leastQuota(), greatestQuota, rate * gain(i));
        rows.cuts.put(quota(province), rate);
    }

    private void addHull(Rows rows, int i) {
        Province province = problem.provinces().get(i);
        addQuota(rows, province, province.leastQuota(), province.greatestQuota(), 0);
        rows.builder.column(hull(province), 0, province.capacity() / COAL_UNIT, gain(i));
        rows.cuts.put(hull(province), 1.0);
    }

    private static void addQuota(Rows rows, Province province, double least, double greatest, double gain) {
        rows.builder.column(quota(province), least / COAL_UNIT, greatest / COAL_UNIT, gain);
        rows.quotas.put(quota(province), 1.0);
    }

    /** cut (≤, ≥) rate × z. */
    private static void addRate(Rows rows, Province province, String cut, double rate, Relation relation) {
        rows.builder.row(
                "%s rate %s".formatted(relation, province.name()),
                Map.of(cut, 1.0, quota(province), -rate),
                relation,
                0);
    }

    private double gain(int i) {
        return objective.coefficients().get(i) / objectiveUnit;
    }

    private static String quota(Province province) {
        return "quota " + province.name();
    }

    private static String hull(Province province) {
        return "hull " + province.name();
    }
}
