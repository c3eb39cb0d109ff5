package apportion.games;

import apportion.solve.Interruption;
import java.util.List;

/**
 * Properties that decide which solutions behave. Each check names the first counter-example it meets; inequalities may
 * be missed by 1e-9 of the largest worth of the zero-normalised game, which rounding can do.
 */
public final class GameProperties {

    /** The largest number of players for total balancedness, which solves a program for each subgame. */
    public static final int MOST_PLAYERS_FOR_TOTAL_BALANCEDNESS = 10;

    private GameProperties() {}

    /** Convex, Shapley (1971): v(S ∪ i) + v(S ∪ j) ≤ v(S ∪ {i, j}) + v(S) for all S and all i, j outside it. */
    public static PropertyCheck convexity(TransferableUtilityGame game) {
        double[] worth = game.toArray();
        double tolerance = tolerance(game);
        for (int mask = 0; mask < worth.length; mask++) {
            poll(mask, "convexity");
            int outside = (worth.length - 1) & ~mask;
            for (int first = outside; first != 0; first &= first - 1) {
                int i = first & -first;
                for (int second = first & (first - 1); second != 0; second &= second - 1) {
                    int j = second & -second;
                    if (worth[mask | i] + worth[mask | j] > worth[mask | i | j] + worth[mask] + tolerance) {
                        return pair("convex", game, mask | i, mask | j);
                    }
                }
            }
        }
        return PropertyCheck.holding("convex");
    }

    /** Superadditive: v(S) + v(T) ≤ v(S ∪ T) for disjoint S, T. Takes 3ⁿ / 2 comparisons, seconds at n = 20. */
    public static PropertyCheck superadditivity(TransferableUtilityGame game) {
        double[] worth = game.toArray();
        double tolerance = tolerance(game);
        for (int union = 1; union < worth.length; union++) {
            poll(union, "superadditivity");
            int lowest = union & -union;
            int others = union ^ lowest;
            // the part with the lowest player runs through all proper subsets that hold it
            for (int rest = others; rest != 0; rest = (rest - 1) & others) {
                if (worth[union ^ rest] + worth[rest] > worth[union] + tolerance) {
                    return pair("superadditive", game, union ^ rest, rest);
                }
            }
        }
        return PropertyCheck.holding("superadditive");
    }

    /** Monotonic: v(S) ≤ v(T) for S ⊆ T. */
    public static PropertyCheck monotonicity(TransferableUtilityGame game) {
        double[] worth = game.toArray();
        double tolerance = tolerance(game);
        for (int mask = 1; mask < worth.length; mask++) {
            poll(mask, "monotonicity");
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                int smaller = mask & ~(rest & -rest);
                if (worth[smaller] > worth[mask] + tolerance) {
                    Coalition small = new Coalition(smaller);
                    Coalition large = new Coalition(mask);
                    return PropertyCheck.failing(
                            "monotonic",
                            List.of(small, large),
                            text("v(%s) = %s, but v(%s) = %s.", small, worth[smaller], large, worth[mask]));
                }
            }
        }
        return PropertyCheck.holding("monotonic");
    }

    /** Essential: v(N) > Σ v({i}), so that there is something to share out. */
    public static PropertyCheck essentiality(TransferableUtilityGame game) {
        double alone =
                game.worthsOfSingles().stream().mapToDouble(Double::doubleValue).sum();
        if (game.worthOfGrandCoalition() > alone + tolerance(game)) {
            return PropertyCheck.holding("essential");
        }
        return PropertyCheck.failing(
                "essential",
                List.of(Coalition.grand(game.playerCount())),
                text("v(N) = %s, the players alone are worth %s.", game.worthOfGrandCoalition(), alone));
    }

    /** Balanced, Bondareva (1963) and Shapley (1967): the core is not empty. */
    public static PropertyCheck balancedness(TransferableUtilityGame game) {
        if (Core.status(game) instanceof Core.Empty empty) {
            return PropertyCheck.failing(
                    "balanced",
                    List.copyOf(empty.weights().keySet()),
                    text(
                            "with weights %s the coalitions are worth %s, v(N) = %s.",
                            empty.weights(), empty.weightedWorth(), empty.worthOfGrandCoalition()));
        }
        return PropertyCheck.holding("balanced");
    }

    /**
     * Totally balanced: every subgame has a core.
     *
     * @throws IllegalArgumentException if there are more than ten players
     */
    public static PropertyCheck totalBalancedness(TransferableUtilityGame game) {
        if (game.playerCount() > MOST_PLAYERS_FOR_TOTAL_BALANCEDNESS) {
            throw new IllegalArgumentException(
                    "Total balancedness is checked for at most %d players, got %d.\nMaybe check convexity, which implies it."
                            .formatted(MOST_PLAYERS_FOR_TOTAL_BALANCEDNESS, game.playerCount()));
        }
        for (Coalition coalition : Coalition.bySizeThenLexicographic(game.playerCount())) {
            PropertyCheck check = balancedness(game.restrictedTo(coalition));
            if (!check.holds()) {
                return PropertyCheck.failing(
                        "totally balanced",
                        List.of(coalition),
                        "the subgame on %s has an empty core.".formatted(coalition));
            }
        }
        return PropertyCheck.holding("totally balanced");
    }

    private static PropertyCheck pair(String property, TransferableUtilityGame game, int first, int second) {
        Coalition one = new Coalition(first);
        Coalition other = new Coalition(second);
        Coalition union = one.union(other);
        Coalition common = new Coalition(first & second);
        return PropertyCheck.failing(
                property,
                List.of(one, other),
                text(
                        "v(%s) + v(%s) = %s, more than v(%s) + v(%s) = %s.",
                        one,
                        other,
                        game.worth(one) + game.worth(other),
                        union,
                        common,
                        game.worth(union) + game.worth(common)));
    }

    private static double tolerance(TransferableUtilityGame game) {
        return new NormalisedGame(game).originalTolerance();
    }

    private static void poll(int step, String work) {
        if ((step & 0x3FF) == 0) {
            Interruption.check(work);
        }
    }

    private static String text(String format, Object... values) {
        return Digits.format(format, values);
    }
}
