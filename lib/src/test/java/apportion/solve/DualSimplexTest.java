package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DualSimplexTest {

    /** Random programs of every kind: both engines optimal with the same value, or both without an optimum for one reason. */
    @Test
    void itAgreesWithTheOtherEngineOnProgramsOfEveryKind() {
        int optimal = 0;
        int infeasible = 0;
        int unbounded = 0;
        for (int seed = 0; seed < 100; seed++) {
            LinearProgram program = RandomPrograms.linear(seed);
            Outcome<LinearSolution> own = LinearSolver.solve(program, SolverOptions.DEFAULT, new SimplexEngine());
            Outcome<LinearSolution> other = program.solve();
            assertThat(own.getClass()).as("seed %d: %s", seed, own.reason()).isEqualTo(other.getClass());
            if (own instanceof Outcome.Optimal<LinearSolution> found) {
                optimal++;
                double expected = other.orElseThrow().objective();
                assertThat(found.solution().objective())
                        .as("seed %d", seed)
                        .isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
            }
            infeasible += own instanceof Outcome.Infeasible ? 1 : 0;
            unbounded += own instanceof Outcome.Unbounded ? 1 : 0;
        }
        assertThat(optimal).isGreaterThan(15);
        assertThat(infeasible).isGreaterThan(15);
        assertThat(unbounded).isGreaterThan(15);
    }
}
