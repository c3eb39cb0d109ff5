package apportion.swarm;

import apportion.swarm.SearchProblem.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A leader who chooses x in a box, and a follower who then chooses y in another: min F(x, y) subject to G(x, y) ≤ 0 and
 * y ∈ arg min f(x, y) subject to g(x, y) ≤ 0. Both may also be maximised. Functions may be anything; for linear and
 * quadratic ones {@code apportion.bilevel} proves optima.
 *
 * @param leader what the leader wants
 * @param follower what the follower wants
 * @param reply the follower's exact answer; where it has several, the one the leader likes best
 */
public record TwoLevelProblem(Level leader, Level follower, Reply reply) {

    /** A function of both choices, which must not change them. */
    @FunctionalInterface
    public interface JointObjective {
        double at(double[] leader, double[] follower);
    }

    /** The follower's exact answer to a choice of the leader's; empty if it has none. */
    @FunctionalInterface
    public interface Reply {
        Optional<double[]> to(double[] leader);
    }

    /**
     * A condition that holds where its excess is not positive.
     *
     * @param excess g(x, y)
     */
    public record JointConstraint(String name, JointObjective excess) {}

    /**
     * One of the two.
     *
     * @param maximised whether the greatest value is wanted
     * @param box its own choices
     * @param handling how its search treats choices that break its constraints
     */
    public record Level(
            boolean maximised,
            SearchBox box,
            JointObjective objective,
            List<JointConstraint> constraints,
            ConstraintHandling handling) {

        public Level {
            constraints = List.copyOf(constraints);
        }

        /** The least value, without constraints. */
        public static Level minimise(SearchBox box, JointObjective objective) {
            return new Level(false, box, objective, List.of(), new ConstraintHandling.FeasibilityRules());
        }

        /** The greatest value, without constraints. */
        public static Level maximise(SearchBox box, JointObjective objective) {
            return new Level(true, box, objective, List.of(), new ConstraintHandling.FeasibilityRules());
        }

        /** A copy with one more condition g(x, y) ≤ 0. */
        public Level withConstraint(String name, JointObjective excess) {
            List<JointConstraint> more = new ArrayList<>(constraints);
            more.add(new JointConstraint(name, excess));
            return new Level(maximised, box, objective, more, handling);
        }

        /** A copy whose search treats constraints in another way. */
        public Level withHandling(ConstraintHandling other) {
            return new Level(maximised, box, objective, constraints, other);
        }

        /** Σ max(0, g(x, y)). */
        public double violation(double[] leader, double[] follower) {
            double sum = 0;
            for (JointConstraint constraint : constraints) {
                double excess = constraint.excess().at(leader, follower);
                sum += Double.isNaN(excess) ? Double.POSITIVE_INFINITY : Math.max(0, excess);
            }
            return sum;
        }

        /** How much worse the first value is than the second, for this level. */
        double loss(double value, double best) {
            return maximised ? best - value : value - best;
        }
    }

    /** What the follower faces once the leader has chosen. */
    public SearchProblem followerProblem(double[] leaderChoice) {
        List<Constraint> constraints = new ArrayList<>();
        for (JointConstraint constraint : follower.constraints()) {
            constraints.add(
                    new Constraint(constraint.name(), y -> constraint.excess().at(leaderChoice, y)));
        }
        return new SearchProblem(
                follower.maximised(),
                follower.box(),
                y -> follower.objective().at(leaderChoice, y),
                constraints,
                follower.handling());
    }

    /** What a leader faces who takes the follower's choice for given. */
    public SearchProblem leaderProblem(double[] followerChoice) {
        List<Constraint> constraints = new ArrayList<>();
        for (JointConstraint constraint : leader.constraints()) {
            constraints.add(
                    new Constraint(constraint.name(), x -> constraint.excess().at(x, followerChoice)));
        }
        return new SearchProblem(
                leader.maximised(),
                leader.box(),
                x -> leader.objective().at(x, followerChoice),
                constraints,
                leader.handling());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Leader %s over %d dimensions, follower %s over %d",
                leader.maximised() ? "maximises" : "minimises",
                leader.box().dimensions(),
                follower.maximised() ? "maximises" : "minimises",
                follower.box().dimensions());
    }
}
