package apportion.sweep;

import java.util.Locale;

/**
 * How far a sweep is.
 *
 * @param done tasks with an outcome, those of a checkpoint among them
 * @param failed those of them without a result
 * @param total how many tasks this run has
 */
public record SweepProgress(int done, int failed, int total) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d of %d tasks, %d failed", done, total, failed);
    }
}
