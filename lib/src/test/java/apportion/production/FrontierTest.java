package apportion.production;

import static apportion.GoldenCases.expected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import apportion.GoldenCases;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** ln L of Aigner, Lovell and Schmidt in its textbook form, (λ, a) being the function. */
    private static double logLikelihood(
            ProductionData data, CobbDouglasFunction function, double inefficiency, double noise) {
        double sigma = Math.hypot(inefficiency, noise);
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            double residual = Math.log(data.output().get(i)) - Math.log(function.output(data.inputsOf(i)));
            sum += Math.log(2 / sigma)
                    + NORMAL.logDensity(residual / sigma)
                    + Math.log(NORMAL.cumulativeProbability(-residual / sigma * inefficiency / noise));
        }
        return sum;
    }

    @Test
    void theFirstExampleOfFrontier41() {
        var golden = GoldenCases.named("frontier", "frontier41-eg1");
        var tolerance = within(golden.get("tolerance").getAsDouble());
        var fit = StochasticFrontier.fit(Textbook.frontier41()).orElseThrow();
        for (String name : List.of("constant", "capital", "labour")) {
            assertThat(fit.coefficient(name).estimate()).isCloseTo(expected(golden, name), tolerance);
        }
        assertThat(fit.coefficient("sigma squared").estimate()).isCloseTo(expected(golden, "sigma_squared"), tolerance);
        assertThat(fit.gamma()).isCloseTo(expected(golden, "gamma"), tolerance);
        assertThat(fit.logLikelihood()).isCloseTo(expected(golden, "log_likelihood"), tolerance);
        assertThat(fit.noInefficiencyTest().statistic()).isCloseTo(expected(golden, "lr"), tolerance);
        assertThat(fit.noInefficiencyTest().pValue()).isCloseTo(0.046, within(0.0005)); // as the R package prints it
        assertThat(fit.meanEfficiency()).isCloseTo(expected(golden, "mean_efficiency"), tolerance);
        var efficiencies =
                GoldenCases.numbers(golden.getAsJsonObject("expected").getAsJsonArray("efficiencies"));
        for (int i = 0; i < efficiencies.size(); i++) {
            assertThat(fit.efficiencies().get(i)).isCloseTo(efficiencies.get(i), tolerance);
            assertThat(fit.jondrowEfficiencies().get(i))
                    .isLessThanOrEqualTo(fit.efficiencies().get(i)); // Jensen
        }
        var errors = GoldenCases.numbers(
                golden.getAsJsonObject("expected").getAsJsonArray("se_of_constant_capital_labour_sigma2_gamma"));
        var names = List.of("constant", "capital", "labour", "sigma squared", "gamma");
        for (int k = 0; k < names.size(); k++) {
            assertThat(fit.coefficient(names.get(k)).standardError() / errors.get(k))
                    .isCloseTo(1, within(0.05));
        }
    }

    @Test
    void theAverageFunctionOfFrontier41() {
        var golden = GoldenCases.named("frontier", "frontier41-eg1")
                .getAsJsonObject("expected")
                .getAsJsonObject("ols");
        var average = LeastSquares.fit(Textbook.frontier41());
        for (String name : List.of("constant", "capital", "labour")) {
            assertThat(average.coefficient(name).estimate())
                    .isCloseTo(golden.get(name).getAsDouble(), within(5e-7)); // it read rounded logarithms
        }
        assertThat(average.logLikelihood())
                .isCloseTo(golden.get("log_likelihood").getAsDouble(), within(2e-5));
        assertThat(average.skewness()).isCloseTo(-0.55404, within(5e-3)); // printed by the R package, other divisor
    }

    @Test
    void standardErrorsComeFromTheCurvatureOfTheLikelihood() {
        var data = Textbook.frontier41();
        var fit = StochasticFrontier.fit(data).orElseThrow();
        double u = fit.inefficiencyDeviation();
        double v = fit.noiseDeviation();
        assertThat(logLikelihood(data, fit.function(), u, v)).isCloseTo(fit.logLikelihood(), within(1e-9));
        double h = 1e-4;
        double[] at = {
            fit.function().logEfficiency(),
            fit.function().elasticities().get(0),
            fit.function().elasticities().get(1),
            u,
            v
        };
        double[][] information = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                information[i][j] = -(shifted(data, at, i, h, j, h)
                                - shifted(data, at, i, h, j, -h)
                                - shifted(data, at, i, -h, j, h)
                                + shifted(data, at, i, -h, j, -h))
                        / (4 * h * h);
            }
        }
        var inverse = MatrixUtils.inverse(MatrixUtils.createRealMatrix(information));
        var names = List.of("constant", "capital", "labour", "sigma u", "sigma v");
        for (int k = 0; k < 5; k++) {
            assertThat(fit.coefficient(names.get(k)).standardError())
                    .isCloseTo(Math.sqrt(inverse.getEntry(k, k)), within(1e-5));
        }
    }

    private static double shifted(ProductionData data, double[] at, int i, double hi, int j, double hj) {
        double[] p = at.clone();
        p[i] += hi;
        p[j] += hj;
        return logLikelihood(
                data, new CobbDouglasFunction(p[0], List.of("capital", "labour"), List.of(p[1], p[2])), p[3], p[4]);
    }

    @Test
    void overFiftySeedsNoNeighbourIsMoreLikely() {
        int estimated = 0;
        for (int seed = 0; seed < 50; seed++) {
            var data = Textbook.drawn(seed, 80, 0.15, 0.4);
            var outcome = StochasticFrontier.fit(data);
            if (!outcome.isEstimated()) {
                continue;
            }
            estimated++;
            var fit = outcome.orElseThrow();
            var function = fit.function();
            assertThat(logLikelihood(data, function, fit.inefficiencyDeviation(), fit.noiseDeviation()))
                    .isCloseTo(fit.logLikelihood(), within(1e-8));
            for (double step : new double[] {-0.01, 0.01}) {
                assertThat(logLikelihood(
                                data,
                                function.withLogEfficiency(function.logEfficiency() + step),
                                fit.inefficiencyDeviation(),
                                fit.noiseDeviation()))
                        .isLessThan(fit.logLikelihood());
                assertThat(logLikelihood(
                                data, function, fit.inefficiencyDeviation() * (1 + step), fit.noiseDeviation()))
                        .isLessThan(fit.logLikelihood());
                assertThat(logLikelihood(
                                data, function, fit.inefficiencyDeviation(), fit.noiseDeviation() * (1 + step)))
                        .isLessThan(fit.logLikelihood());
            }
            assertThat(fit.logLikelihood()).isGreaterThan(fit.average().logLikelihood());
            assertThat(fit.efficiencies()).allMatch(efficiency -> efficiency > 0 && efficiency < 1);
        }
        assertThat(estimated).isGreaterThan(35);
    }

    @Test
    void knownParametersAreRecoveredFromManyObservations() {
        var fit = StochasticFrontier.fit(Textbook.drawn(5, 2000, 0.2, 0.4)).orElseThrow();
        assertThat(fit.function().logEfficiency()).isCloseTo(1, within(0.03));
        assertThat(fit.function().elasticity("capital")).isCloseTo(0.4, within(0.015));
        assertThat(fit.inefficiencyDeviation()).isCloseTo(0.4, within(0.04));
        assertThat(fit.noiseDeviation()).isCloseTo(0.2, within(0.02));
        assertThat(Math.abs(fit.coefficient("sigma u").estimate() - 0.4))
                .isLessThan(3 * fit.coefficient("sigma u").standardError());
        var modified =
                ModifiedLeastSquares.fit(Textbook.drawn(5, 2000, 0.2, 0.4)).orElseThrow();
        assertThat(modified.inefficiencyDeviation()).isCloseTo(0.4, within(0.04));
        assertThat(modified.boundary().function().logEfficiency()).isCloseTo(1, within(0.04));
    }

    @Test
    void residualsThatLeanTheWrongWayEndInATypedAnswer() {
        var data = Textbook.drawn(3, 40, 0.1, -0.5); // "inefficiency" raises the output
        var outcome = StochasticFrontier.fit(data);
        assertThat(outcome).isInstanceOf(FrontierOutcome.WrongSkewness.class);
        var wrong = (FrontierOutcome.WrongSkewness<StochasticFrontierFit>) outcome;
        assertThat(wrong.skewness()).isPositive();
        assertThat(wrong.average()).isEqualTo(LeastSquares.fit(data));
        assertThatIllegalStateException()
                .isThrownBy(outcome::orElseThrow)
                .withMessageStartingWith("No inefficiency found: the residuals have skewness ");
        assertThat(ModifiedLeastSquares.fit(data)).isInstanceOf(FrontierOutcome.WrongSkewness.class);
    }

    @Test
    void withoutNoiseTheFrontierIsABoundary() {
        var data = Textbook.drawn(1, 30, 0, 0.5);
        var outcome = StochasticFrontier.fit(data);
        assertThat(outcome).isInstanceOf(FrontierOutcome.NoNoise.class);
        var limit = ((FrontierOutcome.NoNoise<StochasticFrontierFit>) outcome).limit();
        assertThat(Collections.max(limit.residuals())).isCloseTo(0, within(5e-3));
        assertThat(limit.coefficient("gamma").standardError()).isNaN();
        assertThat(limit.function().elasticity("capital")).isCloseTo(0.4, within(0.05));
    }

    @Test
    void theModifiedShiftByMoments() {
        // The second and third moments of the residuals are given back by the half-normal's.
        var data = Textbook.frontier41();
        var average = LeastSquares.fit(data);
        var modified = ModifiedLeastSquares.fit(data).orElseThrow();
        double u = modified.inefficiencyDeviation();
        double v = modified.noiseDeviation();
        assertThat(Math.sqrt(2 / Math.PI) * (1 - 4 / Math.PI) * u * u * u).isCloseTo(average.moment(3), within(1e-12));
        assertThat(v * v + (1 - 2 / Math.PI) * u * u).isCloseTo(average.moment(2), within(1e-12));
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> StochasticFrontier.fit(Textbook.frontier41()));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void theNormalTailKeepsItsDigits() {
        // ln Φ(−10), ln Φ(−40): Abramowitz and Stegun, table 26.2, −log10 of the tail.
        assertThat(-NormalTail.logCumulative(-10) / Math.log(10)).isCloseTo(23.11805, within(5e-6));
        assertThat(-NormalTail.logCumulative(-40) / Math.log(10)).isCloseTo(349.43701, within(5e-6));
        for (double z : new double[] {-5 - 1e-9, -5 + 1e-9}) {
            assertThat(NormalTail.logCumulative(z)).isCloseTo(-15.06499839, within(1e-7));
        }
        assertThat(NormalTail.densityOverCumulative(0)).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-14));
        assertThat(NormalTail.densityOverCumulative(-1e8)).isCloseTo(1e8, within(1e-6));
    }

    @Test
    void aignerAndChuHoldAllObservationsAndTouchSome() {
        for (int seed = 0; seed < 50; seed++) {
            var data = Textbook.drawn(seed, 15, 0.1, 0.3);
            var linear = AignerChu.fitLinear(data);
            var quadratic = AignerChu.fitQuadratic(data);
            var corrected = CorrectedLeastSquares.fit(data);
            for (var boundary : List.of(linear, quadratic)) {
                assertThat(boundary.utilisations()).allMatch(cu -> cu <= 1 + 1e-8);
                assertThat(boundary.function().elasticities()).allMatch(elasticity -> elasticity >= -1e-9);
            }
            assertThat(linear.utilisations().stream().filter(cu -> cu > 1 - 1e-7))
                    .hasSizeGreaterThanOrEqualTo(2);
            if (corrected.function().elasticities().stream().allMatch(a -> a >= 0)) {
                assertThat(gaps(linear, 1)).isLessThanOrEqualTo(gaps(corrected, 1) + 1e-8);
                assertThat(gaps(quadratic, 2)).isLessThanOrEqualTo(gaps(corrected, 2) + 1e-8);
            }
            assertThat(gaps(linear, 1)).isLessThanOrEqualTo(gaps(quadratic, 1) + 1e-8);
            assertThat(gaps(quadratic, 2)).isLessThanOrEqualTo(gaps(linear, 2) + 1e-8);
        }
    }

    private static double gaps(BoundaryProduction boundary, int power) {
        return boundary.utilisations().stream()
                .mapToDouble(cu -> Math.pow(-Math.log(cu), power))
                .sum();
    }

    @Test
    void aignerAndChuByHand() {
        // ln x = 0, 1, 2, ln Y = 0, 2, 2: λ + a ≥ 2, λ + 2a ≥ 2, λ ≥ 0; Σu = 3λ + 3a − 4 ≥ 2, reached with λ + a = 2.
        var data = ProductionData.of("y", List.of(1.0, Math.exp(2), Math.exp(2)))
                .withInput("x", List.of(1.0, Math.E, Math.exp(2)));
        assertThat(gaps(AignerChu.fitLinear(data), 1)).isCloseTo(2, within(1e-8));
        // Σu² = λ² + (λ + 2a − 2)² with λ + a = 2: (2 − a)² + a², least at a = 1.
        var quadratic = AignerChu.fitQuadratic(data);
        assertThat(quadratic.function().logEfficiency()).isCloseTo(1, within(1e-8));
        assertThat(quadratic.function().elasticity("x")).isCloseTo(1, within(1e-8));
    }
}
