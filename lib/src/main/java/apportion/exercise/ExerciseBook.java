package apportion.exercise;

import java.util.List;

/**
 * The exercises of one notebook. A book is named in {@code META-INF/services/apportion.exercise.ExerciseBook} and needs a
 * public constructor without arguments.
 */
public interface ExerciseBook {

    /** File name of the notebook, without extension. */
    String notebook();

    /** Those whose answers can be checked, in the notebook's order. */
    List<Exercise> exercises();
}
