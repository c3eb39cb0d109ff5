package apportion.dea.engine;

import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The answer of one program in rational arithmetic: exact for the program as its numbers are stored.
 *
 * @param status how it ends; {@code LIMIT} if the search was given up
 * @param objective the optimal objective, 0 without an optimum
 * @param confirmed whether the basis that floating point ended with is exactly primal and dual feasible
 * @param pivots how many exact pivots it took from there; 0 if it was confirmed
 */
public record ExactAnswer(ProgramStatus status, BigFraction objective, boolean confirmed, int pivots) {

    @Override
    public String toString() {
        return status == ProgramStatus.OPTIMAL
                ? String.format(
                        Locale.ROOT,
                        "exact objective %s (about %.16g), %s",
                        objective,
                        objective.doubleValue(),
                        confirmed ? "basis confirmed" : "after " + pivots + " exact pivots")
                : "exactly " + status.name().toLowerCase(Locale.ROOT);
    }
}
