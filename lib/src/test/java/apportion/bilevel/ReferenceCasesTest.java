package apportion.bilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference cases by every method that applies to them; their tolerance is 1e-6, that of their sources' digits. */
class ReferenceCasesTest {

    static Stream<Cases.Case> continuous() {
        return Cases.continuous();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("continuous")
    void byBranchingOnComplementarity(Cases.Case golden) {
        compare(golden, KktBranching.solve(golden.program()), true);
    }

    static void compare(Cases.Case golden, BilevelOutcome outcome, boolean proved) {
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
        assertThat(solution.proved()).isEqualTo(proved);
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
