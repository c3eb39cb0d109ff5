package apportion.kernel.server;

import apportion.kernel.evaluate.Cell;
import apportion.kernel.evaluate.Evaluator;
import apportion.kernel.evaluate.Frontend;
import apportion.kernel.evaluate.Outcome;
import apportion.kernel.protocol.Message;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs what comm messages cause like cells, one after the other, so that its output arrives and it can be stopped. */
final class Callbacks {
    /** A computation may go on for so long although newer values have come: a reader who drags sees figures change. */
    private static final long PATIENCE_MILLISECONDS = 400;

    private static final long GLANCE_MILLISECONDS = 50;
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "newer-values");
        thread.setDaemon(true);
        return thread;
    });

    private final CompletableFuture<Evaluator> evaluator;
    private final BlockingQueue<Message> requests;
    private final Pending pending;
    private final Consumer<@Nullable Cell> running;

    /**
     * @param requests those that wait
     * @param running told of what runs, {@code null} when it ends, so that a reader can stop it
     */
    Callbacks(
            CompletableFuture<Evaluator> evaluator,
            BlockingQueue<Message> requests,
            Pending pending,
            Consumer<@Nullable Cell> running) {
        this.evaluator = evaluator;
        this.requests = requests;
        this.pending = pending;
        this.running = running;
    }

    /** The next request; {@code null} if pending computations are due first. */
    @Nullable
    Message next() throws InterruptedException {
        if (pending.isEmpty()) {
            return requests.take();
        }
        return pending.isOverdue() ? null : requests.poll(Pending.SETTLE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Runs code of readers, each with its own front end. */
    void run(List<Callback> callbacks) {
        for (Callback callback : callbacks) {
            Frontend frontend = callback.frontend();
            var cell = new Cell("a widget", frontend);
            Outcome outcome = call(cell, () -> callback.code().run());
            if (outcome instanceof Outcome.Failed failed) {
                frontend.fail(failed.error());
            }
            frontend.flush();
        }
    }

    /** Runs the computations that wait. */
    void runPending(JsonObject cause) {
        for (Computation computation : pending.takeAll()) {
            run(computation, cause);
        }
    }

    private void run(Computation computation, JsonObject cause) {
        var cell = new Cell("a widget", computation.begin(cause));
        var replaced = new AtomicBoolean();
        ScheduledFuture<?> watch = TIMER.scheduleWithFixedDelay(
                () -> {
                    if (!replaced.get() && isOutdated(computation)) {
                        replaced.set(true);
                        evaluator.join().stop(cell);
                    }
                },
                PATIENCE_MILLISECONDS,
                GLANCE_MILLISECONDS,
                TimeUnit.MILLISECONDS);
        Outcome outcome;
        try {
            outcome = call(cell, computation::run);
        } finally {
            watch.cancel(false);
        }
        if (!(outcome instanceof Outcome.Failed failed)) {
            computation.ended();
        } else if (replaced.get()) {
            pending.add(computation);
            computation.ended();
        } else {
            computation.failed(failed.error());
        }
    }

    private boolean isOutdated(Computation computation) {
        return requests.stream()
                .filter(request -> request.type().equals("comm_msg"))
                .anyMatch(request -> computation.isOutdatedBy(Message.text(request.content(), "comm_id")));
    }

    private Outcome call(Cell cell, Task task) {
        running.accept(cell);
        try {
            return evaluator.join().call(cell, () -> {
                task.run();
                return null;
            });
        } finally {
            running.accept(null);
        }
    }

    @FunctionalInterface
    private interface Task {
        void run() throws Exception;
    }
}
