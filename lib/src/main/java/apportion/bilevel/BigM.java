package apportion.bilevel;

/**
 * The constants of the big-M reformulation, used where no bound can be derived.
 *
 * @param slack what a slack is trusted not to exceed
 * @param multiplier what a multiplier is trusted not to exceed
 */
public record BigM(double slack, double multiplier) {

    /** 100 for both: escalated if something reaches it. */
    public static final BigM START = new BigM(100, 100);

    public BigM {
        if (!(slack > 0
                && slack < Double.POSITIVE_INFINITY
                && multiplier > 0
                && multiplier < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The constants must be positive and finite, got %s and %s.".formatted(slack, multiplier));
        }
    }

    BigM times(double factor) {
        return new BigM(slack * factor, multiplier * factor);
    }
}
