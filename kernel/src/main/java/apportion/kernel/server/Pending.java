package apportion.kernel.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The computations that wait for a moment without messages, each once, in the order they were asked for. */
final class Pending {
    /** So long to wait for a newer value: a front end sends it as soon as it hears that the last one has arrived. */
    static final long SETTLE_MILLISECONDS = 15;
    /** Messages that never pause do not put a computation off for longer. */
    private static final long MOST_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(60);

    private final Map<Computation, Long> asked = new LinkedHashMap<>();

    synchronized void add(Computation computation) {
        asked.putIfAbsent(computation, System.nanoTime());
    }

    synchronized boolean isEmpty() {
        return asked.isEmpty();
    }

    /** Whether one has waited long enough, even if messages still come. */
    synchronized boolean isOverdue() {
        long now = System.nanoTime();
        return asked.values().stream().anyMatch(since -> now - since > MOST_NANOSECONDS);
    }

    synchronized List<Computation> takeAll() {
        List<Computation> all = List.copyOf(asked.keySet());
        asked.clear();
        return all;
    }
}
