package apportion.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparativeStaticsTest {

    /** Step of the central difference, relative to the parameter. */
    private static final double STEP = 1e-5;

    /** Relative to 1 + |derivative|: truncation STEP² and rounding 1e-13/STEP both stay below it. */
    private static final double TOLERANCE = 1e-6;

    private static List<Double> results(RelocationParameters at, CompensationSign sign, Technology technology) {
        RelocationEquilibrium free =
                RelocationGame.of(at).withCompensationSign(sign).equilibrium();
        CooperativeOptimum planned =
                RelocationCooperation.of(at).withTechnology(technology).closedForm();
        List<Double> results = new ArrayList<>();
        results.add(free.flows().outflow());
        results.addAll(free.flows().inflows());
        results.addAll(free.welfare().values());
        results.addAll(planned.flows().inflows());
        results.add(planned.welfare());
        return results;
    }

    private static List<Double> derivatives(Sensitivity sensitivity) {
        List<Double> derivatives = new ArrayList<>(sensitivity.flows());
        derivatives.addAll(sensitivity.welfare());
        derivatives.addAll(sensitivity.cooperativeInflows());
        derivatives.add(sensitivity.cooperativeWelfare());
        return derivatives;
    }

    @Test
    void everyDerivativeAgreesWithTheCentralDifferenceOverFiftySeeds() {
        for (int seed = 0; seed < 50; seed++) {
            RelocationParameters at = RelocationCases.random(seed);
            for (Technology technology : Technology.values()) {
                for (CompensationSign sign : CompensationSign.values()) {
                    ComparativeStatics statics = ComparativeStatics.of(
                                    RelocationGame.of(at).withCompensationSign(sign))
                            .withTechnology(technology);
                    for (RelocationParameter parameter : RelocationParameter.all(at)) {
                        double value = parameter.in(at);
                        double step = STEP * value;
                        List<Double> above = results(parameter.set(at, value + step), sign, technology);
                        List<Double> below = results(parameter.set(at, value - step), sign, technology);
                        List<Double> analytic = derivatives(statics.in(parameter));
                        assertThat(analytic).hasSameSizeAs(above);
                        for (int r = 0; r < above.size(); r++) {
                            double difference = (above.get(r) - below.get(r)) / (2 * step);
                            assertThat(analytic.get(r))
                                    .as("seed %d, %s, result %d", seed, parameter.symbol(), r)
                                    .isCloseTo(difference, within(TOLERANCE * (1 + Math.abs(difference))));
                        }
                    }
                }
            }
        }
    }

    @Test
    void theTableHasARowForEachParameterOfThreeRegions() {
        var table = ComparativeStatics.of(RelocationGame.of(RelocationCases.table6()))
                .table();
        // 3 q, 3 a, 7 shared, 6 damages; value, 3 flows, 3 welfares, 2 inflows and 1 welfare together.
        assertThat(table.rowCount()).isEqualTo(19);
        assertThat(table.columnCount()).isEqualTo(11);
        assertThat(table.stringColumn("parameter").asList()).contains("q_1", "a_3", "β₁", "d_2^3");
        // By hand: dm_1/dβ₁ = 1/D = 1/1.63872.
        int row = table.stringColumn("parameter").asList().indexOf("β₁");
        assertThat(table.doubleColumn("m_1").get(row)).isCloseTo(1 / 1.63872, within(1e-12));
    }
}
