package apportion.dea.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.ReturnsToScale;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class InverseEstimationTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /** Example 2 of Wei, Zhang and Zhang (2000); reference case R23. */
    private static final DecisionMakingUnits WEI =
            DecisionMakingUnits.of(new double[][] {{1}, {1}, {1}}, new double[][] {{4, 8}, {8, 4}, {5, 5}});

    @Test
    void outputsOfWeiZhangAndZhang() {
        InverseEstimate estimate = InverseEstimation.ofOutputs(WEI, "3", Map.of("x1", 1.8))
                .withReturnsToScale(ReturnsToScale.CONSTANT)
                .withWeights(Map.of("y1", 0.5, "y2", 0.5))
                .solve()
                .orElseThrow();
        assertThat(estimate.efficiency()).isCloseTo(1.2, EXACT);
        assertThat(estimate.objective()).isCloseTo(9, EXACT); // y1 + y2 <= 12 · 1.8, and a sixth less at φ = 1.2
        assertThat(estimate.level("y1") + estimate.level("y2")).isCloseTo(18, EXACT);
        assertThat(estimate.keepsEfficiency()).isTrue();
        assertThat(estimate.toString()).contains("weighted sum 9; evaluated again: 1.200000, the same");
    }

    @Test
    void weightsChooseAmongTheOptima() {
        // 12 · 1.8 / 1.2 = 18 along y1 + y2, between y1 = 4/1.2 · 1.8 = 6 and 12
        InverseEstimate second = InverseEstimation.ofOutputs(WEI, "3", Map.of("x1", 1.8))
                .withReturnsToScale(ReturnsToScale.CONSTANT)
                .withWeights(Map.of("y1", 1.0, "y2", 2.0))
                .solve()
                .orElseThrow();
        assertThat(second.level("y1")).isCloseTo(6, EXACT);
        assertThat(second.level("y2")).isCloseTo(12, EXACT);
    }

    @Test
    void variableReturnsDoNotGrowBeyondTheLargest() {
        InverseEstimate estimate =
                InverseEstimation.ofOutputs(WEI, "3", Map.of("x1", 1.8)).solve().orElseThrow();
        assertThat(estimate.objective()).isCloseTo(10, EXACT); // y1 + y2 <= 12 whatever the input; 12 / 1.2
    }

    @Test
    void inputsSolvedByHand() {
        // One input, one output, constant returns: the best makes 2 from each. Unit 2 makes 3 from 2, θ = 3/4.
        var units = DecisionMakingUnits.of(new double[][] {{1}, {2}}, new double[][] {{2}, {3}});
        InverseEstimate estimate = InverseEstimation.ofInputs(units, "2", Map.of("y1", 4.5))
                .withReturnsToScale(ReturnsToScale.CONSTANT)
                .solve()
                .orElseThrow();
        assertThat(estimate.efficiency()).isCloseTo(0.75, EXACT);
        assertThat(estimate.level("x1")).isCloseTo(4.5 / 2 / 0.75, EXACT);
        assertThat(estimate.keepsEfficiency()).isTrue();
    }

    @Test
    void aFloorThatBindsCostsEfficiency() {
        var units = DecisionMakingUnits.of(new double[][] {{1}, {2}}, new double[][] {{2}, {3}});
        InverseEstimation fewer =
                InverseEstimation.ofInputs(units, "2", Map.of("y1", 1.5)).withReturnsToScale(ReturnsToScale.CONSTANT);
        assertThat(fewer.solve().orElseThrow().keepsEfficiency()).isFalse(); // the input stays at 2
        InverseEstimate free = fewer.withFloor(EstimateFloor.ZERO).solve().orElseThrow();
        assertThat(free.level("x1")).isCloseTo(1, EXACT);
        assertThat(free.keepsEfficiency()).isTrue();
    }

    @Test
    void efficiencyStaysIfNothingGivenFallsAndEveryWeightIsPositive() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new SplittableRandom(seed);
            double[][] x = new double[9][2];
            double[][] y = new double[9][2];
            for (int unit = 0; unit < 9; unit++) {
                for (int k = 0; k < 2; k++) {
                    x[unit][k] = random.nextDouble(1, 10);
                    y[unit][k] = random.nextDouble(1, 10);
                }
            }
            var units = DecisionMakingUnits.of(x, y);
            for (ReturnsToScale returns : new ReturnsToScale[] {ReturnsToScale.CONSTANT, ReturnsToScale.VARIABLE}) {
                Map<String, Double> more = Map.of("x1", 1.2 * x[0][0], "x2", 1.1 * x[0][1]);
                assertThat(InverseEstimation.ofOutputs(units, "1", more)
                                .withReturnsToScale(returns)
                                .solve()
                                .orElseThrow()
                                .keepsEfficiency())
                        .as("outputs, seed %d, %s", seed, returns)
                        .isTrue();
            }
            assertThat(InverseEstimation.ofInputs(units, "1", Map.of("y1", 1.3 * y[0][0]))
                            .withReturnsToScale(ReturnsToScale.CONSTANT)
                            .solve()
                            .orElseThrow()
                            .keepsEfficiency())
                    .as("inputs, seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void impossibleEstimatesSayWhy() {
        assertThat(InverseEstimation.ofOutputs(WEI, "3", Map.of("x1", 0.5))
                        .solve()
                        .reason())
                .startsWith("These inputs do not suffice for the present outputs of '3' at the same efficiency.");
        assertThat(InverseEstimation.ofInputs(WEI, "3", Map.of("y1", 20.0))
                        .solve()
                        .reason())
                .startsWith("No inputs make these outputs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InverseEstimation.ofOutputs(WEI, "3", Map.of("labour", 1.8)))
                .withMessage("No input 'labour'; there are: x1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InverseEstimation.ofOutputs(WEI, "3", Map.of("x1", 1.8))
                        .withWeights(Map.of("y1", 0.0, "y2", 0.0)))
                .withMessageStartingWith("At least 1 weight must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InverseEstimation.ofOutputs(WEI, "3", Map.of("x1", 1.8))
                        .withReturnsToScale(ReturnsToScale.FREE_DISPOSAL_HULL))
                .withMessage("Inverse estimation needs a convex technology, got FDH.");
    }
}
