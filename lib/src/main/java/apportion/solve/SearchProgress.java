package apportion.solve;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a search over a tree is.
 *
 * @param nodes the relaxations solved so far
 * @param open the nodes still waiting
 * @param best the objective of the best solution so far, infinite if there is none
 * @param bound no solution is better than this
 * @param elapsed the time since the search began
 */
public record SearchProgress(int nodes, int open, double best, double bound, Duration elapsed) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d nodes, %d open, best %.10g, bound %.10g, %.1f s",
                nodes,
                open,
                best,
                bound,
                elapsed.toMillis() / 1000.0);
    }
}
