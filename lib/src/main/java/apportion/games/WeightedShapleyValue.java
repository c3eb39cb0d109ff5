package apportion.games;

import apportion.solve.Interruption;
import java.util.ArrayList;
import java.util.List;

/**
 * The weighted Shapley value, Shapley (1953), Kalai and Samet (1987): the dividend of each coalition is shared in
 * proportion to weights, φᵢ = Σ ωᵢ / ω(S) · d(S), the sum over S ∋ i.
 *
 * <p>Computed through the weighted potential of Hart and Mas-Colell (1989), ω(S) P(S) = v(S) + Σ ωᵢ P(S∖i), i ∈ S,
 * with φᵢ = ωᵢ [P(N) − P(N∖i)]: averages only, where dividends of twenty players cancel. Equal weights give the
 * Shapley value. Weights of 0, which need Kalai and Samet's ordered partitions, are refused.
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
        double[] weightOf = CoalitionSums.of(weights);
        double[] potential = game.toArray();
        for (int mask = 1; mask < potential.length; mask++) {
            if ((mask & 0xFFFF) == 0) {
                Interruption.check("weighted Shapley value");
            }
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                int bit = rest & -rest;
                potential[mask] += weightOf[bit] * potential[mask & ~bit];
            }
            potential[mask] /= weightOf[mask];
        }
        int everyone = potential.length - 1;
        List<Double> payoffs = new ArrayList<>();
        for (int i = 0; i < game.playerCount(); i++) {
            payoffs.add(weights.get(i) * (potential[everyone] - potential[everyone & ~(1 << i)]));
        }
        return new Allocation("Weighted Shapley value", game.playerNames(), payoffs);
    }
}
