package apportion.exercise;

import java.util.List;

/**
 * The hints to an exercise, each of which unfolds where a notebook shows them.
 *
 * @param heading what is asked for
 * @param steps from a nudge to almost the answer
 */
public record Hint(String heading, List<String> steps) {

    /** Copies the steps. */
    public Hint {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(heading);
        for (int step = 0; step < steps.size(); step++) {
            text.append("\n%d. %s".formatted(step + 1, steps.get(step)));
        }
        return text.toString();
    }
}
