package apportion.exercise;

import static java.util.stream.Collectors.toUnmodifiableMap;

import apportion.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** All exercises by name, and what notebooks call: {@link #check} and {@link #hint}. */
public final class Exercises {
    private static final List<ExerciseBook> BOOKS =
            ServiceLoader.load(ExerciseBook.class, ExerciseBook.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
    private static final Map<String, List<Exercise>> BY_NOTEBOOK =
            BOOKS.stream().collect(toUnmodifiableMap(ExerciseBook::notebook, ExerciseBook::exercises));
    private static final Map<String, Exercise> BY_NAME = byName();

    private Exercises() {}

    /** Those of one notebook, in its order; empty if it has none. */
    public static List<Exercise> of(String notebook) {
        return BY_NOTEBOOK.getOrDefault(notebook, List.of());
    }

    /**
     * Says whether an answer is right, and if not, what may be wrong; never throws, and never gives the answer away.
     *
     * @param answer a number, a name, a collection of names or a truth value, as the exercise asks
     */
    public static Feedback check(String name, @Nullable Object answer) {
        Exercise exercise = BY_NAME.get(name);
        if (exercise == null) {
            return new Feedback(name, false, unknown(name));
        }
        if (answer == null) {
            return new Feedback(name, false, "no answer yet. Asked for is " + exercise.asked() + ".");
        }
        Optional<String> objection = exercise.expected().objection(answer);
        return new Feedback(name, objection.isEmpty(), objection.orElse("right."));
    }

    /** The hints to an exercise; for an unknown name, the nearest ones. */
    public static Hint hint(String name) {
        Exercise exercise = BY_NAME.get(name);
        return exercise == null
                ? new Hint("%s: %s".formatted(name, unknown(name)), List.of())
                : new Hint("Asked for is %s.".formatted(exercise.asked()), exercise.hints());
    }

    private static String unknown(String name) {
        return "there is no such exercise. Maybe one of %s.".formatted(Nearest.to(name, BY_NAME.keySet()));
    }

    private static Map<String, Exercise> byName() {
        Map<String, Exercise> found = new LinkedHashMap<>();
        for (ExerciseBook book : BOOKS) {
            for (Exercise exercise : of(book.notebook())) {
                if (found.put(exercise.name(), exercise) != null) {
                    throw new IllegalStateException("Two exercises are called '%s'.".formatted(exercise.name()));
                }
            }
        }
        return found;
    }
}
