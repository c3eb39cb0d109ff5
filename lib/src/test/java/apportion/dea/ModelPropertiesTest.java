package apportion.dea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every efficiency model must satisfy, over fifty seeds. */
class ModelPropertiesTest {

    private static final int SEEDS = 50;

    /** Every model that scores one unit at a time. */
    enum Model {
        RADIAL_INPUT(RadialModel::of),
        RADIAL_OUTPUT(units -> RadialModel.of(units).withOrientation(Orientation.OUTPUT)),
        DIRECTIONAL(DirectionalDistanceModel::of),
        DIRECTIONAL_MEAN(units -> DirectionalDistanceModel.of(units).withDirection(Direction.mean())),
        ADDITIVE(AdditiveModel::of),
        ADDITIVE_OWN(units -> AdditiveModel.of(units).withWeighting(AdditiveModel.Weighting.OWN)),
        ADDITIVE_RANGE(units -> AdditiveModel.of(units).withWeighting(AdditiveModel.Weighting.RANGE)),
        ADDITIVE_BOUND(units -> AdditiveModel.of(units).withWeighting(AdditiveModel.Weighting.BOUND)),
        ADDITIVE_DEVIATION(units -> AdditiveModel.of(units).withWeighting(AdditiveModel.Weighting.DEVIATION)),
        RUSSELL_INPUT(RussellModel::of),
        RUSSELL_OUTPUT(units -> RussellModel.of(units).withOrientation(Orientation.OUTPUT)),
        SLACKS_BASED(SlacksBasedModel::of),
        SLACKS_BASED_INPUT(units -> SlacksBasedModel.of(units).withOrientation(Orientation.INPUT)),
        SLACKS_BASED_OUTPUT(units -> SlacksBasedModel.of(units).withOrientation(Orientation.OUTPUT));

        @SuppressWarnings("ImmutableEnumChecker") // the makers hold nothing
        private final Function<DecisionMakingUnits, EfficiencyModel<?>> maker;

        Model(Function<DecisionMakingUnits, EfficiencyModel<?>> maker) {
            this.maker = maker;
        }

        EfficiencyModel<?> of(DecisionMakingUnits units) {
            return maker.apply(units);
        }

        EfficiencyResult solve(DecisionMakingUnits units, ReturnsToScale returnsToScale) {
            return ((EfficiencyModel<?>) of(units).withReturnsToScale(returnsToScale)).solve();
        }

        double best() {
            return name().startsWith("ADDITIVE") || name().startsWith("DIRECTIONAL") ? 0 : 1;
        }

        /** Scores of 1 at most rise towards the frontier, all others fall. */
        boolean higherIsBetter() {
            return this == RADIAL_INPUT || this == RUSSELL_INPUT || name().startsWith("SLACKS");
        }
    }

    private static DecisionMakingUnits units(int seed) {
        return RandomUnits.of(seed, 14, 2, 2);
    }

    @ParameterizedTest
    @EnumSource
    void primalEqualsDualAndTheCertificateHolds(Model model) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            EfficiencyResult result = model.of(units(seed)).solve();
            for (int unit = 0; unit < 14; unit++) {
                assertThat(result.status(unit)).isEqualTo(UnitStatus.SOLVED);
                assertThat(result.unit(unit).certificate().orElseThrow().worst())
                        .as("seed %d, unit %d", seed, unit)
                        .isLessThan(1e-9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theProjectionIsEfficient(Model model) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            DecisionMakingUnits units = units(seed);
            EfficiencyResult result = model.of(units).solve();
            for (int unit = 0; unit < 3; unit++) {
                Map<String, Double> targets = result.unit(unit).targets();
                DecisionMakingUnits projected = units.select(List.of(unit));
                for (Map.Entry<String, Double> target : targets.entrySet()) {
                    projected = projected.withValues(target.getKey(), List.of(target.getValue()));
                }
                EfficiencyResult again =
                        ((EfficiencyModel<?>) model.of(projected).withReference(units)).solve();
                assertThat(again.score(0)).as("seed %d, unit %d", seed, unit).isCloseTo(model.best(), within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void constantReturnsAreNeverKinderThanVariableAndEnumerationNeverSterner(Model model) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            DecisionMakingUnits units = units(seed);
            EfficiencyResult constant = model.solve(units, ReturnsToScale.CONSTANT);
            EfficiencyResult increasing = model.solve(units, ReturnsToScale.NON_DECREASING);
            EfficiencyResult decreasing = model.solve(units, ReturnsToScale.NON_INCREASING);
            EfficiencyResult variable = model.solve(units, ReturnsToScale.VARIABLE);
            EfficiencyResult hull = model.solve(units, ReturnsToScale.FREE_DISPOSAL_HULL);
            double sign = model.higherIsBetter() ? 1 : -1;
            for (int unit = 0; unit < units.count(); unit++) {
                for (EfficiencyResult between : List.of(increasing, decreasing)) {
                    assertThat(sign * constant.score(unit)).isLessThanOrEqualTo(sign * between.score(unit) + 1e-9);
                    assertThat(sign * between.score(unit)).isLessThanOrEqualTo(sign * variable.score(unit) + 1e-9);
                }
                assertThat(sign * variable.score(unit)).isLessThanOrEqualTo(sign * hull.score(unit) + 1e-9);
                assertThat(sign * hull.score(unit)).isLessThanOrEqualTo(sign * model.best() + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDominatedUnitChangesNothing(Model model) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            DecisionMakingUnits units = units(seed);
            // The reference set gains a copy of unit 0 with 5 % more inputs and 5 % less output; the range stays.
            DecisionMakingUnits more = units.select(withFirstTwice(units.count()));
            for (Factor factor : units.factors()) {
                List<Double> values = new ArrayList<>();
                for (int unit = 0; unit < units.count(); unit++) {
                    values.add(units.value(factor.name(), unit));
                }
                double own = units.value(factor.name(), 0);
                double least = Collections.min(values);
                double greatest = Collections.max(values);
                values.add(
                        factor.role() == Factor.Role.INPUT
                                ? Math.min(greatest, own * 1.05)
                                : Math.max(least, own * 0.95));
                more = more.withValues(factor.name(), values);
            }
            boolean meansMatter = model == Model.DIRECTIONAL_MEAN || model == Model.ADDITIVE_DEVIATION;
            if (!meansMatter) {
                compare(
                        model.of(units).solve(),
                        ((EfficiencyModel<?>) model.of(units).withReference(more)).solve(),
                        1e-9,
                        seed);
            }
        }
    }

    private static List<Integer> withFirstTwice(int count) {
        List<Integer> positions = new ArrayList<>();
        for (int unit = 0; unit < count; unit++) {
            positions.add(unit);
        }
        positions.add(0);
        return positions;
    }

    @ParameterizedTest
    @EnumSource
    void scoresDoNotDependOnUnitsOfMeasurement(Model model) {
        if (model == Model.ADDITIVE) {
            return; // the plain sum of slacks does, as its javadoc says
        }
        for (int seed = 1; seed <= SEEDS; seed++) {
            DecisionMakingUnits units = units(seed);
            DecisionMakingUnits other = units;
            double scale = 1000;
            for (Factor factor : units.factors()) {
                double by = scale;
                other = other.withValues(
                        factor.name(),
                        values(units, factor).stream().map(value -> value * by).toList());
                scale /= 370;
            }
            compare(model.of(units).solve(), model.of(other).solve(), 1e-9, seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void scoresDoNotDependOnTheOrderOfTheUnits(Model model) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            DecisionMakingUnits units = units(seed);
            List<Integer> order = new ArrayList<>();
            for (int unit = 0; unit < units.count(); unit++) {
                order.add(unit);
            }
            Collections.shuffle(order, new Random(seed));
            EfficiencyResult straight = model.of(units).solve();
            EfficiencyResult shuffled = model.of(units.select(order)).solve();
            for (int k = 0; k < order.size(); k++) {
                assertThat(shuffled.score(k)).isCloseTo(straight.score(order.get(k)), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ADDITIVE", "ADDITIVE_RANGE", "ADDITIVE_BOUND", "ADDITIVE_DEVIATION"})
    void additiveScoresDoNotDependOnTheZeroOfAFactor(Model model) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            DecisionMakingUnits units = units(seed);
            DecisionMakingUnits moved = units;
            for (Factor factor : units.factors()) {
                moved = moved.withValues(
                        factor.name(),
                        values(units, factor).stream().map(value -> value - 20).toList());
            }
            compare(model.of(units).solve(), model.of(moved).solve(), 1e-9, seed);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RADIAL_INPUT", "RADIAL_OUTPUT", "RUSSELL_INPUT", "RUSSELL_OUTPUT"})
    void orientedScoresDoNotDependOnTheZeroOfTheOtherSide(Model model) {
        Factor.Role other = model.name().endsWith("INPUT") ? Factor.Role.GOOD_OUTPUT : Factor.Role.INPUT;
        for (int seed = 1; seed <= SEEDS; seed++) {
            DecisionMakingUnits units = units(seed);
            DecisionMakingUnits moved = units;
            for (Factor factor : units.factors(other)) {
                moved = moved.withValues(
                        factor.name(),
                        values(units, factor).stream().map(value -> value - 20).toList());
            }
            compare(model.of(units).solve(), model.of(moved).solve(), 1e-9, seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNumberOfThreadsChangesNoBit(Model model) {
        DecisionMakingUnits units = RandomUnits.of(1, 2500, 2, 2);
        List<Double> one = model.of(units).solve().scores();
        assertThat(((EfficiencyModel<?>) model.of(units).withThreads(3)).solve().scores())
                .isEqualTo(one);
    }

    private static List<Double> values(DecisionMakingUnits units, Factor factor) {
        List<Double> values = new ArrayList<>();
        for (int unit = 0; unit < units.count(); unit++) {
            values.add(units.value(factor.name(), unit));
        }
        return values;
    }

    private static void compare(EfficiencyResult left, EfficiencyResult right, double tolerance, int seed) {
        for (int unit = 0; unit < left.units().count(); unit++) {
            assertThat(right.score(unit))
                    .as("seed %d, unit %d", seed, unit)
                    .isCloseTo(left.score(unit), within(tolerance * Math.max(1, Math.abs(left.score(unit)))));
        }
    }
}
