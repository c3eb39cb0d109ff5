package apportion.games;

import apportion.games.Excesses.Excess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The core, Gillies (1959): the efficient payoffs that no coalition can improve on, x(N) = v(N) and x(S) ≥ v(S).
 * Excesses up to 1e-9 of the largest worth of the zero-normalised game count as 0.
 *
 * <p>Empty or not is decided with a proof either way, Bondareva (1963) and Shapley (1967): a core point, or balanced
 * weights λ with Σ λ(S) 1ₛ = 1ₙ and Σ λ(S) v(S) > v(N).
 */
public final class Core {

    /**
     * Whether an allocation lies in the core, and who objects.
     *
     * @param isMember whether it does
     * @param surplus x(N) − v(N)
     * @param violated the coalitions with x(S) < v(S), and by how much, largest first
     */
    public record Membership(boolean isMember, double surplus, List<Excess> violated) {
        public Membership {
            violated = List.copyOf(violated);
        }

        @Override
        public String toString() {
            if (isMember) {
                return "In the core.";
            }
            return violated.isEmpty()
                    ? Digits.format("Not in the core: x(N) - v(N) = %s.", surplus)
                    : Digits.format(
                            "Not in the core: x(N) - v(N) = %s, %d coalitions get less than their worth, by %s%s.",
                            surplus,
                            violated.size(),
                            violated.subList(0, Math.min(5, violated.size())),
                            violated.size() > 5 ? " and less" : "");
        }
    }

    /** Whether the core is empty, with a proof. */
    public sealed interface Status permits NonEmpty, Empty {
        default boolean isEmpty() {
            return this instanceof Empty;
        }
    }

    /**
     * The core has points.
     *
     * @param point one of them
     */
    public record NonEmpty(Allocation point) implements Status {}

    /**
     * The core has none.
     *
     * @param weights balanced weights λ by coalition
     * @param weightedWorth Σ λ(S) v(S), more than v(N)
     * @param worthOfGrandCoalition v(N)
     * @param leastCoreExcess the least largest excess that payoffs can reach
     */
    public record Empty(
            Map<Coalition, Double> weights, double weightedWorth, double worthOfGrandCoalition, double leastCoreExcess)
            implements Status {
        public Empty {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        }

        @Override
        public String toString() {
            return Digits.format(
                    "The core is empty: the balanced coalitions %s are worth %s, v(N) is %s; least-core excess %s.",
                    weights.keySet(), weightedWorth, worthOfGrandCoalition, leastCoreExcess);
        }
    }

    private Core() {}

    /** Whether the allocation lies in the core. */
    public static Membership membership(TransferableUtilityGame game, Allocation allocation) {
        NormalisedGame.checkPlayers(game, allocation);
        double tolerance = new NormalisedGame(game).originalTolerance();
        double surplus = allocation.total() - game.worthOfGrandCoalition();
        double[] sums = CoalitionSums.of(allocation.payoffs());
        List<Excess> violated = new ArrayList<>();
        for (int mask = 1; mask < sums.length - 1; mask++) {
            double excess = game.worthOfMask(mask) - sums[mask];
            if (!(excess <= tolerance)) {
                violated.add(new Excess(new Coalition(mask), excess));
            }
        }
        violated.sort((first, second) -> first.value() == second.value()
                ? first.coalition().compareTo(second.coalition())
                : Double.compare(second.value(), first.value()));
        return new Membership(violated.isEmpty() && Math.abs(surplus) <= tolerance, surplus, violated);
    }

    /** A core point, or the proof that there is none. */
    public static Status status(TransferableUtilityGame game) {
        if (game.playerCount() == 1) {
            return new NonEmpty(new Allocation("Core point", game.playerNames(), game.worthsOfSingles()));
        }
        LeastCore.Result least = LeastCore.of(game);
        if (least.excess() <= new NormalisedGame(game).originalTolerance()) {
            return new NonEmpty(new Allocation(
                    "Core point", game.playerNames(), least.allocation().payoffs()));
        }
        // every player is covered by the same total weight; dividing by it makes the weights balanced
        double cover = 0;
        for (Map.Entry<Coalition, Double> entry : least.weights().entrySet()) {
            cover += entry.getValue() * entry.getKey().size() / game.playerCount();
        }
        Map<Coalition, Double> weights = new LinkedHashMap<>();
        double worth = 0;
        for (Map.Entry<Coalition, Double> entry : least.weights().entrySet()) {
            weights.put(entry.getKey(), entry.getValue() / cover);
            worth += entry.getValue() / cover * game.worth(entry.getKey());
        }
        return new Empty(weights, worth, game.worthOfGrandCoalition(), least.excess());
    }
}
