package apportion.games;

import java.util.ArrayList;
import java.util.List;

/**
 * A strategically equivalent game w(S) = [v(S) − Σ v({i})] / a with w({i}) = 0 and largest magnitude 1, in which
 * tolerances mean the same for every unit. The solutions here are covariant: xᵢ = a yᵢ + v({i}).
 */
final class NormalisedGame {

    private static final double RELATIVE_TOLERANCE = 1e-9;

    final int players;
    final double[] worth;
    final double scale;

    /** Differences of normalised worths up to this are rounding: 1e-9, or more where v({i}) dwarf what S adds. */
    final double tolerance;

    private final TransferableUtilityGame original;
    private final List<Double> singles;

    NormalisedGame(TransferableUtilityGame game) {
        original = game;
        players = game.playerCount();
        singles = game.worthsOfSingles();
        worth = game.zeroNormalised().toArray();
        double largest = 0;
        double size = 0;
        double[] sums = CoalitionSums.of(singles);
        for (int mask = 0; mask < worth.length; mask++) {
            largest = Math.max(largest, Math.abs(worth[mask]));
            size = Math.max(size, Math.abs(sums[mask]) + Math.abs(game.worthOfMask(mask)));
        }
        double rounding = 4e-15 * size; // twenty additions
        // an additive game leaves only rounding, which must not be blown up to size 1
        boolean isAdditive = largest <= rounding;
        scale = isAdditive ? Math.max(size, Double.MIN_NORMAL) : largest;
        tolerance = Math.max(RELATIVE_TOLERANCE, rounding / scale);
        for (int mask = 0; mask < worth.length; mask++) {
            worth[mask] = isAdditive ? 0 : worth[mask] / scale;
        }
        if (Math.abs(worth[everyone()]) <= Math.max(1e-12, rounding / scale)) {
            worth[everyone()] = 0; // 0.1 + 0.2 against 0.3: one imputation, not none
        }
    }

    int everyone() {
        return worth.length - 1;
    }

    double worthOfGrandCoalition() {
        return worth[everyone()];
    }

    /** No individually rational and efficient payoffs exist. */
    boolean hasNoImputation() {
        return worthOfGrandCoalition() < 0;
    }

    /** The tolerance in the unit of the original worths. */
    double originalTolerance() {
        return tolerance * scale;
    }

    Allocation restore(String solution, double[] normalised) {
        List<Double> payoffs = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            payoffs.add(scale * normalised[i] + singles.get(i));
        }
        return new Allocation(solution, original.playerNames(), payoffs);
    }

    double[] normalise(Allocation allocation) {
        double[] normalised = new double[players];
        for (int i = 0; i < players; i++) {
            normalised[i] = (allocation.payoffs().get(i) - singles.get(i)) / scale;
        }
        return normalised;
    }

    static void checkPlayers(TransferableUtilityGame game, Allocation allocation) {
        if (allocation.payoffs().size() != game.playerCount()) {
            throw new IllegalArgumentException(
                    "%d payoffs for %d players.".formatted(allocation.payoffs().size(), game.playerCount()));
        }
    }
}
