package apportion.dea.inverse;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as one writes them: 0.4, not 0.4000000. */
final class Digits {

    private static final MathContext EIGHT = new MathContext(8);

    private Digits() {}

    /** To eight significant digits, without trailing zeros. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(EIGHT).stripTrailingZeros();
        return rounded.signum() != 0 && Math.abs(value) < 1e-6 ? rounded.toString() : rounded.toPlainString();
    }
}
