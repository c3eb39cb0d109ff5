package apportion.dea;

import static apportion.dea.Factor.Role.BAD_OUTPUT;
import static apportion.dea.Factor.Role.GOOD_OUTPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Model (1) of the inverse-DEA paper: weakly disposable bad outputs, with a reference set of its own. */
class DirectionalDistanceModelTest {

    /** Labour 1 for all; A makes (4, 2), B (2, 1), C (2, 2): good output, bad output. */
    private static final DecisionMakingUnits UNITS = DecisionMakingUnits.of(
                    new double[][] {{1}, {1}, {1}}, new double[][] {{4}, {2}, {2}})
            .withBadOutputs(new double[][] {{2}, {1}, {2}});

    @Test
    void theBadOutputIsMetByAnEquation() {
        var model = DirectionalDistanceModel.of(UNITS).withDirection(Direction.own(GOOD_OUTPUT, BAD_OUTPUT));
        EfficiencyResult result = model.solve();
        // C: λ of A = 1 − 2β meets b = 2(1 − β), and 2 + 2λ = 2(1 + β) gives β = 1/3.
        assertThat(result.scores().get(2)).isCloseTo(1.0 / 3, within(1e-12));
        UnitEfficiency c = result.unit("3");
        assertThat(c.weights().get("1")).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(c.targets().get("b1")).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(c.certificate().orElseThrow().holds(1e-12)).isTrue();
    }

    @Test
    void theReferenceSetMayBeThatOfTheEfficientUnits() {
        var model = DirectionalDistanceModel.of(UNITS).withDirection(Direction.own(GOOD_OUTPUT, BAD_OUTPUT));
        EfficiencyResult all = model.solve();
        assertThat(all.efficientUnits()).containsExactly("1", "2");
        EfficiencyResult again =
                model.withReference(UNITS.select(List.of(0, 1))).solve();
        for (int unit = 0; unit < 3; unit++) {
            assertThat(again.score(unit)).isCloseTo(all.score(unit), within(1e-12));
        }
    }

    @Test
    void abatementFactorsReachWhatEqualityCannot() {
        // Alone, A can be cut back to (0, 0) bad and good, so b = 1 is reached with y = 2; equality knows no such
        // point.
        DecisionMakingUnits a = UNITS.select(List.of(0));
        DecisionMakingUnits b = UNITS.select(List.of(1));
        var model = DirectionalDistanceModel.of(b).withReference(a).withDirection(Direction.ones(GOOD_OUTPUT));
        assertThat(model.solve().status(0)).isEqualTo(UnitStatus.INFEASIBLE);
        assertThat(model.withBadOutputs(BadOutputs.abatementFactor()).solve().score(0))
                .isCloseTo(0, within(1e-12));
    }
}
