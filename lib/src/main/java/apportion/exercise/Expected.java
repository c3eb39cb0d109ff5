package apportion.exercise;

import java.util.Optional;

/** What a right answer is like. */
public sealed interface Expected permits ExpectedNumber, ExpectedNames, ExpectedTruth {

    /** What is wrong with an answer, for its author; empty if nothing is. */
    Optional<String> objection(Object answer);

    /** What kind of value is expected, for an answer of another kind. */
    static String kind(Object answer, String wanted) {
        return "%s is wanted, and this is of class %s."
                .formatted(wanted, answer.getClass().getSimpleName());
    }
}
