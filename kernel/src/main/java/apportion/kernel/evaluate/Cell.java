package apportion.kernel.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of one cell: its number, its front end, and whether it was told to stop.
 *
 * <p>Threads that a cell starts inherit it, so that their late output reaches the cell that started them. Workers of
 * the common pool outlive cells; they count to the cell that runs now.
 */
public final class Cell {
    private static final InheritableThreadLocal<@Nullable Cell> STARTED_BY = new InheritableThreadLocal<>();
    private static volatile @Nullable Cell running;

    private volatile String label;
    private final Frontend frontend;
    private final @Nullable Cell outer;
    private final Queue<Process> processes = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;
    private volatile @Nullable Throwable reason;

    /** @param label how errors name the cell, such as {@code cell 3} */
    public Cell(String label, Frontend frontend) {
        this(label, frontend, null);
    }

    private Cell(String label, Frontend frontend, @Nullable Cell outer) {
        this.label = label;
        this.frontend = frontend;
        this.outer = outer;
    }

    /** The cell the calling thread works for; {@code null} before the first one. */
    public static @Nullable Cell current() {
        Cell own = STARTED_BY.get();
        return own == null || Thread.currentThread() instanceof ForkJoinWorkerThread ? running : own;
    }

    /** Makes this the cell that runs now. */
    public void enter() {
        running = this;
        STARTED_BY.set(this);
    }

    /** Runs a part of this cell whose output goes to another front end; threads that it starts keep that one. */
    public void leading(Frontend other, Runnable part) {
        new Cell(label, other, this).enter();
        try {
            part.run();
        } finally {
            enter();
        }
    }

    /** How errors name the cell. */
    public String label() {
        return label;
    }

    /** Calls the cell otherwise while a task runs: by the file that the code it runs comes from, say. */
    public <T> T named(String other, Supplier<T> task) {
        String own = label;
        label = other;
        try {
            return task.get();
        } finally {
            label = own;
        }
    }

    /** Tells its reader something on standard error. */
    public void warn(String text) {
        byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        frontend.write(true, line, 0, line.length);
    }

    /** Where its output goes. */
    public Frontend frontend() {
        return frontend;
    }

    /** Whether its code must stop. */
    public boolean isStopped() {
        return stopped || (outer != null && outer.isStopped());
    }

    /** Why its code must stop, if not because the reader said so. */
    @Nullable
    Throwable reason() {
        return reason;
    }

    /** Counts a process to it: when it is told to stop, its processes end. */
    void started(Process process) {
        if (outer != null) {
            outer.started(process);
            return;
        }
        processes.add(process);
        if (stopped) {
            endProcesses();
        }
    }

    /** Ends the processes that its code started, and those that they did. */
    void endProcesses() {
        for (Process process = processes.poll(); process != null; process = processes.poll()) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    /** Lets it end with all its threads, since one of them ran out of memory. */
    void stop(Throwable why) {
        if (outer != null) {
            outer.stop(why);
        }
        reason = why;
        stopped = true;
    }

    /** Lets it end before it runs on; {@link Evaluator#stop} also ends what runs. */
    public void stop() {
        stopped = true;
    }
}
