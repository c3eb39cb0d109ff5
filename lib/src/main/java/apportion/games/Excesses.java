package apportion.games;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The excesses e(S, x) = v(S) − x(S) of all coalitions but ∅ and N, from the largest down: how much each would gain by
 * leaving. Equal ones stand in the order of the coalitions.
 *
 * @param sorted the excess vector with its coalitions
 */
public record Excesses(List<Excess> sorted) {

    /**
     * What one coalition would gain by leaving.
     *
     * @param coalition S
     * @param value v(S) − x(S)
     */
    public record Excess(Coalition coalition, double value) {
        @Override
        public String toString() {
            return Digits.format("%s %s", coalition, value);
        }
    }

    public Excesses {
        sorted = List.copyOf(sorted);
    }

    /**
     * The excesses at an allocation.
     *
     * @throws IllegalArgumentException "2 payoffs for 3 players."
     */
    public static Excesses of(TransferableUtilityGame game, Allocation allocation) {
        NormalisedGame.checkPlayers(game, allocation);
        double[] sums = CoalitionSums.of(allocation.payoffs());
        return new Excesses(IntStream.range(1, sums.length - 1)
                .mapToObj(mask -> new Excess(new Coalition(mask), game.worthOfMask(mask) - sums[mask]))
                .sorted(Comparator.comparingDouble(Excess::value).reversed().thenComparing(Excess::coalition))
                .toList());
    }

    /** The largest excess; negative infinity for a single player, who has no S. */
    public double largest() {
        return sorted.isEmpty() ? Double.NEGATIVE_INFINITY : sorted.get(0).value();
    }

    /** The excess vector θ(x) without its coalitions. */
    public List<Double> values() {
        return sorted.stream().map(Excess::value).toList();
    }

    @Override
    public String toString() {
        String rest = sorted.size() > 10 ? "%n  … %d more".formatted(sorted.size() - 10) : "";
        return "Excesses, largest first:"
                + sorted.stream().limit(10).map("%n  %s"::formatted).collect(Collectors.joining())
                + rest;
    }
}
