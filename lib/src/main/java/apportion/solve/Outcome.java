package apportion.solve;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a solver found: an optimum, or the reason why there is none. Having no optimum is an answer, not an error.
 *
 * @param <T> the kind of solution
 */
public sealed interface Outcome<T> permits Outcome.Optimal, Outcome.Infeasible, Outcome.Unbounded, Outcome.Limit {

    /** A solution whose certificate holds. */
    record Optimal<T>(T solution) implements Outcome<T> {
        @Override
        public String toString() {
            return String.valueOf(solution);
        }
    }

    /** No point satisfies all conditions; the reason names those that contradict each other. */
    record Infeasible<T>(String reason) implements Outcome<T> {
        @Override
        public String toString() {
            return "Infeasible: " + reason;
        }
    }

    /** The objective improves without end; the reason names a direction. */
    record Unbounded<T>(String reason) implements Outcome<T> {
        @Override
        public String toString() {
            return "Unbounded: " + reason;
        }
    }

    /**
     * The search was stopped by a limit of time or iterations before it could prove an optimum.
     *
     * @param best the best solution known when it stopped, if one is
     */
    record Limit<T>(String reason, Optional<T> best) implements Outcome<T> {

        /** Stopped with nothing in hand. */
        public Limit(String reason) {
            this(reason, Optional.empty());
        }

        @Override
        public String toString() {
            return "Stopped by a limit: " + reason;
        }
    }

    /** Whether a solution was found and proved. */
    default boolean isOptimal() {
        return this instanceof Optimal<T>;
    }

    /**
     * The solution.
     *
     * @throws IllegalStateException with the reason, if there is no solution
     */
    default T orElseThrow() {
        if (this instanceof Optimal<T> optimal) {
            return optimal.solution();
        }
        throw new IllegalStateException(reason());
    }

    /** Why there is no solution; empty for an optimum. */
    default String reason() {
        if (this instanceof Infeasible<T> infeasible) {
            return infeasible.reason();
        }
        if (this instanceof Unbounded<T> unbounded) {
            return unbounded.reason();
        }
        if (this instanceof Limit<T> limit) {
            return limit.reason();
        }
        return "";
    }

    /** The same outcome with another view of its solution. */
    default <U> Outcome<U> map(Function<? super T, ? extends U> view) {
        if (this instanceof Infeasible<T> infeasible) {
            return new Infeasible<>(infeasible.reason());
        }
        if (this instanceof Unbounded<T> unbounded) {
            return new Unbounded<>(unbounded.reason());
        }
        if (this instanceof Limit<T> limit) {
            return new Limit<>(limit.reason(), limit.best().map(view));
        }
        return new Optimal<>(view.apply(orElseThrow()));
    }
}
