package apportion.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KohlbergCriterionTest {

    /** Reference case "tu-stach": nucleolus (5/4, 1/2, 5/4), Shapley (7/6, 2/3, 7/6). */
    private static final TransferableUtilityGame GAME =
            TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 1, 2, 1, 3);

    @Test
    void thePublishedNucleolusPassesWhoeverFoundIt() {
        assertThat(nucleolus(1.25, 0.5, 1.25).holds()).isTrue();
        assertThat(prenucleolus(1.25, 0.5, 1.25).holds()).isTrue();
    }

    @Test
    void anotherCorePointFailsWithADirectionThatImprovesIt() {
        KohlbergCriterion.Verdict verdict = prenucleolus(7.0 / 6, 2.0 / 3, 7.0 / 6);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.reason()).startsWith("at excess -0.333333 the collection is not balanced");
    }

    @Test
    void aThousandthBesideTheNucleolusFails() {
        assertThat(prenucleolus(1.251, 0.5, 1.249).holds()).isFalse();
        assertThat(nucleolus(1.25, 0.501, 1.249).holds()).isFalse();
    }

    @Test
    void payoffsMustBeEfficientAndForTheNucleolusIndividuallyRational() {
        assertThat(prenucleolus(1, 1, 2).reason()).isEqualTo("the payoffs add up to 4, v(N) is 3.");
        assertThat(nucleolus(4, -1, 0).reason()).isEqualTo("player 2 gets -1, less than v({2}) = 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KohlbergCriterion.ofNucleolus(
                        GAME, new Allocation("Short", List.of("1", "2"), List.of(1.0, 2.0))))
                .withMessage("2 payoffs for 3 players.");
    }

    @Test
    void theBoundOfAnImputationCountsOnlyForTheNucleolus() {
        // prenucleolus (1, 1, −1), nucleolus (½, ½, 0)
        TransferableUtilityGame game = TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 3, 0, 0, 1);
        Allocation bounded = Allocation.proposed(game, List.of(0.5, 0.5, 0.0));
        assertThat(KohlbergCriterion.ofNucleolus(game, bounded).holds()).isTrue();
        assertThat(KohlbergCriterion.ofPrenucleolus(game, bounded).holds()).isFalse();
        assertThat(KohlbergCriterion.ofNucleolus(game, Allocation.proposed(game, List.of(0.6, 0.4, 0.0)))
                        .holds())
                .isFalse();
    }

    @Test
    void aTransferBetweenTwoPlayersIsAlwaysNoticed() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int players = 3 + random.nextInt(4);
            TransferableUtilityGame game = RandomGames.any(players, seed);
            List<Double> payoffs =
                    new ArrayList<>(Prenucleolus.of(game).allocation().payoffs());
            double amount = 1e-4 + random.nextDouble();
            payoffs.set(0, payoffs.get(0) + amount);
            payoffs.set(players - 1, payoffs.get(players - 1) - amount);
            assertThat(KohlbergCriterion.ofPrenucleolus(game, Allocation.proposed(game, payoffs))
                            .holds())
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    private static KohlbergCriterion.Verdict nucleolus(double... payoffs) {
        return KohlbergCriterion.ofNucleolus(GAME, proposed(payoffs));
    }

    private static KohlbergCriterion.Verdict prenucleolus(double... payoffs) {
        return KohlbergCriterion.ofPrenucleolus(GAME, proposed(payoffs));
    }

    private static Allocation proposed(double... payoffs) {
        return Allocation.proposed(GAME, List.of(payoffs[0], payoffs[1], payoffs[2]));
    }
}
