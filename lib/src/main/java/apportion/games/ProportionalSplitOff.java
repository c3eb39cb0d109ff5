package apportion.games;

import apportion.solve.Interruption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The proportional split-off solution: again and again the coalition T with the highest worth per weight leaves, and
 * its members share that worth in proportion to their weights.
 *
 * <p>With P the union of the coalitions that have left, the next is
 * T ∈ argmax [v(P ∪ T) − v(P)] / ω(T), ∅ ≠ T ⊆ N∖P, and i ∈ T gets ωᵢ [v(P ∪ T) − v(P)] / ω(T); Zeng et al. (2023),
 * eqs (20)–(22). Equal weights give the equal split-off set of Branzei, Dimitrov and Tijs (2006). Always efficient; the
 * ratios never rise from step to step. Set-valued where ratios tie: a {@link TieRule} picks the branch.
 */
public final class ProportionalSplitOff {

    /** Ratios this close, relative to the worths they are made of, count as tied. */
    static final double TIE_TOLERANCE = 1e-12;

    /** Which of several coalitions with the same ratio leaves first. */
    public enum TieRule {
        /** The one with most members; among those the lexicographically first. */
        LARGEST_COALITION,
        /** The one with fewest members; among those the lexicographically first. */
        SMALLEST_COALITION,
        /** The lexicographically first: {1}, {1,2}, {1,2,3}, {1,3}, {2}, … */
        LEXICOGRAPHIC
    }

    /**
     * A coalition that left.
     *
     * @param coalition T
     * @param worth v(P ∪ T) − v(P)
     * @param ratio worth per weight
     */
    public record Step(Coalition coalition, double worth, double ratio) {}

    /**
     * The allocation and how it came about.
     *
     * @param allocation the payoffs
     * @param steps the coalitions in the order in which they left
     * @param hasTies whether another tie rule would have had a choice
     */
    public record Result(Allocation allocation, List<Step> steps, boolean hasTies) {
        public Result {
            steps = List.copyOf(steps);
        }

        /** The coalitions of the steps, which partition N. */
        public List<Coalition> partition() {
            return steps.stream().map(Step::coalition).toList();
        }

        @Override
        public String toString() {
            return allocation
                    + steps.stream()
                            .map(step -> Digits.format(
                                    "\n  %s leaves with %s, %s per weight",
                                    step.coalition(), step.worth(), step.ratio()))
                            .collect(Collectors.joining());
        }
    }

    private ProportionalSplitOff() {}

    /** Splits off with {@link TieRule#LARGEST_COALITION}. */
    public static Result allocate(TransferableUtilityGame game, List<Double> weights) {
        return allocate(game, weights, TieRule.LARGEST_COALITION);
    }

    /**
     * Splits off with the tie rule named.
     *
     * @param weights ω by player, positive
     * @throws IllegalArgumentException "2 weights for 3 players.", or if a weight is not positive and finite
     */
    public static Result allocate(TransferableUtilityGame game, List<Double> weights, TieRule tieRule) {
        PlayerWeights.check(game, weights, "");
        double[] worth = game.toArray();
        List<Double> relative = PlayerWeights.ofLargest(weights);
        double largest = Collections.max(weights);
        double[] weightOf = CoalitionSums.of(relative);
        List<Double> payoffs = new ArrayList<>(Collections.nCopies(game.playerCount(), 0.0));
        List<Step> steps = new ArrayList<>();
        boolean hasTies = false;
        int everyone = worth.length - 1;
        int gone = 0;
        while (gone != everyone) {
            Choice choice = choose(worth, weightOf, gone, everyone & ~gone, tieRule);
            Coalition coalition = new Coalition(choice.mask());
            double gain = worth[gone | choice.mask()] - worth[gone];
            double weight = weightOf[choice.mask()];
            steps.add(new Step(coalition, gain, gain / weight / largest));
            for (int player : coalition.members()) {
                payoffs.set(player - 1, gain * relative.get(player - 1) / weight);
            }
            hasTies |= choice.tied();
            gone |= choice.mask();
        }
        return new Result(new Allocation("Proportional split-off", game.playerNames(), payoffs), steps, hasTies);
    }

    private record Choice(int mask, boolean tied) {}

    private static Choice choose(double[] worth, double[] weightOf, int gone, int rest, TieRule tieRule) {
        double best = Double.NEGATIVE_INFINITY;
        for (int mask = rest; mask != 0; mask = (mask - 1) & rest) {
            if ((mask & 0xFFFF) == 0) {
                Interruption.check("proportional split-off");
            }
            best = Math.max(best, (worth[gone | mask] - worth[gone]) / weightOf[mask]);
        }
        int chosen = 0;
        int candidates = 0;
        for (int mask = rest; mask != 0; mask = (mask - 1) & rest) {
            double size = Math.max(Math.abs(worth[gone | mask]), Math.abs(worth[gone])) / weightOf[mask];
            if ((worth[gone | mask] - worth[gone]) / weightOf[mask] >= best - TIE_TOLERANCE * (size + Math.abs(best))) {
                candidates++;
                chosen = chosen == 0 || isBefore(mask, chosen, tieRule) ? mask : chosen;
            }
        }
        if (chosen == 0) {
            throw new ArithmeticException(
                    "The ratios of worth to weight leave the range of numbers, got %s.\nMaybe measure worths in a larger unit."
                            .formatted(best));
        }
        return new Choice(chosen, candidates > 1);
    }

    private static boolean isBefore(int mask, int other, TieRule tieRule) {
        Coalition first = new Coalition(mask);
        Coalition second = new Coalition(other);
        int bySize = Integer.compare(first.size(), second.size());
        int lexicographic = first.compareLexicographically(second);
        return switch (tieRule) {
            case LARGEST_COALITION -> bySize > 0 || (bySize == 0 && lexicographic < 0);
            case SMALLEST_COALITION -> bySize < 0 || (bySize == 0 && lexicographic < 0);
            case LEXICOGRAPHIC -> lexicographic < 0;
        };
    }
}
