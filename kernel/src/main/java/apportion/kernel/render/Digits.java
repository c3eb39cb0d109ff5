package apportion.kernel.render;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number as a table shows it: seven significant digits, without zeros at the end. More would show the noise of the last
 * bits, which nobody reads; whoever needs every digit prints the number itself.
 */
final class Digits {
    private static final MathContext SHOWN = new MathContext(7);
    private static final double LARGEST_PLAIN = 1e15;
    private static final double SMALLEST_PLAIN = 1e-5;

    private Digits() {}

    /** Whole numbers in full, very large and very small numbers with a power of ten. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN) {
            return BigDecimal.valueOf(value).toBigInteger().toString();
        }
        BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= LARGEST_PLAIN || size < SMALLEST_PLAIN ? rounded.toString() : rounded.toPlainString();
    }
}
