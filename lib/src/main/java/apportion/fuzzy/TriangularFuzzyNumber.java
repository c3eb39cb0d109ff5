package apportion.fuzzy;

/**
 * A triangular fuzzy number (a₁, a₂, a₃): membership rises from 0 at a₁ to 1 at a₂ and falls to 0 at a₃, straight.
 *
 * <p>Any sign; a₁ = a₂ = a₃ is a crisp number. α-cut: [a₁ + α (a₂ − a₁), a₃ − α (a₃ − a₂)].
 *
 * @param least a₁
 * @param mode a₂, the most possible value
 * @param greatest a₃
 */
public record TriangularFuzzyNumber(double least, double mode, double greatest) implements FuzzyNumber {

    public TriangularFuzzyNumber {
        // Written so that NaN fails too.
        if (!(least <= mode && mode <= greatest && Double.isFinite(least) && Double.isFinite(greatest))) {
            throw new IllegalArgumentException(
                    "A triangular fuzzy number needs finite least <= mode <= greatest, got (%s, %s, %s)."
                            .formatted(least, mode, greatest));
        }
        least += 0.0; // −0 and 0 are one number
        mode += 0.0;
        greatest += 0.0;
    }

    /** The number itself, without any vagueness. */
    public static TriangularFuzzyNumber crisp(double value) {
        return new TriangularFuzzyNumber(value, value, value);
    }

    /** The same number as a trapezoid whose top is one point. */
    public TrapezoidalFuzzyNumber asTrapezoid() {
        return new TrapezoidalFuzzyNumber(least, mode, mode, greatest);
    }

    /** (a₁ + b₁, a₂ + b₂, a₃ + b₃): sums of triangular numbers are triangular. */
    public TriangularFuzzyNumber plus(TriangularFuzzyNumber other) {
        return new TriangularFuzzyNumber(least + other.least, mode + other.mode, greatest + other.greatest);
    }

    /** (a₁ − b₃, a₂ − b₂, a₃ − b₁): differences of triangular numbers are triangular. */
    public TriangularFuzzyNumber minus(TriangularFuzzyNumber other) {
        return new TriangularFuzzyNumber(least - other.greatest, mode - other.mode, greatest - other.least);
    }

    /** (a₁ + c, a₂ + c, a₃ + c). */
    public TriangularFuzzyNumber plus(double shift) {
        return plus(crisp(shift));
    }

    /** (c a₁, c a₂, c a₃), turned round if c is negative. */
    public TriangularFuzzyNumber times(double factor) {
        return factor < 0
                ? new TriangularFuzzyNumber(factor * greatest, factor * mode, factor * least)
                : new TriangularFuzzyNumber(factor * least, factor * mode, factor * greatest);
    }

    /**
     * The expected value under the optimistic–pessimistic measure Me.
     *
     * <p>For a₁ ≥ 0 it is eq. (1) of Xu et al. (2017), E = ½[(1 − λ)(a₁ + a₂) + λ(a₂ + a₃)], which rises with λ; for
     * a₃ ≤ 0 the two halves change places, and it falls; a support across 0 is between:
     * {@link OptimismMeasure#expectedValue} derives all of them. λ = ½ gives (a₁ + 2a₂ + a₃)/4 for any sign. Says nothing about spread: (0, 2, 4) and
     * (2, 2, 2) agree at λ = ½.
     *
     * @param optimism λ in [0, 1]
     */
    @Override
    public double expectedValue(double optimism) {
        return new OptimismMeasure(optimism).expectedValue(this);
    }

    @Override
    public AlphaCut cut(double level) {
        return asTrapezoid().cut(level);
    }

    @Override
    public double possibilityAtMost(double bound) {
        return asTrapezoid().possibilityAtMost(bound);
    }

    @Override
    public double possibilityBelow(double bound) {
        return asTrapezoid().possibilityBelow(bound);
    }

    @Override
    public double possibilityAtLeast(double bound) {
        return asTrapezoid().possibilityAtLeast(bound);
    }

    @Override
    public double possibilityAbove(double bound) {
        return asTrapezoid().possibilityAbove(bound);
    }

    @Override
    public AlphaCut expectedInterval() {
        return asTrapezoid().expectedInterval();
    }

    /** {@code (2.0, 3.0, 5.0)}. */
    @Override
    public String toString() {
        return "(%s, %s, %s)".formatted(least, mode, greatest);
    }
}
