package apportion.kernel.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;

/** The threads of cells: each cell's own, and all that their code starts. */
final class CellThreads {
    static final String GROUP = "cells";

    /** Where workers of {@code ThreadPoolExecutor} and of {@code ForkJoinPool} wait. */
    private static final Set<String> IDLE = Set.of("getTask", "awaitWork");

    private final ThreadGroup group = new Group();

    ThreadGroup group() {
        return group;
    }

    /** The threads that run now. */
    List<Thread> alive() {
        return in(group);
    }

    /** The threads that run now and did not then. */
    List<Thread> startedSince(List<Thread> then) {
        Set<Thread> earlier = new HashSet<>(then);
        return alive().stream().filter(thread -> !earlier.contains(thread)).toList();
    }

    /** The workers of the common pool, which parallel streams use. */
    static List<Thread> ofCommonPool() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return in(root).stream()
                .filter(thread ->
                        thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool())
                .toList();
    }

    /** Whether a thread runs code of Java; one that waits, be it in the system, does not. */
    static boolean computes(Thread thread) {
        if (thread.getState() != Thread.State.RUNNABLE) {
            return false;
        }
        StackTraceElement[] frames = thread.getStackTrace();
        return frames.length > 0 && !frames[0].isNativeMethod();
    }

    /** Whether a thread is a pool's and waits for what a later cell may give it. */
    static boolean hasNoTask(Thread thread) {
        return thread.getState() != Thread.State.RUNNABLE
                && Stream.of(thread.getStackTrace())
                        .map(StackTraceElement::getMethodName)
                        .anyMatch(IDLE::contains);
    }

    private static List<Thread> in(ThreadGroup group) {
        Thread[] found = new Thread[group.activeCount() * 2 + 8];
        int count = group.enumerate(found);
        return Stream.of(found).limit(count).toList();
    }

    private static final class Group extends ThreadGroup {
        Group() {
            super(GROUP);
        }

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            Cell cell = Cell.current();
            if (cell != null && thrown instanceof OutOfMemoryError) {
                // The others would fill what this one has left, and leave nothing for the next cell.
                cell.stop(thrown);
                StopChecks.arm();
                StopChecks.relaxAfter(List.of());
            }
            MemoryReserve.releaseAfter(thrown);
            if (cell == null) {
                super.uncaughtException(thread, thrown);
            } else if (!cell.isStopped()) {
                cell.warn(RuntimeErrors.uncaught(thread, cell, thrown));
            }
        }
    }
}
