package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another engine, written by others in another language, on the same random programs and behind the same certificate. */
class HighsAgreesTest {

    private static final HighsEngine HIGHS = new HighsEngine();

    @Test
    void onRandomLinearProgramsOfEveryKind() {
        for (int seed = 0; seed < 200; seed++) {
            LinearProgram program = RandomPrograms.linear(seed);
            Outcome<LinearSolution> ours = program.solve();
            Outcome<LinearSolution> theirs = LinearSolver.solve(program, SolverOptions.DEFAULT, HIGHS);
            assertThat(theirs.getClass()).as("seed %d", seed).isEqualTo(ours.getClass());
            if (ours.isOptimal()) {
                assertThat(theirs.orElseThrow().objective())
                        .as("seed %d", seed)
                        .isCloseTo(ours.orElseThrow().objective(), within(1e-8));
            }
        }
    }

    @Test
    void onRandomMixedIntegerPrograms() {
        for (int seed = 0; seed < 100; seed++) {
            MixedIntegerProgram program = RandomPrograms.mixedInteger(seed);
            Outcome<MixedIntegerSolution> ours = program.solve();
            LinearEngine.Answer theirs = HIGHS.solve(program.relaxation(), program.integers(), Duration.ofSeconds(30));
            assertThat(theirs.status() == LinearEngine.Status.OPTIMAL)
                    .as("seed %d", seed)
                    .isEqualTo(ours.isOptimal());
            if (ours.isOptimal()) {
                List<Double> values = theirs.values();
                double objective = 0;
                for (int j = 0; j < values.size(); j++) {
                    objective += program.relaxation().columns().get(j).objective() * values.get(j);
                }
                assertThat(ours.orElseThrow().objective()).as("seed %d", seed).isCloseTo(objective, within(1e-6));
            }
        }
    }
}
