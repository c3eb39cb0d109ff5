package apportion.fuzzy;

/**
 * A fuzzy number: a set of real numbers with a membership in [0, 1] that rises to 1 and falls again.
 *
 * <p>It is known by its α-cuts A_α = {x : μ(x) ≥ α} = [L(α), R(α)], nested closed intervals; by Zadeh's extension
 * principle (1965) the arithmetic of two numbers is interval arithmetic on their cuts. Operands are taken as not
 * interactive: {@code a.minus(a)} is the difference of two quantities of the same shape, not 0, and {@code a.times(a)}
 * is not the square.
 *
 * <p>{@code new TriangularFuzzyNumber(2, 3, 5).times(new TriangularFuzzyNumber(1.5, 4, 4.8)).cut(0.5)} is
 * [6.875, 17.6].
 */
public sealed interface FuzzyNumber permits TriangularFuzzyNumber, TrapezoidalFuzzyNumber, CutwiseFuzzyNumber {

    /**
     * A_α = [L(α), R(α)]; A₀ is the closure of the support.
     *
     * @param level α in [0, 1]
     */
    AlphaCut cut(double level);

    /** Pos{ξ ≤ r} = sup over x ≤ r of μ(x). */
    double possibilityAtMost(double bound);

    /** Pos{ξ < r}; differs from {@link #possibilityAtMost} where the left side is vertical. */
    double possibilityBelow(double bound);

    /** Pos{ξ ≥ r} = sup over x ≥ r of μ(x). */
    double possibilityAtLeast(double bound);

    /** Pos{ξ > r}; differs from {@link #possibilityAtLeast} where the right side is vertical. */
    double possibilityAbove(double bound);

    /** μ(x), the larger of the levels whose cut contains x; 0 outside the support. */
    default double membership(double value) {
        return Math.min(possibilityAtMost(value), possibilityAtLeast(value));
    }

    /** The closure of {x : μ(x) > 0}. */
    default AlphaCut support() {
        return cut(0);
    }

    /** {x : μ(x) = 1}. */
    default AlphaCut core() {
        return cut(1);
    }

    /** The expected interval [∫ L(α) dα, ∫ R(α) dα] of Dubois and Prade (1987); its middle is E at optimism ½. */
    default AlphaCut expectedInterval() {
        double scale = Sides.scale(this);
        return new AlphaCut(
                LevelIntegral.of(level -> cut(level).least(), scale),
                LevelIntegral.of(level -> cut(level).greatest(), scale));
    }

    /**
     * The expected value under Me, for a support of any sign: {@link OptimismMeasure#expectedValue}.
     *
     * @param optimism λ in [0, 1]
     */
    default double expectedValue(double optimism) {
        return new OptimismMeasure(optimism).expectedValue(this);
    }

    /** ξ + η: the ends of the cuts add up. */
    default FuzzyNumber plus(FuzzyNumber other) {
        return Straight.sum(this, other)
                .orElseGet(() -> CutwiseFuzzyNumber.combining(this, "+", other, AlphaCut::plus));
    }

    /** ξ − η: [L₁ − R₂, R₁ − L₂] at each level. */
    default FuzzyNumber minus(FuzzyNumber other) {
        return Straight.difference(this, other)
                .orElseGet(() -> CutwiseFuzzyNumber.combining(this, "−", other, AlphaCut::minus));
    }

    /** ξ·η, exact at each level also where a support contains 0; its sides are curved unless one factor is crisp. */
    default FuzzyNumber times(FuzzyNumber other) {
        return Straight.product(this, other)
                .orElseGet(() -> CutwiseFuzzyNumber.combining(this, "×", other, AlphaCut::times));
    }

    /**
     * ξ/η, exact at each level; its sides are curved unless η is crisp.
     *
     * @throws ArithmeticException if the support of the divisor contains 0, be it at its end: no bounded quotient exists
     */
    default FuzzyNumber dividedBy(FuzzyNumber other) {
        if (other.support().contains(0)) {
            throw new ArithmeticException(
                    "The support of a divisor must not contain 0, got %s: the quotient has no bounds."
                            .formatted(other.support()));
        }
        return Straight.quotient(this, other)
                .orElseGet(() -> CutwiseFuzzyNumber.combining(this, "/", other, AlphaCut::dividedBy));
    }

    /** min(ξ, η) by extension: the smaller of each two ends; may be neither of the two. */
    default FuzzyNumber smallerOf(FuzzyNumber other) {
        return CutwiseFuzzyNumber.combining(this, "min", other, AlphaCut::smallerOf);
    }

    /** max(ξ, η) by extension: the larger of each two ends; may be neither of the two. */
    default FuzzyNumber largerOf(FuzzyNumber other) {
        return CutwiseFuzzyNumber.combining(this, "max", other, AlphaCut::largerOf);
    }

    /** The trapezoid (or triangle) of the same support and core: what a curved number is often replaced by. */
    default TrapezoidalFuzzyNumber straightened() {
        AlphaCut support = support();
        AlphaCut core = core();
        return new TrapezoidalFuzzyNumber(support.least(), core.least(), core.greatest(), support.greatest());
    }

    /** Whether the sides are straight: a triangle, a trapezoid, an interval or one number. */
    default boolean isStraight() {
        return !(this instanceof CutwiseFuzzyNumber);
    }
}
