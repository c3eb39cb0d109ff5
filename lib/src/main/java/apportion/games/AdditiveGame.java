package apportion.games;

import java.util.List;

/** The additive (inessential) game v(S) = Σ aᵢ, i ∈ S: nothing is gained by cooperation. */
public final class AdditiveGame {

    private AdditiveGame() {}

    /**
     * The game in which everyone has a fixed worth.
     *
     * @param worths a by player
     */
    public static TransferableUtilityGame of(List<Double> worths) {
        PlayerNumbers.checkFinite("worth", worths);
        double[] sums = CoalitionSums.of(worths);
        return TransferableUtilityGame.of(worths.size(), mask -> sums[mask]);
    }
}
