package apportion.games;

import apportion.solve.Interruption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * Separation by scanning: for each player the coalition with the highest score among those with the player, and among
 * those without. Asking for a pair per player keeps the new rows of a program diverse.
 */
final class Extremes {

    private Extremes() {}

    /**
     * The extreme coalitions, without repetition.
     *
     * @param threshold only scores above it count
     * @param eligible asked only of coalitions above the threshold that would be new
     */
    static Set<Integer> above(double threshold, int players, IntToDoubleFunction score, IntPredicate eligible) {
        int[] with = new int[players];
        int[] without = new int[players];
        double[] bestWith = new double[players];
        double[] bestWithout = new double[players];
        Arrays.fill(bestWith, threshold);
        Arrays.fill(bestWithout, threshold);
        double lowest = threshold;
        for (int mask = 1; mask < (1 << players) - 1; mask++) {
            if ((mask & 0xFFFF) == 0) {
                Interruption.check("scan of coalitions");
            }
            double value = score.applyAsDouble(mask);
            if (value > lowest && eligible.test(mask)) {
                lowest = Double.POSITIVE_INFINITY;
                for (int i = 0; i < players; i++) {
                    boolean member = (mask >> i & 1) != 0;
                    double[] best = member ? bestWith : bestWithout;
                    if (value > best[i]) {
                        best[i] = value;
                        (member ? with : without)[i] = mask;
                    }
                    lowest = Math.min(lowest, Math.min(bestWith[i], bestWithout[i]));
                }
            }
        }
        Set<Integer> found = new LinkedHashSet<>();
        for (int i = 0; i < players; i++) {
            found.add(with[i]);
            found.add(without[i]);
        }
        found.remove(0);
        return found;
    }
}
