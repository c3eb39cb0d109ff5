package apportion.games;

import java.util.List;

/** Checks the weights of the players. */
final class PlayerWeights {

    private PlayerWeights() {}

    static void check(TransferableUtilityGame game, List<Double> weights, String remedy) {
        if (weights.size() != game.playerCount()) {
            throw new IllegalArgumentException(
                    "%d weights for %d players.".formatted(weights.size(), game.playerCount()));
        }
        for (int i = 0; i < weights.size(); i++) {
            double weight = weights.get(i);
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight[%d] must be positive and finite, got %s.%s"
                        .formatted(i + 1, weight, weight == 0 && !remedy.isEmpty() ? "\n" + remedy : ""));
            }
        }
    }
}
