package apportion.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What became of a task, as text that is the same on every machine. */
public sealed interface TaskOutcome extends Serializable {

    /** The task's index in the sweep. */
    int index();

    /**
     * The result, one cell for each component of its record.
     *
     * @param cells numbers with as many digits as give the same number back
     */
    record Done(int index, List<String> cells) implements TaskOutcome {
        public Done {
            cells = new ArrayList<>(cells); // of a class that every Java can read back
        }
    }

    /**
     * No result.
     *
     * @param task the task with its parameters
     * @param error what was thrown
     */
    record Failed(int index, String task, String error) implements TaskOutcome {
        @Override
        public String toString() {
            return "task %s, %s: %s".formatted(index, task, error);
        }
    }
}
