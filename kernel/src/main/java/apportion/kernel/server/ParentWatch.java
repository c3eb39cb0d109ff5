package apportion.kernel.server;

import java.util.Map;

/** Ends the kernel when the process that started it ends, so that no orphan stays behind. */
public final class ParentWatch {
    private static final String PARENT = "JPY_PARENT_PID";

    private ParentWatch() {}

    /** Starts to watch the process that the environment names as parent, if it names one. */
    public static void start(Map<String, String> environment) {
        String parent = environment.getOrDefault(PARENT, "");
        if (!parent.matches("\\d{2,18}")) {
            return; // not started by Jupyter, or by a parent that never ends (process 1)
        }
        ProcessHandle.of(Long.parseLong(parent)).ifPresent(handle -> {
            var unused = handle.onExit().thenRun(Exit::now);
        });
    }
}
