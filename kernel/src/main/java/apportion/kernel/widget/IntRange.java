package apportion.kernel.widget;

/** What the two handles of a range slider enclose, both ends included. */
public record IntRange(int least, int greatest) {
    public IntRange {
        if (!(least <= greatest)) {
            throw new IllegalArgumentException(
                    "A range needs least <= greatest, got %s and %s.".formatted(least, greatest));
        }
    }
}
