package apportion.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every solution must satisfy, on games drawn from fifty seeds. */
class SolutionsOverFiftySeedsTest {

    private static final int SEEDS = 50;

    @ParameterizedTest(name = "{0} players")
    @ValueSource(ints = {2, 3, 4, 5, 7})
    void payoffsAddUpToTheWorthOfTheGrandCoalition(int players) {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (TransferableUtilityGame game :
                    List.of(RandomGames.any(players, seed), RandomGames.tied(players, seed))) {
                for (Allocation allocation : solutions(game, seed)) {
                    assertThat(allocation.total())
                            .as("%s, seed %d", allocation.solution(), seed)
                            .isCloseTo(game.worthOfGrandCoalition(), within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} players")
    @ValueSource(ints = {3, 4, 6})
    void solutionsAreCovariantUnderStrategicEquivalence(int players) {
        List<Function<TransferableUtilityGame, Allocation>> covariant = List.of(
                ShapleyValue::allocate,
                game -> WeightedShapleyValue.allocate(game, weights(players, 7)),
                game -> Prenucleolus.of(game).allocation(),
                game -> TauValue.of(game).orElseThrow(),
                game -> Nucleolus.of(game).orElseThrow().allocation());
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            double factor = Math.pow(10, random.nextInt(10) - 3); // 1e-3 to 1e6
            List<Double> shift = RandomGames.numbers(random, players, -factor, factor);
            TransferableUtilityGame game = RandomGames.convex(players, seed);
            TransferableUtilityGame moved = game.times(factor).plus(AdditiveGame.of(shift));
            for (Function<TransferableUtilityGame, Allocation> solution : covariant) {
                Allocation before = solution.apply(game);
                Allocation after = solution.apply(moved);
                for (int i = 0; i < players; i++) {
                    assertThat(after.payoffs().get(i))
                            .as("%s, seed %d, player %d", before.solution(), seed, i + 1)
                            .isCloseTo(factor * before.payoffs().get(i) + shift.get(i), within(1e-9 * factor));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} players")
    @ValueSource(ints = {3, 4})
    void theNucleolusIsTheLexicographicMinimumFoundWithoutRowGenerationOrDuals(int players) {
        for (int seed = 0; seed < SEEDS; seed++) {
            TransferableUtilityGame game =
                    seed % 2 == 0 ? RandomGames.any(players, seed) : RandomGames.tied(players, seed);
            assertSame(Prenucleolus.of(game).allocation(), LexicographicReference.solve(game, false), seed, 1e-5);
            if (Nucleolus.of(game) instanceof Outcome.Optimal<NucleolusSolution> found) {
                assertSame(found.solution().allocation(), LexicographicReference.solve(game, true), seed, 1e-5);
            }
        }
    }

    @ParameterizedTest(name = "{0} players")
    @ValueSource(ints = {3, 5, 8})
    void theNucleolusLiesInTheCoreWhereThereIsOneAndTheCoreAgreesThatThereIsNone(int players) {
        int empty = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            TransferableUtilityGame game =
                    seed % 2 == 0 ? RandomGames.convex(players, seed) : RandomGames.any(players, seed);
            NucleolusSolution prenucleolus = Prenucleolus.of(game);
            Core.Status status = Core.status(game);
            assertThat(status.isEmpty()).isEqualTo(prenucleolus.isCoreEmpty());
            assertThat(Core.membership(game, prenucleolus.allocation()).isMember())
                    .isEqualTo(!status.isEmpty());
            if (status instanceof Core.NonEmpty nonEmpty) {
                assertThat(Core.membership(game, nonEmpty.point()).isMember()).isTrue();
                assertSame(
                        Nucleolus.of(game).orElseThrow().allocation(),
                        prenucleolus.allocation().payoffs(),
                        seed,
                        1e-9);
            } else if (status instanceof Core.Empty proof) {
                empty++;
                assertThat(proof.weightedWorth()).isGreaterThan(game.worthOfGrandCoalition());
                for (int player = 1; player <= players; player++) {
                    int member = player;
                    double cover = proof.weights().entrySet().stream()
                            .filter(entry -> entry.getKey().contains(member))
                            .mapToDouble(Map.Entry::getValue)
                            .sum();
                    assertThat(cover).isCloseTo(1, within(1e-9));
                }
            }
        }
        assertThat(empty).isPositive();
    }

    @ParameterizedTest(name = "{0} players")
    @ValueSource(ints = {3, 5, 8})
    void inAConvexGameShapleyLiesInTheCoreAndEveryPropertyHolds(int players) {
        for (int seed = 0; seed < SEEDS; seed++) {
            TransferableUtilityGame game = RandomGames.convex(players, seed);
            assertThat(GameProperties.convexity(game).holds()).isTrue();
            assertThat(GameProperties.superadditivity(game).holds()).isTrue();
            assertThat(Core.membership(game, ShapleyValue.allocate(game)).isMember())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0} players")
    @ValueSource(ints = {2, 4, 6})
    void weightedShapleySharesDividendsInProportionToWeights(int players) {
        for (int seed = 0; seed < SEEDS; seed++) {
            TransferableUtilityGame game = RandomGames.any(players, seed);
            List<Double> weights = weights(players, seed);
            double[] expected = new double[players];
            HarsanyiDividends.of(game).nonZero().forEach((coalition, dividend) -> {
                double total = coalition.members().stream()
                        .mapToDouble(player -> weights.get(player - 1))
                        .sum();
                coalition
                        .members()
                        .forEach(player -> expected[player - 1] += dividend * weights.get(player - 1) / total);
            });
            assertSame(WeightedShapleyValue.allocate(game, weights), boxed(expected), seed, 1e-9);
            assertSame(
                    WeightedShapleyValue.allocate(game, Collections.nCopies(players, 2.5)),
                    ShapleyValue.allocate(game).payoffs(),
                    seed,
                    1e-9);
        }
    }

    private static List<Allocation> solutions(TransferableUtilityGame game, int seed) {
        List<Double> weights = weights(game.playerCount(), seed);
        List<Allocation> solutions = new ArrayList<>(List.of(
                ShapleyValue.allocate(game),
                WeightedShapleyValue.allocate(game, weights),
                Prenucleolus.of(game).allocation()));
        for (ProportionalSplitOff.TieRule rule : ProportionalSplitOff.TieRule.values()) {
            solutions.add(ProportionalSplitOff.allocate(game, weights, rule).allocation());
        }
        if (Nucleolus.of(game) instanceof Outcome.Optimal<NucleolusSolution> found) {
            solutions.add(found.solution().allocation());
        }
        if (TauValue.of(game) instanceof Outcome.Optimal<Allocation> found) {
            solutions.add(found.solution());
        }
        return solutions;
    }

    private static List<Double> weights(int players, long seed) {
        return RandomGames.numbers(new Random(seed), players, 0.1, 5);
    }

    private static void assertSame(Allocation allocation, List<Double> expected, int seed, double tolerance) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(allocation.payoffs().get(i))
                    .as("%s, seed %d, player %d", allocation.solution(), seed, i + 1)
                    .isCloseTo(expected.get(i), within(tolerance));
        }
    }

    private static List<Double> boxed(double[] numbers) {
        List<Double> list = new ArrayList<>();
        for (double number : numbers) {
            list.add(number);
        }
        return list;
    }
}
