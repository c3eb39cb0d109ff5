package apportion.fuzzy;

/**
 * A constraint on fuzzy quantities that must hold to a given level: Me{ξ ≤ b} ≥ α, or ≥ in place of ≤.
 *
 * <p>For fuzzy coefficients ξ_j, not interactive, and x_j ≥ 0, the cuts of Σ ξ_j x_j add up; so Me{Σ ξ_j x_j ≤ b} ≥ α is
 * the linear row Σ r_j x_j ≤ b with r_j = {@link #coefficientOfAtMost} of ξ_j (Liu and Iwamura 1998 for λ = 1).
 *
 * @param measure with which optimism the event is judged
 * @param level α in (0, 1]
 */
public record ChanceConstraint(OptimismMeasure measure, double level) {

    public ChanceConstraint {
        if (!(level > 0 && level <= 1)) {
            throw new IllegalArgumentException(
                    "The level of a chance constraint must be in (0, 1], got %s.".formatted(level));
        }
    }

    /** The crisp number that stands for ξ in Σ ξ x ≤ b: the smallest r with Me{ξ ≤ r} ≥ α. For −x, use −ξ. */
    public double coefficientOfAtMost(FuzzyNumber coefficient) {
        return measure.smallestUpperBound(coefficient, level);
    }

    /** The crisp number that stands for ξ in Σ ξ x ≥ b: the greatest r with Me{ξ ≥ r} ≥ α. For −x, use −ξ. */
    public double coefficientOfAtLeast(FuzzyNumber coefficient) {
        return measure.greatestLowerBound(coefficient, level);
    }

    /** Whether Me{left ≤ right} ≥ α, judged on left − right ≤ 0. */
    public boolean holdsAtMost(FuzzyNumber left, FuzzyNumber right) {
        return coefficientOfAtMost(left.minus(right)) <= 0;
    }

    /** Whether Me{left ≥ right} ≥ α, judged on left − right ≥ 0. */
    public boolean holdsAtLeast(FuzzyNumber left, FuzzyNumber right) {
        return coefficientOfAtLeast(left.minus(right)) >= 0;
    }
}
