package apportion.solve;

import java.util.concurrent.CancellationException;

/** The stop check of long loops. */
public final class Interruption {

    private Interruption() {}

    /**
     * Returns at once unless the current thread has been interrupted. The interrupt flag stays set, so that callers
     * further out stop as well.
     *
     * @param work what is being done, for the message
     * @throws CancellationException if the thread has been interrupted
     */
    public static void check(String work) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Interrupted: %s.".formatted(work));
        }
    }
}
