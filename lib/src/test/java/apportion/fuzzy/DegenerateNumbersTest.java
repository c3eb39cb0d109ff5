package apportion.fuzzy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shapes with vertical sides or of one point, and ordinary ones, on either side of 0 and across it, against the
 * definitions worked out here from the four corners alone.
 */
class DegenerateNumbersTest {

    private static final double[] OPTIMISMS = {0, 0.3, 0.5, 1};
    private static final int STEPS = 1000; // for each unit of r

    @ParameterizedTest(name = "({0}, {1}, {2}, {3})")
    @CsvSource(textBlock = """
            # one point
            -2, -2, -2, -2
            0,  0,  0,  0
            3,  3,  3,  3
            # intervals
            -4, -4, -1, -1
            -1, -1, 2,  2
            0,  0,  3,  3
            # one side vertical
            1,  1,  1,  4
            1,  4,  4,  4
            -3, -3, -3, 1
            -3, 1,  1,  1
            -5, -2, -2, -2
            -2, 0,  0,  0
            0,  0,  0,  2
            -1, -1, 0,  3
            # both sides slanting
            -6, -5, -3, -1
            -3, -1, 2,  4
            -3, 0,  0,  1
            1,  2,  4,  5
            """)
    void measuresMeansAndQuantilesFollowTheDefinitions(double a, double b, double c, double d) {
        FuzzyNumber number = new TrapezoidalFuzzyNumber(a, b, c, d);
        DoubleUnaryOperator possibleAtLeast = r -> r <= c ? 1 : r <= d && c < d ? (d - r) / (d - c) : 0;
        DoubleUnaryOperator possibleAbove = r -> r < c ? 1 : r < d ? (d - r) / (d - c) : 0;
        DoubleUnaryOperator possibleAtMost = r -> r >= b ? 1 : r >= a && a < b ? (r - a) / (b - a) : 0;
        DoubleUnaryOperator possibleBelow = r -> r > b ? 1 : r > a ? (r - a) / (b - a) : 0;
        assertThat(number.cut(0)).isEqualTo(new AlphaCut(a, d));
        assertThat(number.cut(1)).isEqualTo(new AlphaCut(b, c));
        for (double optimism : OPTIMISMS) {
            OptimismMeasure measure = new OptimismMeasure(optimism);
            DoubleUnaryOperator atLeast = r ->
                    optimism * possibleAtLeast.applyAsDouble(r) + (1 - optimism) * (1 - possibleBelow.applyAsDouble(r));
            DoubleUnaryOperator atMost = r ->
                    optimism * possibleAtMost.applyAsDouble(r) + (1 - optimism) * (1 - possibleAbove.applyAsDouble(r));
            for (double r = -7; r <= 7; r += 0.25) {
                assertThat(measure.atLeast(number, r)).isCloseTo(atLeast.applyAsDouble(r), within(1e-12));
                assertThat(measure.atMost(number, r)).isCloseTo(atMost.applyAsDouble(r), within(1e-12));
            }
            double area = 0; // the corners lie on the steps' ends: the middle of each step is exact
            for (int k = 0; k < 7 * STEPS; k++) {
                double r = (k + 0.5) / STEPS;
                area += (atLeast.applyAsDouble(r) - atMost.applyAsDouble(-r)) / STEPS;
            }
            assertThat(measure.expectedValue(number)).isCloseTo(area, within(1e-9));
            for (double level : new double[] {1e-6, 0.2, 0.3, 0.5, 0.77, 1}) {
                assertThat(measure.smallestUpperBound(number, level))
                        .isCloseTo(first(r -> atMost.applyAsDouble(r) >= level - 1e-12), within(1e-6));
                assertThat(-measure.greatestLowerBound(number, level))
                        .isCloseTo(first(r -> atLeast.applyAsDouble(-r) >= level - 1e-12), within(1e-6));
            }
        }
    }

    /** The least r from which on the condition holds, by halving. */
    private static double first(DoublePredicate holds) {
        double low = -8;
        double high = 8;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
