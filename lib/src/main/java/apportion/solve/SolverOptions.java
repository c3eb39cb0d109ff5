package apportion.solve;

import java.time.Duration;

/**
 * How long a solver may take and how exact its certificate must be.
 *
 * @param timeLimit wall-clock limit for each call of an engine, positive
 * @param tolerance largest residual a certificate may have, relative to the scale of its terms
 */
public record SolverOptions(Duration timeLimit, double tolerance) {

    /** One minute and 1e-8. */
    public static final SolverOptions DEFAULT = new SolverOptions(Duration.ofMinutes(1), 1e-8);

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
        return new SolverOptions(limit, tolerance);
    }

    public SolverOptions withTolerance(double largestResidual) {
        return new SolverOptions(timeLimit, largestResidual);
    }
}
