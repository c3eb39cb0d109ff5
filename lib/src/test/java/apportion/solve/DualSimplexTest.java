package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.LinearProgram.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DualSimplexTest {

    /** Random programs of every kind: both engines optimal with the same value, or both without an optimum for one reason. */
    @Test
    void itAgreesWithTheOtherEngineOnProgramsOfEveryKind() {
        int optimal = 0;
        int infeasible = 0;
        int unbounded = 0;
        for (int seed = 0; seed < 100; seed++) {
            LinearProgram program = random(seed);
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

    private static LinearProgram random(int seed) {
        Random random = new Random(seed);
        int columns = 1 + random.nextInt(12);
        int rows = random.nextInt(12);
        LinearProgram.Builder program = random.nextBoolean() ? LinearProgram.minimise() : LinearProgram.maximise();
        for (int j = 0; j < columns; j++) {
            double cost = random.nextInt(11) - 5;
            switch (random.nextInt(4)) {
                case 0 -> program.free("x" + j, cost);
                case 1 -> program.nonNegative("x" + j, cost);
                case 2 -> program.column("x" + j, -random.nextInt(5), random.nextInt(5), cost);
                default -> program.column("x" + j, Double.NEGATIVE_INFINITY, random.nextInt(5), cost);
            }
        }
        for (int i = 0; i < rows; i++) {
            Map<String, Double> row = new LinkedHashMap<>();
            for (int j = 0; j < columns; j++) {
                if (random.nextInt(3) > 0) {
                    row.put("x" + j, random.nextInt(11) - 5.0);
                }
            }
            Relation relation = List.of(Relation.values()).get(random.nextInt(3));
            program.row("row" + i, row, relation, random.nextInt(21) - 10);
        }
        return program.build();
    }
}
