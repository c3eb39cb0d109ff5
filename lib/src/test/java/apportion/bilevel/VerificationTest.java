package apportion.bilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import apportion.solve.SolverOptions;
import apportion.solve.WrongAnswerException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

/** Points wrongly called solutions, on the program of Anandalingam and White (1990) with its optimum at (16, 11). */
class VerificationTest {

    private static final BilevelProgram PROGRAM = BilevelProgram.of(
            Player.minimising("-x - 3*y").choosing(Variable.nonNegative("x")),
            Player.minimising("-x + 3*y")
                    .choosing(Variable.nonNegative("y"))
                    .subjectTo("-x - 2*y <= -10", "x - 2*y <= 6", "2*x - y <= 21", "x + 2*y <= 38", "-x + 2*y <= 18"));

    @Test
    void theOptimumPassesWithoutAGap() {
        BilevelSolution solution = verified(Map.of("x", 16.0, "y", 11.0));
        assertThat(solution.objective()).isEqualTo(-49);
        assertThat(solution.follower().gap()).isLessThan(1e-12);
        assertThat(solution.follower().unique()).isTrue();
    }

    @Test
    void aPointWhereTheFollowerCouldDoBetterIsRefused() {
        refused(Map.of("x", 10.0, "y", 5.0)).withMessageMatching("At a point .* has 5\\.0, but could have -4\\.0.*");
    }

    @Test
    void aPointWhereTheFollowerCouldDoBetterByAMillionthIsRefused() {
        refused(Map.of("x", 10.0, "y", 2 + 1e-6)).withMessageContaining("but could have");
    }

    @Test
    void aPointBeyondAConditionIsRefused() {
        refused(Map.of("x", 17.0, "y", 12.0)).withMessageContaining("breaks condition");
    }

    @Test
    void aPointOfNoNumberIsRefused() {
        refused(Map.of("x", 16.0, "y", Double.NaN)).withMessageContaining("breaks condition");
    }

    @Test
    void aPointWithoutAValueIsRefused() {
        refused(Map.of("x", 16.0)).withMessage("There is no value for 'y'.");
    }

    private static ThrowableAssertAlternative<WrongAnswerException> refused(Map<String, Double> point) {
        return assertThatExceptionOfType(WrongAnswerException.class).isThrownBy(() -> verified(point));
    }

    private static BilevelSolution verified(Map<String, Double> point) {
        return Verification.solution(
                PROGRAM, "claimed", Position.OPTIMISTIC, true, point, List.of(), 0, SolverOptions.DEFAULT);
    }
}
