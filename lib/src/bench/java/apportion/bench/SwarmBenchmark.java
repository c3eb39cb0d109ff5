package apportion.bench;

import apportion.swarm.FollowerSolver;
import apportion.swarm.NestedSwarm;
import apportion.swarm.ParticleSwarm;
import apportion.swarm.SearchBox;
import apportion.swarm.SearchProblem;
import apportion.swarm.SearchResult;
import apportion.swarm.SmdProblem;
import apportion.swarm.SwarmSettings;
import apportion.swarm.TestFunctions;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Evaluations per second of a swarm of 40 on Rosenbrock's valley in 25 dimensions, and the cost of a nested search on SMD2
 * (the leader tries 20 × 31 choices) with the exact follower and with a swarm of 20 × 61 evaluations for it.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SwarmBenchmark {

    private static final int PARTICLES = 40;
    private static final int ITERATIONS = 100;

    private final SearchProblem valley = SearchProblem.minimise(SearchBox.cube(25, -5, 10), TestFunctions::rosenbrock);
    private final ParticleSwarm swarm = ParticleSwarm.of(SwarmSettings.wang().withIterations(ITERATIONS));
    private final SmdProblem smd = SmdProblem.small(2);
    private final ParticleSwarm leader =
            ParticleSwarm.of(SwarmSettings.wang().withParticles(20).withIterations(30));
    private final FollowerSolver search = new FollowerSolver.ByMethod(
            ParticleSwarm.of(SwarmSettings.wang().withParticles(20).withIterations(60))
                    .withoutTrace(),
            1);

    /** One operation is one evaluation. */
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(PARTICLES * (ITERATIONS + 1))
    @Benchmark
    public SearchResult evaluations() {
        return swarm.solve(valley, new SplittableRandom(1));
    }

    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Benchmark
    public NestedSwarm nestedWithExactFollower() {
        return NestedSwarm.solve(smd.problem(), leader, new FollowerSolver.Exact(), new SplittableRandom(1));
    }

    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Benchmark
    public NestedSwarm nestedWithSwarmFollower() {
        return NestedSwarm.solve(smd.problem(), leader, search, new SplittableRandom(1));
    }
}
