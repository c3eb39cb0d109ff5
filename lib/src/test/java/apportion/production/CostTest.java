package apportion.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.GoldenCases;
import apportion.production.SolowResidual.Growth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CostTest {

    @Test
    void leastCostByHand() {
        // Y = K^½ L^½ at prices 1 and 4: K = 2Y, L = Y/2, C = 4Y.
        var costs = CostFunction.of(CobbDouglasFunction.ofCapitalAndLabour(0, 0.5, 0.5), 1, 4);
        assertThat(costs.demands(10).get(0)).isCloseTo(20, within(1e-12));
        assertThat(costs.demands(10).get(1)).isCloseTo(5, within(1e-12));
        assertThat(costs.cost(10)).isCloseTo(40, within(1e-12));
        assertThat(costs.marginalCost(10)).isCloseTo(4, within(1e-12));
        assertThat(costs.cost(0)).isZero();
    }

    @Test
    void demandsAreThoseOfEquationsB4AndB5() {
        double lambda = 0.7;
        double alpha = 0.3;
        double beta = 0.5;
        double r = 1.7;
        double w = 0.4;
        double y = 12;
        double capital = Math.pow(y * Math.exp(-lambda) * Math.pow(alpha * w / (beta * r), beta), 1 / (alpha + beta));
        double labour = Math.pow(y * Math.exp(-lambda) * Math.pow(alpha * w / (beta * r), -alpha), 1 / (alpha + beta));
        var costs = CostFunction.of(CobbDouglasFunction.ofCapitalAndLabour(lambda, alpha, beta), r, w);
        assertThat(costs.demands(y).get(0)).isCloseTo(capital, within(1e-12));
        assertThat(costs.demands(y).get(1)).isCloseTo(labour, within(1e-12));
    }

    @Test
    void overFiftySeedsDualityHolds() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int inputs = 1 + seed % 4;
            var function = new CobbDouglasFunction(
                    random.nextGaussian(),
                    List.of("a", "b", "c", "d").subList(0, inputs),
                    random.doubles(inputs, 0.05, 0.9).boxed().toList());
            var costs = new CostFunction(
                    function, random.doubles(inputs, 0.1, 9).boxed().toList());
            double output = Math.exp(3 * random.nextGaussian());
            assertThat(costs.dualityGap(output)).isLessThan(1e-8);
            // No other inputs on the isoquant are cheaper.
            double[] other = costs.demands(output).stream()
                    .mapToDouble(x -> x * Math.exp(random.nextGaussian()))
                    .toArray();
            double scale = Math.pow(output / function.output(other), 1 / function.returnsToScale());
            double value = 0;
            for (int j = 0; j < inputs; j++) {
                value += costs.prices().get(j) * other[j] * scale;
            }
            assertThat(value).isGreaterThanOrEqualTo(costs.cost(output) * (1 - 1e-12));
        }
    }

    @Test
    void theConditionalDemandsMaximiseTheReleaseCostOnTheIsoquant() {
        // What the paper calls a minimum in (B.3): every other way to keep the same capacity costs less to release.
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var function = CobbDouglasFunction.ofCapitalAndLabour(
                    random.nextGaussian(), random.nextDouble(0.1, 0.8), random.nextDouble(0.1, 0.8));
            var release = new CapacityRelease(
                    CostFunction.of(function, random.nextDouble(0.1, 2), random.nextDouble(0.1, 2)), 5, 3);
            double released = release.capacity() * random.nextDouble(0.05, 0.9);
            double stationary = release.remainingInputs(released).get(0);
            assertThat(release.costKeeping(stationary, released)).isCloseTo(release.cost(released), within(1e-9));
            for (double factor : new double[] {0.3, 0.9, 1.1, 3}) {
                assertThat(release.costKeeping(stationary * factor, released)).isLessThan(release.cost(released));
            }
        }
    }

    @Test
    void releaseByHand() {
        // Y = √(KL), r = w = 1, 4 and 4 in use: half of the capacity sets half of each free.
        var release =
                new CapacityRelease(CostFunction.of(CobbDouglasFunction.ofCapitalAndLabour(0, 0.5, 0.5), 1, 1), 4, 4);
        assertThat(release.capacity()).isCloseTo(4, within(1e-12));
        assertThat(release.cost(2)).isCloseTo(4, within(1e-12));
        assertThat(release.cost(4)).isCloseTo(8, within(1e-12));
        assertThat(release.cost(0)).isCloseTo(0, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> release.cost(5))
                .withMessageStartingWith("released must lie between 0 and the capacity ");
    }

    @Test
    void costComponentsOfTableA() {
        double employment = ResettlementCost.employmentCost(600, 30, 60); // (600/60)(30/60)
        double education = ResettlementCost.educationCost(90, 30, 12, 10); // 3 · 2
        double security = ResettlementCost.socialSecurityCost(40, ResettlementCost.FIVE_INSURANCES);
        var cost = new ResettlementCost(8, security, employment, education);
        assertThat(cost.total()).isCloseTo(8 + 14.7 + 5 + 6, within(1e-12));
        assertThat(ResettlementCost.educationCost(90, 30, 9, 10)).isZero();
        assertThat(AssetLossRate.of(50, 0.05, 95)).isCloseTo(0.5, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetLossRate.of(50, 1.2, 95))
                .withMessage("salvageRate must lie in [0, 1], got 1.2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResettlementCost.employmentCost(600, 30, 0))
                .withMessage("activePopulation must be finite and positive, got 0.0.");
    }

    @Test
    void solowOfTheGoldenCase() {
        var golden = GoldenCases.named("econ", "ec-solow-arith").getAsJsonObject("expected");
        var function = CobbDouglasFunction.ofCapitalAndLabour(0, 0.4, 0.8);
        var before = List.of(200.0, 50.0);
        var after = List.of(260.0, 52.0);
        assertThat(function.normalisedElasticities().get(0))
                .isCloseTo(golden.get("normalised_alpha").getAsDouble(), within(1e-15));
        assertThat(SolowResidual.between(function, 100, before, 130, after, Growth.RATE)
                        .productivityGrowth())
                .isCloseTo(golden.get("tfp").getAsDouble(), within(1e-9));
        assertThat(SolowResidual.between(function, 100, before, 130, after, Growth.LOGARITHM)
                        .productivityGrowth())
                .isCloseTo(golden.get("log_version").getAsDouble(), within(1e-9));
    }

    @Test
    void logarithmicGrowthAddsUpOverASeries() {
        var data = Textbook.cobbAndDouglas();
        var function = LeastSquares.fit(data).function();
        double sum = SolowResidual.series(function, data, Growth.LOGARITHM).stream()
                .mapToDouble(SolowResidual::productivityGrowth)
                .sum();
        var whole = SolowResidual.between(
                function,
                data.output().get(0),
                data.inputsOf(0),
                data.output().get(23),
                data.inputsOf(23),
                Growth.LOGARITHM);
        assertThat(sum).isCloseTo(whole.productivityGrowth(), within(1e-12));
    }

    @Test
    void whatHasNoLeastCostIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostFunction.of(CobbDouglasFunction.ofCapitalAndLabour(0, -0.1, 0.5), 1, 1))
                .withMessage("Least cost needs positive elasticities, that of 'capital' is -0.1.\n"
                        + "Maybe leave the input out: more of it does not help.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostFunction.of(CobbDouglasFunction.ofCapitalAndLabour(0, 0.1, 0.5), 1))
                .withMessage("1 prices for 2 inputs.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SolowResidual.between(
                        CobbDouglasFunction.ofCapitalAndLabour(0, 0.1, 0.5),
                        1,
                        List.of(1.0, 0.0),
                        1,
                        List.of(1.0, 1.0),
                        Growth.RATE))
                .withMessage("labour must be positive and finite, got 0.0 and 1.0.");
    }
}
