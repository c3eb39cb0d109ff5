package apportion.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import apportion.solve.LinearEngine.Answer;
import apportion.solve.LinearEngine.Status;
import apportion.solve.LinearProgram.Relation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

/** Engines that answer wrongly, on the Wyndor Glass problem with optimum (2, 6). */
class LyingEngineTest {

    private static final LinearProgram PROGRAM = LinearProgramTest.wyndor();

    @Test
    void aFeasiblePointThatIsNotOptimalIsRefused() {
        refused(answering(2, 5)).withMessageContaining("fails its certificate");
    }

    @Test
    void aPointBeyondARowIsRefused() {
        refused(answering(4, 6)).withMessageContaining("fails its certificate");
    }

    @Test
    void aPointOffByAMillionthIsRefused() {
        refused(answering(2 + 2e-6, 6)).withMessageContaining("fails its certificate");
    }

    @Test
    void aPointOfNoNumbersIsRefused() {
        refused(answering(Double.NaN, 6)).withMessageContaining("fails its certificate");
    }

    @Test
    void aPointOfTheWrongLengthIsRefused() {
        refused(answering(2)).withMessage("The engine gives 1 values for 2 columns.");
    }

    @Test
    void wrongDualsAreRefused() {
        LinearEngine honest = new OjAlgoEngine(OjAlgoEngine.Algorithm.DEFAULT);
        LinearEngine lying = (program, limit) -> program.equals(PROGRAM)
                ? honest.solve(program, limit)
                : new Answer(Status.OPTIMAL, List.of(0.0, 0.0, 0.0, 3.0, 5.0));
        refused(lying).withMessageContaining("fails its certificate");
    }

    @Test
    void aClaimThatASolvableProgramHasNoOptimumIsRefused() {
        LinearEngine honest = new OjAlgoEngine(OjAlgoEngine.Algorithm.DEFAULT);
        LinearEngine lying = (program, limit) ->
                program.equals(PROGRAM) ? new Answer(Status.NO_OPTIMUM, List.of()) : honest.solve(program, limit);
        refused(lying)
                .withMessage("The engine finds no optimum, but the program is feasible and its objective is bounded.");
    }

    @Test
    void anOptimumOfAnUnboundedProgramIsRefused() {
        LinearProgram unbounded = LinearProgram.maximise()
                .nonNegative("x", 1)
                .row("floor", Map.of("x", 1.0), Relation.AT_LEAST, 1)
                .build();
        LinearEngine honest = new OjAlgoEngine(OjAlgoEngine.Algorithm.DEFAULT);
        LinearEngine lying = (program, limit) ->
                program.equals(unbounded) ? new Answer(Status.OPTIMAL, List.of(1.0)) : honest.solve(program, limit);
        assertThatExceptionOfType(WrongAnswerException.class)
                .isThrownBy(() -> LinearSolver.solve(unbounded, SolverOptions.DEFAULT, lying));
    }

    @Test
    void afterARefusedAnswerTheNextEngineIsAsked() {
        LinearEngine honest = new OjAlgoEngine(OjAlgoEngine.Algorithm.DUAL_SIMPLEX);
        LinearSolution solution = LinearSolver.solve(PROGRAM, SolverOptions.DEFAULT, List.of(answering(2, 5), honest))
                .orElseThrow();
        assertThat(solution.objective()).isCloseTo(36, within(1e-9));
    }

    @Test
    void anEngineThatRunsOutOfTimeIsReportedAsALimit() {
        LinearEngine slow = (program, limit) -> new Answer(Status.LIMIT, List.of());
        Outcome<LinearSolution> outcome =
                LinearSolver.solve(PROGRAM, SolverOptions.DEFAULT.withTimeLimit(Duration.ofSeconds(5)), slow);
        assertThat(outcome).isInstanceOf(Outcome.Limit.class);
        assertThat(outcome.reason())
                .isEqualTo("No optimum proved within the time limit of PT5S.\nMaybe allow more time.");
    }

    /** Answers the program with a fixed point and is honest about everything else. */
    private static LinearEngine answering(double... values) {
        LinearEngine honest = new OjAlgoEngine(OjAlgoEngine.Algorithm.DEFAULT);
        return (program, limit) ->
                program.equals(PROGRAM) ? new Answer(Status.OPTIMAL, boxed(values)) : honest.solve(program, limit);
    }

    private static ThrowableAssertAlternative<WrongAnswerException> refused(LinearEngine engine) {
        return assertThatExceptionOfType(WrongAnswerException.class)
                .isThrownBy(() -> LinearSolver.solve(PROGRAM, SolverOptions.DEFAULT, engine));
    }

    private static List<Double> boxed(double... values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
