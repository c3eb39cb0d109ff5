package apportion.bilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import apportion.bilevel.Response.Reply;
import apportion.solve.LinearProgram.Sense;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference cases by every method that applies to them; their tolerance is 1e-6, that of their sources' digits. */
class ReferenceCasesTest {

    /** Cases in which the leader's variable has no finite range. */
    private static final List<String> OPEN_RANGE = List.of("bl-unbounded", "bl-pao86", "bl-ds1978");

    static Stream<Cases.Case> continuous() {
        return Cases.continuous();
    }

    /** One number for the leader, linear on both levels, a finite range. */
    static Stream<Cases.Case> withOneNumber() {
        return Cases.continuous()
                .filter(golden -> golden.program().leader().variables().size() == 1)
                .filter(golden -> golden.program().leader().objective().degree() < 2)
                .filter(golden -> !OPEN_RANGE.contains(golden.id()));
    }

    static Stream<Cases.Case> withFiniteRange() {
        return Cases.continuous().filter(Cases.Case::isOptimal).filter(golden -> !OPEN_RANGE.contains(golden.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("continuous")
    void byBranchingOnComplementarity(Cases.Case golden) {
        compare(golden, KktBranching.solve(golden.program()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("continuous")
    void byBigConstants(Cases.Case golden) {
        compare(golden, BigMReformulation.solve(golden.program()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withOneNumber")
    void byParameters(Cases.Case golden) {
        compare(golden, ParametricLeader.solve(golden.program(), Position.OPTIMISTIC, BilevelProgram.OPTIONS));
    }

    /** Search reaches the optimum of these small cases, or one of several, to four digits. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("withFiniteRange")
    void bySearch(Cases.Case golden) {
        BilevelOutcome outcome = NestedSearch.solve(golden.program(), 120, new Random(1), BilevelProgram.OPTIONS);
        assertThat(outcome.orElseThrow().proved()).isFalse();
        assertThat(outcome.orElseThrow().objective()).isCloseTo(golden.number("F"), within(2e-2));
    }

    @Test
    void aLeaderWithNothingToChooseIsEnumerated() {
        Cases.Case golden = Cases.named("bl-mb2007-02");
        assertThat(Enumeration.solve(golden.program())).isInstanceOf(BilevelOutcome.Infeasible.class);
        assertThat(StrongDuality.solve(golden.program())).isInstanceOf(BilevelOutcome.Infeasible.class);
    }

    /** bl-pess-1: same program as bl-b1991-2v; optimistic −2, pessimistic −1 at x = 1. */
    @Test
    void aPessimisticLeaderCountsOnTheWorstAnswer() {
        BilevelProgram program = Cases.named("bl-b1991-2v").program();
        BilevelSolution solution = ParametricLeader.solve(program, Position.PESSIMISTIC, BilevelProgram.OPTIONS)
                .orElseThrow();
        assertThat(solution.objective()).isCloseTo(-1, within(1e-9));
        assertThat(solution.value("x")).isCloseTo(1, within(1e-9));
        assertThat(solution.value("y1")).isCloseTo(0, within(1e-9));
        assertThat(KktBranching.solve(program).orElseThrow().objective()).isCloseTo(-2, within(1e-9));
    }

    /** bl-int-moore90: integers on both levels; −22 at x = 2, y = 2. */
    @Test
    void integerFollowersAreEnumeratedAndRefusedElsewhere() {
        BilevelProgram program = BilevelProgram.of(
                Player.minimising("-x - 10*y").choosing(Variable.integer("x", 0, 10)),
                Player.minimising("y")
                        .choosing(Variable.integer("y", 0, 5))
                        .subjectTo("-25*x + 20*y <= 30", "x + 2*y <= 10", "2*x - y <= 15", "-2*x - 10*y <= -15"));
        BilevelSolution solution = Enumeration.solve(program).orElseThrow();
        assertThat(solution.objective()).isCloseTo(-22, within(1e-9));
        assertThat(solution.value("x")).isEqualTo(2);
        assertThat(solution.value("y")).isCloseTo(2, within(1e-9));
        assertThat(solution.gap()).isLessThan(1e-9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KktBranching.solve(program))
                .withMessage("KKT branching needs continuous followers, but 'follower' chooses the integer 'y'.\n"
                        + "Maybe use Enumeration, if the leader's choices can be listed.");
    }

    /** bl-int-bjulia1: 8 at y = 8, z = 0, x = 0; z concerns no follower, so its missing upper bound does not matter. */
    @Test
    void integersThatConcernNoFollowerNeedNoRange() {
        BilevelProgram program = BilevelProgram.of(
                Player.minimising("3*x + y + z")
                        .choosing(Variable.integer("y", 0, 8), Variable.integer("z", 0, Double.POSITIVE_INFINITY))
                        .subjectTo("x <= 5"),
                Player.minimising("-x")
                        .choosing(Variable.integer("x", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                        .subjectTo("x + y <= 8", "4*x + y >= 8", "2*x + y <= 13", "2*x - 7*y <= 0"));
        BilevelSolution solution = Enumeration.solve(program).orElseThrow();
        assertThat(solution.objective()).isCloseTo(8, within(1e-9));
        assertThat(solution.value("y")).isEqualTo(8);
        assertThat(solution.value("x")).isCloseTo(0, within(1e-9));
    }

    /** bl-d1992: the follower's condition y² ≤ x is curved; its answer is min(3, √x). */
    @Test
    void anyFollowerCanBeSearched() {
        Response response = choice -> {
            double x = choice.getOrDefault("x", Double.NaN);
            double y = Math.min(3, Math.sqrt(x));
            return Optional.of(new Reply(Math.pow(x - 3.5, 2) + Math.pow(y + 4, 2), Map.of("y", y)));
        };
        NestedSearch.Found found = NestedSearch.find(
                        List.of(Variable.between("x", 1, 10)), Sense.MINIMISE, response, 500, new Random(1))
                .orElseThrow();
        assertThat(found.leaderObjective()).isCloseTo(31.25, within(1e-6));
        assertThat(found.answers().getOrDefault("y", 0.0)).isCloseTo(1, within(1e-4)); // F is flat at x = 1
    }

    static void compare(Cases.Case golden, BilevelOutcome outcome) {
        if (!golden.isOptimal()) {
            Class<?> status = golden.expected().get("status").getAsString().equals("unbounded")
                    ? BilevelOutcome.LeaderUnbounded.class
                    : BilevelOutcome.Infeasible.class;
            assertThat(outcome).isInstanceOf(status);
            return;
        }
        BilevelSolution solution = outcome.orElseThrow();
        assertThat(solution.objective()).isCloseTo(golden.number("F"), within(1e-6));
        assertThat(solution.gap()).isLessThan(1e-7);
        if (golden.expected().get("unique").isJsonNull()
                || golden.expected().get("unique").getAsBoolean()) {
            assertThat(solution.follower().objective()).isCloseTo(golden.number("f"), within(1e-6));
            var leader = golden.program().leader().choices();
            for (int i = 0; i < leader.size(); i++) {
                assertThat(solution.value(leader.get(i)))
                        .isCloseTo(golden.numbers("x").get(i), within(2e-6));
            }
        }
    }
}
