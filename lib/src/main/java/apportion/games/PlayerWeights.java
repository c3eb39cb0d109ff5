package apportion.games;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Checks the weights of the players. */
final class PlayerWeights {

    private PlayerWeights() {}

    static void check(TransferableUtilityGame game, List<Double> weights, String remedy) {
        if (weights.size() != game.playerCount()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d weights for %d players.", weights.size(), game.playerCount()));
        }
        for (int i = 0; i < weights.size(); i++) {
            double weight = weights.get(i);
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "weight[%d] must be positive and finite, got %s.%s",
                        i + 1,
                        weight,
                        weight == 0 && !remedy.isEmpty() ? "\n" + remedy : ""));
            }
        }
        double largest = Collections.max(weights);
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i) / largest < Double.MIN_NORMAL) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "weight[%d] must not vanish beside the largest, %s, got %s.",
                        i + 1,
                        largest,
                        weights.get(i)));
            }
        }
    }

    /** The weights as multiples of the largest, whose sums neither overflow nor vanish. */
    static List<Double> ofLargest(List<Double> weights) {
        double largest = Collections.max(weights);
        return weights.stream().map(weight -> weight / largest).toList();
    }
}
