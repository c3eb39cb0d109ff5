package apportion.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs the code of cells on a thread of its own, so that one that cannot be stopped can be left behind.
 *
 * <p>Interrupts reach this thread, those that the cell started, and the common pool's: never the caller's, since javac,
 * which runs there, closes its files when interrupted.
 */
final class CellThread {
    private static final long AGAIN_MILLISECONDS = 20;
    /** So long a thread may wait after an interrupt before it counts as deadlocked. */
    private static final long STUCK_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(200);
    /** So long after an interrupt code of the cell itself has ended, and what still computes is a library. */
    private static final long IN_LIBRARY_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(80);
    /** So long a thread may compute after an interrupt, since much of what cannot be stopped ends by itself. */
    private static final long GIVE_UP_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);
    /** So long a stopped cell waits for its share of the common pool, whose threads do not know cells. */
    private static final long POOL_MILLISECONDS = 800;

    private static final long STACK_BYTES = 4L << 20;

    private final CellThreads threads = new CellThreads();
    private @Nullable Worker idle;
    private @Nullable Start latest;
    private volatile @Nullable Run run;

    /** What a run came to: a value, or what was thrown. */
    record Ending(@Nullable Object value, @Nullable Throwable thrown, boolean abandoned) {}

    /** How things stood when a cell began. {@code poolIdle}: what the common pool does since is the cell's doing. */
    private record Start(Cell cell, List<Thread> threads, boolean poolIdle) {}

    /** User code; it may throw anything. */
    @FunctionalInterface
    interface Task {
        @Nullable
        Object run() throws Throwable;
    }

    /** Runs the task as part of the cell and waits for its end. */
    Ending run(Cell cell, Task task) {
        if (cell.isStopped()) {
            return new Ending(null, new StopChecks.CellStopped(), false);
        }
        Worker worker = idle == null ? new Worker(threads) : idle;
        idle = null;
        if (latest == null || latest.cell != cell) {
            latest = new Start(cell, threads.alive(), ForkJoinPool.commonPool().isQuiescent());
        }
        var current = new Run(cell, worker.thread, latest);
        run = current;
        worker.tasks.add(() -> {
            cell.enter();
            Ending reached;
            try {
                reached = new Ending(task.run(), null, false);
            } catch (Throwable thrown) { // whatever user code throws is the answer
                MemoryReserve.releaseAfter(thrown);
                reached = new Ending(null, thrown, false);
            }
            current.end(reached);
        });
        Ending reached = await(current);
        run = null;
        if (reached.abandoned()) {
            worker.tasks.add(worker::end);
        } else {
            idle = worker;
        }
        return reached;
    }

    /** Tells the running code to stop, if it is the cell's; returns at once. */
    void stop(Cell cell) {
        StopChecks.stop(cell);
        cell.endProcesses();
        Run current = run;
        if (current != null && current.cell == cell) {
            interrupt(current);
        } else {
            StopChecks.relaxAfter(List.of());
        }
    }

    private void interrupt(Run stopped) {
        stopped.interrupt();
        threads.startedSince(stopped.start.threads).forEach(Thread::interrupt);
        if (stopped.start.poolIdle) {
            CellThreads.ofCommonPool().forEach(Thread::interrupt);
        }
    }

    private Ending await(Run current) {
        long stopped = 0;
        long waiting = 0;
        while (true) {
            try {
                Ending ending = current.ending.get(AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (current.cell.isStopped()) {
                    settle(current);
                }
                return ending;
            } catch (TimeoutException e) {
                if (!current.cell.isStopped()) {
                    continue;
                }
                long now = System.nanoTime();
                stopped = stopped == 0 ? now : stopped;
                boolean computes = CellThreads.computes(current.thread);
                waiting = computes ? 0 : waiting == 0 ? now : waiting;
                if (computes && now - stopped > IN_LIBRARY_NANOSECONDS) {
                    LibraryChecks.into(List.of(current.thread));
                    stopped += System.nanoTime() - now; // all threads stood still for that
                }
                boolean stuck = waiting != 0 && now - waiting > STUCK_NANOSECONDS;
                if (stuck || now - stopped > GIVE_UP_NANOSECONDS) {
                    settle(current);
                    return new Ending(null, null, true);
                }
                interrupt(current); // code may have swallowed the first one
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException("The wait for " + current.cell.label() + " was cut short.", e);
            }
        }
    }

    /** Waits until the common pool has left the stopped cell, and leaves the checks on for the cell's other threads. */
    private void settle(Run stopped) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(POOL_MILLISECONDS);
        while (stopped.start.poolIdle && !ForkJoinPool.commonPool().isQuiescent() && System.nanoTime() < end) {
            List<Thread> pool = CellThreads.ofCommonPool();
            pool.forEach(Thread::interrupt);
            if (end - System.nanoTime() < TimeUnit.MILLISECONDS.toNanos(POOL_MILLISECONDS) - IN_LIBRARY_NANOSECONDS) {
                LibraryChecks.into(pool.stream().filter(CellThreads::computes).toList());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLISECONDS) / 4);
        }
        List<Thread> others = new ArrayList<>(threads.startedSince(stopped.start.threads));
        if (!stopped.ending.isDone()) {
            others.add(stopped.thread); // left behind
        }
        StopChecks.relaxAfter(others);
    }

    /** One task of a cell on its thread. */
    private static final class Run {
        final Cell cell;
        final Thread thread;
        final Start start;
        final CompletableFuture<Ending> ending = new CompletableFuture<>();
        private boolean ended;

        Run(Cell cell, Thread thread, Start start) {
            this.cell = cell;
            this.thread = thread;
            this.start = start;
        }

        /** Interrupts the thread unless it is done with this run: a late interrupt must not reach the next one. */
        synchronized void interrupt() {
            if (!ended) {
                thread.interrupt();
            }
        }

        void end(Ending reached) {
            synchronized (this) {
                ended = true;
                boolean unused = Thread.interrupted();
            }
            ending.complete(reached);
        }
    }

    /** A thread that tells nobody of an interrupt while it sets up a class; see {@link ClassSetup}. */
    private static final class Patient extends Thread {
        private boolean looking; // which may run code that asks again

        Patient(ThreadGroup group, Runnable task) {
            super(group, task, "cell", STACK_BYTES);
        }

        @Override
        public boolean isInterrupted() {
            boolean interrupted = super.isInterrupted();
            if (!interrupted || Thread.currentThread() != this) {
                return interrupted;
            }
            if (looking) {
                return false;
            }
            looking = true;
            try {
                return !ClassSetup.isAtWorkHere();
            } finally {
                looking = false;
            }
        }
    }

    private static final class Worker implements Runnable {
        final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        final Thread thread;
        private volatile boolean ended;

        Worker(CellThreads threads) {
            thread = new Patient(threads.group(), this);
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
                    // From a thread of the cell; there is nothing left to stop.
                    boolean unused = Thread.interrupted();
                }
            }
        }
    }
}
