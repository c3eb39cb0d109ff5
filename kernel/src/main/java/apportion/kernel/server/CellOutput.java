package apportion.kernel.server;

import apportion.kernel.evaluate.CellError;
import apportion.kernel.evaluate.Frontend;
import apportion.kernel.protocol.Channels;
import apportion.kernel.protocol.Channels.Channel;
import apportion.kernel.protocol.Message;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * Sends what one cell prints and shows.
 *
 * <p>Printed bytes wait until 64 KiB have come together or 50 milliseconds have passed, and are cut only between
 * characters. Past a limit, the rest is counted but not sent.
 */
public final class CellOutput implements Frontend {
    private static final int BATCH_BYTES = 64 << 10;
    private static final long BATCH_MILLISECONDS = 50;
    private static final long MOST_BYTES = Long.getLong("apportion.output.limit", 8L << 20);
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .create();
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "output");
        thread.setDaemon(true);
        return thread;
    });

    private final Channels channels;
    private final Message request;
    private final boolean silent;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean waitingForError;
    private boolean flushScheduled;
    private long taken;

    CellOutput(Channels channels, Message request, boolean silent) {
        this.channels = channels;
        this.request = request;
        this.silent = silent;
    }

    @Override
    public synchronized void write(boolean error, byte[] bytes, int offset, int length) {
        if (silent || length == 0) {
            return;
        }
        int sent = (int) Math.max(0, Math.min(length, MOST_BYTES - taken));
        taken += length;
        if (sent == 0) {
            return;
        }
        if (waiting.size() > 0 && waitingForError != error) {
            send(true);
        }
        waitingForError = error;
        int done = 0;
        while (done < sent) {
            int part = Math.min(sent - done, BATCH_BYTES);
            waiting.write(bytes, offset + done, part);
            done += part;
            if (waiting.size() >= BATCH_BYTES) {
                send(false);
            }
        }
        if (taken >= MOST_BYTES && sent > 0 && taken - length < MOST_BYTES) {
            send(true);
            stream(true, "Output past " + (MOST_BYTES >> 20) + " MiB is not shown.\n");
        }
        if (!flushScheduled && waiting.size() > 0) {
            flushScheduled = true;
            var unused = TIMER.schedule(this::flushInTime, BATCH_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void flush() {
        send(true);
    }

    @Override
    public synchronized void display(DisplayData data, boolean update) {
        flush();
        if (!silent) {
            publish(update ? "update_display_data" : "display_data", content(data));
        }
    }

    @Override
    public synchronized void clear(boolean wait) {
        flush();
        var content = new JsonObject();
        content.addProperty("wait", wait);
        if (!silent) {
            publish("clear_output", content);
        }
    }

    @Override
    public synchronized void fail(CellError error) {
        flush();
        if (!silent) {
            publish("error", content(error));
        }
    }

    @Override
    public JsonObject cause() {
        return request.header();
    }

    @Override
    public String readLine(String prompt, boolean password) throws IOException {
        if (!Message.flag(request.content(), "allow_stdin", true)) {
            throw new IllegalStateException("This front end does not let cells ask for input.");
        }
        flush();
        BlockingQueue<Message> answers = channels.incoming(Channel.STDIN);
        answers.clear(); // an answer to a question whose cell was stopped
        var content = new JsonObject();
        content.addProperty("prompt", prompt);
        content.addProperty("password", password);
        channels.send(Channel.STDIN, request.reply("input_request", content));
        try {
            Message answer = answers.take();
            while (!answer.type().equals("input_reply")) {
                answer = answers.take();
            }
            return Message.text(answer.content(), "value");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("The wait for input was interrupted.").initCause(e);
        }
    }

    /** The form in which errors travel. */
    public static JsonObject content(CellError error) {
        var content = new JsonObject();
        content.addProperty("ename", error.name());
        content.addProperty("evalue", error.message());
        var traceback = new JsonArray();
        error.traceback().forEach(traceback::add);
        content.add("traceback", traceback);
        return content;
    }

    /** The form in which display data travel. */
    public static JsonObject content(DisplayData data) {
        JsonObject content = GSON.toJsonTree(data).getAsJsonObject();
        for (String part : new String[] {"data", "metadata", "transient"}) {
            if (!content.has(part)) {
                content.add(part, new JsonObject());
            }
        }
        return content;
    }

    void publish(String type, JsonObject content) {
        channels.send(Channel.IOPUB, Message.published(request.header(), type, content));
    }

    private synchronized void flushInTime() {
        flushScheduled = false;
        send(false);
    }

    private void send(boolean all) {
        byte[] bytes = waiting.toByteArray();
        int end = all ? bytes.length : wholeCharacters(bytes);
        if (end == 0) {
            return;
        }
        waiting.reset();
        waiting.write(bytes, end, bytes.length - end);
        stream(waitingForError, new String(bytes, 0, end, StandardCharsets.UTF_8));
    }

    private void stream(boolean error, String text) {
        var content = new JsonObject();
        content.addProperty("name", error ? "stderr" : "stdout");
        content.addProperty("text", text);
        publish("stream", content);
    }

    /** How many bytes end with a whole UTF-8 character. */
    private static int wholeCharacters(byte[] bytes) {
        int start = bytes.length;
        int looked = 0;
        while (start > 0 && looked < 4) {
            int unit = bytes[--start] & 0xff;
            looked++;
            if (unit < 0x80) {
                return bytes.length;
            }
            if (unit >= 0xc0) {
                int width = unit >= 0xf0 ? 4 : unit >= 0xe0 ? 3 : 2;
                return width <= looked ? bytes.length : start;
            }
        }
        return bytes.length;
    }
}
