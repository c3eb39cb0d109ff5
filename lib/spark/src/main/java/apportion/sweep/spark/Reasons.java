package apportion.sweep.spark;

/** Why Spark failed, in one or two lines. */
final class Reasons {

    private Reasons() {}

    /** The first line of the failure, and the innermost cause's message where that is another one. */
    static String of(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String outer = line(failure);
        return innermost.equals(failure) ? outer : outer + "\n" + line(innermost);
    }

    private static String line(Throwable failure) {
        return failure.toString().lines().findFirst().orElse("");
    }
}
