package apportion.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.inequality.PowerCurve.Method;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PowerCurveTest {

    @ParameterizedTest
    @EnumSource
    void aPowerCurveIsFoundAgain(Method method) {
        for (double exponent : new double[] {1, 1.3, 2, 7.5}) {
            List<Double> p =
                    IntStream.rangeClosed(0, 20).mapToObj(k -> k / 20.0).toList();
            var curve = new LorenzCurve(
                    p, p.stream().map(x -> Math.pow(x, exponent)).toList());
            var fit = PowerCurve.fit(curve, method);
            assertThat(fit.exponent()).isCloseTo(exponent, within(1e-9));
            assertThat(fit.scale()).isCloseTo(1, within(1e-9));
            assertThat(fit.gini()).isCloseTo((exponent - 1) / (exponent + 1), within(1e-9));
            assertThat(fit.residualSquares()).isLessThan(1e-18);
        }
    }

    @Test
    void leastSquaresHasTheLeastSquaresOfItsKind() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var curve = LorenzCurve.of(random.doubles(25, 0.1, 9).map(Math::exp).toArray());
            var free = PowerCurve.fit(curve, Method.LEAST_SQUARES);
            var fixed = PowerCurve.fit(curve, Method.LEAST_SQUARES_THROUGH_ONE);
            assertThat(fixed.scale()).isEqualTo(1);
            assertThat(free.residualSquares()).isLessThanOrEqualTo(fixed.residualSquares() + 1e-15);
            assertThat(fixed.residualSquares())
                    .isLessThanOrEqualTo(
                            PowerCurve.fit(curve, Method.LOG_LOG_THROUGH_ONE).residualSquares());
            assertThat(free.residualSquares())
                    .isLessThanOrEqualTo(PowerCurve.fit(curve, Method.LOG_LOG).residualSquares());
            for (double factor : new double[] {0.999, 1.001}) {
                assertThat(squares(curve, free.scale(), free.exponent() * factor))
                        .isGreaterThanOrEqualTo(free.residualSquares());
                assertThat(squares(curve, free.scale() * factor, free.exponent()))
                        .isGreaterThanOrEqualTo(free.residualSquares());
            }
        }
    }

    private static double squares(LorenzCurve curve, double scale, double exponent) {
        return IntStream.range(0, curve.populationShares().size())
                .mapToDouble(k -> curve.valueShares().get(k)
                        - scale * Math.pow(curve.populationShares().get(k), exponent))
                .map(residual -> residual * residual)
                .sum();
    }

    @Test
    void logLogByHand() {
        // Points (½, ¼) and (1, 1): ln L = 2 ln p goes through both.
        var fit = PowerCurve.fit(LorenzCurve.of(1, 3), Method.LOG_LOG);
        assertThat(fit.exponent()).isCloseTo(2, within(1e-12));
        assertThat(fit.gini()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(Gini.of(1, 3)).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void pointsOnTheAxisHaveNoLogarithm() {
        var curve = LorenzCurve.of(0, 1, 3);
        assertThat(PowerCurve.fit(curve, Method.LOG_LOG).points()).isEqualTo(2);
        assertThat(PowerCurve.fit(curve, Method.LEAST_SQUARES).points()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PowerCurve.fit(LorenzCurve.of(0, 4), Method.LOG_LOG))
                .withMessage("A power curve by log-log regression needs at least 2 points, got 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PowerCurve.fit(LorenzCurve.of(4), Method.LEAST_SQUARES))
                .withMessage("A power curve by least squares needs at least 2 points, got 1.");
    }
}
