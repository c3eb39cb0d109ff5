package apportion.fuzzy;

import java.util.function.BinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * A fuzzy number given by the two ends of its α-cuts, whatever their shape: what a product or a quotient is.
 *
 * <p>Membership is found by bisection over the levels, to the last digit; equal only to itself.
 */
public final class CutwiseFuzzyNumber implements FuzzyNumber {

    private static final int CHECKED_LEVELS = 64;

    private final String description;
    private final DoubleFunction<AlphaCut> cuts;

    private CutwiseFuzzyNumber(String description, DoubleFunction<AlphaCut> cuts) {
        this.description = description;
        this.cuts = cuts;
    }

    /**
     * The number with cuts [L(α), R(α)]; L must not fall and R must not rise as α goes from 0 to 1, which is checked at 65
     * levels. {@code CutwiseFuzzyNumber.of("about 3", level -> 3 - Math.sqrt(1 - level), level -> 3 + Math.sqrt(1 - level))}
     */
    public static CutwiseFuzzyNumber of(String description, DoubleUnaryOperator least, DoubleUnaryOperator greatest) {
        var number = new CutwiseFuzzyNumber(
                description, level -> new AlphaCut(least.applyAsDouble(level), greatest.applyAsDouble(level)));
        AlphaCut outer = number.cut(0);
        for (int k = 1; k <= CHECKED_LEVELS; k++) {
            double level = (double) k / CHECKED_LEVELS;
            AlphaCut inner = number.cut(level);
            if (!(outer.least() <= inner.least() && inner.greatest() <= outer.greatest())) {
                throw new IllegalArgumentException(
                        "The cuts of '%s' must be nested, got %s at level %s within %s just below."
                                .formatted(description, inner, level, outer));
            }
            outer = inner;
        }
        return number;
    }

    static CutwiseFuzzyNumber combining(
            FuzzyNumber first, String sign, FuzzyNumber second, BinaryOperator<AlphaCut> operation) {
        var number = new CutwiseFuzzyNumber(
                "%s %s %s".formatted(inBrackets(first), sign, inBrackets(second)),
                level -> operation.apply(first.cut(level), second.cut(level)));
        number.cut(0); // an overflow shows here, not later
        return number;
    }

    @Override
    public AlphaCut cut(double level) {
        Levels.requireLevel(level);
        return cuts.apply(level);
    }

    @Override
    public double possibilityAtMost(double bound) {
        TrapezoidalFuzzyNumber.requireNumber(bound);
        return Levels.supremum(level -> cut(level).least() <= bound);
    }

    @Override
    public double possibilityBelow(double bound) {
        TrapezoidalFuzzyNumber.requireNumber(bound);
        return Levels.supremum(level -> cut(level).least() < bound);
    }

    @Override
    public double possibilityAtLeast(double bound) {
        TrapezoidalFuzzyNumber.requireNumber(bound);
        return Levels.supremum(level -> cut(level).greatest() >= bound);
    }

    @Override
    public double possibilityAbove(double bound) {
        TrapezoidalFuzzyNumber.requireNumber(bound);
        return Levels.supremum(level -> cut(level).greatest() > bound);
    }

    /** What it is made of, its support and core, and how far its ½-cut is from that of straight sides. */
    @Override
    public String toString() {
        AlphaCut middle = cut(0.5);
        AlphaCut straight = straightened().cut(0.5);
        return "%s\n  support %s, core %s\n  cut at ½ %s; with straight sides %s"
                .formatted(description, support(), core(), middle, straight);
    }

    private static String inBrackets(FuzzyNumber number) {
        return number instanceof CutwiseFuzzyNumber made ? "(" + made.description + ")" : number.toString();
    }
}
