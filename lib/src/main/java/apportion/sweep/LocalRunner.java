package apportion.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Computes on threads of this process, one for each core until said otherwise. */
public record LocalRunner(int workers) implements Runner {

    private static final int REPORT_MILLISECONDS = 100;
    private static final int PATIENCE_MILLISECONDS = 2_000;

    public LocalRunner {
        if (workers < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "workers must be at least 1, got %d.", workers));
        }
    }

    /** As many workers as Java sees cores. */
    public static LocalRunner onAllCores() {
        return new LocalRunner(Runtime.getRuntime().availableProcessors());
    }

    /** This many workers. */
    public static LocalRunner on(int workers) {
        return new LocalRunner(workers);
    }

    @Override
    public void run(Job job) {
        var failure = new AtomicReference<Throwable>();
        var ended = new CountDownLatch(workers);
        List<Thread> threads = new ArrayList<>();
        for (int worker = 1; worker <= workers; worker++) {
            var thread = new Thread(() -> work(job, failure, threads, ended), "sweep " + job.name() + " " + worker);
            thread.setDaemon(true);
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        try {
            while (!ended.await(REPORT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                job.report();
            }
        } catch (InterruptedException interrupted) {
            stop(threads);
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("Interrupted: sweep %s.".formatted(job.name()));
            cancelled.initCause(interrupted);
            throw cancelled;
        } catch (RuntimeException | Error thrown) { // the listener's
            stop(threads);
            throw thrown;
        }
        rethrow(failure.get());
    }

    @SuppressWarnings("CatchingUnchecked") // the thread that waits throws it on
    private static void work(Job job, AtomicReference<Throwable> failure, List<Thread> threads, CountDownLatch ended) {
        try {
            for (int[] next = job.next(1); next.length > 0; next = job.next(1)) {
                job.accept(TaskRun.compute(job.grid(), job.seed(), next[0]));
            }
        } catch (RuntimeException | Error thrown) {
            if (failure.compareAndSet(null, thrown)) {
                threads.forEach(Thread::interrupt);
            }
        } finally {
            ended.countDown();
        }
    }

    private static void stop(List<Thread> threads) {
        threads.forEach(Thread::interrupt);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS);
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt(); // asked twice: the threads are daemons and end with their tasks
        }
    }

    private static void rethrow(@org.jspecify.annotations.Nullable Throwable failure) {
        if (failure instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (failure instanceof Error thrown) {
            throw thrown;
        }
    }
}
