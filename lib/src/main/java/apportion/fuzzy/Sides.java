package apportion.fuzzy;

/** The integrals over the levels of the parts of a side that lie right (sign 1) or left (sign −1) of 0. */
final class Sides {

    private Sides() {}

    /** ∫ max(sign · L(α), 0) dα. */
    static double left(FuzzyNumber number, int sign) {
        AlphaCut support = number.support();
        AlphaCut core = number.core();
        return number.isStraight()
                ? part(sign * support.least(), sign * core.least())
                : LevelIntegral.of(level -> Math.max(sign * number.cut(level).least(), 0), scale(number));
    }

    /** ∫ max(sign · R(α), 0) dα. */
    static double right(FuzzyNumber number, int sign) {
        AlphaCut support = number.support();
        AlphaCut core = number.core();
        return number.isStraight()
                ? part(sign * support.greatest(), sign * core.greatest())
                : LevelIntegral.of(level -> Math.max(sign * number.cut(level).greatest(), 0), scale(number));
    }

    /** The largest distance from 0 in the support. */
    static double scale(FuzzyNumber number) {
        AlphaCut support = number.support();
        return Math.max(Math.abs(support.least()), Math.abs(support.greatest()));
    }

    /** The mean of max(x, 0) on the straight way from one number to another: a trapezoid or a triangle. */
    private static double part(double from, double to) {
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        if (low >= 0) {
            return low / 2 + high / 2;
        }
        return high <= 0 ? 0 : high * (high / (high / 2 - low / 2) / 4);
    }
}
