package apportion.solve;

/**
 * What a solver answers: an optimum, or the reason why there is none.
 *
 * @param <T> the type of a solution
 */
public sealed interface Outcome<T>
        permits Outcome.Optimal, Outcome.Infeasible, Outcome.Unbounded, Outcome.IterationLimit {

    /** An optimum was found and its certificate holds. */
    record Optimal<T>(T solution) implements Outcome<T> {}

    /** No point satisfies all constraints. */
    record Infeasible<T>(String reason) implements Outcome<T> {}

    /** The objective improves without end over the feasible points. */
    record Unbounded<T>(String reason) implements Outcome<T> {}

    /** The work allowed ran out; the best point so far is no certified optimum. */
    record IterationLimit<T>(T best, int iterations) implements Outcome<T> {}
}
