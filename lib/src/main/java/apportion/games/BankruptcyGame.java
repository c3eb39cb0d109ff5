package apportion.games;

import java.util.List;

/**
 * The bankruptcy game of O'Neill (1982): a coalition is worth what it leaves over once all others are paid in full,
 * v(S) = max(0, E − c(N∖S)). Convex; its nucleolus is the rule of the Talmud, Aumann and Maschler (1985).
 */
public final class BankruptcyGame {

    private BankruptcyGame() {}

    /**
     * The game of an estate and the claims on it.
     *
     * @param estate E in [0, c(N)], in the unit of the claims
     * @param claims c by player, not negative
     */
    public static TransferableUtilityGame of(double estate, List<Double> claims) {
        PlayerNumbers.checkNonNegative("claim", claims);
        double[] sums = CoalitionSums.of(claims);
        double total = sums[sums.length - 1];
        if (!(estate >= 0 && estate <= total)) {
            throw new IllegalArgumentException("estate must lie in [0, %s], the sum of the claims, got %s.%s"
                    .formatted(total, estate, estate > total ? "\nMaybe pay every claim in full." : ""));
        }
        // the others' claims are summed themselves: total − c(S) would leave rounding where a claim equals the estate
        return TransferableUtilityGame.of(claims.size(), mask -> Math.max(0, estate - sums[sums.length - 1 - mask]));
    }
}
