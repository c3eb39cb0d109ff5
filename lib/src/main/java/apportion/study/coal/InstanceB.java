package apportion.study.coal;

import apportion.solve.LinearProgram.Relation;
import apportion.solve.LinearProgram.Row;
import apportion.solve.QuadraticProgram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;

/**
 * Instance B: the printed data and a convex follower. Missing a quota costs μ/2 (y − z)²/z with μ = 0.11, rates lie in
 * [0, 2], quotas within half and one and a half times the government's. Rates lie inside their bounds and fall with unit
 * cost: the paper's story, made well posed.
 */
public final class InstanceB {

    /** μ, 10⁸ yuan per 10⁴ t. */
    public static final double CURVATURE = 0.11;

    /** The bounds of (2). */
    public static final RateBounds RATES = new RateBounds(0, 2);

    private static final int STARTS = 5;

    private InstanceB() {}

    /** The centre's data. */
    public static QuotaProblem problem() {
        return QuotaProblem.ofPublishedTables();
    }

    /** The provinces. */
    public static ConvexFollower follower() {
        return ConvexFollower.of(problem(), CURVATURE, RATES);
    }

    /** The optimum by branch and bound over the price, with its proof. */
    public static PriceBranchAndBound.Proved byPrice(Preference preference) {
        return PriceBranchAndBound.solve(problem(), problem().objective(preference), follower())
                .orElseThrow();
    }

    /** The best local optimum that sequential linear programming reaches from five random starts. */
    public static QuotaSolution byAscent(Preference preference, long seed) {
        return SequentialLinearAscent.solve(
                        problem(), problem().objective(preference), follower(), STARTS, new SplittableRandom(seed))
                .orElseThrow();
    }

    /**
     * The follower's problem at these quotas as a quadratic program: another way to {@link ConvexFollower}, with a
     * certificate. Quotas must be positive.
     */
    public static QuadraticProgram followerProgram(List<Double> quotas) {
        QuotaProblem problem = problem();
        int n = problem.size();
        double[] linear = new double[n];
        double[] curvatures = new double[n];
        List<String> names = problem.provinces().stream().map(Province::name).toList();
        Map<String, Double> all = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            linear[i] = problem.provinces().get(i).unitCost() - CURVATURE;
            curvatures[i] = CURVATURE / quotas.get(i);
            all.put(names.get(i), 1.0);
        }
        QuadraticProgram program = QuadraticProgram.minimise(
                        names, new ArrayRealVector(linear), MatrixUtils.createRealDiagonalMatrix(curvatures))
                .withRow(Row.of("cuts", all, Relation.EQUAL, problem.target()));
        for (int i = 0; i < n; i++) {
            program = program.withLowerBound(names.get(i), RATES.least() * quotas.get(i))
                    .withUpperBound(names.get(i), RATES.greatest() * quotas.get(i));
        }
        return program;
    }
}
