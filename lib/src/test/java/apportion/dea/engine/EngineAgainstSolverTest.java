package apportion.dea.engine;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.solve.LinearSolution;
import apportion.solve.Outcome;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The engine against the general solver, whose answers carry a certificate, on every kind of hard data. The count grows with
 * {@code -Dapportion.dea.programs=…}; 100,000 in all takes some minutes.
 */
class EngineAgainstSolverTest {

    private static final int PROGRAMS = Integer.getInteger("apportion.dea.programs", 1600);

    @ParameterizedTest
    @EnumSource
    void noDisagreementAbove1e8(HardData data) {
        int compared = 0;
        for (long seed = 1; compared < PROGRAMS / HardData.values().length; seed++) {
            var family = new RandomPrograms(data, seed, 40);
            ProgramSolutions solutions =
                    SimplexEngine.over(family.reference(), family.disposal()).solve(family);
            var random = new SplittableRandom(seed);
            for (int draw = 0; draw < 4; draw++) {
                int unit = random.nextInt(family.count());
                Outcome<LinearSolution> expected = family.written(unit).solve();
                String where = "%s, seed %d, unit %d".formatted(data, seed, unit);
                assertThat(solutions.status(unit)).as(where).isEqualTo(status(expected));
                if (expected.isOptimal()) {
                    double objective = expected.orElseThrow().objective();
                    assertThat(Math.abs(solutions.objective(unit) - objective))
                            .as(where)
                            .isLessThanOrEqualTo(1e-8 * Math.max(1, Math.abs(objective)));
                }
                compared++;
            }
        }
    }

    private static ProgramStatus status(Outcome<LinearSolution> outcome) {
        if (outcome.isOptimal()) {
            return ProgramStatus.OPTIMAL;
        }
        return outcome instanceof Outcome.Unbounded<LinearSolution>
                ? ProgramStatus.UNBOUNDED
                : ProgramStatus.INFEASIBLE;
    }
}
