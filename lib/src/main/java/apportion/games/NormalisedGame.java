package apportion.games;

import java.util.ArrayList;
import java.util.List;

/**
 * A strategically equivalent game w(S) = [v(S) − Σ v({i})] / a with w({i}) = 0 and largest magnitude 1, in which
 * tolerances mean the same for every unit. The solutions here are covariant: xᵢ = a yᵢ + v({i}).
 */
final class NormalisedGame {

    /** Differences of normalised worths below this are rounding. */
    static final double TOLERANCE = 1e-9;

    final int players;
    final double[] worth;
    final double scale;
    private final TransferableUtilityGame original;
    private final List<Double> singles;

    NormalisedGame(TransferableUtilityGame game) {
        original = game;
        players = game.playerCount();
        singles = game.worthsOfSingles();
        worth = game.zeroNormalised().toArray();
        double largest = 0;
        double rounding = 0;
        double[] sums = CoalitionSums.of(singles);
        for (int mask = 0; mask < worth.length; mask++) {
            largest = Math.max(largest, Math.abs(worth[mask]));
            rounding = Math.max(rounding, 1e-13 * (Math.abs(sums[mask]) + Math.abs(game.worthOfMask(mask))));
        }
        // an additive game leaves only rounding, which must not be blown up to size 1
        scale = largest > rounding ? largest : 1;
        for (int mask = 0; mask < worth.length; mask++) {
            worth[mask] = largest > rounding ? worth[mask] / scale : 0;
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
        return worthOfGrandCoalition() < -TOLERANCE * 1e-3;
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
