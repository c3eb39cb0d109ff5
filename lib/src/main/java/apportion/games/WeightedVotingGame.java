package apportion.games;

import java.util.List;

/**
 * The weighted voting game [q; w₁, …, wₙ]: v(S) = 1 if w(S) ≥ q, else 0; von Neumann and Morgenstern (1944).
 */
public final class WeightedVotingGame {

    private static final double ROUNDING = 1e-12; // of the total, so that 0.1 + 0.2 reaches a quota of 0.3

    private WeightedVotingGame() {}

    /**
     * The game of a quota and the votes of each player.
     *
     * @param quota q in (0, w(N)]
     * @param weights w by player, not negative
     */
    public static TransferableUtilityGame of(double quota, List<Double> weights) {
        PlayerNumbers.checkNonNegative("weight", weights);
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (!(quota > 0 && quota <= total * (1 + ROUNDING))) {
            throw new IllegalArgumentException(
                    "quota must lie in (0, %s], the sum of the weights, got %s.".formatted(total, quota));
        }
        double[] sums = CoalitionSums.of(weights);
        return TransferableUtilityGame.of(weights.size(), mask -> sums[mask] >= quota - ROUNDING * total ? 1 : 0);
    }
}
