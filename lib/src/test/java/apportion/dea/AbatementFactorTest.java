package apportion.dea;

import static apportion.dea.Factor.Role.BAD_OUTPUT;
import static apportion.dea.Factor.Role.GOOD_OUTPUT;
import static apportion.dea.Factor.Role.INPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weak disposability in three ways: by equality, with one abatement factor for all units, with one for each. */
class AbatementFactorTest {

    /** A makes 1 (and 3 bad) from 1, B 6 (and 6) from 3, E 2 (and 6) from 2. */
    private static final DecisionMakingUnits UNITS = DecisionMakingUnits.of(
                    new double[][] {{1}, {3}, {2}}, new double[][] {{1}, {6}, {2}})
            .withBadOutputs(new double[][] {{3}, {6}, {6}});

    private static final DirectionalDistanceModel OUTPUTS =
            DirectionalDistanceModel.of(UNITS).withDirection(Direction.own(GOOD_OUTPUT, BAD_OUTPUT));

    /*
     * E by hand, with λ the weight of B and 1 − λ that of A; λ ≤ 1/2 so that 1 + 2λ ≤ 2:
     * equality: 3 + 3λ = 6(1 − β) and 1 + 5λ = 2(1 + β), so β = 1/3 at λ = 1/3;
     * one factor, at λ = 1/2: 4.5 θ = 6(1 − β) and 3.5 θ = 2(1 + β), so β = 2/5 at θ = 4/5;
     * one for each: half of B runs, A stands still: 3 = 6(1 − β) and 3 = 2(1 + β), so β = 1/2.
     */
    @Test
    void theThreeDiffer() {
        assertThat(OUTPUTS.solve().score(2)).isCloseTo(1.0 / 3, within(1e-12));
        EfficiencyResult common =
                OUTPUTS.withBadOutputs(BadOutputs.commonAbatementFactor()).solve();
        assertThat(common.score(2)).isCloseTo(0.4, within(1e-12));
        assertThat(OUTPUTS.withBadOutputs(BadOutputs.abatementFactor()).solve().score(2))
                .isCloseTo(0.5, within(1e-12));
        UnitEfficiency e = common.unit("3");
        assertThat(e.weights()).hasSize(2);
        assertThat(e.weights().get("2")).isCloseTo(0.5, within(1e-12)); // λ, not θλ
        assertThat(e.targets().get("x1")).isCloseTo(2, within(1e-12));
        assertThat(e.targets().get("y1")).isCloseTo(2.8, within(1e-12));
        assertThat(e.targets().get("b1")).isCloseTo(3.6, within(1e-12));
        assertThat(e.slacks().values()).allSatisfy(slack -> assertThat(slack).isCloseTo(0, within(1e-12)));
        assertThat(e.certificate().orElseThrow().holds(1e-12)).isTrue();
        var exact = common.exactly("3").orElseThrow();
        assertThat(exact.objective()).isEqualTo(new BigFraction(2, 5));
        assertThat(exact.confirmed()).isTrue();
    }

    /** An input more is worth dβ/dx, found by moving E's input a little. */
    @Test
    void multipliersAreWhatAnInputIsWorth() {
        var model = OUTPUTS.withBadOutputs(BadOutputs.commonAbatementFactor());
        double step = 1e-5;
        DecisionMakingUnits more = UNITS.select(List.of(2)).withValues("x1", List.of(2 + step));
        double moved = DirectionalDistanceModel.of(more)
                .withReference(UNITS)
                .withDirection(Direction.own(GOOD_OUTPUT, BAD_OUTPUT))
                .withBadOutputs(BadOutputs.commonAbatementFactor())
                .solve()
                .score(0);
        assertThat(model.solve().unit("3").multipliers().get("x1")).isCloseTo((moved - 0.4) / step, within(1e-4));
    }

    /** θ = Σλ' put into the rows: Σλ'(x − x₀) ≤ 0, Σλ' ≤ 1, by the general solver. */
    @Test
    void theDirectionalScoreIsThatOfTheGeneralSolver() {
        for (int seed = 1; seed <= 50; seed++) {
            DecisionMakingUnits units = RandomUnits.withBad(seed, 12, 2, 1);
            var model = DirectionalDistanceModel.of(units).withDirection(Direction.own(GOOD_OUTPUT, BAD_OUTPUT));
            EfficiencyResult equality = model.solve();
            EfficiencyResult common =
                    model.withBadOutputs(BadOutputs.commonAbatementFactor()).solve();
            EfficiencyResult each =
                    model.withBadOutputs(BadOutputs.abatementFactor()).solve();
            for (int unit = 0; unit < 12; unit++) {
                assertThat(common.score(unit))
                        .isBetween(equality.score(unit) - 1e-9, each.score(unit) + 1e-9)
                        .isCloseTo(general(units, unit), within(1e-9));
                assertThat(common.unit(unit).certificate().orElseThrow().holds(1e-9))
                        .isTrue();
            }
        }
    }

    private static double general(DecisionMakingUnits units, int unit) {
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        LinearProgram.Builder program = LinearProgram.maximise().free("beta", 1);
        for (int j = 0; j < units.count(); j++) {
            program.nonNegative("w" + j, 0);
            for (String factor : List.of("x1", "x2", "y1", "b1")) {
                double value = units.value(factor, j) - (factor.startsWith("x") ? units.value(factor, unit) : 0);
                rows.computeIfAbsent(factor, name -> new LinkedHashMap<>()).put("w" + j, value);
            }
            rows.computeIfAbsent("theta", name -> new LinkedHashMap<>()).put("w" + j, 1.0);
        }
        rows.computeIfAbsent("y1", name -> new LinkedHashMap<>()).put("beta", -units.value("y1", unit));
        rows.computeIfAbsent("b1", name -> new LinkedHashMap<>()).put("beta", units.value("b1", unit));
        rows.forEach((name, row) -> program.row(
                name,
                row,
                name.equals("b1") ? Relation.EQUAL : name.equals("y1") ? Relation.AT_LEAST : Relation.AT_MOST,
                name.equals("theta") ? 1 : name.startsWith("x") ? 0 : units.value(name, unit)));
        return program.build().solve().orElseThrow().objective();
    }

    /** Where inputs move: the projection is feasible with its own θ, and no θ on a grid does better. */
    @Test
    void theRadialInputScoreIsTheBestOverAllFactors() {
        int improved = 0;
        for (int seed = 1; seed <= 50; seed++) {
            DecisionMakingUnits units = RandomUnits.withBad(seed, 12, 2, 1);
            var model = RadialModel.of(units);
            EfficiencyResult equality = model.solve();
            EfficiencyResult common =
                    model.withBadOutputs(BadOutputs.commonAbatementFactor()).solve();
            for (int unit = 0; unit < 12; unit++) {
                if (common.score(unit) < equality.score(unit) - 1e-6) {
                    improved++;
                    theProjectionIsFeasible(units, common, unit);
                    noFactorOnAGridDoesBetter(units, common.score(unit), unit);
                }
            }
        }
        assertThat(improved).as("scores below those of equality").isGreaterThan(20);
    }

    private static void theProjectionIsFeasible(DecisionMakingUnits units, EfficiencyResult common, int unit) {
        UnitEfficiency each = common.unit(unit);
        double sum = 0;
        double bad = 0;
        for (Map.Entry<String, Double> peer : each.weights().entrySet()) {
            sum += peer.getValue();
            bad += peer.getValue() * units.value("b1", units.indexOf(peer.getKey()));
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(units.value("b1", unit) / bad).as("the factor").isBetween(0.0, 1.0);
        assertThat(each.targets().get("b1")).isCloseTo(units.value("b1", unit), within(1e-9));
        assertThat(each.targets().get("x1")).isLessThan(each.score() * units.value("x1", unit) + 1e-9);
        assertThat(each.targets().get("y1")).isGreaterThan(units.value("y1", unit) - 1e-9);
        assertThat(each.certificate().orElseThrow().holds(1e-9)).isTrue();
    }

    private static void noFactorOnAGridDoesBetter(DecisionMakingUnits units, double score, int unit) {
        for (int k = 1; k <= 20; k++) {
            double theta = k / 20.0;
            DecisionMakingUnits enlarged = units.select(List.of(unit))
                    .withValues("y1", List.of(units.value("y1", unit) / theta))
                    .withValues("b1", List.of(units.value("b1", unit) / theta));
            double at = RadialModel.of(enlarged).withReference(units).solve().score(0);
            assertThat(Double.isNaN(at) ? 2 : at).as("θ = %s", theta).isGreaterThan(score - 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSTANT", "NON_INCREASING"})
    void whereWeightsMayShrinkOneFactorIsEquality(ReturnsToScale returnsToScale) {
        DecisionMakingUnits units = RandomUnits.withBad(7, 30, 2, 1);
        var model = DirectionalDistanceModel.of(units).withReturnsToScale(returnsToScale);
        assertThat(model.withBadOutputs(BadOutputs.commonAbatementFactor())
                        .solve()
                        .scores())
                .isEqualTo(model.solve().scores());
    }

    @Test
    void whatHasNoLinearProgramIsSaid() {
        assertThatThrownBy(() -> OUTPUTS.withDirection(Direction.own(INPUT, BAD_OUTPUT))
                        .withBadOutputs(BadOutputs.commonAbatementFactor())
                        .solve())
                .hasMessageStartingWith(
                        "With one abatement factor for all units, either inputs or outputs can move; the direction, own values, moves both.")
                .hasMessageContaining("Maybe Direction.own(Role.GOOD_OUTPUT, Role.BAD_OUTPUT)");
        assertThatThrownBy(() -> SlacksBasedModel.of(UNITS)
                        .withBadOutputs(BadOutputs.commonAbatementFactor())
                        .solve())
                .hasMessageStartingWith(
                        "With one abatement factor for all units, only radial and directional measures are linear programs.");
        assertThatThrownBy(() -> OUTPUTS.withReturnsToScale(ReturnsToScale.FREE_DISPOSAL_HULL)
                        .withBadOutputs(BadOutputs.abatementFactor())
                        .solve())
                .hasMessageStartingWith("The free disposal hull takes units as they are");
    }
}
