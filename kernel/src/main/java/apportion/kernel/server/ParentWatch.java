package apportion.kernel.server;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends the kernel when the process that started it ends, so that no orphan stays behind. */
public final class ParentWatch {
    private static final String PARENT = "JPY_PARENT_PID";

    private ParentWatch() {}

    /** Starts to watch the process that the environment names as parent, if it names one. */
    public static void start(Map<String, String> environment) {
        String parent = environment.getOrDefault(PARENT, "");
        if (!parent.matches("\\d{1,18}") || parent.equals("1")) {
            return; // not started by Jupyter, or by a parent that never ends
        }
        ProcessHandle.of(Long.parseLong(parent)).ifPresent(ParentWatch::watch);
    }

    private static void watch(ProcessHandle parent) {
        boolean direct = isParent(parent);
        var missed = new AtomicInteger();
        var timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "parent-watch");
            thread.setDaemon(true);
            return thread;
        });
        // Java's own notice of the end of a process that is no child of ours takes up to five seconds.
        var unused = timer.scheduleWithFixedDelay(
                () -> {
                    boolean there = parent.isAlive() && (!direct || isParent(parent));
                    // One look may fail on a machine that has no files left to open.
                    if (missed.updateAndGet(count -> there ? 0 : count + 1) == 2) {
                        Exit.now();
                    }
                },
                1_000,
                500,
                TimeUnit.MILLISECONDS);
    }

    private static boolean isParent(ProcessHandle handle) {
        return ProcessHandle.current().parent().filter(handle::equals).isPresent();
    }
}
