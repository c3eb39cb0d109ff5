package apportion.bilevel;

import java.util.Optional;

/** What a method found: a solution, or why there is none. Having none is an answer, not an error. */
public sealed interface BilevelOutcome {

    /** Why there is no solution; empty if there is one. */
    String reason();

    /** A checked solution. */
    record Optimal(BilevelSolution solution) implements BilevelOutcome {
        @Override
        public String reason() {
            return "";
        }

        @Override
        public String toString() {
            return solution.toString();
        }
    }

    /** The followers have answers, but none that the leader's conditions allow. */
    record Infeasible(String reason) implements BilevelOutcome {}

    /** No choice of the leader's leaves the followers a feasible plan. */
    record FollowerInfeasible(String reason) implements BilevelOutcome {}

    /** Whatever the leader chooses, a follower's objective improves without end, so that it has no answer. */
    record FollowerUnbounded(String reason) implements BilevelOutcome {}

    /** The leader's objective improves without end. */
    record LeaderUnbounded(String reason) implements BilevelOutcome {}

    /**
     * A pessimistic leader comes as near as wanted to a value, but cannot have it: at that very choice a follower's
     * answers become more.
     *
     * @param infimum what is approached (a supremum if the leader maximises)
     * @param best the best solution at a place where the method looked
     */
    record NotAttained(String reason, double infimum, Optional<BilevelSolution> best) implements BilevelOutcome {}

    /**
     * The method stopped before it could prove an optimum.
     *
     * @param best the best checked solution it knew
     */
    record Limit(String reason, Optional<BilevelSolution> best) implements BilevelOutcome {}

    /** Whether there is a solution. */
    default boolean isOptimal() {
        return this instanceof Optimal;
    }

    /**
     * The solution.
     *
     * @throws IllegalStateException with the reason, if there is none
     */
    default BilevelSolution orElseThrow() {
        if (this instanceof Optimal optimal) {
            return optimal.solution();
        }
        throw new IllegalStateException(reason());
    }
}
