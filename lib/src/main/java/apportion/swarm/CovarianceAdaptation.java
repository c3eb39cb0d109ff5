package apportion.swarm;

import apportion.solve.Interruption;
import apportion.swarm.ConstraintHandling.Penalty;
import apportion.swarm.SearchProblem.Candidate;
import apportion.swarm.SearchResult.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;

/**
 * Evolution with an adapted covariance matrix (CMA-ES), Hansen and Ostermeier (2001), by Commons Math: draws points from a
 * normal distribution and turns it towards the better ones. A second opinion on what a swarm finds; it learns slanted
 * valleys, which a swarm does not.
 *
 * @param population points in an iteration; 0 for 4 + 3 ln n
 * @param iterations at most
 * @param firstDeviation the first standard deviation as a share of each range, in (0, 1]
 * @param keepsTrace whether every iteration is kept, or only the last
 * @param progress is told of each iteration
 */
public record CovarianceAdaptation(
        int population, int iterations, double firstDeviation, boolean keepsTrace, Consumer<TracePoint> progress)
        implements SearchMethod {

    /** Above every merit of a point that meets the constraints: the method asks only for the order of points. */
    private static final double BEYOND = 1e150;

    public CovarianceAdaptation {
        if (population < 0 || iterations < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "population must be at least 0 and iterations at least 1, got %d and %d.",
                    population,
                    iterations));
        }
        if (!(firstDeviation > 0 && firstDeviation <= 1)) {
            throw new IllegalArgumentException("firstDeviation must lie in (0, 1], got %s.".formatted(firstDeviation));
        }
    }

    /** The usual population, a first deviation of 0.3 ranges. */
    public static CovarianceAdaptation of(int iterations) {
        return new CovarianceAdaptation(0, iterations, 0.3, true, iteration -> {});
    }

    /** Another number of points in an iteration; more of them look further. */
    public CovarianceAdaptation withPopulation(int other) {
        return new CovarianceAdaptation(other, iterations, firstDeviation, keepsTrace, progress);
    }

    /** Tells of each iteration. */
    public CovarianceAdaptation withProgress(Consumer<TracePoint> listener) {
        return new CovarianceAdaptation(population, iterations, firstDeviation, keepsTrace, listener);
    }

    /** Keeps only the last iteration. */
    public CovarianceAdaptation withoutTrace() {
        return new CovarianceAdaptation(population, iterations, firstDeviation, false, progress);
    }

    @Override
    public SearchResult solve(SearchProblem problem, RandomGenerator random) {
        return new Run(problem, random).search();
    }

    /** One run, over the dimensions that are not fixed. */
    private final class Run {
        private final SearchProblem problem;
        private final double[] lower;
        private final double[] upper;
        private final int[] free;
        private final int size;
        private final RandomGenerator random;
        private final Evaluator evaluator;
        private final Convergence convergence;
        private final List<Candidate> generation = new ArrayList<>();
        private int iteration;

        Run(SearchProblem problem, RandomGenerator random) {
            this.problem = problem;
            this.random = random;
            lower = problem.box().lowerArray();
            upper = problem.box().upperArray();
            free = IntStream.range(0, lower.length)
                    .filter(j -> upper[j] > lower[j])
                    .toArray();
            size = population > 0 ? population : 4 + (int) (3 * Math.log(Math.max(1, free.length)));
            evaluator = new Evaluator(problem, 1);
            convergence = new Convergence(problem, keepsTrace, progress);
        }

        SearchResult search() {
            double[] start = problem.box().draw(random);
            if (free.length > 0) {
                var optimiser =
                        new CMAESOptimizer(iterations, 0, true, 0, 0, new Well19937c(random.nextLong()), false, null);
                optimiser.optimize(
                        MaxEval.unlimited(),
                        new ObjectiveFunction(this::merit),
                        GoalType.MINIMIZE,
                        new InitialGuess(pick(start)),
                        new SimpleBounds(pick(lower), pick(upper)),
                        new CMAESOptimizer.Sigma(Arrays.stream(free)
                                .mapToDouble(j -> firstDeviation * (upper[j] - lower[j]))
                                .toArray()),
                        new CMAESOptimizer.PopulationSize(size));
            } else {
                merit(new double[0]);
            }
            if (!generation.isEmpty()) {
                closeGeneration();
            }
            return convergence.result(
                    "Covariance matrix adaptation",
                    evaluator.evaluations(),
                    evaluator.undefined(),
                    iteration > iterations ? Ending.ITERATIONS : Ending.CONVERGED);
        }

        private double[] pick(double[] all) {
            return Arrays.stream(free).mapToDouble(j -> all[j]).toArray();
        }

        private double merit(double[] part) {
            Interruption.check("searching with covariance matrix adaptation");
            double[] point = lower.clone();
            for (int k = 0; k < free.length; k++) {
                point[free[k]] = part[k];
            }
            Candidate candidate = evaluator.evaluate(new double[][] {point})[0];
            generation.add(candidate);
            if (generation.size() == (iteration == 0 ? 1 : size)) { // the start alone comes first
                closeGeneration();
            }
            if (problem.handling() instanceof Penalty || candidate.violation() == 0) {
                return Math.min(candidate.merit(), BEYOND);
            }
            return BEYOND * (1 + Math.min(candidate.violation(), 1e100));
        }

        private void closeGeneration() {
            Candidate[] visited = generation.toArray(Candidate[]::new);
            convergence.record(iteration++, evaluator.evaluations(), visited, visited);
            generation.clear();
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Covariance matrix adaptation, population %s, %d iterations",
                population == 0 ? "4 + 3 ln n" : String.format(Locale.ROOT, "%d", population),
                iterations);
    }
}
