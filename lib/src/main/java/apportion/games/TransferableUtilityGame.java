package apportion.games;

import apportion.solve.Interruption;
import apportion.text.Counted;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A game with transferable utility: a worth v(S) for each coalition S ⊆ N = {1, …, n}, with v(∅) = 0 and n ≤ 20.
 *
 * <p>The factories that take a list name its order; 2ⁿ − 1 values are expected, or 2ⁿ with v(∅) = 0 first. Immutable.
 */
public final class TransferableUtilityGame {

    /** The largest n; a game holds 2ⁿ values. */
    public static final int MOST_PLAYERS = 20;

    private final List<String> playerNames;
    private final double[] worth;

    private TransferableUtilityGame(List<String> playerNames, double[] worth) {
        if (worth[0] != 0) {
            throw new IllegalArgumentException("v(∅) must be 0, got %s.".formatted(worth[0]));
        }
        for (int mask = 0; mask < worth.length; mask++) {
            if (!Double.isFinite(worth[mask])) {
                throw new IllegalArgumentException(
                        "v(%s) must be finite, got %s.".formatted(new Coalition(mask), worth[mask]));
            }
        }
        this.playerNames = playerNames;
        this.worth = worth;
    }

    /**
     * The game whose worth is a function of the bit mask, in which bit i − 1 stands for player i. The function is not
     * asked for the empty coalition.
     */
    public static TransferableUtilityGame of(int players, IntToDoubleFunction worthOfMask) {
        double[] worth = new double[1 << checkedCount(players)];
        for (int mask = 1; mask < worth.length; mask++) {
            if ((mask & 0xFFF) == 0) {
                Interruption.check(String.format(Locale.ROOT, "game of %d players", players));
            }
            worth[mask] = worthOfMask.applyAsDouble(mask);
        }
        return new TransferableUtilityGame(numbered(players), worth);
    }

    /** The game with the given worths: every coalition but the empty one must have one. */
    public static TransferableUtilityGame of(int players, Map<Coalition, Double> worths) {
        Coalition everyone = Coalition.grand(players);
        for (Coalition coalition : worths.keySet()) {
            if (!coalition.isSubsetOf(everyone)) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "Coalition %s has a member outside 1, …, %d.", coalition, players));
            }
        }
        Double ofNobody = worths.getOrDefault(Coalition.EMPTY, 0.0);
        if (ofNobody != 0) {
            throw new IllegalArgumentException("v(∅) must be 0, got %s.".formatted(ofNobody));
        }
        return of(players, mask -> {
            Double value = worths.get(new Coalition(mask));
            if (value == null) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "No worth for coalition %s; %d of %d are given.",
                        new Coalition(mask),
                        worths.size(),
                        everyone.mask()));
            }
            return value;
        });
    }

    /** The game with values in the order {1}, {2}, {3}, {1,2}, {1,3}, {2,3}, {1,2,3}. */
    public static TransferableUtilityGame bySizeThenLexicographic(double... values) {
        int players = playersFor(values.length);
        List<Coalition> order = Coalition.bySizeThenLexicographic(players);
        int skipped = values.length - order.size();
        double[] worth = new double[order.size() + 1];
        worth[0] = skipped == 1 ? values[0] : 0;
        for (int k = 0; k < order.size(); k++) {
            worth[order.get(k).mask()] = values[k + skipped];
        }
        return new TransferableUtilityGame(numbered(players), worth);
    }

    /** The game with values in the order {1}, {2}, {1,2}, {3}, {1,3}, {2,3}, {1,2,3}. */
    public static TransferableUtilityGame byBitMask(double... values) {
        int players = playersFor(values.length);
        double[] worth = new double[1 << players];
        System.arraycopy(values, 0, worth, worth.length - values.length, values.length);
        return new TransferableUtilityGame(numbered(players), worth);
    }

    /** The same game with named players. */
    public TransferableUtilityGame withPlayerNames(List<String> names) {
        if (names.size() != playerCount()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d names for %d players.", names.size(), playerCount()));
        }
        if (new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("Player names must differ, got %s.".formatted(names));
        }
        return new TransferableUtilityGame(List.copyOf(names), worth);
    }

    /** n. */
    public int playerCount() {
        return playerNames.size();
    }

    /** The names by player; "1", "2", … unless named otherwise. */
    public List<String> playerNames() {
        return playerNames;
    }

    /** v(S). */
    public double worth(Coalition coalition) {
        return worthOfMask(coalition.mask());
    }

    /** v(S) of the coalition with this bit mask. */
    public double worthOfMask(int mask) {
        if (mask < 0 || mask >= worth.length) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Bit mask %d is no coalition of %d players.", mask, playerCount()));
        }
        return worth[mask];
    }

    /** v(N). */
    public double worthOfGrandCoalition() {
        return worth[worth.length - 1];
    }

    /** v({i}) by player. */
    public List<Double> worthsOfSingles() {
        return IntStream.range(0, playerCount()).mapToObj(i -> worth[1 << i]).toList();
    }

    /** The subgame on the members of a coalition, who keep their names and are numbered anew. */
    public TransferableUtilityGame restrictedTo(Coalition coalition) {
        if (coalition.mask() == 0 || coalition.mask() >= worth.length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A subgame of %d players needs one of their coalitions, got %s.",
                    playerCount(),
                    coalition));
        }
        List<Integer> members = coalition.members();
        return of(members.size(), mask -> {
                    int original = 0;
                    for (int k = 0; k < members.size(); k++) {
                        original |= (mask >> k & 1) << (members.get(k) - 1);
                    }
                    return worth[original];
                })
                .withPlayerNames(
                        members.stream().map(i -> playerNames.get(i - 1)).toList());
    }

    /** The dual game v*(S) = v(N) − v(N∖S): what S can claim if the others must be paid first. */
    public TransferableUtilityGame dual() {
        return mapped(mask -> worthOfGrandCoalition() - worth[worth.length - 1 - mask]);
    }

    /** The sum (v + w)(S) = v(S) + w(S). */
    public TransferableUtilityGame plus(TransferableUtilityGame other) {
        if (other.playerCount() != playerCount()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A game of %d players cannot be added to one of %d.",
                    other.playerCount(),
                    playerCount()));
        }
        return mapped(mask -> worth[mask] + other.worth[mask]);
    }

    /** The multiple (a·v)(S) = a v(S). */
    public TransferableUtilityGame times(double factor) {
        return mapped(mask -> factor * worth[mask]);
    }

    /** The zero-normalised game v(S) − Σ v({i}), i ∈ S: what cooperation adds. */
    public TransferableUtilityGame zeroNormalised() {
        double[] alone = CoalitionSums.of(worthsOfSingles());
        // singles are set, not subtracted, so that they are exactly 0
        return mapped(mask -> Integer.bitCount(mask) == 1 ? 0 : worth[mask] - alone[mask]);
    }

    /** The savings game of a cost game: v(S) = Σ c({i}) − c(S), i ∈ S. */
    public TransferableUtilityGame savings() {
        TransferableUtilityGame normalised = zeroNormalised();
        return mapped(mask -> 0 - normalised.worth[mask]); // 0 − 0 is 0, where a bare minus would give −0
    }

    /** A copy of all 2ⁿ values by bit mask, v(∅) first. */
    public double[] toArray() {
        return worth.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TransferableUtilityGame game
                && playerNames.equals(game.playerNames)
                && Arrays.equals(worth, game.worth);
    }

    @Override
    public int hashCode() {
        return 31 * playerNames.hashCode() + Arrays.hashCode(worth);
    }

    /** A small card: the players and, for up to four of them, every worth. */
    @Override
    public String toString() {
        StringBuilder card = new StringBuilder(
                Digits.format("Game of %s, v(N) = %s", Counted.of(playerCount(), "player"), worthOfGrandCoalition()));
        if (playerCount() <= 4) {
            for (Coalition coalition : Coalition.bySizeThenLexicographic(playerCount())) {
                card.append(Digits.format("\n  v(%s) = %s", coalition, worth(coalition)));
            }
        }
        return card.toString();
    }

    static int checkedCount(int players) {
        if (players < 1 || players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A game needs 1 to %d players, got %d.", MOST_PLAYERS, players));
        }
        return players;
    }

    private static int playersFor(int values) {
        for (int players = 1; players <= MOST_PLAYERS; players++) {
            int coalitions = 1 << players;
            if (values == coalitions - 1 || values == coalitions) {
                return players;
            }
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "A game needs 2^n - 1 values, or 2^n with v(∅) = 0 first, got %d.\n%s",
                values,
                nearest(values)));
    }

    private static String nearest(int values) {
        if (values < 1 || values > 1 << MOST_PLAYERS) {
            return String.format(
                    Locale.ROOT,
                    "Maybe n is out of range: 1 player needs 1 value, %d players need %d.",
                    MOST_PLAYERS,
                    (1 << MOST_PLAYERS) - 1);
        }
        int more = 32 - Integer.numberOfLeadingZeros(values);
        return String.format(
                Locale.ROOT,
                "Maybe some are missing or too many: %d players need %d (or %d), %d players need %d (or %d).",
                more - 1,
                (1 << (more - 1)) - 1,
                1 << (more - 1),
                more,
                (1 << more) - 1,
                1 << more);
    }

    private static List<String> numbered(int players) {
        return IntStream.rangeClosed(1, players).mapToObj(String::valueOf).toList();
    }

    private TransferableUtilityGame mapped(IntToDoubleFunction worthOfMask) {
        return of(playerCount(), worthOfMask).withPlayerNames(playerNames);
    }
}
