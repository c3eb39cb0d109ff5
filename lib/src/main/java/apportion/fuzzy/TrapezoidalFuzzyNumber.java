package apportion.fuzzy;

/**
 * A trapezoidal fuzzy number (a₁, a₂, a₃, a₄): membership rises from 0 at a₁ to 1 at a₂, stays to a₃, falls to 0 at a₄.
 *
 * <p>Any sign; a₁ = a₂ and a₃ = a₄ make an interval, all four equal a crisp number. α-cut:
 * [a₁ + α (a₂ − a₁), a₄ − α (a₄ − a₃)].
 *
 * @param least a₁, left end of the support
 * @param coreLeast a₂, left end of the core
 * @param coreGreatest a₃, right end of the core
 * @param greatest a₄, right end of the support
 */
public record TrapezoidalFuzzyNumber(double least, double coreLeast, double coreGreatest, double greatest)
        implements FuzzyNumber {

    public TrapezoidalFuzzyNumber {
        boolean inOrder = least <= coreLeast && coreLeast <= coreGreatest && coreGreatest <= greatest;
        if (!(inOrder && Double.isFinite(least) && Double.isFinite(greatest))) {
            throw new IllegalArgumentException(
                    "A trapezoidal fuzzy number needs finite least <= coreLeast <= coreGreatest <= greatest, got (%s, %s, %s, %s)."
                            .formatted(least, coreLeast, coreGreatest, greatest));
        }
        least += 0.0; // −0 and 0 are one number
        coreLeast += 0.0;
        coreGreatest += 0.0;
        greatest += 0.0;
    }

    /** (a₁ + b₁, …, a₄ + b₄): sums of trapezoids are trapezoids. */
    public TrapezoidalFuzzyNumber plus(TrapezoidalFuzzyNumber other) {
        return new TrapezoidalFuzzyNumber(
                least + other.least,
                coreLeast + other.coreLeast,
                coreGreatest + other.coreGreatest,
                greatest + other.greatest);
    }

    /** (a₁ − b₄, a₂ − b₃, a₃ − b₂, a₄ − b₁): differences of trapezoids are trapezoids. */
    public TrapezoidalFuzzyNumber minus(TrapezoidalFuzzyNumber other) {
        return plus(other.times(-1));
    }

    /** (c a₁, …, c a₄), turned round if c is negative. */
    public TrapezoidalFuzzyNumber times(double factor) {
        return factor < 0
                ? new TrapezoidalFuzzyNumber(
                        factor * greatest, factor * coreGreatest, factor * coreLeast, factor * least)
                : new TrapezoidalFuzzyNumber(
                        factor * least, factor * coreLeast, factor * coreGreatest, factor * greatest);
    }

    @Override
    public AlphaCut cut(double level) {
        Levels.requireLevel(level);
        return new AlphaCut(between(least, coreLeast, level), between(greatest, coreGreatest, level));
    }

    @Override
    public double possibilityAtMost(double bound) {
        requireNumber(bound);
        return bound < least ? 0 : bound >= coreLeast ? 1 : share(least, bound, coreLeast);
    }

    @Override
    public double possibilityBelow(double bound) {
        requireNumber(bound);
        return bound <= least ? 0 : bound >= coreLeast ? 1 : share(least, bound, coreLeast);
    }

    @Override
    public double possibilityAtLeast(double bound) {
        requireNumber(bound);
        return bound > greatest ? 0 : bound <= coreGreatest ? 1 : share(greatest, bound, coreGreatest);
    }

    @Override
    public double possibilityAbove(double bound) {
        requireNumber(bound);
        return bound >= greatest ? 0 : bound <= coreGreatest ? 1 : share(greatest, bound, coreGreatest);
    }

    @Override
    public AlphaCut expectedInterval() {
        return new AlphaCut(least / 2 + coreLeast / 2, coreGreatest / 2 + greatest / 2);
    }

    /** {@code (1.0, 2.0, 3.0, 5.0)}. */
    @Override
    public String toString() {
        return "(%s, %s, %s, %s)".formatted(least, coreLeast, coreGreatest, greatest);
    }

    /** Exact at both levels 0 and 1, and never outside the two numbers, whatever rounding does. */
    private static double between(double foot, double top, double level) {
        double value = (1 - level) * foot + level * top;
        return Math.max(Math.min(foot, top), Math.min(Math.max(foot, top), value));
    }

    /** Halves, so that a difference of the largest numbers does not overflow. */
    private static double share(double foot, double bound, double top) {
        return (bound / 2 - foot / 2) / (top / 2 - foot / 2);
    }

    static void requireNumber(double bound) {
        if (Double.isNaN(bound)) {
            throw new IllegalArgumentException("The bound of an event must be a number, got NaN.");
        }
    }
}
