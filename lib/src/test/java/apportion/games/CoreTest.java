package apportion.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoreTest {

    private static final TransferableUtilityGame MAJORITY = WeightedVotingGame.of(2, List.of(1.0, 1.0, 1.0));

    /** Reference case "tu-core-60". */
    private static final TransferableUtilityGame TRIANGLE =
            TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 60, 80, 100, 135);

    @Test
    void membershipNamesTheCoalitionsThatObjectAndByHowMuch() {
        Core.Membership membership =
                Core.membership(TRIANGLE, Allocation.proposed(TRIANGLE, List.of(45.0, 45.0, 45.0)));
        assertThat(membership.isMember()).isFalse();
        assertThat(membership.violated()).hasSize(1);
        assertThat(membership.violated().get(0).coalition()).isEqualTo(Coalition.of(2, 3));
        assertThat(membership.violated().get(0).value()).isCloseTo(10, within(1e-12));
        assertThat(membership)
                .hasToString(
                        "Not in the core: x(N) - v(N) = 0, 1 coalitions get less than their worth, by [{2,3} 10].");
        assertThat(Core.membership(TRIANGLE, Allocation.proposed(TRIANGLE, List.of(5.0, 55.0, 75.0)))
                        .isMember())
                .isTrue();
    }

    @Test
    void payoffsThatDoNotAddUpAreNotInTheCore() {
        Core.Membership membership =
                Core.membership(TRIANGLE, Allocation.proposed(TRIANGLE, List.of(60.0, 60.0, 60.0)));
        assertThat(membership.isMember()).isFalse();
        assertThat(membership).hasToString("Not in the core: x(N) - v(N) = 45.");
    }

    @Test
    void theEmptyCoreOfTheMajorityGameIsProvedByHalvesOfThePairs() {
        // Bondareva and Shapley: ½ (1 + 1 + 1) = 3/2 > 1
        Core.Status status = Core.status(MAJORITY);
        assertThat(status).isInstanceOf(Core.Empty.class);
        if (status instanceof Core.Empty empty) {
            assertThat(empty.weightedWorth()).isCloseTo(1.5, within(1e-9));
            assertThat(empty.leastCoreExcess()).isCloseTo(1.0 / 3, within(1e-9));
            assertThat(empty.weights().keySet())
                    .containsExactlyInAnyOrder(Coalition.of(1, 2), Coalition.of(1, 3), Coalition.of(2, 3));
            assertThat(empty.weights().values())
                    .allSatisfy(weight -> assertThat(weight).isCloseTo(0.5, within(1e-9)));
        }
    }

    @Test
    void aCoreOfASinglePointIsNotEmpty() {
        assertThat(Core.status(GloveGame.of(List.of(1.0, 1.0, 0.0), List.of(0.0, 0.0, 1.0)))
                        .isEmpty())
                .isFalse();
        assertThat(Core.status(AdditiveGame.of(List.of(0.1, 0.2, 0.3))).isEmpty())
                .isFalse();
        assertThat(Core.status(AdditiveGame.of(List.of(5.0))).isEmpty()).isFalse();
    }

    @Test
    void theLeastCoreOfTheTriangleIsWhereThePairsBalance() {
        // the pairs cover everyone twice: 2 · 135 ≥ 60 + 80 + 100 − 3ε, so ε ≥ −10
        LeastCore.Result least = LeastCore.of(TRIANGLE);
        assertThat(least.excess()).isCloseTo(-10, within(1e-9));
        assertThat(least.bindingCoalitions())
                .containsExactly(Coalition.of(1, 2), Coalition.of(1, 3), Coalition.of(2, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastCore.of(AdditiveGame.of(List.of(5.0))))
                .withMessage("The least core needs at least 2 players, got 1.");
    }

    @Test
    void anEmptyCoreHasNoVerticesAndADegenerateOneHasOne() {
        assertThat(CoreVertices.of(MAJORITY)).isEmpty();
        assertThat(CoreVertices.of(TransferableUtilityGame.byBitMask(1, 1, 1))).isEmpty();
        assertThat(CoreVertices.of(AdditiveGame.of(List.of(1.0, 2.0, 3.0, 4.0))))
                .hasSize(1);
        assertThat(CoreVertices.of(AdditiveGame.of(List.of(5.0)))).hasSize(1);
        assertThat(CoreVertices.of(UnanimityGame.of(4, Coalition.of(1, 2, 3, 4))))
                .hasSize(4);
    }

    @Test
    void moreThanSixPlayersAreRefusedVertices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoreVertices.of(AdditiveGame.of(Collections.nCopies(7, 1.0))))
                .withMessage("Core vertices are listed for at most 6 players, got 7.\n"
                        + "Maybe ask for a core point or the nucleolus.");
    }

    @Test
    void aStrictlyConvexGameOfSixHasAllSevenHundredAndTwentyVertices() {
        assertThat(CoreVertices.of(TransferableUtilityGame.of(6, mask -> mask * (double) mask)))
                .hasSize(720);
    }

    /** Shapley (1971): the vertices of the core of a convex game are its marginal vectors; fifty seeds. */
    @Test
    void theVerticesOfAConvexGameAreItsMarginalVectors() {
        for (int seed = 0; seed < 50; seed++) {
            int players = 3 + new Random(seed).nextInt(3);
            TransferableUtilityGame game = RandomGames.convex(players, seed);
            List<List<Double>> marginals = new ArrayList<>();
            addMarginals(game, 0, new double[players], marginals);
            List<Allocation> vertices = CoreVertices.of(game);
            for (Allocation vertex : vertices) {
                assertThat(marginals).as("seed %d", seed).anyMatch(other -> distance(other, vertex.payoffs()) < 1e-9);
            }
            for (List<Double> marginal : marginals) {
                assertThat(vertices.stream().filter(vertex -> distance(marginal, vertex.payoffs()) < 1e-9))
                        .as("seed %d", seed)
                        .hasSize(1);
            }
        }
    }

    @Test
    void excessesStandFromTheLargestDown() {
        Excesses excesses = Excesses.of(TRIANGLE, Allocation.proposed(TRIANGLE, List.of(45.0, 45.0, 45.0)));
        assertThat(excesses.values()).containsExactly(10.0, -10.0, -30.0, -45.0, -45.0, -45.0);
        assertThat(excesses.sorted().get(3).coalition()).isEqualTo(Coalition.of(1));
        assertThat(excesses.largest()).isEqualTo(10);
    }

    @Test
    void propertiesNameACounterExample() {
        assertThat(GameProperties.convexity(MAJORITY))
                .hasToString("The game is not convex: v({1,2}) + v({1,3}) = 2, more than v({1,2,3}) + v({1}) = 1.");
        assertThat(GameProperties.superadditivity(TransferableUtilityGame.byBitMask(2, 2, 3)))
                .hasToString("The game is not superadditive: v({1}) + v({2}) = 4, more than v({1,2}) + v(∅) = 3.");
        assertThat(GameProperties.monotonicity(TransferableUtilityGame.byBitMask(2, 5, 3)))
                .hasToString("The game is not monotonic: v({2}) = 5, but v({1,2}) = 3.");
        assertThat(GameProperties.essentiality(AdditiveGame.of(List.of(1.0, 2.0))))
                .hasToString("The game is not essential: v(N) = 3, the players alone are worth 3.");
        assertThat(GameProperties.balancedness(MAJORITY).toString())
                .startsWith("The game is not balanced: with weights {")
                .endsWith("the coalitions are worth 1.5, v(N) = 1.");
    }

    @Test
    void aBalancedGameNeedNotBeTotallyBalanced() {
        // the majority of players 1 to 3 has an empty core, a rich player 4 gives the whole game one
        TransferableUtilityGame game =
                TransferableUtilityGame.of(4, mask -> mask == 15 ? 10 : Integer.bitCount(mask & 7) >= 2 ? 1 : 0);
        assertThat(GameProperties.balancedness(game).holds()).isTrue();
        assertThat(GameProperties.totalBalancedness(game))
                .hasToString("The game is not totally balanced: the subgame on {1,2,3} has an empty core.");
        assertThat(GameProperties.totalBalancedness(BankruptcyGame.of(300, List.of(100.0, 200.0, 300.0)))
                        .holds())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GameProperties.totalBalancedness(AdditiveGame.of(Collections.nCopies(11, 1.0))))
                .withMessageStartingWith("Total balancedness is checked for at most 10 players, got 11.");
    }

    @Test
    void anAllocationIsReadByPlayerNameOrNumber() {
        Allocation allocation = new Allocation("Shares", List.of("A", "B"), List.of(1.0, 3.0));
        assertThat(allocation.payoffOf("B")).isEqualTo(3);
        assertThat(allocation.shares()).containsExactly(0.25, 0.75);
        assertThat(allocation.payoffOf(2)).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allocation.payoffOf("C"))
                .withMessage("No player 'C'; there are: A, B.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allocation.payoffOf(3))
                .withMessage("No player 3; there are 1 to 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Allocation("Shares", List.of("A"), List.of(Double.NaN)))
                .withMessage("The payoff of player A must be finite, got NaN.");
    }

    private static void addMarginals(
            TransferableUtilityGame game, int mask, double[] payoffs, List<List<Double>> found) {
        if (mask == (1 << game.playerCount()) - 1) {
            List<Double> vector = new ArrayList<>();
            for (double payoff : payoffs) {
                vector.add(payoff);
            }
            found.add(vector);
        }
        for (int i = 0; i < game.playerCount(); i++) {
            if ((mask >> i & 1) == 0) {
                double[] next = payoffs.clone();
                next[i] = game.worthOfMask(mask | 1 << i) - game.worthOfMask(mask);
                addMarginals(game, mask | 1 << i, next, found);
            }
        }
    }

    private static double distance(List<Double> first, List<Double> second) {
        double distance = 0;
        for (int i = 0; i < first.size(); i++) {
            distance = Math.max(distance, Math.abs(first.get(i) - second.get(i)));
        }
        return distance;
    }
}
