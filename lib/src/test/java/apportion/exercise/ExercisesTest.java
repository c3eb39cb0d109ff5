package apportion.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exercise of every book has an answer that is right, a trap that is not, and a hint that does not tell. */
class ExercisesTest {

    static Stream<Exercise> exercises() {
        return ServiceLoader.load(ExerciseBook.class).stream()
                .flatMap(book -> Exercises.of(book.get().notebook()).stream());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void itsOwnAnswerIsRightAndOthersAreNot(Exercise exercise) {
        if (exercise.expected() instanceof ExpectedNumber number) {
            double right = number.answer().getAsDouble();
            assertThat(Exercises.check(exercise.name(), right))
                    .isEqualTo(new Feedback(exercise.name(), true, "right."));
            assertThat(Exercises.check(exercise.name(), right * 1.3 + 0.01).isRight())
                    .isFalse();
            number.traps()
                    .forEach(trap -> assertThat(Exercises.check(
                                    exercise.name(), trap.wrong().getAsDouble()))
                            .isEqualTo(new Feedback(exercise.name(), false, trap.said())));
        } else if (exercise.expected() instanceof ExpectedNames names) {
            assertThat(names.answer().get()).isNotEmpty();
            assertThat(Exercises.check(exercise.name(), names.answer().get()).isRight())
                    .isTrue();
            assertThat(Exercises.check(exercise.name(), List.of("nobody")).isRight())
                    .isFalse();
        } else if (exercise.expected() instanceof ExpectedTruth truth) {
            assertThat(Exercises.check(exercise.name(), truth.answer().get()).isRight())
                    .isTrue();
            assertThat(Exercises.check(exercise.name(), !truth.answer().get()).isRight())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void aHintIsThereAndDoesNotTellTheAnswer(Exercise exercise) {
        assertThat(exercise.hints()).isNotEmpty();
        if (exercise.expected() instanceof ExpectedNumber number) {
            assertThat(Exercises.hint(exercise.name()).toString())
                    .doesNotContain("%.3f".formatted(number.answer().getAsDouble()));
        }
    }
}
