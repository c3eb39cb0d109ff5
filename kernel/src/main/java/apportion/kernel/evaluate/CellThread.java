package apportion.kernel.evaluate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the code of cells on a thread of its own, so that one that cannot be stopped can be left behind.
 *
 * <p>Interrupts reach this thread only: javac, which runs on the caller's thread, closes its files when interrupted.
 */
final class CellThread {
    private static final long AGAIN_MILLISECONDS = 50;
    private static final long GIVE_UP_MILLISECONDS = 5_000;
    private static final long STACK_BYTES = 4L << 20;

    private @Nullable Worker idle;
    private volatile @Nullable Run run;

    /** What a run came to: a value, or what was thrown. */
    record Ending(@Nullable Object value, @Nullable Throwable thrown, boolean abandoned) {}

    /** User code; it may throw anything. */
    @FunctionalInterface
    interface Task {
        @Nullable
        Object run() throws Throwable;
    }

    private record Run(Cell cell, Thread thread, CompletableFuture<Ending> ending) {}

    /** Runs the task as part of the cell and waits for its end. */
    Ending run(Cell cell, Task task) {
        Worker worker = idle == null ? new Worker() : idle;
        idle = null;
        var ending = new CompletableFuture<Ending>();
        var current = new Run(cell, worker.thread, ending);
        run = current;
        worker.tasks.add(() -> {
            cell.enter();
            Ending reached;
            try {
                reached = new Ending(task.run(), null, false);
            } catch (Throwable thrown) { // whatever user code throws is the answer
                reached = new Ending(null, thrown, false);
            }
            // An interrupt that came late must not reach the next cell.
            boolean unused = Thread.interrupted();
            ending.complete(reached);
        });
        Ending reached = await(current);
        run = null;
        if (!reached.abandoned()) {
            idle = worker;
        } else {
            worker.tasks.add(worker::end);
        }
        return reached;
    }

    /** Tells the running code to stop; returns at once. */
    void stop() {
        Run current = run;
        if (current != null) {
            StopChecks.stop(current.cell());
            current.thread().interrupt();
        }
    }

    private static Ending await(Run run) {
        long stopSeen = 0;
        while (true) {
            try {
                return run.ending().get(AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (run.cell().isStopped()) {
                    long now = System.nanoTime();
                    stopSeen = stopSeen == 0 ? now : stopSeen;
                    if (TimeUnit.NANOSECONDS.toMillis(now - stopSeen) > GIVE_UP_MILLISECONDS) {
                        return new Ending(null, null, true);
                    }
                    run.thread().interrupt(); // code may have swallowed the first one
                }
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException("The wait for " + run.cell().label() + " was cut short.", e);
            } finally {
                if (run.cell().isStopped()) {
                    StopChecks.relaxLater();
                }
            }
        }
    }

    private static final class Worker implements Runnable {
        final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        final Thread thread = new Thread(null, this, "cell", STACK_BYTES);
        private volatile boolean ended;

        Worker() {
            thread.setDaemon(true);
            thread.start();
        }

        void end() {
            ended = true;
        }

        @Override
        public void run() {
            while (!ended) {
                try {
                    tasks.take().run();
                } catch (InterruptedException e) {
                    // A stop that came after its cell had ended; there is nothing left to stop.
                    boolean unused = Thread.interrupted();
                }
            }
        }
    }
}
