package apportion.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NucleolusTest {

    @ParameterizedTest(name = "an estate of {0} gives {1}, {2}, {3}")
    @CsvSource(textBlock = """
            # Aumann and Maschler (1985), claims 100, 200, 300: half-claims first, then losses likewise
            0,   0,             0,             0
            66,  22,            22,            22
            100, 33.3333333333, 33.3333333333, 33.3333333333
            150, 50,            50,            50
            200, 50,            75,            75
            300, 50,            100,           150
            400, 50,            125,           225
            450, 50,            150,           250
            500, 66.6666666667, 166.6666666667, 266.6666666667
            600, 100,           200,           300
            """)
    void theNucleolusOfABankruptcyIsTheRuleOfTheTalmud(double estate, double first, double second, double third) {
        for (double unit : new double[] {1e-3, 1, 1e6}) {
            TransferableUtilityGame game =
                    BankruptcyGame.of(estate * unit, List.of(100 * unit, 200 * unit, 300 * unit));
            assertPayoffs(Nucleolus.of(game).orElseThrow(), unit * 1e-9, first * unit, second * unit, third * unit);
        }
    }

    @ParameterizedTest(name = "quota {0}, weights {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # Peleg (1968): homogeneous constant-sum games have their weights as nucleolus, dummies get 0
            2  | 1 1 1
            3  | 2 1 1 1
            4  | 3 1 1 1 1
            4  | 2 2 1 1 1
            5  | 2 2 2 1 1 1
            5  | 3 2 2 1 1
            3  | 2 1 1 1 0
            """)
    void theNucleolusOfAHomogeneousMajorityIsItsWeights(double quota, String weights) {
        List<Double> votes =
                Stream.of(weights.split(" ", -1)).map(Double::valueOf).toList();
        double total = votes.stream().mapToDouble(Double::doubleValue).sum();
        NucleolusSolution solution =
                Nucleolus.of(WeightedVotingGame.of(quota, votes)).orElseThrow();
        for (int i = 0; i < votes.size(); i++) {
            assertThat(solution.allocation().payoffs().get(i)).isCloseTo(votes.get(i) / total, within(1e-9));
        }
        assertThat(solution.isCoreEmpty()).isTrue();
    }

    @Test
    void anEmptyCoreIsReportedWithTheLeastExcess() {
        // two of three win: at 1/3 each every pair misses 1/3
        NucleolusSolution solution =
                Nucleolus.of(WeightedVotingGame.of(2, List.of(1.0, 1.0, 1.0))).orElseThrow();
        assertThat(solution.isCoreEmpty()).isTrue();
        assertThat(solution.leastCoreExcess()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(solution.toString()).contains("the core is empty: least-core excess 0.333333");
    }

    @Test
    void withoutAnImputationThereIsNoNucleolusButAPrenucleolus() {
        // each is worth 1 alone, together only 1: by symmetry 1/2 each
        TransferableUtilityGame game = TransferableUtilityGame.byBitMask(1, 1, 1);
        Outcome<NucleolusSolution> outcome = Nucleolus.of(game);
        assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
        assertThat(outcome.reason())
                .isEqualTo("The game has no imputation: the players alone are worth 2, together v(N) = 1.\n"
                        + "Maybe ask for the prenucleolus.");
        assertThatIllegalStateException().isThrownBy(outcome::orElseThrow).withMessageContaining("prenucleolus");
        assertPayoffs(Prenucleolus.of(game), 1e-9, 0.5, 0.5);
    }

    @Test
    void whereThePrenucleolusIsNotIndividuallyRationalTheNucleolusStopsAtTheBound() {
        // v({1,2}) = 3, v(N) = 1: excess 3 − x₁ − x₂ = 2 + x₃ against −x₃ balances at x₃ = −1; imputations stop at 0
        TransferableUtilityGame game = TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 3, 0, 0, 1);
        assertPayoffs(Prenucleolus.of(game), 1e-9, 1, 1, -1);
        NucleolusSolution nucleolus = Nucleolus.of(game).orElseThrow();
        assertPayoffs(nucleolus, 1e-9, 0.5, 0.5, 0);
        assertThat(nucleolus.levels().get(0).excess()).isCloseTo(2, within(1e-9));
        assertThat(nucleolus.leastCoreExcess()).isCloseTo(1, within(1e-9));
    }

    @Test
    void roundingDoesNotTakeTheOnlyImputationAway() {
        TransferableUtilityGame game = TransferableUtilityGame.byBitMask(0.1, 0.2, 0.3); // 0.1 + 0.2 > 0.3 in binary
        assertPayoffs(Nucleolus.of(game).orElseThrow(), 1e-12, 0.1, 0.2);
    }

    @Test
    void degenerateGamesHaveTheirObviousNucleolus() {
        assertPayoffs(Nucleolus.of(AdditiveGame.of(List.of(7.0))).orElseThrow(), 1e-12, 7);
        assertPayoffs(Nucleolus.of(AdditiveGame.of(List.of(0.0, 0.0, 0.0))).orElseThrow(), 1e-12, 0, 0, 0);
        assertPayoffs(Nucleolus.of(AdditiveGame.of(List.of(3e6, -1e6, 2.0))).orElseThrow(), 1e-9, 3e6, -1e6, 2);
        assertPayoffs(
                Nucleolus.of(UnanimityGame.of(6, Coalition.of(2, 3, 5))).orElseThrow(),
                1e-9,
                0,
                1.0 / 3,
                1.0 / 3,
                0,
                1.0 / 3,
                0);
        // two pairs that need nobody else: each pair halves what it earns
        TransferableUtilityGame pairs = UnanimityGame.of(4, Coalition.of(1, 2))
                .plus(UnanimityGame.of(4, Coalition.of(3, 4)).times(3));
        assertPayoffs(Nucleolus.of(pairs).orElseThrow(), 1e-9, 0.5, 0.5, 1.5, 1.5);
    }

    @ParameterizedTest(name = "{0} symmetric players")
    @ValueSource(ints = {12, 15})
    @Timeout(120)
    void symmetricPlayersGetEqualShares(int players) {
        for (TransferableUtilityGame game : List.of(
                WeightedVotingGame.of(players / 2 + 1, Collections.nCopies(players, 1.0)),
                TransferableUtilityGame.of(players, mask -> Math.pow(Integer.bitCount(mask), 2) / players))) {
            NucleolusSolution solution = Nucleolus.of(game).orElseThrow();
            for (double payoff : solution.allocation().payoffs()) {
                assertThat(payoff).isCloseTo(game.worthOfGrandCoalition() / players, within(1e-9));
            }
        }
    }

    @Test
    @Timeout(300)
    void theApexGameOfTwentyPlayersHasItsWeightsAsNucleolus() {
        // quota 19 of 37, apex 18 and nineteen singles: homogeneous and constant-sum, Peleg (1968)
        List<Double> votes = new ArrayList<>(Collections.nCopies(20, 1.0));
        votes.set(0, 18.0);
        NucleolusSolution solution =
                Nucleolus.of(WeightedVotingGame.of(19, votes)).orElseThrow();
        for (int i = 0; i < 20; i++) {
            assertThat(solution.allocation().payoffs().get(i)).isCloseTo(votes.get(i) / 37, within(1e-9));
        }
    }

    @Test
    @Timeout(300)
    void aBankruptcyOfEighteenIsSharedByTheTalmudRuleToo() {
        // constrained equal awards on half-claims: c/2 for the small ones, the rest equal
        List<Double> claims =
                IntStream.rangeClosed(1, 18).mapToObj(Double::valueOf).toList();
        NucleolusSolution solution = Nucleolus.of(BankruptcyGame.of(80, claims)).orElseThrow();
        // Σ min(c/2, λ) = 80: with 13 half-claims below λ, Σ 1..13 / 2 = 45.5, λ = 34.5 / 5 = 6.9
        for (int i = 0; i < 18; i++) {
            double expected = i < 13 ? (i + 1) / 2.0 : 6.9;
            assertThat(solution.allocation().payoffs().get(i)).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void theSavingsOfAnAirportFollowLittlechild() {
        // Littlechild (1974): costs 10, 20, 35 are borne as 5, 7.5, 22.5
        NucleolusSolution solution =
                Nucleolus.of(AirportGame.savings(List.of(10.0, 20.0, 35.0))).orElseThrow();
        assertPayoffs(solution, 1e-9, 5, 12.5, 12.5);
    }

    @Test
    void levelsFallAndKohlbergHoldsOverFiftySeeds() {
        for (int seed = 0; seed < 50; seed++) {
            TransferableUtilityGame game = RandomGames.tied(3 + new Random(seed).nextInt(5), seed);
            NucleolusSolution solution = Prenucleolus.of(game);
            assertThat(solution.certificate().holds()).isTrue();
            for (int k = 0; k < solution.levels().size(); k++) {
                NucleolusSolution.Level level = solution.levels().get(k);
                assertThat(k == 0
                                || level.excess() < solution.levels().get(k - 1).excess())
                        .isTrue();
                for (Coalition coalition : level.coalitions()) {
                    assertThat(game.worth(coalition) - solution.allocation().total(coalition))
                            .isCloseTo(level.excess(), within(1e-9));
                }
            }
            assertThat(Excesses.of(game, solution.allocation()).largest())
                    .isCloseTo(solution.levels().get(0).excess(), within(1e-9));
        }
    }

    private static void assertPayoffs(NucleolusSolution solution, double tolerance, double... expected) {
        assertThat(solution.allocation().payoffs()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(solution.allocation().payoffs().get(i)).isCloseTo(expected[i], within(tolerance));
        }
        assertThat(solution.certificate().holds()).isTrue();
    }
}
