package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void anOptimumShowsItsSolutionAndEverythingElseItsReason() {
        assertThat(new Outcome.Optimal<>("x = 3")).hasToString("x = 3");
        assertThat(new Outcome.Infeasible<>("row a against row b.")).hasToString("Infeasible: row a against row b.");
        assertThat(new Outcome.Unbounded<>("x grows.")).hasToString("Unbounded: x grows.");
        assertThat(new Outcome.Limit<>("out of time.")).hasToString("Stopped by a limit: out of time.");
    }

    @Test
    void askingForASolutionThatIsNotThereGivesTheReason() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Outcome.Infeasible<>("row a against row b.").orElseThrow())
                .withMessage("row a against row b.");
    }

    @Test
    void anotherViewKeepsTheReason() {
        Outcome<Integer> infeasible = new Outcome.Infeasible<>("no point.");
        assertThat(infeasible.map(value -> value + 1)).isEqualTo(new Outcome.Infeasible<>("no point."));
        assertThat(new Outcome.Optimal<>(2).map(value -> value + 1)).isEqualTo(new Outcome.Optimal<>(3));
    }
}
