package apportion.games;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;

/** Numbers for cards and messages: six significant digits, no zeros at the end, no integer part cut short. */
final class Digits {

    private static final int SIGNIFICANT = 6;

    private Digits() {}

    /** As {@code String.format}, with every double among the values written short; use {@code %s} for them. */
    static String format(String pattern, Object... values) {
        return String.format(
                Locale.ROOT,
                pattern,
                Arrays.stream(values)
                        .map(value -> value instanceof Double number ? text(number) : value)
                        .toArray());
    }

    static String text(double number) {
        if (number == 0 || !Double.isFinite(number)) {
            return number == 0 ? "0" : String.valueOf(number);
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(number)));
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(
                        magnitude < 0 ? SIGNIFICANT - 1 - magnitude : Math.max(0, SIGNIFICANT - 1 - magnitude),
                        RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return magnitude < -5 ? rounded.toString() : rounded.toPlainString();
    }
}
