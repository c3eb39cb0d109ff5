package apportion.dea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.CrossEfficiency.SecondGoal;
import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The second goals against the programs of Doyle and Green (1994) written out, over fifty seeds. */
class CrossEfficiencyTest {

    @Test
    void everyUnitKeepsItsOwnScoreAndTheGoalsBoundTheAggregate() {
        for (int seed = 1; seed <= 50; seed++) {
            DecisionMakingUnits units = RandomUnits.of(seed, 7, 2, 2);
            CrossEfficiencyResult kind = CrossEfficiency.of(units).solve();
            CrossEfficiencyResult unkind = CrossEfficiency.of(units)
                    .withSecondGoal(SecondGoal.AGGRESSIVE)
                    .solve();
            CrossEfficiencyResult plain =
                    CrossEfficiency.of(units).withSecondGoal(SecondGoal.NONE).solve();
            for (int d = 0; d < units.count(); d++) {
                assertThat(kind.scores().get(d).get(d)).isCloseTo(kind.own().get(d), within(1e-9));
                assertThat(unkind.scores().get(d).get(d)).isCloseTo(kind.own().get(d), within(1e-9));
                assertThat(plain.scores().get(d).get(d)).isCloseTo(kind.own().get(d), within(1e-9));
                double own = kind.own().get(d);
                assertThat(aggregate(units, kind, d))
                        .isCloseTo(written(units, d, own, LinearProgram.maximise()), within(1e-7));
                assertThat(aggregate(units, unkind, d))
                        .isCloseTo(written(units, d, own, LinearProgram.minimise()), within(1e-7));
            }
        }
    }

    /** Σ uY / Σ vX of the others at the multipliers of unit d. */
    private static double aggregate(DecisionMakingUnits units, CrossEfficiencyResult result, int d) {
        double outputs = 0;
        double inputs = 0;
        for (Factor factor : units.factors()) {
            double multiplier = result.multipliers().get(d).getOrDefault(factor.name(), Double.NaN);
            assertThat(multiplier).isGreaterThanOrEqualTo(-1e-12);
            for (int j = 0; j < units.count(); j++) {
                double term = j == d ? 0 : multiplier * units.value(factor.name(), j);
                inputs += factor.role() == Factor.Role.INPUT ? term : 0;
                outputs += factor.role() == Factor.Role.INPUT ? 0 : term;
            }
        }
        return outputs / inputs;
    }

    private static double written(DecisionMakingUnits units, int d, double own, LinearProgram.Builder builder) {
        Map<String, Double> normal = new LinkedHashMap<>();
        Map<String, Double> keep = new LinkedHashMap<>();
        for (Factor factor : units.factors()) {
            boolean input = factor.role() == Factor.Role.INPUT;
            double others = 0;
            for (int j = 0; j < units.count(); j++) {
                others += j == d ? 0 : units.value(factor.name(), j);
            }
            builder.nonNegative(factor.name(), input ? 0 : others);
            if (input) {
                normal.put(factor.name(), others);
            }
            keep.put(factor.name(), units.value(factor.name(), d) * (input ? -own : 1));
        }
        builder.row("normal", normal, Relation.EQUAL, 1).row("keep", keep, Relation.EQUAL, 0);
        for (int j = 0; j < units.count(); j++) {
            if (j != d) {
                Map<String, Double> row = new LinkedHashMap<>();
                for (Factor factor : units.factors()) {
                    row.put(
                            factor.name(),
                            units.value(factor.name(), j) * (factor.role() == Factor.Role.INPUT ? -1 : 1));
                }
                builder.row("unit " + j, row, Relation.AT_MOST, 0);
            }
        }
        return builder.build().solve().orElseThrow().objective();
    }
}
