package apportion.games;

import apportion.solve.Interruption;
import java.util.ArrayList;
import java.util.List;

/**
 * The Banzhaf value, Banzhaf (1965) and Owen (1975): βᵢ = Σ [v(S ∪ i) − v(S)] / 2ⁿ⁻¹, the sum over all S without i.
 *
 * <p>The raw values rarely add up to v(N). The normalised ones are βᵢ / Σ βⱼ and add up to 1, in the convention of
 * power indices; multiply by v(N) for payoffs.
 */
public final class BanzhafValue {

    private BanzhafValue() {}

    /** The raw value: the average marginal contribution to a coalition drawn at random. */
    public static Allocation raw(TransferableUtilityGame game) {
        int players = game.playerCount();
        double[] worth = game.toArray();
        List<Double> payoffs = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            int bit = 1 << i;
            double sum = 0;
            for (int mask = 0; mask < worth.length; mask++) {
                if ((mask & 0xFFFF) == 0) {
                    Interruption.check("Banzhaf value");
                }
                sum += (mask & bit) == 0 ? worth[mask | bit] - worth[mask] : 0;
            }
            payoffs.add(sum / (worth.length / 2.0));
        }
        return new Allocation("Banzhaf value", game.playerNames(), payoffs);
    }

    /**
     * The raw value divided by its sum, so that it adds up to 1.
     *
     * @throws IllegalStateException if the raw values add up to 0
     */
    public static Allocation normalised(TransferableUtilityGame game) {
        return new Allocation(
                "Normalised Banzhaf value", game.playerNames(), raw(game).shares());
    }
}
