package apportion.games;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A set of players as a bit mask: bit i − 1 stands for player i, so that {1, 3} has the mask 5.
 *
 * <p>Compares by size, then lexicographically by members: {1}, {2}, {3}, {1,2}, {1,3}, {2,3}, {1,2,3}.
 *
 * @param mask the bits, in [0, 2²⁰)
 */
public record Coalition(int mask) implements Comparable<Coalition> {

    /** The coalition without members, ∅. */
    public static final Coalition EMPTY = new Coalition(0);

    private static final Comparator<Coalition> BY_SIZE_THEN_LEXICOGRAPHIC =
            Comparator.comparingInt(Coalition::size).thenComparing(Coalition::compareLexicographically);

    public Coalition {
        if (mask < 0 || mask >= 1 << TransferableUtilityGame.MOST_PLAYERS) {
            throw new IllegalArgumentException("The bit mask of a coalition must lie in [0, 2^%d), got %d."
                    .formatted(TransferableUtilityGame.MOST_PLAYERS, mask));
        }
    }

    /**
     * The coalition of the given players: {@code Coalition.of(1, 3)}.
     *
     * @throws IllegalArgumentException if a player is not in 1, …, 20 or is named twice
     */
    public static Coalition of(int... players) {
        int mask = 0;
        for (int player : players) {
            int bit = bit(player);
            if ((mask & bit) != 0) {
                throw new IllegalArgumentException("Player %d is named twice.".formatted(player));
            }
            mask |= bit;
        }
        return new Coalition(mask);
    }

    /** The coalition of all players, N. */
    public static Coalition grand(int players) {
        return new Coalition((1 << TransferableUtilityGame.checkedCount(players)) - 1);
    }

    /** All coalitions but the empty one, by size and then lexicographically: {1}, {2}, {3}, {1,2}, {1,3}, … */
    public static List<Coalition> bySizeThenLexicographic(int players) {
        return byBitMask(players).stream().sorted().toList();
    }

    /** All coalitions but the empty one, by bit mask: {1}, {2}, {1,2}, {3}, {1,3}, … */
    public static List<Coalition> byBitMask(int players) {
        return IntStream.rangeClosed(1, grand(players).mask())
                .mapToObj(Coalition::new)
                .toList();
    }

    /** The players, ascending, counted from 1. */
    public List<Integer> members() {
        List<Integer> members = new ArrayList<>();
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            members.add(Integer.numberOfTrailingZeros(rest) + 1);
        }
        return List.copyOf(members);
    }

    public int size() {
        return Integer.bitCount(mask);
    }

    public boolean contains(int player) {
        return (mask & bit(player)) != 0;
    }

    public boolean isSubsetOf(Coalition other) {
        return (mask & other.mask) == mask;
    }

    public Coalition union(Coalition other) {
        return new Coalition(mask | other.mask);
    }

    public Coalition minus(Coalition other) {
        return new Coalition(mask & ~other.mask);
    }

    /** N without this coalition. */
    public Coalition complement(int players) {
        return grand(players).minus(this);
    }

    @Override
    public int compareTo(Coalition other) {
        return BY_SIZE_THEN_LEXICOGRAPHIC.compare(this, other);
    }

    /** Dictionary order of the ascending members, a beginning before what it begins: {1}, {1,2}, {1,3}, {2}. */
    int compareLexicographically(Coalition other) {
        int difference = mask ^ other.mask;
        if (difference == 0) {
            return 0;
        }
        int lowest = difference & -difference;
        boolean mine = (mask & lowest) != 0;
        int without = mine ? other.mask : mask;
        boolean beginning = without < lowest; // the one without that player ends before it
        return mine == beginning ? 1 : -1;
    }

    private static int bit(int player) {
        if (player < 1 || player > TransferableUtilityGame.MOST_PLAYERS) {
            throw new IllegalArgumentException("A player must be a number in 1, …, %d, got %d."
                    .formatted(TransferableUtilityGame.MOST_PLAYERS, player));
        }
        return 1 << (player - 1);
    }

    /** The members in braces, {1,3}, or ∅. */
    @Override
    public String toString() {
        if (mask == 0) {
            return "∅";
        }
        return members().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
