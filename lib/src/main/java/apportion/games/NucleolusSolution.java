package apportion.games;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A nucleolus or prenucleolus with its proof.
 *
 * @param allocation the payoffs
 * @param levels from the largest excess down: where the search settled coalitions
 * @param certificate Kohlberg's criterion at the payoffs
 * @param leastCoreExcess the least largest excess of all efficient payoffs; positive exactly if the core is empty;
 *     negative infinity for a single player
 * @param isCoreEmpty whether the core is empty, so that some coalition would rather stand alone
 */
public record NucleolusSolution(
        Allocation allocation,
        List<Level> levels,
        KohlbergCriterion.Verdict certificate,
        double leastCoreExcess,
        boolean isCoreEmpty) {

    /**
     * Coalitions whose excess could not be pressed below a level.
     *
     * @param excess v(S) − x(S) of each of them
     * @param coalitions those with a positive multiplier at this level; others may have the same excess
     */
    public record Level(double excess, List<Coalition> coalitions) {
        public Level {
            coalitions = coalitions.stream().sorted().toList();
        }
    }

    public NucleolusSolution {
        levels = List.copyOf(levels);
    }

    @Override
    public String toString() {
        return allocation
                + levels.stream()
                        .map(level -> Digits.format("%n  excess %s at %s", level.excess(), level.coalitions()))
                        .collect(Collectors.joining())
                + (isCoreEmpty ? Digits.format("%n  the core is empty: least-core excess %s", leastCoreExcess) : "")
                + System.lineSeparator() + "  " + certificate;
    }
}
