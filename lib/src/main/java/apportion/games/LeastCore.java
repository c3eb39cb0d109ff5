package apportion.games;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The least core, Maschler, Peleg and Shapley (1979): the payoffs that keep the largest excess as small as possible,
 * min ε subject to x(N) = v(N), v(S) − x(S) ≤ ε for ∅ ≠ S ≠ N. The core is empty exactly if ε > 0.
 */
public final class LeastCore {

    /**
     * A point of the least core and the proof of its level.
     *
     * @param excess ε, in the unit of the worths
     * @param allocation one point of the least core
     * @param weights positive weights λ with Σ λ(S) = 1 and Σ λ(S) 1ₛ a multiple of 1ₙ; they prove that no payoffs
     *     reach a smaller ε
     */
    public record Result(double excess, Allocation allocation, Map<Coalition, Double> weights) {
        public Result {
            Map<Coalition, Double> sorted = new LinkedHashMap<>();
            for (Coalition coalition :
                    weights.keySet().stream().sorted(Comparator.naturalOrder()).toList()) {
                sorted.put(
                        coalition, Optional.ofNullable(weights.get(coalition)).orElseThrow());
            }
            weights = Collections.unmodifiableMap(sorted);
        }

        /** The coalitions that hold the largest excess up. */
        public List<Coalition> bindingCoalitions() {
            return List.copyOf(weights.keySet());
        }

        @Override
        public String toString() {
            return Digits.format("Least core: largest excess %s at %s%n", excess, bindingCoalitions()) + allocation;
        }
    }

    private LeastCore() {}

    /**
     * Finds a point of the least core and proves its level.
     *
     * @throws IllegalArgumentException if there is only one player, for then there is no S
     */
    public static Result of(TransferableUtilityGame game) {
        return of(new NormalisedGame(game));
    }

    static Result of(NormalisedGame game) {
        if (game.players < 2) {
            throw new IllegalArgumentException("The least core needs at least 2 players, got 1.");
        }
        CoalitionSpan span = new CoalitionSpan(game.players);
        span.add(game.everyone());
        ExcessProgram.Stage stage =
                new ExcessProgram(game, false).solve(span, Map.of(game.everyone(), game.worthOfGrandCoalition()));
        Map<Coalition, Double> weights = new LinkedHashMap<>();
        stage.weights().forEach((mask, weight) -> weights.put(new Coalition(mask), weight));
        return new Result(stage.excess() * game.scale, game.restore("Point of the least core", stage.point()), weights);
    }
}
