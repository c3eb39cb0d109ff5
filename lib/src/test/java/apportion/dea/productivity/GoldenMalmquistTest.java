package apportion.dea.productivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.BadOutputs;
import apportion.dea.DecisionMakingUnits;
import apportion.dea.Orientation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Case R12 of {@code cases/dea.json} (javierbarbero/DataEnvelopmentAnalysis.jl, test/malmquist.jl): five units, one input,
 * one output, three periods. Under constant returns with one of each, the index is the change of y/x.
 */
class GoldenMalmquistTest {

    private static final double[][] INPUTS = {{2, 3, 5, 4, 4}, {1, 2, 4, 3, 4}, {0.5, 1.5, 3, 2, 4}};
    private static final double[][] OUTPUTS = {{1, 4, 6, 3, 5}, {1, 4, 6, 3, 3}, {2, 4, 6, 3, 1}};
    private static final double[][] INDEX = {{2, 1.5, 1.25, 4.0 / 3, 0.6}, {4, 4.0 / 3, 4.0 / 3, 1.5, 1.0 / 3}};
    private static final double[][] CAUGHT = {{4.0 / 3, 1, 5.0 / 6, 8.0 / 9, 0.4}, {2, 2.0 / 3, 2.0 / 3, 0.75, 1.0 / 6}
    };
    private static final double[] MOVED = {1.5, 2};

    private static DecisionMakingUnits period(int t) {
        return DecisionMakingUnits.of(column(INPUTS[t]), column(OUTPUTS[t]));
    }

    private static double[][] column(double[] values) {
        double[][] column = new double[values.length][1];
        for (int i = 0; i < values.length; i++) {
            column[i][0] = values[i];
        }
        return column;
    }

    @Test
    void threePeriodsInBothOrientations() {
        for (Orientation orientation : Orientation.values()) {
            ProductivityResult result = MalmquistIndex.of(List.of(period(0), period(1), period(2)))
                    .withOrientation(orientation)
                    .solve();
            for (int t = 0; t < 2; t++) {
                for (int unit = 0; unit < 5; unit++) {
                    ProductivityChange change = result.from(t).get(unit);
                    assertThat(change.index()).isCloseTo(INDEX[t][unit], within(1e-9));
                    assertThat(change.efficiencyChange()).isCloseTo(CAUGHT[t][unit], within(1e-9));
                    assertThat(change.technicalChange()).isCloseTo(MOVED[t], within(1e-9));
                    assertThat(change.pureEfficiencyChange() * change.scaleChange())
                            .isCloseTo(change.efficiencyChange(), within(1e-12));
                }
            }
        }
    }

    @Test
    void luenbergerWithoutChangeIsOne() {
        DecisionMakingUnits units = period(0).withBadOutputs(column(new double[] {1, 2, 2, 1, 3}));
        ProductivityResult result =
                MalmquistLuenbergerIndex.of(List.of(units, units)).solve();
        assertThat(result.changes()).allSatisfy(change -> {
            assertThat(change.index()).isCloseTo(1, within(1e-12));
            assertThat(change.reason()).isEmpty();
        });
    }

    @Test
    void luenbergerOverThreePeriods() {
        // javierbarbero/DataEnvelopmentAnalysis.jl, test/malmluen.jl; bad outputs bounded as Aparicio et al. (2015).
        double[][] good = {{7, 5, 1, 3, 4}, {8, 5.5, 2, 2, 4}, {8, 5.5, 2, 2, 4}};
        double[][] bad = {{2, 5, 3, 3, 2}, {1, 3, 2, 4, 1}, {0.5, 2, 0.5, 3, 0.5}};
        double[][] index = {{1.37024, 1.1, 1.12598, 0.916246, 1.2792}, {1.22474, 1, 1.25245, 1.01484, 1.26491}};
        double[][] caught = {{1, 0.9625, 1.02717, 0.826389, 0.954545}, {1, 1, 1.11111, 0.980392, 1}};
        List<DecisionMakingUnits> periods = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            periods.add(DecisionMakingUnits.of(column(new double[] {1, 1, 1, 1, 1}), column(good[t]))
                    .withBadOutputs(column(bad[t])));
        }
        ProductivityResult result = MalmquistLuenbergerIndex.of(periods)
                .withBadOutputs(BadOutputs.boundedInputs())
                .solve();
        for (int t = 0; t < 2; t++) {
            for (int unit = 0; unit < 5; unit++) {
                ProductivityChange change = result.from(t).get(unit);
                assertThat(change.index()).isCloseTo(index[t][unit], within(1e-5));
                assertThat(change.efficiencyChange()).isCloseTo(caught[t][unit], within(1e-5));
            }
        }
    }

    @Test
    void luenbergerByHand() {
        // One unit: (x, y, b) = (1, 2, 2), then (1.2, 3, 2). On its own frontier β = 0 both times.
        DecisionMakingUnits before = DecisionMakingUnits.of(new double[][] {{1}}, new double[][] {{2}})
                .withBadOutputs(new double[][] {{2}});
        DecisionMakingUnits after = DecisionMakingUnits.of(new double[][] {{1.2}}, new double[][] {{3}})
                .withBadOutputs(new double[][] {{2}});
        ProductivityChange change = MalmquistLuenbergerIndex.of(List.of(before, after))
                .solve()
                .changes()
                .get(0);
        // Old data on the new frontier: 2(1 + β) = 3λ, 2(1 − β) = 2λ gives β = 1/5; new on old: 3(1 + β) = 2λ, 2(1 − β)
        // = 2λ
        // gives β = −1/5. ML = √(1/(1 − 1/5) · (1 + 1/5)/1) = √1.5.
        assertThat(change.index()).isCloseTo(Math.sqrt(1.5), within(1e-12));
        assertThat(change.efficiencyChange()).isCloseTo(1, within(1e-12));
    }

    @Test
    void luenbergerSaysWhichCrossPeriodProgramIsInfeasible() {
        // As above, but the new data have input 1: on the old frontier they would need λ = 6/5.
        DecisionMakingUnits before = DecisionMakingUnits.of(new double[][] {{1}}, new double[][] {{2}})
                .withBadOutputs(new double[][] {{2}});
        DecisionMakingUnits after = DecisionMakingUnits.of(new double[][] {{1}}, new double[][] {{3}})
                .withBadOutputs(new double[][] {{2}});
        ProductivityChange change = MalmquistLuenbergerIndex.of(List.of(before, after))
                .solve()
                .changes()
                .get(0);
        assertThat(change.index()).isNaN();
        assertThat(change.reason())
                .isEqualTo("Data of period 2 on frontier 1: No combination of the reference units satisfies the unit's"
                        + " conditions.");
    }

    @Test
    void onePeriodIsNoChange() {
        assertThatThrownBy(() -> MalmquistIndex.of(List.of(period(0))))
                .hasMessage("A change needs at least 2 periods, got 1.");
    }
}
