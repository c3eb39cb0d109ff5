package apportion.solve;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long a solver may take and how exact its certificate must be.
 *
 * @param timeLimit wall-clock limit for each call of an engine, for a search over a tree in all; positive
 * @param tolerance largest residual a certificate may have, relative to the scale of its terms
 * @param progress told now and then how far a search over a tree is
 * @param engine asked first
 */
public record SolverOptions(Duration timeLimit, double tolerance, Consumer<SearchProgress> progress, Engine engine) {

    /** What solves linear programs. Each answer is certified, and if one is refused the others are asked. */
    public enum Engine {
        /** ojAlgo's. */
        OJALGO,
        /** The dual simplex method of the tree search: quick on small dense programs. */
        SIMPLEX
    }

    /** One minute and 1e-8. */
    public static final SolverOptions DEFAULT =
            new SolverOptions(Duration.ofMinutes(1), 1e-8, seen -> {}, Engine.OJALGO);

    /** As {@link #DEFAULT}, but 1e-9: for quadratic programs, whose points are refined by linear algebra. */
    public static final SolverOptions REFINED = DEFAULT.withTolerance(1e-9);

    public SolverOptions {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("timeLimit must be positive, got %s.".formatted(timeLimit));
        }
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must lie in (0, 1), got %s.".formatted(tolerance));
        }
    }

    public SolverOptions withTimeLimit(Duration limit) {
        return new SolverOptions(limit, tolerance, progress, engine);
    }

    public SolverOptions withTolerance(double largestResidual) {
        return new SolverOptions(timeLimit, largestResidual, progress, engine);
    }

    /** A copy that tells how far a search is, about once a second: {@code withProgress(System.out::println)}. */
    public SolverOptions withProgress(Consumer<SearchProgress> listener) {
        return new SolverOptions(timeLimit, tolerance, listener, engine);
    }

    /** A copy that asks another engine first. */
    public SolverOptions withEngine(Engine first) {
        return new SolverOptions(timeLimit, tolerance, progress, first);
    }
}
