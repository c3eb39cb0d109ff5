package apportion.production;

import java.util.Locale;

/**
 * What came of telling noise from inefficiency: an estimate of both, or why the data show only one of them. Inefficiency
 * makes the residuals of the average function lean to the negative side; often enough they lean the other way.
 *
 * @param <T> the kind of fit
 */
public sealed interface FrontierOutcome<T>
        permits FrontierOutcome.Estimated,
                FrontierOutcome.WrongSkewness,
                FrontierOutcome.NoNoise,
                FrontierOutcome.IterationLimit {

    /** Both noise and inefficiency were found. */
    record Estimated<T>(T fit) implements FrontierOutcome<T> {
        @Override
        public String toString() {
            return String.valueOf(fit);
        }
    }

    /**
     * The residuals do not lean to the negative side, so that the best estimate has no inefficiency: it is the average
     * function. Waldman (1982), "A stationary point for the stochastic frontier likelihood", Journal of Econometrics 18(2).
     */
    record WrongSkewness<T>(AverageProduction average, double skewness) implements FrontierOutcome<T> {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "No inefficiency found: the residuals have skewness %.6f, inefficiency needs a negative one.\n%s",
                    skewness,
                    average);
        }
    }

    /** The best estimate has no noise: a boundary that no observation exceeds. Standard errors have no meaning there. */
    record NoNoise<T>(T limit) implements FrontierOutcome<T> {
        @Override
        public String toString() {
            return "No noise found: the frontier is a boundary.\n" + limit;
        }
    }

    /** The search ended at its limit of iterations. */
    record IterationLimit<T>(T last) implements FrontierOutcome<T> {
        @Override
        public String toString() {
            return "Stopped at the limit of iterations.\n" + last;
        }
    }

    /** Whether both noise and inefficiency were estimated. */
    default boolean isEstimated() {
        return this instanceof Estimated<T>;
    }

    /**
     * The fit.
     *
     * @throws IllegalStateException with the reason, if noise and inefficiency could not be told apart
     */
    default T orElseThrow() {
        if (this instanceof Estimated<T> estimated) {
            return estimated.fit;
        }
        throw new IllegalStateException(toString().lines().findFirst().orElseThrow());
    }
}
