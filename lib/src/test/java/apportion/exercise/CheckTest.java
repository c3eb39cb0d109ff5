package apportion.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of answers that are wrong in ways that answers usually are. */
class CheckTest {
    private static final Exercise NUMBER =
            Exercise.number("n", "a number", () -> 0.3872).withTrap(() -> 0.25, "A term is missing.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.25|A term is missing.",
                "-0.3872|The size is right, the sign is not.",
                "38.72|The digits are right, but the number is too large by a factor of 100. Maybe per cent were mixed up",
                "387.2|too large by a factor of 1,000. Maybe the unit",
                "0.03872|too small by a factor of 10.",
                "2.5826446|upside down",
                "0.6128|what is left of 1",
                "0.386|Right to two digits",
                "0.40|Close, but not right",
                "0.7|Too large",
                "0.1|Too small",
                "-3|of the wrong sign",
                "0|Too small",
                "NaN|A finite number is wanted",
                "Infinity|A finite number is wanted"
            })
    void aWrongNumberIsToldWhatIsWrongWithIt(double answer, String said) {
        assertThat(NUMBER.expected().objection(answer)).get().asString().contains(said);
    }

    @ParameterizedTest
    @CsvSource({"0.3872", "0.38715", "0.38725"})
    void aRightNumberIsRightToFourDigits(double answer) {
        assertThat(NUMBER.expected().objection(answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-4, small", "-1, large", "-2.9, 'within five per cent'", "3, 'sign is not'"})
    void negativeAnswersAreComparedAsNumbers(double answer, String said) {
        var exercise = Exercise.number("m", "a loss", () -> -3);
        assertThat(exercise.expected().objection(answer)).get().asString().contains(said);
    }

    @Test
    void zeroHasAnAbsoluteTolerance() {
        var exercise = Exercise.number("z", "nothing", () -> 0);
        assertThat(exercise.expected().objection(1e-9)).isEmpty();
        assertThat(exercise.expected().objection(0.1)).contains("Too large.");
        assertThat(exercise.expected().objection(-0.1)).contains("Too small.");
    }

    @Test
    void namesMayComeInAnyOrderAndCase() {
        var exercise = Exercise.names("w", "who", () -> List.of("Hebei", "Tianjin"));
        assertThat(exercise.expected().objection(Set.of("tianjin ", "HEBEI"))).isEmpty();
        assertThat(exercise.expected().objection("Hebei")).contains("1 right, 0 wrong, 1 name missing.");
        assertThat(exercise.expected().objection(List.of("Hebei", "Beijing", "Shanxi")))
                .contains("1 right, 2 wrong, 1 name missing.");
        assertThat(exercise.expected().objection(List.of("Shanxi"))).contains("None of these.");
        assertThat(exercise.expected().objection(List.of(7)))
                .contains("A name is wanted, and this is of class Integer.");
    }

    @Test
    void aTruthIsNoNumberAndANumberNoTruth() {
        var exercise = Exercise.truth("t", "whether", () -> false);
        assertThat(exercise.expected().objection(false)).isEmpty();
        assertThat(exercise.expected().objection(true)).contains("It is the other way round; why?");
        assertThat(exercise.expected().objection(1)).get().asString().startsWith("True or false is wanted");
        assertThat(NUMBER.expected().objection("0.3872")).contains("A number is wanted, and this is of class String.");
        assertThatThrownBy(() -> exercise.withTolerance(0.1)).hasMessageContaining("'t' is no number");
    }

    @Test
    void anUnknownNameAndNoAnswerAreAnsweredInWords() {
        assertThat(Exercises.check("relocatoin 1", 1).message()).contains("'relocation 1'");
        assertThat(Exercises.check("relocation 1", null).toString())
                .isEqualTo(
                        "✘ relocation 1: no answer yet. Asked for is the subsidy β₁ from which Tianjin takes industry.");
        assertThat(Exercises.hint("nothing like it").toString()).contains("there is no such exercise");
    }
}
