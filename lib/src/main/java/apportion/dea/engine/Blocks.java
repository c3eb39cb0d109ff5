package apportion.dea.engine;

import apportion.solve.Interruption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Shares numbered blocks of work among threads; each thread has a worker of its own. */
final class Blocks {

    private Blocks() {}

    /**
     * Runs blocks 0 … count − 1, each once, in any order.
     *
     * @param workers makes one worker for each thread
     */
    static void run(int count, int threads, Supplier<IntConsumer> workers) {
        if (threads <= 1 || count <= 1) {
            IntConsumer worker = workers.get();
            for (int block = 0; block < count; block++) {
                worker.accept(block);
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, count), Blocks::thread);
        try {
            var next = new AtomicInteger();
            List<Future<?>> running = new ArrayList<>();
            for (int k = 0; k < Math.min(threads, count); k++) {
                running.add(pool.submit(() -> {
                    IntConsumer worker = workers.get();
                    for (int block = next.getAndIncrement(); block < count; block = next.getAndIncrement()) {
                        worker.accept(block);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Interruption.check("programs of units were being solved");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "efficiency");
        thread.setDaemon(true);
        return thread;
    }
}
