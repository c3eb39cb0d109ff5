package apportion.kernel.server;

import apportion.kernel.evaluate.Cell;
import apportion.kernel.evaluate.CellError;
import apportion.kernel.evaluate.Evaluator;
import apportion.kernel.evaluate.MemoryReserve;
import apportion.kernel.evaluate.Outcome;
import apportion.kernel.magic.Cells;
import apportion.kernel.protocol.Channels;
import apportion.kernel.protocol.Channels.Channel;
import apportion.kernel.protocol.Message;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of front ends: those on the shell channel one after the other, on the thread that calls
 * {@link #serve}; those on the control channel at once.
 */
public final class Kernel {
    /** How long requests sent together with a failing one may take to arrive, so that they are aborted too. */
    private static final long BURST_MILLISECONDS = 20;

    private final Channels channels;
    private final CompletableFuture<Evaluator> evaluator;
    private final Function<@Nullable Object, DisplayData> renderer;
    private final History history = new History();
    private final Comms comms;
    private final Callbacks callbacks;
    private int executionCount;
    private volatile @Nullable Cell running;

    /**
     * @param evaluator may still be starting; requests that need it wait
     * @param renderer turns the value of a cell into what is shown
     */
    public Kernel(
            Channels channels,
            CompletableFuture<Evaluator> evaluator,
            Function<@Nullable Object, DisplayData> renderer) {
        this.channels = channels;
        this.evaluator = evaluator;
        this.renderer = renderer;
        this.comms = new Comms(channels);
        this.callbacks =
                new Callbacks(evaluator, channels.incoming(Channel.SHELL), comms.pending(), cell -> running = cell);
    }

    /** The comms of this kernel. */
    public Comms comms() {
        return comms;
    }

    /** Serves until the thread is interrupted. */
    public void serve() {
        status(new JsonObject(), "starting");
        comms.makeCurrent();
        Thread control = new Thread(() -> serve(Channel.CONTROL), "control");
        control.setDaemon(true);
        control.start();
        serve(Channel.SHELL);
    }

    private void serve(Channel channel) {
        BlockingQueue<Message> requests = channels.incoming(channel);
        var cause = new JsonObject();
        while (true) {
            Message request;
            try {
                request = channel == Channel.SHELL ? callbacks.next() : requests.take();
            } catch (InterruptedException e) {
                return;
            }
            try {
                if (request == null) {
                    compute(cause);
                } else {
                    cause = request.header();
                    serve(channel, request);
                }
            } catch (RuntimeException | Error e) { // it could not even be told; the next request must be served
                MemoryReserve.releaseAfter(e);
            }
        }
    }

    private void serve(Channel channel, Message request) {
        status(request.header(), "busy");
        List<Message> aborted = List.of();
        try {
            aborted = channel == Channel.CONTROL ? control(request) : answer(request);
        } catch (RuntimeException | Error e) { // whatever goes wrong, the client gets an answer
            if (channel == Channel.SHELL) {
                interrupt(); // threads of the cell that failed
            }
            MemoryReserve.releaseAfter(e);
            fail(channel, request, e);
        } finally {
            status(request.header(), "idle");
        }
        aborted.forEach(this::abort);
    }

    /** Runs what the messages so far have asked for. */
    private void compute(JsonObject cause) {
        status(cause, "busy");
        try {
            callbacks.runPending(cause);
        } finally {
            status(cause, "idle");
        }
    }

    /** Answers what must not wait for a running cell. */
    private List<Message> control(Message request) {
        switch (request.type()) {
            case "kernel_info_request" -> reply(Channel.CONTROL, request, KernelInfo.reply());
            case "interrupt_request" -> {
                interrupt();
                reply(Channel.CONTROL, request, ok());
            }
            case "shutdown_request" -> shutDown(Channel.CONTROL, request);
            default -> {} // cells run one after the other, on the other channel
        }
        return List.of();
    }

    private void interrupt() {
        Cell cell = running;
        if (cell != null) {
            cell.stop();
            if (evaluator.isDone() && !evaluator.isCompletedExceptionally()) {
                evaluator.join().stop(cell);
            }
        }
    }

    /** Answers one request; gives those behind it that shall be aborted. */
    private List<Message> answer(Message request) {
        Channel channel = Channel.SHELL;
        JsonObject content = request.content();
        switch (request.type()) {
            case "execute_request" -> {
                return execute(request);
            }
            case "kernel_info_request" -> reply(channel, request, KernelInfo.reply());
            case "comm_info_request" -> reply(channel, request, comms.reply(content));
            case "history_request" -> reply(channel, request, history.reply(content));
            case "is_complete_request" -> reply(channel, request, replies().completeness(content));
            case "complete_request" -> reply(channel, request, replies().complete(content));
            case "inspect_request" -> reply(channel, request, replies().inspect(content));
            case "comm_open" -> callbacks.run(comms.opened(request));
            case "comm_msg" -> callbacks.run(comms.heard(request));
            case "comm_close" -> callbacks.run(comms.closed(request));
            case "shutdown_request" -> shutDown(channel, request);
            default -> {} // the protocol wants unknown requests ignored
        }
        return List.of();
    }

    private List<Message> execute(Message request) {
        JsonObject content = request.content();
        String code = Message.text(content, "code");
        boolean silent = Message.flag(content, "silent", false);
        boolean stored = !silent && Message.flag(content, "store_history", true);
        if (stored) {
            executionCount++;
        }
        int count = executionCount;
        var output = new CellOutput(channels, request, silent);
        if (!silent) {
            var input = new JsonObject();
            input.addProperty("code", code);
            input.addProperty("execution_count", count);
            output.publish("execute_input", input);
        }
        var cell = new Cell("cell " + count, output);
        running = cell;
        StandardStreams.install();
        Optional<String> question = Question.in(code);
        var payload = new JsonArray();
        Outcome outcome = new Outcome.Quiet();
        if (question.isPresent()) {
            answer(question.get(), output, payload);
        } else {
            outcome = new Cells(evaluator.join()).run(cell, code);
        }
        String shown = null;
        if (outcome instanceof Outcome.Value value) {
            outcome = evaluator.join().call(cell, () -> renderer.apply(value.value()));
            if (outcome instanceof Outcome.Value rendered && rendered.value() instanceof DisplayData data) {
                output.flush();
                shown = showResult(output, data, count, silent);
            }
        }
        output.flush();
        if (stored && !code.isBlank()) {
            history.add(count, code, shown);
        }
        JsonObject reply;
        if (outcome instanceof Outcome.Failed failed) {
            output.fail(failed.error());
            reply = CellOutput.content(failed.error());
            reply.addProperty("status", "error");
            reply.add("user_expressions", new JsonObject());
        } else {
            reply = ok();
            reply.add("user_expressions", userExpressions(cell, Message.object(content, "user_expressions")));
        }
        running = null;
        callbacks.runPending(request.header());
        reply.addProperty("execution_count", count);
        reply.add("payload", payload);
        boolean stop = outcome instanceof Outcome.Failed && Message.flag(content, "stop_on_error", true);
        // Taken before the reply: whoever has seen it means the next request to run.
        List<Message> aborted = stop ? takeWaiting() : List.of();
        reply(Channel.SHELL, request, reply);
        return aborted;
    }

    /** Gives the front end a page to show beside the notebook. */
    private void answer(String question, CellOutput output, JsonArray payload) {
        var request = new JsonObject();
        request.addProperty("code", question);
        JsonObject known = replies().inspect(request);
        if (Message.flag(known, "found", false)) {
            var page = new JsonObject();
            page.addProperty("source", "page");
            page.add("data", known.get("data"));
            page.addProperty("start", 0);
            payload.add(page);
        } else {
            byte[] text = ("Nothing is known of " + question + ".\n").getBytes(StandardCharsets.UTF_8);
            output.write(false, text, 0, text.length);
        }
    }

    private static String showResult(CellOutput output, DisplayData data, int count, boolean silent) {
        JsonObject result = CellOutput.content(data);
        result.addProperty("execution_count", count);
        if (!silent) {
            output.publish("execute_result", result);
        }
        return Message.text(Message.object(result, "data"), "text/plain");
    }

    private JsonObject userExpressions(Cell cell, JsonObject expressions) {
        var answers = new JsonObject();
        for (String name : expressions.keySet()) {
            Evaluator ready = evaluator.join();
            Outcome outcome = ready.run(cell, Message.text(expressions, name));
            if (outcome instanceof Outcome.Value value) {
                outcome = ready.call(cell, () -> renderer.apply(value.value()));
            }
            JsonObject answer = new JsonObject();
            if (outcome instanceof Outcome.Failed failed) {
                answer = CellOutput.content(failed.error());
                answer.addProperty("status", "error");
            } else {
                DisplayData data =
                        outcome instanceof Outcome.Value rendered && rendered.value() instanceof DisplayData known
                                ? known
                                : new DisplayData();
                answer = CellOutput.content(data);
                answer.addProperty("status", "ok");
            }
            answers.add(name, answer);
        }
        return answers;
    }

    private CodeReplies replies() {
        return new CodeReplies(new Cells(evaluator.join()).help());
    }

    private List<Message> takeWaiting() {
        try {
            Thread.sleep(BURST_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        BlockingQueue<Message> shell = channels.incoming(Channel.SHELL);
        List<Message> waiting = new ArrayList<>();
        shell.drainTo(waiting);
        Map<Boolean, List<Message>> byKind = waiting.stream()
                .collect(Collectors.partitioningBy(request -> request.type().equals("execute_request")));
        shell.addAll(byKind.getOrDefault(false, List.of()));
        return byKind.getOrDefault(true, List.of());
    }

    private void abort(Message request) {
        status(request.header(), "busy");
        var aborted = new JsonObject();
        aborted.addProperty("status", "aborted");
        aborted.addProperty("execution_count", executionCount);
        reply(Channel.SHELL, request, aborted);
        status(request.header(), "idle");
    }

    private void shutDown(Channel channel, Message request) {
        JsonObject reply = ok();
        reply.addProperty("restart", Message.flag(request.content(), "restart", false));
        reply(channel, request, reply);
        status(request.header(), "idle");
        channels.close();
        Exit.now();
    }

    private void reply(Channel channel, Message request, JsonObject content) {
        String type = request.type().replace("_request", "_reply");
        channels.send(channel, request.reply(type, content));
    }

    private void status(JsonObject cause, String state) {
        var content = new JsonObject();
        content.addProperty("execution_state", state);
        channels.send(Channel.IOPUB, Message.published(cause, "status", content));
    }

    static JsonObject ok() {
        var reply = new JsonObject();
        reply.addProperty("status", "ok");
        return reply;
    }

    private void fail(Channel channel, Message request, Throwable thrown) {
        running = null;
        String name = thrown.getClass().getSimpleName();
        String message = Objects.toString(thrown.getMessage(), "");
        JsonObject content = CellOutput.content(new CellError(name, message, List.of(name + ": " + message)));
        if (request.type().equals("execute_request")) {
            channels.send(Channel.IOPUB, Message.published(request.header(), "error", content.deepCopy()));
            content.addProperty("execution_count", executionCount);
        }
        content.addProperty("status", "error");
        if (request.type().endsWith("_request")) {
            reply(channel, request, content);
        }
    }
}
