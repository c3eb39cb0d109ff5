package apportion.games;

/**
 * The unanimity game of a coalition T: v(S) = 1 if T ⊆ S, else 0. These games are a basis of all games, Shapley (1953).
 */
public final class UnanimityGame {

    private UnanimityGame() {}

    /** The game of n players in which exactly the members of {@code needed} are needed. */
    public static TransferableUtilityGame of(int players, Coalition needed) {
        if (needed.mask() == 0 || !needed.isSubsetOf(Coalition.grand(players))) {
            throw new IllegalArgumentException(
                    "A unanimity game of %d players needs one of their coalitions, got %s.".formatted(players, needed));
        }
        return TransferableUtilityGame.of(players, mask -> needed.isSubsetOf(new Coalition(mask)) ? 1 : 0);
    }
}
