package apportion.chart;

/**
 * Bands of equal width between round numbers that cover a range of values.
 *
 * @param least lower border of the lowest band
 * @param greatest upper border of the highest band
 * @param count number of bands
 */
record Bands(double least, double greatest, int count) {

    /** About as many bands as asked for, of width 1, 2 or 5 times a power of ten; a single value gets one band. */
    static Bands over(double smallest, double largest, int wanted) {
        if (wanted < 2) {
            throw new IllegalArgumentException("bands must be at least 2, got %d.".formatted(wanted));
        }
        if (smallest == largest) {
            double half = smallest == 0 ? 1 : Math.abs(smallest) / 2;
            return new Bands(smallest - half, largest + half, 1);
        }
        double raw = largest / wanted - smallest / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
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

    /** The lower border of a band; of the band after the last one, the upper border of the scale. */
    double border(int band) {
        return least + band * width();
    }

    private double width() {
        return (greatest - least) / count;
    }
}
