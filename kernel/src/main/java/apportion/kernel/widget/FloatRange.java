package apportion.kernel.widget;

/** What the two handles of a range slider enclose, both ends included. */
public record FloatRange(double least, double greatest) {
    public FloatRange {
        if (!(least <= greatest)) {
            throw new IllegalArgumentException(
                    "A range needs least <= greatest, got %s and %s.".formatted(least, greatest));
        }
    }
}
