package apportion.kernel.evaluate;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The checks that {@link GuardedCode} puts at every method entry and backward jump of a cell's code.
 *
 * <p>They cost one volatile read while nobody asked to stop. After a stop they stay armed for two seconds, and on while a
 * thread that the cell started still runs, at most a minute.
 */
public final class StopChecks {
    private static final long ARMED_MILLISECONDS = 2_000;
    private static final long LOOK_MILLISECONDS = 200;
    private static final long MOST_SECONDS = 60;
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stop-timer");
        thread.setDaemon(true);
        return thread;
    });
    private static final AtomicLong REQUESTS = new AtomicLong();
    private static final Set<Thread> WATCHED = ConcurrentHashMap.newKeySet();
    private static volatile boolean armed;
    private static volatile boolean exitAllowed;

    private StopChecks() {}

    /** Called from the code of cells: ends it if its cell was told to stop. */
    public static void poll() {
        if (armed) {
            check();
        }
    }

    /** Called from the code of cells instead of {@link System#exit}. */
    @SuppressWarnings("DoNotCallSuggester") // called from rewritten bytecode only
    public static void exit(int status) {
        throw exited(status);
    }

    /** Called from the code of cells instead of {@link Runtime#exit} and {@link Runtime#halt}. */
    @SuppressWarnings("DoNotCallSuggester") // called from rewritten bytecode only
    public static void exit(Runtime runtime, int status) {
        throw exited(status);
    }

    /** Lets code end the process from now on: right for scripts, not for notebooks. */
    public static void allowExit() {
        exitAllowed = true;
    }

    private static ExitRefused exited(int status) {
        if (exitAllowed) {
            Runtime.getRuntime().exit(status);
        }
        return new ExitRefused(status);
    }

    /** Called from the code of cells with each process it started or was given: a stop ends them too. */
    public static Process started(Process process) {
        Cell cell = Cell.current();
        if (cell != null && process != null) {
            cell.started(process);
        }
        return process;
    }

    static void stop(Cell cell) {
        cell.stop();
        arm();
    }

    static void arm() {
        armed = true;
        REQUESTS.incrementAndGet();
    }

    /** Lets the checks go back to sleep once the threads of the stopped cell have ended, or had a minute to. */
    static void relaxAfter(List<Thread> threads) {
        WATCHED.addAll(threads);
        relax(REQUESTS.get(), System.nanoTime());
    }

    private static void relax(long request, long since) {
        var unused = TIMER.schedule(
                () -> {
                    if (REQUESTS.get() != request) {
                        return; // a later stop decides
                    }
                    WATCHED.removeIf(thread -> !thread.isAlive() || CellThreads.hasNoTask(thread));
                    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
                    if (WATCHED.isEmpty()) {
                        LibraryChecks.remove();
                    } else {
                        WATCHED.forEach(Thread::interrupt);
                        LibraryChecks.into(
                                WATCHED.stream().filter(CellThreads::computes).toList());
                    }
                    boolean enough = milliseconds > TimeUnit.SECONDS.toMillis(MOST_SECONDS);
                    if (enough || (WATCHED.isEmpty() && milliseconds > ARMED_MILLISECONDS)) {
                        WATCHED.clear();
                        LibraryChecks.remove();
                        armed = false;
                    } else {
                        relax(request, since);
                    }
                },
                LOOK_MILLISECONDS,
                TimeUnit.MILLISECONDS);
    }

    private static void check() {
        Cell cell = Cell.current();
        if (cell != null && cell.isStopped()) {
            throw new CellStopped();
        }
    }

    /** Thrown inside a cell that was told to stop; no user code should catch it. */
    static final class CellStopped extends Error {
        private static final long serialVersionUID = 1;

        CellStopped() {
            super("The cell was stopped.", null, false, false);
        }
    }

    /** Thrown where a cell tried to end the process. */
    static final class ExitRefused extends Error {
        private static final long serialVersionUID = 1;

        ExitRefused(int status) {
            super(ExitGuard.refusal(status));
        }
    }
}
