package apportion.fuzzy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OptimismMeasureTest {

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest(name = "E[({0}, {1}, {2})] at optimism {3} is {4}")
    @CsvSource(textBlock = """
            # least, mode,   greatest, optimism, expected
            0.1292,  0.1503, 0.1608,   0.5,      0.14765
            2,       2,      2,        0.3,      2
            # by hand, from the areas: negative (1 − λ and λ change places), across 0 right and left of the mode
            -5,      -3,     -2,       0.3,      -2.95
            # (-1, 2, 4): ∫R⁺ = 3, ∫L⁻ = 1 · 1/3 / 2, ∫L⁺ = 2 · 2/3 / 2, ∫R⁻ = 0, so E = 2/3 + λ (17/6 − 2/3)
            -1,      2,      4,        0,        0.6666666666666667
            -1,      2,      4,        1,        2.8333333333333333
            -1,      2,      4,        0.25,     1.2083333333333333
            -4,      -2,     1,        1,        -2.8333333333333333
            -1,      0,      1,        0.9,      0
            -3,      -3,     -3,       0.1,      -3
            """)
    void expectedValueOfEverySign(double least, double mode, double greatest, double optimism, double expected) {
        var number = new TriangularFuzzyNumber(least, mode, greatest);
        assertThat(number.expectedValue(optimism)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void expectedValueIsTheAreaOfItsDefinition(int seed) {
        var random = new Random(seed);
        FuzzyNumber number = someNumber(random);
        var measure = new OptimismMeasure(random.nextDouble());
        assertThat(measure.expectedValue(number)).isCloseTo(byDefinition(measure, number), within(1e-6));
    }

    /** The definition integrated over r, with the events' measures alone; kinks are split at the ends of the cuts. */
    private static double byDefinition(OptimismMeasure measure, FuzzyNumber number) {
        AlphaCut support = number.support();
        AlphaCut core = number.core();
        double[] kinks = Arrays.stream(
                        new double[] {0, support.least(), core.least(), core.greatest(), support.greatest()})
                .sorted()
                .toArray();
        var rule = new IterativeLegendreGaussIntegrator(5, 1e-9, 1e-11, 2, 20);
        double expected = 0;
        for (int k = 0; k + 1 < kinks.length; k++) {
            if (kinks[k] < kinks[k + 1]) {
                expected += kinks[k] >= 0
                        ? rule.integrate(10_000_000, r -> measure.atLeast(number, r), kinks[k], kinks[k + 1])
                        : -rule.integrate(10_000_000, r -> measure.atMost(number, r), kinks[k], kinks[k + 1]);
            }
        }
        return expected;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void quantilesInvertTheMeasure(int seed) {
        var random = new Random(seed);
        FuzzyNumber number = someNumber(random);
        var measure = new OptimismMeasure(seed % 5 == 0 ? seed % 2 : random.nextDouble());
        double level = seed % 7 == 0 ? 1 : 1 - random.nextDouble();
        double step = 1e-6 * Math.max(1, Sides.scale(number));
        double upper = measure.smallestUpperBound(number, level);
        assertThat(measure.atMost(number, upper)).isGreaterThanOrEqualTo(level - 1e-9);
        assertThat(measure.atMost(number, upper - step)).isLessThan(level);
        double lower = measure.greatestLowerBound(number, level);
        assertThat(measure.atLeast(number, lower)).isGreaterThanOrEqualTo(level - 1e-9);
        assertThat(measure.atLeast(number, lower + step)).isLessThan(level);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void necessityNeverExceedsCredibilityNorCredibilityPossibility(int seed) {
        var random = new Random(seed);
        FuzzyNumber number = someNumber(random);
        double bound = number.cut(random.nextDouble()).midpoint() + random.nextGaussian();
        double necessity = OptimismMeasure.NECESSITY.atLeast(number, bound);
        double credibility = OptimismMeasure.CREDIBILITY.atLeast(number, bound);
        double possibility = OptimismMeasure.POSSIBILITY.atLeast(number, bound);
        assertThat(necessity).isLessThanOrEqualTo(credibility);
        assertThat(credibility).isLessThanOrEqualTo(possibility);
        // Credibility is self-dual: Cr{ξ ≥ r} + Cr{ξ < r} = 1, and no side is vertical here.
        assertThat(credibility + OptimismMeasure.CREDIBILITY.atMost(number, bound))
                .isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void expectedValueScalesAndAtOneHalfAddsUp(int seed) {
        var random = new Random(seed);
        FuzzyNumber a = someNumber(random);
        FuzzyNumber b = someNumber(random);
        double optimism = random.nextDouble();
        double factor = random.nextGaussian();
        assertThat(a.times(TriangularFuzzyNumber.crisp(factor)).expectedValue(optimism))
                .isCloseTo(factor * a.expectedValue(optimism), within(1e-9));
        assertThat(a.plus(b).expectedValue(0.5)).isCloseTo(a.expectedValue(0.5) + b.expectedValue(0.5), within(1e-9));
    }

    @Test
    void awayFromOneHalfAShiftAcrossZeroDoesNotShiftTheExpectedValue() {
        var number = new TriangularFuzzyNumber(2, 3, 5);
        assertThat(number.plus(-10).expectedValue(1)).isNotCloseTo(number.expectedValue(1) - 10, within(0.1));
        assertThat(number.plus(-10).expectedValue(0.5)).isCloseTo(number.expectedValue(0.5) - 10, within(1e-12));
    }

    @Test
    void eventsOfVerticalSidesCountTheEnds() {
        var interval = new TrapezoidalFuzzyNumber(2, 2, 4, 4);
        assertThat(OptimismMeasure.NECESSITY.atLeast(interval, 2)).isEqualTo(1);
        assertThat(OptimismMeasure.NECESSITY.atLeast(interval, Math.nextUp(2.0)))
                .isZero();
        assertThat(OptimismMeasure.POSSIBILITY.atLeast(interval, 4)).isEqualTo(1);
        assertThat(OptimismMeasure.POSSIBILITY.atLeast(interval, Math.nextUp(4.0)))
                .isZero();
        var three = TriangularFuzzyNumber.crisp(3);
        assertThat(OptimismMeasure.NECESSITY.atMost(three, 3)).isEqualTo(1);
        assertThat(three.membership(3)).isEqualTo(1);
        assertThat(three.membership(3.1)).isZero();
    }

    @Test
    void numbersOutsideTheRulesAreErrors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TriangularFuzzyNumber(2, 1, 3))
                .withMessage("A triangular fuzzy number needs finite least <= mode <= greatest, got (2.0, 1.0, 3.0).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TriangularFuzzyNumber(0, 1, Double.POSITIVE_INFINITY))
                .withMessage(
                        "A triangular fuzzy number needs finite least <= mode <= greatest, got (0.0, 1.0, Infinity).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrapezoidalFuzzyNumber(0, Double.NaN, 2, 3))
                .withMessage(
                        "A trapezoidal fuzzy number needs finite least <= coreLeast <= coreGreatest <= greatest, got (0.0, NaN, 2.0, 3.0).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptimismMeasure(1.1))
                .withMessage("optimism must be in [0, 1], got 1.1.");
        var number = new TriangularFuzzyNumber(2, 3, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number.expectedValue(Double.NaN))
                .withMessage("optimism must be in [0, 1], got NaN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number.cut(-0.1))
                .withMessage("A level must be in [0, 1], got -0.1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptimismMeasure.CREDIBILITY.smallestUpperBound(number, 0))
                .withMessage("The level of a quantile must be in (0, 1], got 0.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number.membership(Double.NaN))
                .withMessage("The bound of an event must be a number, got NaN.");
    }

    /** Any sign; every third one curved, a product or a quotient. */
    static FuzzyNumber someNumber(Random random) {
        FuzzyNumber straight = someTrapezoid(random, 4 * random.nextGaussian());
        if (random.nextInt(3) > 0) {
            return straight;
        }
        return random.nextBoolean()
                ? straight.times(someTrapezoid(random, 4 * random.nextGaussian()))
                : straight.dividedBy(someTrapezoid(random, random.nextBoolean() ? 20 : -20));
    }

    private static FuzzyNumber someTrapezoid(Random random, double around) {
        double[] ends =
                random.doubles(4, -3, 3).sorted().map(end -> end + around).toArray();
        return random.nextBoolean()
                ? new TrapezoidalFuzzyNumber(ends[0], ends[1], ends[2], ends[3])
                : new TriangularFuzzyNumber(ends[0], ends[1], ends[3]);
    }
}
