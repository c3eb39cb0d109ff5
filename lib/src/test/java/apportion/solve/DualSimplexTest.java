package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.LinearProgram.Relation;
import java.time.Duration;
import java.util.Map;
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

    /** 5x = −1 with x ≥ 0: the weight −1 of the row proves it, for 5x ≥ 0 > −1. */
    @Test
    void anEmptyBoxIsProvedEmpty() {
        LinearProgram program = LinearProgram.minimise()
                .nonNegative("x", 1)
                .row("equation", Map.of("x", 5.0), Relation.EQUAL, -1)
                .build();
        double[] lower = {0};
        double[] upper = {Double.POSITIVE_INFINITY};
        assertThat(new BoxProofs(new DenseProgram(program)).isEmpty(lower, upper, new double[] {-1}))
                .isTrue();
        assertThat(new DualSimplex(new DenseProgram(program))
                        .solve(lower, upper, null, Double.POSITIVE_INFINITY, Duration.ofSeconds(10))
                        .status)
                .isEqualTo(NodeRelaxation.Status.INFEASIBLE);
    }
}
