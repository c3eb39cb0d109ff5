package apportion.games;

import apportion.solve.Interruption;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The dividends of Harsanyi (1963), the Möbius transform of the worths: d(S) = v(S) − Σ d(T), T ⊊ S, so that
 * v = Σ d(T) u(T) with unanimity games u(T). For many players they cancel: rounding grows as 2ⁿ.
 */
public final class HarsanyiDividends {

    private final double[] dividends;

    private HarsanyiDividends(double[] dividends) {
        this.dividends = dividends;
    }

    /** The dividends of a game. */
    public static HarsanyiDividends of(TransferableUtilityGame game) {
        double[] dividends = game.toArray();
        sweep(dividends, -1);
        return new HarsanyiDividends(dividends);
    }

    /** d(S); 0 for the empty coalition. */
    public double of(Coalition coalition) {
        if (coalition.mask() >= dividends.length) {
            throw new IllegalArgumentException("Coalition %s is not in this game.".formatted(coalition));
        }
        return dividends[coalition.mask()];
    }

    /** The coalitions whose dividend is not exactly 0, by size and then lexicographically. */
    public Map<Coalition, Double> nonZero() {
        Map<Coalition, Double> map = new TreeMap<>();
        for (int mask = 1; mask < dividends.length; mask++) {
            if (dividends[mask] != 0) {
                map.put(new Coalition(mask), dividends[mask]);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /** The game back from its dividends: v(S) = Σ d(T), T ⊆ S. */
    public TransferableUtilityGame game() {
        double[] worth = dividends.clone();
        sweep(worth, 1);
        return TransferableUtilityGame.of(Integer.numberOfTrailingZeros(worth.length), mask -> worth[mask]);
    }

    private static void sweep(double[] numbers, int sign) {
        for (int bit = 1; bit < numbers.length; bit <<= 1) {
            Interruption.check("Harsanyi dividends");
            for (int mask = 0; mask < numbers.length; mask++) {
                if ((mask & bit) != 0) {
                    numbers[mask] += sign * numbers[mask ^ bit];
                }
            }
        }
    }
}
