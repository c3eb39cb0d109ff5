package apportion.solve;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Waits for work that heeds no interrupt, so that the thread that waits still can. */
final class Patience {
    private Patience() {}

    /**
     * Does the work on a thread of its own and waits for the result.
     *
     * @param work what is being done, for the message
     * @param cancel asks the work to end soon; called if the waiting thread is interrupted
     * @throws CancellationException if the thread has been interrupted; its interrupt flag stays set
     */
    static <T> T await(String work, Supplier<T> task, Runnable cancel) {
        var result = new FutureTask<>(task::get);
        var thread = new Thread(result, work);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get();
        } catch (InterruptedException e) {
            cancel.run();
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("Interrupted: %s.".formatted(work));
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("The %s failed.".formatted(work), e);
        }
    }
}
