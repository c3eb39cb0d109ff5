package apportion.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.Outcome;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tech.tablesaw.api.Table;

/** Shapley, weighted Shapley, Banzhaf and tau values. */
class ValuesTest {

    /** [39; 7 × 5, 1 × 10]: five permanent members with a veto, ten elected ones. */
    private static final TransferableUtilityGame SECURITY_COUNCIL = WeightedVotingGame.of(
            39, List.of(7.0, 7.0, 7.0, 7.0, 7.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));

    @Test
    void aPermanentMemberOfTheSecurityCouncilHoldsNearlyAFifthOfThePower() {
        // 421/2145 and 4/2145; Straffin (1993), chapter 23: 0.1963 and 0.0019
        Allocation power = ShapleyValue.allocate(SECURITY_COUNCIL);
        assertThat(power.payoffOf(1)).isCloseTo(421.0 / 2145, within(1e-12));
        assertThat(power.payoffOf(15)).isCloseTo(4.0 / 2145, within(1e-12));
    }

    @Test
    void inTheBanzhafIndexOfTheSecurityCouncilSwingsAreCounted() {
        // of 2¹⁴: the other vetoes and 4 or more of 10 elected, 848; all vetoes and 3 of 9 elected, 84
        Allocation raw = BanzhafValue.raw(SECURITY_COUNCIL);
        assertThat(raw.payoffOf(1)).isCloseTo(848.0 / 16384, within(1e-12));
        assertThat(raw.payoffOf(15)).isCloseTo(84.0 / 16384, within(1e-12));
        assertThat(BanzhafValue.normalised(SECURITY_COUNCIL).payoffOf(1)).isCloseTo(848.0 / 5080, within(1e-12));
    }

    @Test
    void banzhafSharesNeedASumOtherThanZero() {
        assertThatIllegalStateException()
                .isThrownBy(() -> BanzhafValue.normalised(AdditiveGame.of(List.of(0.0, 0.0))))
                .withMessage("Shares need a total other than 0, got 0.0.");
    }

    @Test
    @Timeout(60)
    void twentyPlayersTakeSeconds() {
        // claims 1, …, 20 and all of the estate: everyone gets the claim, whatever the solution
        List<Double> claims =
                IntStream.rangeClosed(1, 20).mapToObj(Double::valueOf).toList();
        TransferableUtilityGame game = BankruptcyGame.of(210, claims);
        for (Allocation allocation : List.of(
                ShapleyValue.allocate(game), BanzhafValue.raw(game), WeightedShapleyValue.allocate(game, claims))) {
            for (int player = 1; player <= 20; player++) {
                assertThat(allocation.payoffOf(player)).isCloseTo(player, within(1e-9));
            }
        }
    }

    @Test
    void anInterruptedThreadStopsTheShapleyValue() {
        TransferableUtilityGame game = AdditiveGame.of(Collections.nCopies(3, 1.0));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> ShapleyValue.allocate(game))
                .withMessage("Interrupted: Shapley value.");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptStopsALongNucleolusWithinASecond() throws InterruptedException {
        TransferableUtilityGame game = RandomGames.any(18, 1);
        var stopped = new AtomicBoolean();
        Thread worker = new Thread(() -> {
            try {
                while (true) {
                    Prenucleolus.of(game);
                }
            } catch (CancellationException expected) {
                stopped.set(true);
            }
        });
        worker.start();
        Thread.sleep(300);
        worker.interrupt();
        worker.join(Duration.ofSeconds(20).toMillis());
        assertThat(stopped).isTrue();
    }

    @Test
    void aDividendIsSharedInProportionToWeights() {
        Allocation allocation =
                WeightedShapleyValue.allocate(UnanimityGame.of(3, Coalition.of(1, 2)), List.of(1.0, 3.0, 9.0));
        assertThat(allocation.payoffOf(1)).isCloseTo(0.25, within(1e-12));
        assertThat(allocation.payoffOf(2)).isCloseTo(0.75, within(1e-12));
        assertThat(allocation.payoffOf(3)).isCloseTo(0, within(1e-12));
    }

    @Test
    void weightsMustFitAndBePositive() {
        TransferableUtilityGame game = AdditiveGame.of(List.of(1.0, 2.0, 3.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedShapleyValue.allocate(game, List.of(1.0, 2.0)))
                .withMessage("2 weights for 3 players.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedShapleyValue.allocate(game, List.of(1.0, 0.0, 1.0)))
                .withMessage("weight[2] must be positive and finite, got 0.0.\n"
                        + "Maybe give a small positive weight; a weight of 0 leaves the shares among zeros open.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedShapleyValue.allocate(game, List.of(1.0, Double.NaN, 1.0)))
                .withMessage("weight[2] must be positive and finite, got NaN.");
    }

    @Test
    void theTauValueOfTheMajorityGameDoesNotExist() {
        // M = (0, 0, 0), m = (1, 1, 1)
        Outcome<Allocation> tau = TauValue.of(WeightedVotingGame.of(2, List.of(1.0, 1.0, 1.0)));
        assertThat(tau).isInstanceOf(Outcome.Infeasible.class);
        assertThat(tau.reason())
                .isEqualTo("The game is not quasi-balanced: player 1 has minimal right 1 above utopia payoff"
                        + " 0.\nMaybe ask for the prenucleolus or the Shapley value.");
    }

    @Test
    void aGameWorthLessThanItsMinimalRightsHasNoTauValue() {
        // M = (−1, −1, −1), m = (0, 0, 0)
        Outcome<Allocation> tau = TauValue.of(TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 0, 0, 0, -1));
        assertThat(tau.reason()).startsWith("The game is not quasi-balanced: ");
    }

    @Test
    void whereMinimalRightsMeetUtopiaTheTauValueIsThatPoint() {
        Allocation tau = TauValue.of(AdditiveGame.of(List.of(3.0, -1.0, 2.5))).orElseThrow();
        assertThat(tau.payoffs()).containsExactly(3.0, -1.0, 2.5);
    }

    @Test
    void utopiaAndMinimalRightsOfTheFourPlayerGameAreThoseOfTheDefinition() {
        // "tu-4p" of the reference cases: M = 21 − (17, 16, 15, 13); N itself gives m: 21 − 19, 21 − 18, 21 − 17, 21 −
        // 15
        TransferableUtilityGame game =
                TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 0, 5, 5, 8, 9, 10, 8, 13, 15, 16, 17, 21);
        for (int i = 0; i < 4; i++) {
            assertThat(TauValue.utopiaPayoffs(game).get(i))
                    .isCloseTo(List.of(4.0, 5.0, 6.0, 8.0).get(i), within(1e-12));
            assertThat(TauValue.minimalRights(game).get(i))
                    .isCloseTo(List.of(2.0, 3.0, 4.0, 6.0).get(i), within(1e-12));
        }
    }

    /**
     * When one weight dwarfs the others, its owner comes last and gets v(N) − v(N∖i), and the others share the subgame
     * without it in proportion to their weights; by hand: d({2,3}) = 3 of which player 3 gets 3/1001.
     */
    @Test
    void weightsOfVeryDifferentSizeKeepTheWeightedShapleyValueExact() {
        TransferableUtilityGame game = TransferableUtilityGame.bySizeThenLexicographic(1, 2, 3, 5, 6, 8, 12);
        for (double largest : new double[] {1e12, 1e16, 1e100}) {
            List<Double> payoffs = WeightedShapleyValue.allocate(game, List.of(largest, 1.0, 1e-3))
                    .payoffs();
            assertThat(payoffs.get(0)).isCloseTo(4, within(1e-11));
            assertThat(payoffs.get(1)).isCloseTo(2 + 3 / 1.001, within(1e-11));
            assertThat(payoffs.get(2)).isCloseTo(3 + 3e-3 / 1.001, within(1e-11));
        }
    }

    @Test
    void weightsWhoseSumOverflowsOrNearlyVanishesAreWeightsLikeOthers() {
        TransferableUtilityGame game = TransferableUtilityGame.byBitMask(1, 2, 6);
        // d(N) = 3 is shared 1 : 2, and the split-off pays 6 in the same proportion
        for (double unit : new double[] {1, 8e307, 1e-320}) {
            List<Double> weights = List.of(unit, 2 * unit);
            assertThat(WeightedShapleyValue.allocate(game, weights).payoffs()).containsExactly(2.0, 4.0);
            assertThat(ProportionalSplitOff.allocate(game, weights).allocation().payoffs())
                    .containsExactly(2.0, 4.0);
        }
    }

    @Test
    void aWeightThatVanishesBesideTheLargestIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> WeightedShapleyValue.allocate(AdditiveGame.of(List.of(1.0, 2.0)), List.of(1e300, 1e-300)))
                .withMessage("weight[2] must not vanish beside the largest, 1.0E300, got 1.0E-300.");
    }

    @Test
    void payoffsThatCancelUpToRoundingHaveNoShares() {
        // 0.3 − 0.1 − 0.2 is −2.8e-17 in binary
        Allocation allocation = new Allocation("Payoffs", List.of("A", "B", "C"), List.of(0.3, -0.1, -0.2));
        assertThat(allocation.total()).isNotZero();
        assertThatIllegalStateException()
                .isThrownBy(allocation::shares)
                .withMessageStartingWith("Shares need a total other than 0, got ");
        assertThat(allocation.toString())
                .startsWith("Payoffs: 3 players, total 0")
                .doesNotContain("%");
    }

    @Test
    void aComparisonOfManyPlayersNamesTheLargestObjectionsOnly() {
        Table table = SolutionComparison.of(
                WeightedVotingGame.of(5, Collections.nCopies(9, 1.0)), Collections.nCopies(9, 1.0));
        // all 126 coalitions of five object to the equal split, by 1 − 5/9, and so do those of six to eight
        assertThat(table.stringColumn("core").get(1))
                .startsWith("not in the core: {1,2,3,4,5} could gain 0.4444, ")
                .endsWith(", and 249 more");
    }
}
