package apportion.kernel.evaluate;

import java.util.stream.Stream;

/**
 * Whether a thread is loading or initialising a class of a library. Java never tries that twice: an exception there, also
 * that of a stop, would leave the class unusable for as long as the kernel runs. A class of a cell can be declared again.
 */
final class ClassSetup {
    private static final StackWalker WALKER = StackWalker.getInstance();

    private ClassSetup() {}

    /** Whether a thread with these frames is at it. */
    static boolean isAtWork(StackTraceElement[] frames) {
        return isAtWork(Stream.of(frames).map(frame -> new Frame(frame.getClassName(), frame.getMethodName())));
    }

    /** Whether the current thread is at it. */
    static boolean isAtWorkHere() {
        return WALKER.walk(
                frames -> isAtWork(frames.map(frame -> new Frame(frame.getClassName(), frame.getMethodName()))));
    }

    private static boolean isAtWork(Stream<Frame> frames) {
        return frames.takeWhile(frame -> !frame.type.startsWith(LibraryChecks.OF_CELLS))
                .anyMatch(frame -> frame.method.equals("<clinit>") || frame.method.equals("loadClass"));
    }

    private record Frame(String type, String method) {}
}
