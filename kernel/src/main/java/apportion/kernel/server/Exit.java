package apportion.kernel.server;

/** Ends the process, soon. */
final class Exit {
    private static final long MOST_MILLISECONDS = 200;

    private Exit() {}

    /** Runs the shutdown hooks, but does not wait long for them. */
    static void now() {
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(MOST_MILLISECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(0);
                },
                "exit");
        thread.setDaemon(true);
        thread.start();
        Runtime.getRuntime().exit(0);
    }
}
