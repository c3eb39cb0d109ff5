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
            if (!(thrown instanceof StopChecks.CellStopped)) {
                super.uncaughtException(thread, thrown);
            }
        }
    }
}
