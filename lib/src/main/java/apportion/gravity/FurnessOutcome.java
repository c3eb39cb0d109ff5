package apportion.gravity;

import java.util.Locale;

/** What came of a balancing: trips that keep their totals, the state at the iteration limit, or why there are none. */
public sealed interface FurnessOutcome
        permits FurnessOutcome.Balanced, FurnessOutcome.IterationLimit, FurnessOutcome.Infeasible {

    /** Every row and column sum meets its total within the tolerance. */
    record Balanced(BalancedTrips result) implements FurnessOutcome {}

    /**
     * The tolerance was not met: more iterations are needed. They may be very many where trips keep the totals only if
     * some are 0 although their deterrence is not; the iteration approaches such trips without end.
     */
    record IterationLimit(BalancedTrips last) implements FurnessOutcome {}

    /** Zeros in the deterrence matrix stand where the totals need trips; the reason names the places. */
    record Infeasible(String reason) implements FurnessOutcome {}

    /** The balanced trips, or an error that says how far the last iteration was off, or why there are none. */
    default BalancedTrips orElseThrow() {
        if (this instanceof IterationLimit limit) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "The trips are not balanced after %d iterations: residual %s, asked for %s.\nMaybe allow more iterations.",
                    limit.last.iterations(),
                    limit.last.residual(),
                    limit.last.tolerance()));
        }
        if (this instanceof Infeasible infeasible) {
            throw new IllegalStateException(infeasible.reason);
        }
        return ((Balanced) this).result;
    }
}
