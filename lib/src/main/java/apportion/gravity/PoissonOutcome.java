package apportion.gravity;

import java.util.Locale;

/** What came of a Poisson fit: the maximum, the state at the iteration limit, or why there is no maximum. */
public sealed interface PoissonOutcome
        permits PoissonOutcome.Converged, PoissonOutcome.IterationLimit, PoissonOutcome.NoMaximum {

    /** The maximum of the likelihood; it is the only one, because the log-likelihood is concave. */
    record Converged(PoissonFit fit) implements PoissonOutcome {}

    /** The last step was still too long. A coefficient that runs to infinity (zero flows it can explain) ends here. */
    record IterationLimit(PoissonFit last) implements PoissonOutcome {}

    /** No single maximum exists for these data. */
    record NoMaximum(String reason) implements PoissonOutcome {}

    /** The fit at the maximum, or an error with the reason why there is none. */
    default PoissonFit orElseThrow() {
        if (this instanceof Converged converged) {
            return converged.fit;
        }
        if (this instanceof NoMaximum none) {
            throw new IllegalStateException(none.reason);
        }
        throw new IllegalStateException(String.format(
                Locale.ROOT,
                "The fit did not converge in %d iterations.\nMaybe allow more, or drop a coefficient that only zero flows can tell.",
                ((IterationLimit) this).last.iterations()));
    }
}
