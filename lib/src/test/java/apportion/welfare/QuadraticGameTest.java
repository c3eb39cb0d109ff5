package apportion.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.LinearProgram;
import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class QuadraticGameTest {

    private static final List<String> XY = List.of("x", "y");

    /** Cournot duopoly with price 12 − x − y and unit cost 0: welfare x(12 − x − y) and y(12 − x − y). */
    private static QuadraticGame cournot() {
        return QuadraticGame.of(List.of(
                new QuadraticPlayer("A", List.of("x"), profit("x", 12)),
                new QuadraticPlayer("B", List.of("y"), profit("y", 12))));
    }

    private static QuadraticFunction profit(String own, double intercept) {
        RealMatrix hessian = new Array2DRowRealMatrix(2, 2);
        int k = XY.indexOf(own);
        hessian.setEntry(k, k, -2);
        hessian.setEntry(0, 1, -1);
        hessian.setEntry(1, 0, -1);
        RealVector linear = new ArrayRealVector(2);
        linear.setEntry(k, intercept);
        return QuadraticFunction.of(XY, 0, linear, hessian);
    }

    private static BestResponseEquilibrium settled(Outcome<BestResponseEquilibrium> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        return ((Outcome.Optimal<BestResponseEquilibrium>) outcome).solution();
    }

    @Test
    void cournotDuopolyHasTheTextbookEquilibrium() {
        // Textbook: each firm sells a third of the intercept, 4, at price 4 and profit 16.
        Equilibrium.Unique found = cournot().equilibrium().orElseThrow();
        assertThat(found.strategies().get("x")).isCloseTo(4, within(1e-12));
        assertThat(found.payoffs().get("B")).isCloseTo(16, within(1e-12));
        assertThat(found.certificate().largestResidual()).isLessThan(1e-12);
        assertThat(found.certificate().secondOrderConditionHolds()).isTrue();
        assertThat(found.certificate().diagonallyStrictlyConcave()).isTrue();
        BestResponseEquilibrium bySolver = settled(cournot().equilibriumBySolver());
        assertThat(bySolver.strategies().get("x")).isCloseTo(4, within(1e-10));
        assertThat(bySolver.strategies().get("y")).isCloseTo(4, within(1e-10));
    }

    @Test
    void aCapacityBindsAndTheOtherFirmAnswersIt() {
        // Firm A can make at most 3, so B answers (12 − 3)/2 = 4.5.
        BestResponseEquilibrium found =
                settled(cournot().equilibriumWithin(StrategyBox.unbounded().with("x", 0, 3)));
        assertThat(found.strategies().get("x")).isCloseTo(3, within(1e-10));
        assertThat(found.strategies().get("y")).isCloseTo(4.5, within(1e-10));
        assertThat(found.ownGradients().get("x")).isCloseTo(12 - 6 - 4.5, within(1e-9)); // ≥ 0 at an upper bound
    }

    @Test
    void theBestResponseAndTheCartelAreTheTextbookOnes() {
        RealVector point = new ArrayRealVector(new double[] {99, 2});
        assertThat(cournot().bestResponse("A", point))
                .isEqualTo(new Outcome.Optimal<RealVector>(new ArrayRealVector(new double[] {5, 2}))); // (12 − 2)/2
        // The cartel sells 6 in total for 36; a quota x = 2y splits it 4 to 2.
        var quota = new LinearProgram.Row("quota", Map.of("x", 1.0, "y", -2.0), 0, 0);
        Outcome<JointOptimum> cartel = cournot().jointOptimum(List.of("A", "B"), point, List.of(quota));
        assertThat(cartel).isInstanceOf(Outcome.Optimal.class);
        JointOptimum solution = ((Outcome.Optimal<JointOptimum>) cartel).solution();
        assertThat(solution.strategies().get("x")).isCloseTo(4, within(1e-9));
        assertThat(solution.worth()).isCloseTo(36, within(1e-9));
        // Alone, A answers B's 2 with 5 and earns 5(12 − 7) = 25.
        assertThat(((Outcome.Optimal<JointOptimum>) cournot().jointOptimum(List.of("A"), point, List.of()))
                        .solution()
                        .worth())
                .isCloseTo(25, within(1e-9));
    }

    @Test
    void resultsShowTheirCards() {
        assertThat(cournot().equilibrium().orElseThrow().toString())
                .contains(
                        "Nash equilibrium of 2 players", "x = 4.0000, y = 4.0000", "welfare A = 16.0000, B = 16.0000");
        assertThat(settled(cournot().equilibriumBySolver()).toString())
                .contains("Equilibrium by best responses of 2 players", "x = 4.0000");
        assertThat(cournot()).hasToString("Quadratic game of 2 players\n  A decides on [x]\n  B decides on [y]");
    }

    @Test
    void aPlayerWithConvexWelfareIsNamed() {
        QuadraticFunction convex =
                QuadraticFunction.zero(XY).plus(AffineFunction.constant(0).plus("x", 1), 0, 2);
        QuadraticGame game = QuadraticGame.of(List.of(
                new QuadraticPlayer("A", List.of("x"), convex),
                new QuadraticPlayer("B", List.of("y"), profit("y", 12))));
        assertThat(game.equilibrium())
                .isEqualTo(
                        new Equilibrium.UnboundedPlayer(
                                "A",
                                2,
                                "the welfare of 'A' is convex in a direction of its own (curvature 2.00000), so it has no best response."));
        assertThat(game.equilibriumBySolver()).isInstanceOf(Outcome.Unbounded.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> game.equilibrium().orElseThrow())
                .withMessageStartingWith("The game has no unique equilibrium: the welfare of 'A' is convex");
    }

    @Test
    void aContinuumOfEquilibriaAndNoneAtAllAreToldApart() {
        // Both want x + y = c: −½(x + y − c)². Equal wishes give a line of equilibria, different wishes none.
        QuadraticGame same = QuadraticGame.of(List.of(
                new QuadraticPlayer("A", List.of("x"), wish(1)), new QuadraticPlayer("B", List.of("y"), wish(1))));
        assertThat(same.equilibrium()).isInstanceOf(Equilibrium.NotUnique.class);
        var many = (Equilibrium.NotUnique) same.equilibrium();
        assertThat(many.dimension()).isEqualTo(1);
        assertThat(many.strategies().get("x")).isCloseTo(0.5, within(1e-12)); // the point of the line nearest to 0
        QuadraticGame apart = QuadraticGame.of(List.of(
                new QuadraticPlayer("A", List.of("x"), wish(1)), new QuadraticPlayer("B", List.of("y"), wish(2))));
        assertThat(apart.equilibrium())
                .isEqualTo(new Equilibrium.None("the 2 first-order conditions have rank 1 and contradict each other."));
    }

    private static QuadraticFunction wish(double sum) {
        return QuadraticFunction.zero(XY)
                .plus(AffineFunction.constant(-sum).plus("x", 1).plus("y", 1), 0, -1);
    }

    @Test
    void bestResponsesThatDivergeEndInALimitThoughTheClosedFormStands() {
        // Best responses x = 3y + 1 and y = 3x + 1: they run away, and (−½, −½) solves both.
        QuadraticGame game = QuadraticGame.of(List.of(
                new QuadraticPlayer("A", List.of("x"), follower("x", "y")),
                new QuadraticPlayer("B", List.of("y"), follower("y", "x"))));
        assertThat(game.equilibrium().orElseThrow().strategies().get("x")).isCloseTo(-0.5, within(1e-12));
        assertThat(game.equilibrium().orElseThrow().certificate().diagonallyStrictlyConcave())
                .isFalse();
        assertThat(game.equilibriumBySolver()).isInstanceOf(Outcome.Limit.class);
        assertThat(game.equilibriumBySolver().reason())
                .matches("Best responses run away; after \\d+ rounds they exceed 1e\\+100\\.");
    }

    private static QuadraticFunction follower(String own, String other) {
        return QuadraticFunction.zero(XY)
                .plus(AffineFunction.constant(-1).plus(own, 1).plus(other, -3), 0, -1);
    }

    @Test
    void bothRoutesAgreeOverFiftyRandomGames() {
        for (int seed = 0; seed < 50; seed++) {
            QuadraticGame game = randomGame(new Random(seed), 2 + seed % 4);
            Equilibrium.Unique closed = game.equilibrium().orElseThrow();
            BestResponseEquilibrium other = settled(game.equilibriumBySolver());
            closed.strategies()
                    .forEach((name, value) ->
                            assertThat(other.strategies().get(name)).as(name).isCloseTo(value, within(1e-10)));
            assertThat(closed.certificate().largestResidual()).isLessThan(1e-10);
        }
    }

    /** Two variables a player, own curvature strong enough for best responses to contract. */
    private static QuadraticGame randomGame(Random random, int players) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2 * players; i++) {
            names.add("v" + i);
        }
        List<QuadraticPlayer> list = new ArrayList<>();
        for (int p = 0; p < players; p++) {
            QuadraticFunction welfare = QuadraticFunction.zero(names);
            for (int term = 0; term < 2; term++) {
                AffineFunction form = AffineFunction.constant(random.nextGaussian());
                for (String name : names) {
                    form = form.plus(name, 0.3 * random.nextGaussian());
                }
                welfare = welfare.plus(form, random.nextGaussian(), -0.5);
            }
            List<String> own = names.subList(2 * p, 2 * p + 2);
            for (String name : own) {
                welfare = welfare.plus(AffineFunction.constant(1).plus(name, 1), random.nextGaussian(), -3);
            }
            list.add(new QuadraticPlayer("player " + p, own, welfare));
        }
        return QuadraticGame.of(list);
    }

    @Test
    void badGamesAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticGame.of(List.of(new QuadraticPlayer("A", List.of("x"), profit("x", 1)))))
                .withMessage("Variable 'y' has no owner.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticGame.of(List.of(
                        new QuadraticPlayer("A", XY, profit("x", 1)),
                        new QuadraticPlayer("B", List.of("y"), profit("y", 1)))))
                .withMessage("Variable 'y' is owned by both 'A' and 'B'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cournot().bestResponse("C", new ArrayRealVector(2)))
                .withMessage("No player 'C'; there are: A, B.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        cournot().equilibriumWithin(StrategyBox.unbounded().with("z", 0, 1)))
                .withMessage("A bound names 'z', which is no variable; there are: x, y.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyBox.unbounded().with("x", 2, 1))
                .withMessage("The bounds of 'x' need lower ≤ upper, got 2.0 and 1.0.");
    }

    @Test
    void aFunctionBuiltFromTermsHasTheValueGradientAndHessianOfTheirSum() {
        // 20(5 − x) − ½(5 − x)² + 3y at (2, 7): 60 − 4.5 + 21; derivative −20 + 3 in x and 3 in y.
        QuadraticFunction f = QuadraticFunction.zero(XY)
                .plus(AffineFunction.constant(5).plus("x", -1), 20, -1)
                .plusLinear("y", 3);
        assertThat(f.value(Map.of("x", 2.0, "y", 7.0))).isCloseTo(76.5, within(1e-12));
        assertThat(f.gradient(new ArrayRealVector(new double[] {2, 7})).toArray())
                .containsExactly(-17, 3);
        assertThat(f.hessian().getEntry(0, 0)).isEqualTo(-1);
        assertThat(f).hasToString("f(x) = 87.5000 − 15.0000 x + 3.00000 y − 0.500000 x²");
        RealMatrix leaked = f.hessian();
        leaked.setEntry(0, 0, 99);
        assertThat(f.hessian().getEntry(0, 0)).isEqualTo(-1);
    }

    @Test
    void badFunctionsAreRefusedByName() {
        QuadraticFunction f = QuadraticFunction.zero(XY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> f.plusLinear("z", 1))
                .withMessage("No variable 'z'; there are: x, y.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> f.value(new ArrayRealVector(3)))
                .withMessage("A point with 3 coordinates for 2 variables.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> f.plusConstant(Double.NaN))
                .withMessage("The constant must be finite, got NaN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> f.value(Map.of("x", 1.0)))
                .withMessage("The point has no value for 'y'.");
    }
}
