package apportion.games;

import java.util.List;

/**
 * The game of a matrix of ties T: v(S) = Σ tᵢⱼ over all i, j ∈ S, the diagonal included; Zeng et al. (2023), eq. (19)
 * and Table 5. T need not be symmetric. Convex if tᵢⱼ + tⱼᵢ ≥ 0 for all i ≠ j; the induced subgraph game of Deng and
 * Papadimitriou (1994), whose Shapley value is φᵢ = tᵢᵢ + ½ Σ (tᵢⱼ + tⱼᵢ), j ≠ i.
 */
public final class SynergyGame {

    private SynergyGame() {}

    /**
     * The game of a square matrix.
     *
     * @param ties rows of T, n × n
     */
    public static TransferableUtilityGame of(List<List<Double>> ties) {
        int players = TransferableUtilityGame.checkedCount(ties.size());
        for (int i = 0; i < players; i++) {
            if (ties.get(i).size() != players) {
                throw new IllegalArgumentException("The matrix must be square; row %d of %d has %d entries."
                        .formatted(i + 1, players, ties.get(i).size()));
            }
            PlayerNumbers.checkFinite("row %d, entry".formatted(i + 1), ties.get(i));
        }
        double[] worth = new double[1 << players];
        for (int mask = 1; mask < worth.length; mask++) {
            int newest = Integer.numberOfTrailingZeros(mask);
            double sum = worth[mask & (mask - 1)] + ties.get(newest).get(newest);
            for (int rest = mask & (mask - 1); rest != 0; rest &= rest - 1) {
                int other = Integer.numberOfTrailingZeros(rest);
                sum += ties.get(newest).get(other) + ties.get(other).get(newest);
            }
            worth[mask] = sum;
        }
        return TransferableUtilityGame.of(players, mask -> worth[mask]);
    }
}
