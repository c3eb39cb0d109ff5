package apportion.fuzzy;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The α-cut of a fuzzy number: the closed interval of all values with membership α or more.
 *
 * @param least smaller end, finite
 * @param greatest larger end, finite
 */
public record AlphaCut(double least, double greatest) {

    private static final MathContext DIGITS = new MathContext(12);

    public AlphaCut {
        if (!(least <= greatest && Double.isFinite(least) && Double.isFinite(greatest))) {
            throw new IllegalArgumentException(
                    "A cut needs finite ends with least <= greatest, got [%s, %s].".formatted(least, greatest));
        }
        least += 0.0; // −0 and 0 are one number
        greatest += 0.0;
    }

    public double width() {
        return greatest - least;
    }

    public double midpoint() {
        return least / 2 + greatest / 2;
    }

    public boolean contains(double value) {
        return least <= value && value <= greatest;
    }

    AlphaCut plus(AlphaCut other) {
        return new AlphaCut(least + other.least, greatest + other.greatest);
    }

    AlphaCut minus(AlphaCut other) {
        return new AlphaCut(least - other.greatest, greatest - other.least);
    }

    AlphaCut times(AlphaCut other) {
        return hull(least * other.least, least * other.greatest, greatest * other.least, greatest * other.greatest);
    }

    /** The caller has made sure that 0 is not in the divisor. */
    AlphaCut dividedBy(AlphaCut other) {
        return hull(least / other.least, least / other.greatest, greatest / other.least, greatest / other.greatest);
    }

    AlphaCut smallerOf(AlphaCut other) {
        return new AlphaCut(Math.min(least, other.least), Math.min(greatest, other.greatest));
    }

    AlphaCut largerOf(AlphaCut other) {
        return new AlphaCut(Math.max(least, other.least), Math.max(greatest, other.greatest));
    }

    private static AlphaCut hull(double a, double b, double c, double d) {
        return new AlphaCut(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** {@code [2.5, 4.0]}, to 12 digits. */
    @Override
    public String toString() {
        return "[%s, %s]".formatted(rounded(least), rounded(greatest));
    }

    private static double rounded(double end) {
        return new BigDecimal(end, DIGITS).doubleValue();
    }
}
