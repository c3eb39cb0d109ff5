package apportion.swarm;

import java.util.List;

/**
 * The state of a search after an iteration.
 *
 * @param iteration 0 for the first points drawn
 * @param evaluations of the objective so far
 * @param best the best point so far
 * @param bestValue the objective there, without any penalty
 * @param bestViolation Σ max(0, g) there
 * @param spread mean distance of this iteration's points from their centre, each dimension in units of its range; 0 when
 *     the search has run together
 */
public record TracePoint(
        int iteration, long evaluations, List<Double> best, double bestValue, double bestViolation, double spread) {

    public TracePoint {
        best = List.copyOf(best);
    }
}
