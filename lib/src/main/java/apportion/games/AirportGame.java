package apportion.games;

import java.util.List;

/**
 * The airport game of Littlechild and Owen (1973): players need runways of different cost, and a runway that serves one
 * serves all who need less. As costs c(S) = max cᵢ, i ∈ S; as savings v(S) = Σ cᵢ − c(S).
 */
public final class AirportGame {

    private AirportGame() {}

    /**
     * The cost game. Solutions that pay out gains want {@link #savings}: less is better here.
     *
     * @param costs c by player, not negative
     */
    public static TransferableUtilityGame costs(List<Double> costs) {
        PlayerNumbers.checkNonNegative("cost", costs);
        return TransferableUtilityGame.of(
                costs.size(),
                mask -> new Coalition(mask)
                        .members().stream()
                                .mapToDouble(player -> costs.get(player - 1))
                                .max()
                                .orElse(0));
    }

    /** The savings game; player i bears cᵢ less what the solution gives. Convex. */
    public static TransferableUtilityGame savings(List<Double> costs) {
        return costs(costs).savings();
    }
}
