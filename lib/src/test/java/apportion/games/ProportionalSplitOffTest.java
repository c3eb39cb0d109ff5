package apportion.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.games.ProportionalSplitOff.Result;
import apportion.games.ProportionalSplitOff.TieRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProportionalSplitOffTest {

    @Test
    void theStepsOfTheRelocationGameAreHebeiAndThenTheOthers() {
        // Zeng et al. (2023): 0.5 / 4.8 = 0.104 for Hebei, then (3 − 0.5) / 25.8 = 0.0969 for Beijing and Tianjin
        Result result = ProportionalSplitOff.allocate(
                TransferableUtilityGame.bySizeThenLexicographic(0.5, 0.5, 0.5, 1.448, 1.724, 1.328, 3),
                List.of(16.8, 4.8, 9.0));
        assertThat(result.partition()).containsExactly(Coalition.of(2), Coalition.of(1, 3));
        assertThat(result.steps().get(0).ratio()).isCloseTo(0.5 / 4.8, within(1e-12));
        assertThat(result.steps().get(1).ratio()).isCloseTo(2.5 / 25.8, within(1e-12));
        assertThat(result.hasTies()).isFalse();
    }

    @Test
    void aTieIsBrokenByTheRuleNamed() {
        // v = 1 for {1}, 2 for {1,2}, 3 for N and 1 for {3}: all of ratio 1, as are {2,3}, {1,3}
        TransferableUtilityGame game = AdditiveGame.of(List.of(1.0, 1.0, 1.0));
        List<Double> weights = List.of(1.0, 1.0, 1.0);
        assertThat(ProportionalSplitOff.allocate(game, weights).partition()).containsExactly(Coalition.of(1, 2, 3));
        assertThat(ProportionalSplitOff.allocate(game, weights, TieRule.SMALLEST_COALITION)
                        .partition())
                .containsExactly(Coalition.of(1), Coalition.of(2), Coalition.of(3));
        assertThat(ProportionalSplitOff.allocate(game, weights, TieRule.LEXICOGRAPHIC)
                        .partition())
                .containsExactly(Coalition.of(1), Coalition.of(2), Coalition.of(3));
        assertThat(ProportionalSplitOff.allocate(game, weights).hasTies()).isTrue();
    }

    @Test
    void theTieRuleCanMovePayoffs() {
        // {1,2} and {2,3} both earn 4, all three together nothing more: whoever leaves first takes player 2 along
        TransferableUtilityGame game = TransferableUtilityGame.bySizeThenLexicographic(0, 1, 0, 4, 0, 4, 4);
        Result first = ProportionalSplitOff.allocate(game, List.of(1.0, 1.0, 1.0), TieRule.LEXICOGRAPHIC);
        assertThat(first.partition()).containsExactly(Coalition.of(1, 2), Coalition.of(3));
        assertThat(first.allocation().payoffs()).containsExactly(2.0, 2.0, 0.0);
    }

    @Test
    void ratiosThatDifferByRoundingOnlyAreTied() {
        // 0.1 + 0.2 ≠ 0.3 in binary, yet all three ratios are 0.1
        TransferableUtilityGame game = TransferableUtilityGame.byBitMask(0.1, 0.2, 0.3);
        Result result = ProportionalSplitOff.allocate(game, List.of(1.0, 2.0));
        assertThat(result.partition()).containsExactly(Coalition.of(1, 2));
    }

    @Test
    void negativeWorthsAreSharedToo() {
        Result result = ProportionalSplitOff.allocate(TransferableUtilityGame.byBitMask(-4, -3, -2), List.of(1.0, 1.0));
        assertThat(result.partition()).containsExactly(Coalition.of(1, 2));
        assertThat(result.allocation().payoffs()).containsExactly(-1.0, -1.0);
    }

    @Test
    void weightsMustFitThePlayersAndBePositive() {
        TransferableUtilityGame game = AdditiveGame.of(List.of(1.0, 2.0, 3.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionalSplitOff.allocate(game, List.of(1.0, 2.0)))
                .withMessage("2 weights for 3 players.");
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ProportionalSplitOff.allocate(game, List.of(1.0, bad, 2.0)))
                    .withMessage("weight[2] must be positive and finite, got %s.".formatted(bad));
        }
    }

    @Test
    void theCardTellsPayoffsAndSteps() {
        Result result = ProportionalSplitOff.allocate(TransferableUtilityGame.byBitMask(1, 2, 6), List.of(1.0, 2.0));
        assertThat(result).hasToString("""
                        Proportional split-off: 2 players, total 6
                          1              2   33.3 %
                          2              4   66.7 %
                          {1,2} leaves with 6, 2 per weight""");
    }

    @Test
    void ratiosBeyondTheRangeOfNumbersAreAnErrorAndNoEndlessLoop() {
        TransferableUtilityGame game = TransferableUtilityGame.byBitMask(1e300, 1e300, 1e300);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> ProportionalSplitOff.allocate(game, List.of(1e-200, 1.0)))
                .withMessage("The ratios of worth to weight leave the range of numbers, got Infinity.\n"
                        + "Maybe measure worths in a larger unit.");
    }
}
