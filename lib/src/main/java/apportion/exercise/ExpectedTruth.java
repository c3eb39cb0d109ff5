package apportion.exercise;

import java.util.Optional;
import java.util.function.Supplier;

/** True or false. */
record ExpectedTruth(Supplier<Boolean> answer) implements Expected {

    @Override
    public Optional<String> objection(Object given) {
        if (!(given instanceof Boolean truth)) {
            return Optional.of(Expected.kind(given, "True or false"));
        }
        return truth.equals(answer.get()) ? Optional.empty() : Optional.of("It is the other way round; why?");
    }
}
