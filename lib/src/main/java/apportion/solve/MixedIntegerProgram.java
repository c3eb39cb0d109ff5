package apportion.solve;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A linear program some of whose columns take only integers.
 *
 * <pre>{@code
 * var knapsack = LinearProgram.maximise()
 *         .column("tent", 0, 1, 8)
 *         .column("stove", 0, 1, 5)
 *         .row("weight", Map.of("tent", 4.0, "stove", 3.0), Relation.AT_MOST, 6)
 *         .build()
 *         .withIntegers("tent", "stove");
 * double value = knapsack.solve().orElseThrow().objective();
 * }</pre>
 *
 * <p>The search is our own branch and bound (Land and Doig 1960), best node first, over linear programs each of which
 * carries its certificate. That the optimum is one follows from them alone; an engine's bound is never used.
 *
 * @param relaxation the program without the demand for integers
 * @param integers the names of the columns that take only integers
 */
public record MixedIntegerProgram(LinearProgram relaxation, Set<String> integers) {

    public MixedIntegerProgram {
        integers = Collections.unmodifiableSet(new LinkedHashSet<>(integers));
        for (String name : integers) {
            if (relaxation.columns().stream().noneMatch(column -> column.name().equals(name))) {
                throw new IllegalArgumentException("No column '%s' to take only integers; there are: %s."
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        relaxation.columns().stream()
                                                .map(LinearProgram.Column::name)
                                                .toList())));
            }
        }
    }

    /**
     * Solves with the default options.
     *
     * @throws WrongAnswerException if the answer to a linear program fails its certificate
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Outcome<MixedIntegerSolution> solve() {
        return solve(SolverOptions.DEFAULT);
    }

    /**
     * Solves with a time limit for the whole search; an {@link Outcome.Limit} carries the best solution known.
     *
     * @see #solve()
     */
    public Outcome<MixedIntegerSolution> solve(SolverOptions options) {
        return MixedIntegerSearch.solve(this, options);
    }
}
