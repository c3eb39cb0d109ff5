package apportion.study.coal;

/** Bounds of the execution rates K. */
public record RateBounds(double least, double greatest) {

    public RateBounds {
        if (!(0 <= least && least < greatest && greatest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Execution rates need 0 <= least < greatest, got %s and %s.".formatted(least, greatest));
        }
    }
}
