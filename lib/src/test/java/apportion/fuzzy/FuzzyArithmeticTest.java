package apportion.fuzzy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FuzzyArithmeticTest {

    private static final TriangularFuzzyNumber ACROSS = new TriangularFuzzyNumber(-3, -1, 2);
    private static final TriangularFuzzyNumber POSITIVE = new TriangularFuzzyNumber(2, 3, 5);

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @Test
    void sumsAndDifferencesOfTrianglesAreTriangles() {
        assertThat(POSITIVE.plus(ACROSS)).isEqualTo(new TriangularFuzzyNumber(-1, 2, 7));
        assertThat(POSITIVE.minus(ACROSS)).isEqualTo(new TriangularFuzzyNumber(0, 4, 8));
        FuzzyNumber general = POSITIVE;
        assertThat(general.plus(ACROSS)).isEqualTo(new TriangularFuzzyNumber(-1, 2, 7));
        assertThat(general.minus(new TrapezoidalFuzzyNumber(0, 1, 2, 3)))
                .isEqualTo(new TrapezoidalFuzzyNumber(-1, 1, 2, 5));
        assertThat(POSITIVE.times(-2)).isEqualTo(new TriangularFuzzyNumber(-10, -6, -4));
        assertThat(POSITIVE.times(-0.0)).isEqualTo(TriangularFuzzyNumber.crisp(0));
        assertThat(new TrapezoidalFuzzyNumber(0, 1, 2, 3).times(-1))
                .isEqualTo(new TrapezoidalFuzzyNumber(-3, -2, -1, 0));
    }

    @Test
    void aNumberMinusItselfIsNotZero() {
        assertThat(POSITIVE.minus(POSITIVE)).isEqualTo(new TriangularFuzzyNumber(-3, 0, 3));
    }

    @Test
    void aProductAcrossZeroTakesTheRightCornersAtEachLevel() {
        // At level 0: [−3, 2]·[2, 5] = [−15, 10]; at ½: [−2, ½]·[2.5, 4] = [−8, 2]; core −3. By hand.
        FuzzyNumber product = ACROSS.times(POSITIVE);
        assertThat(product.support()).isEqualTo(new AlphaCut(-15, 10));
        assertThat(product.cut(0.5)).isEqualTo(new AlphaCut(-8, 2));
        assertThat(product.core()).isEqualTo(new AlphaCut(-3, -3));
        assertThat(product.membership(2)).isCloseTo(0.5, within(1e-12));
        assertThat(product.membership(11)).isZero();
        assertThat(product.isStraight()).isFalse();
        // Both across 0: [−3, 2]·[−1, 4] = [−12, 8] at level 0.
        assertThat(ACROSS.times(new TriangularFuzzyNumber(-1, 0, 4)).support()).isEqualTo(new AlphaCut(-12, 8));
    }

    @Test
    void aProductSaysThatItsSidesAreNotStraight() {
        FuzzyNumber product = POSITIVE.times(new TriangularFuzzyNumber(1.5, 4, 4.8));
        assertThat(product).hasToString("""
                        (2.0, 3.0, 5.0) × (1.5, 4.0, 4.8)
                          support [3.0, 24.0], core [12.0, 12.0]
                          cut at ½ [6.875, 17.6]; with straight sides [7.5, 18.0]""");
        assertThat(product.straightened()).isEqualTo(new TrapezoidalFuzzyNumber(3, 12, 12, 24));
    }

    @Test
    void withACrispOperandTheSidesStayStraight() {
        FuzzyNumber two = TriangularFuzzyNumber.crisp(-2);
        assertThat(two.times(POSITIVE)).isEqualTo(new TriangularFuzzyNumber(-10, -6, -4));
        assertThat(POSITIVE.dividedBy(two)).isEqualTo(new TriangularFuzzyNumber(-2.5, -1.5, -1));
        FuzzyNumber interval = new TrapezoidalFuzzyNumber(1, 1, 3, 3);
        assertThat(interval.dividedBy(TriangularFuzzyNumber.crisp(3)).core().greatest())
                .isEqualTo(1);
    }

    @Test
    void divisionByASupportWithZeroIsRefused() {
        for (var divisor :
                new FuzzyNumber[] {ACROSS, new TriangularFuzzyNumber(0, 1, 2), TriangularFuzzyNumber.crisp(0)}) {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> POSITIVE.dividedBy(divisor))
                    .withMessage("The support of a divisor must not contain 0, got %s: the quotient has no bounds."
                            .formatted(divisor.support()));
        }
    }

    @Test
    void tooLargeResultsAreErrors() {
        var huge = TriangularFuzzyNumber.crisp(1e200).plus(new TriangularFuzzyNumber(-1, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TriangularFuzzyNumber(0, 1e200, 1e201).times(new TriangularFuzzyNumber(0, 1, 1e200)))
                .withMessage("A cut needs finite ends with least <= greatest, got [0.0, Infinity].");
        assertThat(huge.membership(1e200)).isEqualTo(1);
        var whole = new TriangularFuzzyNumber(-Double.MAX_VALUE, 0, Double.MAX_VALUE);
        assertThat(whole.membership(Double.MAX_VALUE / 2)).isCloseTo(0.5, within(1e-12));
        assertThat(whole.expectedValue(0.3)).isZero();
        assertThat(whole.asTrapezoid().cut(0.5).width()).isFinite();
    }

    /** The extension principle itself: the membership of z is sup over x ∘ y = z of min(μ(x), μ(y)), on a grid. */
    @ParameterizedTest
    @MethodSource("seeds")
    void cutsObeyTheExtensionPrinciple(int seed) {
        var random = new Random(seed);
        TriangularFuzzyNumber a = someTriangle(random, 6 * random.nextDouble() - 3);
        TriangularFuzzyNumber b = someTriangle(random, random.nextBoolean() ? 5 : -5);
        FuzzyNumber[] results = {a.plus(b), a.minus(b), a.times(b), a.dividedBy(b), a.smallerOf(b), a.largerOf(b)};
        DoubleBinaryOperator[] operations = {
            Double::sum, (x, y) -> x - y, (x, y) -> x * y, (x, y) -> x / y, Math::min, Math::max
        };
        double level = random.nextDouble();
        for (int k = 0; k < results.length; k++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i <= 40; i++) {
                for (int j = 0; j <= 40; j++) {
                    double z = operations[k].applyAsDouble(at(a.cut(level), i), at(b.cut(level), j));
                    least = Math.min(least, z);
                    greatest = Math.max(greatest, z);
                }
            }
            assertThat(results[k].cut(level).least()).isCloseTo(least, within(1e-12 * (1 + Math.abs(least))));
            assertThat(results[k].cut(level).greatest()).isCloseTo(greatest, within(1e-12 * (1 + Math.abs(greatest))));
            assertThat(results[k].membership(greatest)).isCloseTo(level, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cutsAreNestedAndMembershipInvertsThem(int seed) {
        var random = new Random(seed);
        FuzzyNumber number = OptimismMeasureTest.someNumber(random);
        double level = random.nextDouble();
        AlphaCut inner = number.cut(level);
        AlphaCut outer = number.cut(level * random.nextDouble());
        assertThat(outer.least()).isLessThanOrEqualTo(inner.least());
        assertThat(outer.greatest()).isGreaterThanOrEqualTo(inner.greatest());
        assertThat(number.membership(inner.least())).isCloseTo(level, within(1e-9));
        assertThat(number.membership(number.core().midpoint())).isEqualTo(1);
        assertThat(number.membership(number.support().greatest() + 1)).isZero();
    }

    @Test
    void aNumberMadeOfItsOwnCutsMustBeNested() {
        var round =
                CutwiseFuzzyNumber.of("about 3", level -> 3 - Math.sqrt(1 - level), level -> 3 + Math.sqrt(1 - level));
        assertThat(round.membership(3.5)).isCloseTo(0.75, within(1e-12)); // 1 − ½²
        assertThat(round.expectedInterval().greatest()).isCloseTo(3 + 2.0 / 3, within(1e-9)); // ∫ √(1 − α) = ⅔
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CutwiseFuzzyNumber.of("odd", level -> -level, level -> 2))
                .withMessage(
                        "The cuts of 'odd' must be nested, got [-0.015625, 2.0] at level 0.015625 within [0.0, 2.0] just below.");
    }

    private static double at(AlphaCut cut, int step) {
        return step == 40 ? cut.greatest() : cut.least() + cut.width() * step / 40;
    }

    private static TriangularFuzzyNumber someTriangle(Random random, double around) {
        double[] ends =
                random.doubles(3, -3, 3).sorted().map(end -> end + around).toArray();
        return new TriangularFuzzyNumber(ends[0], ends[1], ends[2]);
    }
}
