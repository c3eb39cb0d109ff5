package apportion.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BuildersTest {

    @Test
    void aQuotaReachedUpToRoundingIsReached() {
        // 0.1 + 0.2 is a little more than 0.3, 0.1 + 0.7 a little less than 0.8
        TransferableUtilityGame game = WeightedVotingGame.of(0.8, List.of(0.1, 0.2, 0.7));
        assertThat(game.worth(Coalition.of(1, 3))).isEqualTo(1);
        assertThat(game.worth(Coalition.of(1, 2))).isZero();
    }

    @Test
    void theBankruptcyGameOfTheTalmudLeavesWhatTheOthersDoNotClaim() {
        // estate 300, claims 100, 200, 300: {2,3} is left 300 − 100, {3} is left 0
        TransferableUtilityGame game = BankruptcyGame.of(300, List.of(100.0, 200.0, 300.0));
        assertThat(game).isEqualTo(TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 0, 100, 200, 300));
    }

    @Test
    void glovesAreWorthThePairs() {
        TransferableUtilityGame game = GloveGame.of(List.of(1.0, 1.0, 0.0), List.of(0.0, 0.0, 1.0));
        assertThat(game).isEqualTo(TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 0, 1, 1, 1));
    }

    @Test
    void synergiesAddTheDiagonalAndBothDirections() {
        TransferableUtilityGame game =
                SynergyGame.of(List.of(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 6.0), List.of(7.0, 8.0, 9.0)));
        assertThat(game).isEqualTo(TransferableUtilityGame.bySizeThenLexicographic(1, 5, 9, 12, 20, 28, 45));
    }

    @Test
    void theShapleyValueOfASynergyGameHalvesEachTie() {
        // Deng and Papadimitriou (1994): 1 + (2 + 4 + 3 + 7)/2, 5 + (2 + 4 + 6 + 8)/2, 9 + (3 + 7 + 6 + 8)/2
        TransferableUtilityGame game =
                SynergyGame.of(List.of(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 6.0), List.of(7.0, 8.0, 9.0)));
        List<Double> payoffs = ShapleyValue.allocate(game).payoffs();
        assertThat(payoffs.get(0)).isCloseTo(9, within(1e-12));
        assertThat(payoffs.get(1)).isCloseTo(15, within(1e-12));
        assertThat(payoffs.get(2)).isCloseTo(21, within(1e-12));
    }

    @Test
    void badDataAreRefusedByNameRuleAndValue() {
        refused(
                () -> WeightedVotingGame.of(7, List.of(3.0, 3.0)),
                "quota must lie in (0, 6.0], the sum of the weights, got 7.0.");
        refused(
                () -> WeightedVotingGame.of(Double.NaN, List.of(3.0, 3.0)),
                "quota must lie in (0, 6.0], the sum of the weights, got NaN.");
        refused(
                () -> WeightedVotingGame.of(2, List.of(3.0, -1.0)),
                "weight[2] must be finite and not negative, got -1.0.");
        refused(
                () -> BankruptcyGame.of(700, List.of(100.0, 200.0, 300.0)),
                "estate must lie in [0, 600.0], the sum of the claims, got 700.0.\nMaybe pay every claim in full.");
        refused(() -> BankruptcyGame.of(1, List.of(Double.NaN)), "claim[1] must be finite and not negative, got NaN.");
        refused(() -> AirportGame.costs(List.of(1.0, -2.0)), "cost[2] must be finite and not negative, got -2.0.");
        refused(() -> GloveGame.of(List.of(1.0), List.of(0.0, 1.0)), "1 numbers of left gloves, 2 of right gloves.");
        refused(
                () -> UnanimityGame.of(2, Coalition.of(3)),
                "A unanimity game of 2 players needs one of their coalitions, got {3}.");
        refused(() -> AdditiveGame.of(List.of(1.0, Double.NaN)), "worth[2] must be finite, got NaN.");
        refused(() -> AdditiveGame.of(List.of()), "A game needs 1 to 20 players, got 0.");
        refused(
                () -> SynergyGame.of(List.of(List.of(1.0, 2.0), List.of(1.0))),
                "The matrix must be square; row 2 of 2 has 1 entries.");
        refused(
                () -> SynergyGame.of(List.of(List.of(1.0, 2.0), List.of(1.0, Double.NaN))),
                "row 2, entry[2] must be finite, got NaN.");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
