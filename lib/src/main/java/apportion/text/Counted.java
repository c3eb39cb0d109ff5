package apportion.text;

/** Says how many there are: {@code 1 player}, {@code 3 players}. */
public final class Counted {
    private Counted() {}

    /**
     * A count with its noun.
     *
     * @param noun in the singular; the plural ends in s
     */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
