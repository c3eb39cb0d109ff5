package apportion.dea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.LinearProgram;
import apportion.solve.LinearProgram.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the definition of Liang, Wu, Cook and Zhu (2008) says of its scores; their printed ones are not used here. */
class GameCrossEfficiencyTest {

    private static final DecisionMakingUnits FIVE = DecisionMakingUnits.of(
            new double[][] {{7, 7, 7}, {5, 9, 7}, {4, 6, 5}, {5, 9, 8}, {6, 8, 5}},
            new double[][] {{4, 4}, {7, 7}, {5, 7}, {6, 2}, {3, 6}});

    /**
     * By hand: C makes 1 from (1, 1), A 1/2 from (1, 1), B 1 from (2, 1). A's best is 1/2, whatever the prices; B's ratio is
     * 1/(2v + w) with v + w = 1 the price of C, at most 1 at v = 0, which keeps A at 1/2, C at 1 and B at 1.
     */
    @Test
    void pricesThatSuitAllAreFound() {
        GameCrossEfficiencyResult result = GameCrossEfficiency.of(DecisionMakingUnits.of(
                        new double[][] {{1, 1}, {2, 1}, {1, 1}}, new double[][] {{0.5}, {1}, {1}}))
                .solve();
        assertThat(result.settled()).isTrue();
        assertThat(result.scores().get(0)).isCloseTo(0.5, within(1e-9));
        assertThat(result.scores().get(1)).isCloseTo(1, within(1e-9));
        assertThat(result.scores().get(2)).isCloseTo(1, within(1e-9));
    }

    @Test
    void scoresAreTheFixedPoint() {
        assertFixedPoint(FIVE);
        for (int seed = 1; seed <= 10; seed++) {
            assertFixedPoint(RandomUnits.of(seed, 6, 2, 2));
        }
    }

    /** Each score is the mean, over the units d that agree, of the best price system for it, by the general solver. */
    private static void assertFixedPoint(DecisionMakingUnits units) {
        double tolerance = 1e-8;
        GameCrossEfficiencyResult result =
                GameCrossEfficiency.of(units).withTolerance(tolerance).solve();
        assertThat(result.settled()).isTrue();
        for (int j = 0; j < units.count(); j++) {
            double sum = 0;
            for (int d = 0; d < units.count(); d++) {
                // A hair below: at the edge, d's own best, rounding would leave no prices at all.
                sum += best(units, j, d, result.scores().get(d) - tolerance);
            }
            assertThat(result.scores().get(j)).isCloseTo(sum / units.count(), within(2e-6));
        }
    }

    /** max Σuy(j) with Σvx(j) = 1, no unit above 1, and d at least at α. */
    private static double best(DecisionMakingUnits units, int j, int d, double alpha) {
        LinearProgram.Builder program = LinearProgram.maximise();
        Map<String, Double> normalisation = new LinkedHashMap<>();
        Map<String, Double> agreement = new LinkedHashMap<>();
        for (Factor factor : units.factors()) {
            boolean input = factor.role() == Factor.Role.INPUT;
            program.nonNegative(factor.name(), input ? 0 : units.value(factor.name(), j));
            if (input) {
                normalisation.put(factor.name(), units.value(factor.name(), j));
            }
            agreement.put(factor.name(), (input ? -alpha : 1) * units.value(factor.name(), d));
        }
        program.row("normalisation", normalisation, Relation.EQUAL, 1);
        program.row("agreement", agreement, Relation.AT_LEAST, 0);
        for (int r = 0; r < units.count(); r++) {
            Map<String, Double> row = new LinkedHashMap<>();
            for (Factor factor : units.factors()) {
                double value = units.value(factor.name(), r);
                row.put(factor.name(), factor.role() == Factor.Role.INPUT ? -value : value);
            }
            program.row("unit " + r, row, Relation.AT_MOST, 0);
        }
        return program.build().solve().orElseThrow().objective();
    }

    /**
     * At prices that are best for d, d keeps any score it can have; so what they give j is always within the game, and no
     * mean of them, arbitrary or benevolent, is above the game's.
     */
    @Test
    void scoresLieBetweenEveryCrossEfficiencyAndTheUnitsOwn() {
        for (int seed = 0; seed <= 50; seed++) {
            DecisionMakingUnits units = seed == 0 ? FIVE : RandomUnits.of(seed, 8, 2, 2);
            GameCrossEfficiencyResult result = GameCrossEfficiency.of(units).solve();
            assertThat(result.settled()).isTrue();
            for (CrossEfficiency.SecondGoal goal : CrossEfficiency.SecondGoal.values()) {
                List<Double> means =
                        CrossEfficiency.of(units).withSecondGoal(goal).solve().means();
                for (int unit = 0; unit < units.count(); unit++) {
                    assertThat(result.scores().get(unit))
                            .as("seed %d, unit %d, %s", seed, unit, goal)
                            .isBetween(means.get(unit) - 1e-6, result.own().get(unit) + 1e-6);
                }
            }
        }
    }
}
