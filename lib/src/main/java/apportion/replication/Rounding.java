package apportion.replication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Whether a computed value rounds to printed digits: |computed − printed| ≤ ½·10⁻ᵈ, with d the number of printed
 * decimals. The digits are taken as they stand: no percent sign, no thousands separator, no unprinted digit is guessed.
 */
public final class Rounding {

    /** Relative to the larger of the two values: room for the last bits of floating-point arithmetic, not more. */
    public static final double RELATIVE_SLACK = 1e-12;

    /** Digits written beyond the printed ones, so that a reader sees how a value rounds. */
    private static final int FURTHER_DECIMALS = 3;

    /** Digits that are the same on every machine; the rest of a double may depend on the order of additions. */
    private static final MathContext STABLE = new MathContext(12, RoundingMode.HALF_EVEN);

    private static final Pattern PRINTED = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private Rounding() {}

    /**
     * Whether {@code computed} rounds to the printed text; at exactly half a unit both neighbours agree.
     *
     * @throws IllegalArgumentException if {@code printed} is not a plain decimal number or {@code computed} is not finite
     */
    public static boolean agrees(String printed, double computed) {
        BigDecimal expected = value(printed);
        BigDecimal found = exact(computed);
        BigDecimal half = BigDecimal.valueOf(5, expected.scale() + 1);
        BigDecimal slack = expected.abs().max(found.abs()).multiply(BigDecimal.valueOf(RELATIVE_SLACK));
        return found.subtract(expected).abs().compareTo(half.add(slack)) <= 0;
    }

    /** The digits printed after the decimal point. */
    public static int decimals(String printed) {
        return value(printed).scale();
    }

    /** The computed value in plain notation with three decimals more than are printed, the same on every machine. */
    public static String text(double computed, int printedDecimals) {
        // Rounded twice on purpose: 1.2345 and 1.2344999999999999 must give the same text.
        return exact(computed)
                .round(STABLE)
                .setScale(printedDecimals + FURTHER_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static BigDecimal value(String printed) {
        if (!PRINTED.matcher(printed).matches()) {
            throw new IllegalArgumentException(
                    "A printed number must be plain digits with at most one point, got '%s'.".formatted(printed));
        }
        return new BigDecimal(printed);
    }

    private static BigDecimal exact(double computed) {
        if (!Double.isFinite(computed)) {
            throw new IllegalArgumentException("A computed value must be finite, got %s.".formatted(computed));
        }
        return new BigDecimal(computed);
    }
}
