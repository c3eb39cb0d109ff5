package apportion.games;

import java.util.List;

/**
 * The glove game of Shapley and Shubik (1969): v(S) = min(left gloves of S, right gloves of S), the pairs S can sell.
 */
public final class GloveGame {

    private GloveGame() {}

    /**
     * The game in which everyone may own gloves of both kinds: {@code of(List.of(1.0, 1.0, 0.0), List.of(0.0, 0.0,
     * 1.0))}.
     *
     * @param left left gloves by player, not negative
     * @param right right gloves by player, not negative
     */
    public static TransferableUtilityGame of(List<Double> left, List<Double> right) {
        if (left.size() != right.size()) {
            throw new IllegalArgumentException(
                    "%d numbers of left gloves, %d of right gloves.".formatted(left.size(), right.size()));
        }
        PlayerNumbers.checkNonNegative("left", left);
        PlayerNumbers.checkNonNegative("right", right);
        double[] leftSums = CoalitionSums.of(left);
        double[] rightSums = CoalitionSums.of(right);
        return TransferableUtilityGame.of(left.size(), mask -> Math.min(leftSums[mask], rightSums[mask]));
    }
}
