package apportion.gravity;

import java.util.Locale;

/** What came of a balancing: trips that keep their totals, or the state at the iteration limit. */
public sealed interface FurnessOutcome permits FurnessOutcome.Balanced, FurnessOutcome.IterationLimit {

    /** Every row and column sum meets its total within the tolerance. */
    record Balanced(BalancedTrips result) implements FurnessOutcome {}

    /**
     * The tolerance was not met. Either more iterations are needed, or zeros in the deterrence matrix stand where the
     * totals need trips, and no matrix with these zeros keeps them.
     */
    record IterationLimit(BalancedTrips last) implements FurnessOutcome {}

    /** The balanced trips, or an error that says how far the last iteration was off. */
    default BalancedTrips orElseThrow() {
        if (this instanceof IterationLimit limit) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "The trips are not balanced after %d iterations: residual %s, asked for %s.\nMaybe allow more iterations, or look for zeros where the totals need trips.",
                    limit.last.iterations(),
                    limit.last.residual(),
                    limit.last.tolerance()));
        }
        return ((Balanced) this).result;
    }
}
