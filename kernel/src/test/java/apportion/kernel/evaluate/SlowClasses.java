package apportion.kernel.evaluate;

/** Classes of a library that take more than a second to initialise. */
public final class SlowClasses {
    private SlowClasses() {}

    /** Asks for interrupts meanwhile, as well-behaved code does. */
    public static final class Polling {
        private static final long VALUE = slowly(true);

        private Polling() {}

        public static long value() {
            return VALUE;
        }
    }

    /** Asks for nothing. */
    public static final class Computing {
        private static final long VALUE = slowly(false);

        private Computing() {}

        public static long value() {
            return VALUE;
        }
    }

    /** The same, for a thread that the cell starts. */
    public static final class Elsewhere {
        private static final long VALUE = slowly(false);

        private Elsewhere() {}

        public static long value() {
            return VALUE;
        }
    }

    private static long slowly(boolean polling) {
        long end = System.nanoTime() + 1_500_000_000L;
        long count = 0;
        while (System.nanoTime() < end) {
            count = step(count);
            if (polling && Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted: initialising a class.");
            }
        }
        return count < 0 ? 0 : 3;
    }

    private static long step(long count) {
        return (count + 1) % 1_000;
    }
}
