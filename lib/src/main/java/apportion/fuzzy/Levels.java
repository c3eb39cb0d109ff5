package apportion.fuzzy;

import java.util.function.DoublePredicate;

/** Checks of levels α in [0, 1], and the search for the last level at which something holds. */
final class Levels {

    /** Levels below it count as 0. */
    private static final double LOWEST = 0x1p-100;

    private Levels() {}

    static double requireLevel(double level) {
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("A level must be in [0, 1], got %s.".formatted(level));
        }
        return level;
    }

    /** The supremum of the levels at which a statement holds that, once false, stays false as α rises; 0 if none. */
    static double supremum(DoublePredicate holds) {
        if (holds.test(1)) {
            return 1;
        }
        if (!holds.test(LOWEST)) {
            return 0;
        }
        double low = LOWEST;
        double high = 1;
        double middle = 0.5;
        while (low < middle && middle < high) {
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return low;
    }
}
