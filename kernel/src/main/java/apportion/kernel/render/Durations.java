package apportion.kernel.render;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as people say them: {@code 2 h 5 min 1.5 s} where Java says PT2H5M1.5S. */
public final class Durations {
    private static final int NANOSECONDS_IN_DIGITS = 9;
    private static final Duration LONGEST_IN_FRACTIONS = Duration.ofSeconds(1);

    private Durations() {}

    /** All of the duration, unrounded; below a second in milliseconds. */
    public static String text(Duration duration) {
        if (duration.isZero()) {
            return "0 s";
        }
        if (duration.isNegative()) {
            return "−" + text(duration.negated());
        }
        if (duration.compareTo(LONGEST_IN_FRACTIONS) < 0) {
            return BigDecimal.valueOf(duration.toNanos(), NANOSECONDS_IN_DIGITS - 3)
                            .stripTrailingZeros()
                            .toPlainString()
                    + " ms";
        }
        var text = new StringBuilder();
        part(text, duration.toDays(), "d");
        part(text, duration.toHoursPart(), "h");
        part(text, duration.toMinutesPart(), "min");
        BigDecimal seconds = BigDecimal.valueOf(duration.toSecondsPart())
                .add(BigDecimal.valueOf(duration.toNanosPart(), NANOSECONDS_IN_DIGITS));
        if (seconds.signum() > 0) {
            text.append(seconds.stripTrailingZeros().toPlainString()).append(" s");
        }
        return text.toString().strip();
    }

    private static void part(StringBuilder text, long count, String unit) {
        if (count > 0) {
            text.append(count).append(' ').append(unit).append(' ');
        }
    }
}
