package apportion.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Bands of equal width between round numbers that cover a range of values.
 *
 * @param least lower border of the lowest band
 * @param greatest upper border of the highest band
 * @param count number of bands
 */
record Bands(double least, double greatest, int count) {

    /** Relative: values nearer than this are one value with rounding. */
    private static final double FLAT = 1e-12;

    /** About as many bands as asked for, of width 1, 2 or 5 times a power of ten; a single value gets one band. */
    static Bands over(double smallest, double largest, int wanted) {
        if (wanted < 2) {
            throw new IllegalArgumentException("bands must be at least 2, got %d.".formatted(wanted));
        }
        double size = Math.max(Math.abs(smallest), Math.abs(largest));
        if (largest - smallest <= FLAT * size) {
            double width = size == 0 ? 1 : powerOfTen(size);
            double least = Math.floor(smallest / width) * width;
            return new Bands(least, least + width, 1);
        }
        double raw = largest / wanted - smallest / wanted;
        double power = powerOfTen(raw);
        double multiple = raw / power;
        double width = power * (multiple < 1.5 ? 1 : multiple < 3.5 ? 2 : multiple < 7.5 ? 5 : 10);
        double least = Math.floor(smallest / width) * width;
        double greatest = Math.ceil(largest / width) * width;
        return new Bands(least, greatest, (int) Math.round((greatest - least) / width));
    }

    /** The band a value lies in; values that rounding puts just outside belong to the outermost band. */
    int indexOf(double value) {
        return Math.max(0, Math.min(count - 1, (int) Math.floor((value - least) / width())));
    }

    /** The two borders of a band with as many decimals as its width needs. */
    String name(int band) {
        return "%s to %s".formatted(decimal(least + band * width()), decimal(least + (band + 1) * width()));
    }

    private String decimal(double border) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(width() * (1 + FLAT))));
        BigDecimal rounded = BigDecimal.valueOf(border).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private double width() {
        return (greatest - least) / count;
    }

    private static double powerOfTen(double value) {
        return Math.pow(10, Math.floor(Math.log10(value)));
    }
}
