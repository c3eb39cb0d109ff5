package apportion.swarm;

import apportion.solve.Interruption;
import apportion.swarm.SearchProblem.Candidate;
import apportion.swarm.SearchResult.Ending;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A particle swarm, Kennedy and Eberhart (1995) with the inertia of Shi and Eberhart (1998): all particles move, then all
 * are evaluated, so that the answer does not depend on the number of threads.
 *
 * <p>{@code ParticleSwarm.of(SwarmSettings.clerc()).solve(problem, new SplittableRandom(1))}. Starts are uniform in the box
 * with velocity 0. A swarm may stop at a point that is not even a local optimum; run it with several seeds.
 *
 * @param speedLimit the largest velocity, as a share of each range; infinite for none
 * @param target the search ends at this value; NaN for none
 * @param patience it ends after as many iterations without a better point
 * @param threads that evaluate points
 * @param keepsTrace whether every iteration is kept, or only the last
 * @param progress is told of each iteration, on the calling thread
 */
public record ParticleSwarm(
        SwarmSettings settings,
        Topology topology,
        Boundary boundary,
        Boundary.Speed speedAtBoundary,
        double speedLimit,
        double target,
        int patience,
        int threads,
        boolean keepsTrace,
        Consumer<TracePoint> progress)
        implements SearchMethod {

    public ParticleSwarm {
        if (!(speedLimit > 0)) {
            throw new IllegalArgumentException("speedLimit must be positive, got %s.".formatted(speedLimit));
        }
        if (patience < 1 || threads < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "patience and threads must be at least 1, got %d and %d.", patience, threads));
        }
    }

    /** A swarm with everybody for a neighbour and absorbing walls. */
    public static ParticleSwarm of(SwarmSettings settings) {
        return new ParticleSwarm(
                settings,
                Topology.GLOBAL,
                Boundary.CLAMP,
                Boundary.Speed.STOP,
                Double.POSITIVE_INFINITY,
                Double.NaN,
                Integer.MAX_VALUE,
                1,
                true,
                iteration -> {});
    }

    public ParticleSwarm withTopology(Topology other) {
        return new ParticleSwarm(
                settings,
                other,
                boundary,
                speedAtBoundary,
                speedLimit,
                target,
                patience,
                threads,
                keepsTrace,
                progress);
    }

    /** Where particles go that leave the box, and how fast they then are. */
    public ParticleSwarm withBoundary(Boundary place, Boundary.Speed speed) {
        return new ParticleSwarm(
                settings, topology, place, speed, speedLimit, target, patience, threads, keepsTrace, progress);
    }

    /** The largest velocity in each dimension, as a share of its range. */
    public ParticleSwarm withSpeedLimit(double share) {
        return new ParticleSwarm(
                settings, topology, boundary, speedAtBoundary, share, target, patience, threads, keepsTrace, progress);
    }

    /** Ends as soon as this value is reached with all constraints met. */
    public ParticleSwarm withTarget(double value) {
        return new ParticleSwarm(
                settings,
                topology,
                boundary,
                speedAtBoundary,
                speedLimit,
                value,
                patience,
                threads,
                keepsTrace,
                progress);
    }

    /** Ends after as many iterations without a better point. */
    public ParticleSwarm withPatience(int iterations) {
        return new ParticleSwarm(
                settings,
                topology,
                boundary,
                speedAtBoundary,
                speedLimit,
                target,
                iterations,
                threads,
                keepsTrace,
                progress);
    }

    /** Evaluates on several threads; the answer stays the same. */
    public ParticleSwarm withThreads(int count) {
        return new ParticleSwarm(
                settings,
                topology,
                boundary,
                speedAtBoundary,
                speedLimit,
                target,
                patience,
                count,
                keepsTrace,
                progress);
    }

    /** Keeps only the last iteration. */
    public ParticleSwarm withoutTrace() {
        return new ParticleSwarm(
                settings, topology, boundary, speedAtBoundary, speedLimit, target, patience, threads, false, progress);
    }

    /** Tells of each iteration, on the calling thread. */
    public ParticleSwarm withProgress(Consumer<TracePoint> listener) {
        return new ParticleSwarm(
                settings,
                topology,
                boundary,
                speedAtBoundary,
                speedLimit,
                target,
                patience,
                threads,
                keepsTrace,
                listener);
    }

    @Override
    public SearchResult solve(SearchProblem problem, RandomGenerator random) {
        try (var evaluator = new Evaluator(problem, threads)) {
            return new Flight(problem, random, evaluator).run();
        }
    }

    /** One run. */
    private final class Flight {
        private final SearchProblem problem;
        private final RandomGenerator random;
        private final Evaluator evaluator;
        private final Convergence convergence;
        private final int[][] neighbours = topology.neighbours(settings.particles());
        private final double[] lower;
        private final double[] upper;
        private final double[][] positions;
        private final double[][] velocities;

        Flight(SearchProblem problem, RandomGenerator random, Evaluator evaluator) {
            this.problem = problem;
            this.random = random;
            this.evaluator = evaluator;
            lower = problem.box().lowerArray();
            upper = problem.box().upperArray();
            positions = new double[settings.particles()][];
            Arrays.setAll(positions, i -> problem.box().draw(random));
            velocities = new double[settings.particles()][lower.length];
            convergence = new Convergence(problem, keepsTrace, progress);
        }

        SearchResult run() {
            Candidate[] own = evaluate();
            convergence.record(0, evaluator.evaluations(), own, own);
            Ending ending = Ending.ITERATIONS;
            for (int iteration = 1; iteration <= settings.iterations(); iteration++) {
                Interruption.check("searching with a particle swarm");
                if (convergence.hasReached(target)) {
                    ending = Ending.TARGET;
                    break;
                }
                if (iteration - 1 - convergence.lastImprovement() >= patience) {
                    ending = Ending.STALLED;
                    break;
                }
                move(settings.inertia(iteration), own);
                Candidate[] now = evaluate();
                for (int i = 0; i < own.length; i++) {
                    if (problem.isBetter(now[i], own[i])) {
                        own[i] = now[i];
                    }
                }
                convergence.record(iteration, evaluator.evaluations(), now, own);
            }
            if (convergence.hasReached(target)) {
                ending = Ending.TARGET;
            }
            return convergence.result("Particle swarm", evaluator.evaluations(), evaluator.undefined(), ending);
        }

        /** Evaluates all particles; those that a repair has moved stay where it put them. */
        private Candidate[] evaluate() {
            Candidate[] now = evaluator.evaluate(positions);
            for (int i = 0; i < now.length; i++) {
                positions[i] = now[i].point().clone();
            }
            return now;
        }

        private void move(double inertia, Candidate[] own) {
            for (int i = 0; i < positions.length; i++) {
                double[] mine = own[i].point();
                double[] best = bestNeighbour(own, neighbours[i]).point();
                double[] x = positions[i];
                double[] v = velocities[i];
                for (int j = 0; j < x.length; j++) {
                    double range = upper[j] - lower[j];
                    double speed = inertia * v[j]
                            + settings.cognitive() * random.nextDouble() * (mine[j] - x[j])
                            + settings.social() * random.nextDouble() * (best[j] - x[j]);
                    double limit = speedLimit * range;
                    v[j] = Math.abs(speed) > limit ? Math.copySign(limit, speed) : speed;
                    double next = x[j] + v[j];
                    if (next < lower[j] || next > upper[j]) {
                        next = boundary.inside(next, lower[j], upper[j], random);
                        v[j] = speedAtBoundary.after(v[j]);
                    }
                    x[j] = next;
                }
            }
        }

        private Candidate bestNeighbour(Candidate[] own, int[] known) {
            Candidate best = own[known[0]];
            for (int k : known) {
                if (problem.isBetter(own[k], best)) {
                    best = own[k];
                }
            }
            return best;
        }
    }

    @Override
    public String toString() {
        return "Particle swarm, %s, %s, %s and %s".formatted(settings, topology, boundary, speedAtBoundary);
    }
}
