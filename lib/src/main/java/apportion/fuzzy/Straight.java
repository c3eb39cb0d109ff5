package apportion.fuzzy;

import java.util.Optional;

/** Arithmetic whose result has straight sides; empty where it would be curved. */
final class Straight {

    private Straight() {}

    static Optional<FuzzyNumber> sum(FuzzyNumber first, FuzzyNumber second) {
        if (first instanceof TriangularFuzzyNumber a && second instanceof TriangularFuzzyNumber b) {
            return Optional.of(a.plus(b));
        }
        return bothStraight(first, second)
                ? Optional.of(first.straightened().plus(second.straightened()))
                : Optional.empty();
    }

    static Optional<FuzzyNumber> difference(FuzzyNumber first, FuzzyNumber second) {
        if (first instanceof TriangularFuzzyNumber a && second instanceof TriangularFuzzyNumber b) {
            return Optional.of(a.minus(b));
        }
        return bothStraight(first, second)
                ? Optional.of(first.straightened().minus(second.straightened()))
                : Optional.empty();
    }

    static Optional<FuzzyNumber> product(FuzzyNumber first, FuzzyNumber second) {
        return isCrisp(second)
                ? scaled(first, second.core().least())
                : isCrisp(first) ? scaled(second, first.core().least()) : Optional.empty();
    }

    static Optional<FuzzyNumber> quotient(FuzzyNumber dividend, FuzzyNumber divisor) {
        if (!isCrisp(divisor)) {
            return Optional.empty();
        }
        double by = divisor.core().least();
        AlphaCut support = dividend.support().dividedBy(divisor.core());
        AlphaCut core = dividend.core().dividedBy(divisor.core());
        if (dividend instanceof TriangularFuzzyNumber triangle) {
            return Optional.of(new TriangularFuzzyNumber(support.least(), triangle.mode() / by, support.greatest()));
        }
        return dividend.isStraight()
                ? Optional.of(
                        new TrapezoidalFuzzyNumber(support.least(), core.least(), core.greatest(), support.greatest()))
                : Optional.empty();
    }

    private static Optional<FuzzyNumber> scaled(FuzzyNumber number, double factor) {
        if (number instanceof TriangularFuzzyNumber triangle) {
            return Optional.of(triangle.times(factor));
        }
        return number.isStraight() ? Optional.of(number.straightened().times(factor)) : Optional.empty();
    }

    private static boolean bothStraight(FuzzyNumber first, FuzzyNumber second) {
        return first.isStraight() && second.isStraight();
    }

    private static boolean isCrisp(FuzzyNumber number) {
        return number.support().least() == number.support().greatest();
    }
}
