package apportion.games;

import apportion.solve.Interruption;
import java.util.ArrayList;
import java.util.List;

/**
 * The weighted Shapley value, Shapley (1953), Kalai and Samet (1987): the dividend of each coalition is shared in
 * proportion to weights, φᵢ = Σ ωᵢ / ω(S) · d(S), the sum over S ∋ i.
 *
 * <p>Computed by who comes last: of the players of S it is i with probability ωᵢ / ω(S), so that
 * ω(S) φᵢ(S) = ωᵢ [v(S) − v(S∖i)] + Σ ωⱼ φᵢ(S∖j), j ∈ S∖i. These are averages only, where dividends of twenty players
 * cancel, and so do the potentials of Hart and Mas-Colell (1989) when weights differ by many powers of ten. Equal weights
 * give the Shapley value. Weights of 0, which need Kalai and Samet's ordered partitions, are refused.
 */
public final class WeightedShapleyValue {

    private WeightedShapleyValue() {}

    /**
     * Shares out v(N) by dividends in proportion to weights.
     *
     * @param weights ω by player, positive
     * @throws IllegalArgumentException "2 weights for 3 players.", or if a weight is not positive and finite
     */
    public static Allocation allocate(TransferableUtilityGame game, List<Double> weights) {
        PlayerWeights.check(
                game, weights, "Maybe give a small positive weight; a weight of 0 leaves the shares among zeros open.");
        double[] weightOf = CoalitionSums.of(PlayerWeights.ofLargest(weights));
        double[] worth = game.toArray();
        List<Double> payoffs = new ArrayList<>();
        for (int i = 0; i < game.playerCount(); i++) {
            payoffs.add(payoff(1 << i, worth, weightOf));
        }
        return new Allocation("Weighted Shapley value", game.playerNames(), payoffs);
    }

    private static double payoff(int player, double[] worth, double[] weightOf) {
        double[] payoff = new double[worth.length];
        for (int mask = player; mask < worth.length; mask++) {
            if ((mask & 0xFFFF) == 0) {
                Interruption.check("weighted Shapley value");
            }
            if ((mask & player) == 0) {
                continue;
            }
            int others = mask & ~player;
            double sum = weightOf[player] * (worth[mask] - worth[others]);
            for (int rest = others; rest != 0; rest &= rest - 1) {
                int last = rest & -rest;
                sum += weightOf[last] * payoff[mask & ~last];
            }
            payoff[mask] = sum / weightOf[mask];
        }
        return payoff[worth.length - 1];
    }
}
