package apportion.swarm;

import java.util.random.RandomGenerator;

/** A search that draws random numbers: same problem, same seed, same answer, on any number of threads. */
public sealed interface SearchMethod permits ParticleSwarm, CovarianceAdaptation {

    /**
     * Searches once.
     *
     * @param random used by the calling thread only
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    SearchResult solve(SearchProblem problem, RandomGenerator random);
}
