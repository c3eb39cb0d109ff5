package apportion.games;

import apportion.text.Counted;
import java.util.List;
import java.util.Locale;

/**
 * What a solution gives to each player.
 *
 * @param solution the name of the solution, "Shapley value"
 * @param playerNames the players, in their order
 * @param payoffs by player, in the unit of the game's worths
 */
public record Allocation(String solution, List<String> playerNames, List<Double> payoffs) {

    private static final double ROUNDING = 1e-14; // of the sum of magnitudes, for up to twenty additions

    public Allocation {
        playerNames = List.copyOf(playerNames);
        payoffs = List.copyOf(payoffs);
        if (payoffs.size() != playerNames.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d payoffs for %d players.", payoffs.size(), playerNames.size()));
        }
        for (int i = 0; i < payoffs.size(); i++) {
            if (!Double.isFinite(payoffs.get(i))) {
                throw new IllegalArgumentException("The payoff of player %s must be finite, got %s."
                        .formatted(playerNames.get(i), payoffs.get(i)));
            }
        }
    }

    /** An allocation that somebody proposes for a game. */
    public static Allocation proposed(TransferableUtilityGame game, List<Double> payoffs) {
        return new Allocation("Proposed allocation", game.playerNames(), payoffs);
    }

    /** The payoff of player 1, …, n. */
    public double payoffOf(int player) {
        if (player < 1 || player > payoffs.size()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "No player %d; there are 1 to %d.", player, payoffs.size()));
        }
        return payoffs.get(player - 1);
    }

    /** The payoff of a player by name. */
    public double payoffOf(String player) {
        int index = playerNames.indexOf(player);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "No player '%s'; there are: %s.".formatted(player, String.join(", ", playerNames)));
        }
        return payoffs.get(index);
    }

    /** x(N) = Σ xᵢ. */
    public double total() {
        return payoffs.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** x(S) = Σ xᵢ, i ∈ S. */
    public double total(Coalition coalition) {
        return coalition.members().stream().mapToDouble(this::payoffOf).sum();
    }

    /**
     * xᵢ / x(N) by player.
     *
     * @throws IllegalStateException if the total is 0, or only rounding of payoffs that cancel
     */
    public List<Double> shares() {
        double total = total();
        if (!hasTotal()) {
            throw new IllegalStateException("Shares need a total other than 0, got %s.".formatted(total));
        }
        return payoffs.stream().map(payoff -> payoff / total).toList();
    }

    /** 0.3 − 0.1 − 0.2 is not 0 in binary, but no total either. */
    private boolean hasTotal() {
        double size = payoffs.stream().mapToDouble(Math::abs).sum();
        return Math.abs(total()) > ROUNDING * size;
    }

    @Override
    public String toString() {
        double total = hasTotal() ? total() : 0;
        int width = playerNames.stream().mapToInt(String::length).max().orElse(1);
        StringBuilder card = new StringBuilder(
                Digits.format("%s: %s, total %s", solution, Counted.of(payoffs.size(), "player"), total));
        for (int i = 0; i < payoffs.size(); i++) {
            String share = total == 0 ? "" : String.format(Locale.ROOT, "%7.1f %%", 100 * payoffs.get(i) / total);
            card.append(Digits.format("\n  %-" + width + "s %14s%s", playerNames.get(i), payoffs.get(i), share));
        }
        return card.toString();
    }
}
