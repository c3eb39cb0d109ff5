package apportion.games;

import apportion.solve.Interruption;
import java.util.ArrayList;
import java.util.List;

/**
 * The Shapley value, Shapley (1953): φᵢ = Σ |S|! (n − |S| − 1)! / n! · [v(S ∪ i) − v(S)], the sum over all S without i.
 *
 * <p>Efficient, symmetric, additive; a null player gets 0. Lies in the core of a convex game, elsewhere not always.
 */
public final class ShapleyValue {

    private ShapleyValue() {}

    /** Shares out v(N) by the average marginal contribution over all orders of arrival. */
    public static Allocation allocate(TransferableUtilityGame game) {
        int players = game.playerCount();
        double[] weight = weights(players);
        double[] worth = game.toArray();
        List<Double> payoffs = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            int bit = 1 << i;
            double payoff = 0;
            for (int mask = 0; mask < worth.length; mask++) {
                if ((mask & 0xFFFF) == 0) {
                    Interruption.check("Shapley value");
                }
                if ((mask & bit) == 0) {
                    payoff += weight[Integer.bitCount(mask)] * (worth[mask | bit] - worth[mask]);
                }
            }
            payoffs.add(payoff);
        }
        return new Allocation("Shapley value", game.playerNames(), payoffs);
    }

    /** s! (n − s − 1)! / n! by s, from 1/n upwards: the s-th is the one before times s / (n − s). */
    private static double[] weights(int players) {
        double[] weight = new double[players];
        weight[0] = 1.0 / players;
        for (int s = 1; s < players; s++) {
            weight[s] = weight[s - 1] * s / (players - s);
        }
        return weight;
    }
}
