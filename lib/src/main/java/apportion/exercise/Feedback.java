package apportion.exercise;

/** What {@code check} says of an answer. */
public record Feedback(String exercise, boolean isRight, String message) {

    @Override
    public String toString() {
        return "%s %s: %s".formatted(isRight ? "✔" : "✘", exercise, message);
    }
}
