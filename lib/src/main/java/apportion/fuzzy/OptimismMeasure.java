package apportion.fuzzy;

/**
 * The optimistic–pessimistic measure of a fuzzy event, Me = λ Pos + (1 − λ) Nec (Xu and Zhou 2011).
 *
 * <p>Necessity is Nec(A) = 1 − Pos(not A). λ = 1 is possibility, λ = 0 necessity, λ = ½ credibility (Liu and Liu 2002),
 * the only one with Me(A) + Me(not A) = 1.
 *
 * @param optimism λ in [0, 1]
 */
public record OptimismMeasure(double optimism) {

    public static final OptimismMeasure POSSIBILITY = new OptimismMeasure(1);
    public static final OptimismMeasure NECESSITY = new OptimismMeasure(0);
    public static final OptimismMeasure CREDIBILITY = new OptimismMeasure(0.5);

    public OptimismMeasure {
        if (!(optimism >= 0 && optimism <= 1)) {
            throw new IllegalArgumentException("optimism must be in [0, 1], got %s.".formatted(optimism));
        }
    }

    /** Me{ξ ≥ r} = λ Pos{ξ ≥ r} + (1 − λ)(1 − Pos{ξ < r}). */
    public double atLeast(FuzzyNumber number, double bound) {
        return optimism * number.possibilityAtLeast(bound) + (1 - optimism) * (1 - number.possibilityBelow(bound));
    }

    /** Me{ξ ≤ r} = λ Pos{ξ ≤ r} + (1 − λ)(1 − Pos{ξ > r}). */
    public double atMost(FuzzyNumber number, double bound) {
        return optimism * number.possibilityAtMost(bound) + (1 - optimism) * (1 - number.possibilityAbove(bound));
    }

    /**
     * E[ξ] = ∫₀^∞ Me{ξ ≥ r} dr − ∫₋∞⁰ Me{ξ ≤ r} dr, for a support of any sign.
     *
     * <p>The area under Pos{ξ ≥ r} right of 0 is ∫ max(R(α), 0) dα, that under Nec{ξ ≥ r} is ∫ max(L(α), 0) dα, and
     * left of 0 likewise with the signs turned. Hence
     *
     * <p>E = λ ∫ (R⁺ − L⁻) dα + (1 − λ) ∫ (L⁺ − R⁻) dα, with x⁺ = max(x, 0), x⁻ = max(−x, 0).
     *
     * <p>For L(0) ≥ 0 it is λ ∫ R + (1 − λ) ∫ L, for R(0) ≤ 0 it is λ ∫ L + (1 − λ) ∫ R: more optimism moves E away
     * from 0, up or down. E[c ξ] = c E[ξ] for every c; E[ξ + c] = E[ξ] + c holds at λ = ½ and, elsewhere, as long as no
     * support has 0 inside.
     */
    public double expectedValue(FuzzyNumber number) {
        double rightPositive = Sides.right(number, 1);
        double rightNegative = Sides.right(number, -1);
        double leftPositive = Sides.left(number, 1);
        double leftNegative = Sides.left(number, -1);
        return optimism * (rightPositive - leftNegative) + (1 - optimism) * (leftPositive - rightNegative) + 0.0;
    }

    /**
     * The smallest r with Me{ξ ≤ r} ≥ level: L(level/λ) if level ≤ λ, else R(1 − (level − λ)/(1 − λ)).
     *
     * @param level in (0, 1]; at 0 there is no smallest
     */
    public double smallestUpperBound(FuzzyNumber number, double level) {
        requirePositive(level);
        return level <= optimism
                ? number.cut(level / optimism).least()
                : number.cut(remaining(level)).greatest();
    }

    /**
     * The greatest r with Me{ξ ≥ r} ≥ level: R(level/λ) if level ≤ λ, else L(1 − (level − λ)/(1 − λ)).
     *
     * @param level in (0, 1]; at 0 there is no greatest
     */
    public double greatestLowerBound(FuzzyNumber number, double level) {
        requirePositive(level);
        return level <= optimism
                ? number.cut(level / optimism).greatest()
                : number.cut(remaining(level)).least();
    }

    /** 1 − (level − λ)/(1 − λ), written so that it is exactly 0 at level 1. */
    private double remaining(double level) {
        return (1 - level) / (1 - optimism);
    }

    private static void requirePositive(double level) {
        if (!(level > 0 && level <= 1)) {
            throw new IllegalArgumentException("The level of a quantile must be in (0, 1], got %s.".formatted(level));
        }
    }
}
