package apportion.swarm;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** How a nested search finds the follower's answer to one choice of the leader's. */
public sealed interface FollowerSolver permits FollowerSolver.Exact, FollowerSolver.ByMethod {

    /** With the problem's own exact reply. */
    record Exact() implements FollowerSolver {}

    /**
     * With a search, whose error the leader exploits. Its answer stands even if it breaks the follower's constraints.
     *
     * <p>Its random numbers depend on the seed and on the leader's choice alone: the same choice has the same answer, on
     * any number of threads.
     *
     * @param seed shown to the reader
     */
    record ByMethod(SearchMethod method, long seed) implements FollowerSolver {}

    /** The follower's answer; empty if it has none that meets its constraints under the exact reply. */
    default Optional<double[]> answer(TwoLevelProblem problem, double[] leader, AtomicLong evaluations) {
        if (this instanceof ByMethod search) {
            var random = new SplittableRandom(search.seed() * 31 + Arrays.hashCode(leader));
            SearchResult found = search.method().solve(problem.followerProblem(leader), random);
            evaluations.addAndGet(found.evaluations());
            return Double.isNaN(found.value()) ? Optional.empty() : Optional.of(found.pointArray());
        }
        evaluations.incrementAndGet();
        return problem.reply().to(leader.clone());
    }
}
