package apportion.kernel.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * Memory set aside so that, after a cell has filled all the rest, the next one still compiles and can let go of what
 * fills it.
 */
public final class MemoryReserve {
    private static final int BYTES = 24 << 20;
    private static byte @Nullable [] reserve;

    private MemoryReserve() {}

    /** Sets the memory aside, unless it is, or there is not enough of it. */
    static synchronized void fill() {
        Runtime runtime = Runtime.getRuntime();
        long left = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        if (reserve == null && left > 4L * BYTES) {
            reserve = new byte[BYTES];
        }
    }

    /** Gives the memory back if something ended for want of it. */
    public static synchronized void releaseAfter(Throwable thrown) {
        Throwable part = thrown;
        for (int depth = 0; part != null && depth < CellError.MOST_CAUSES; depth++) {
            if (part instanceof OutOfMemoryError) {
                reserve = null;
                return;
            }
            part = part.getCause();
        }
    }
}
