package apportion.kernel.widget;

import apportion.kernel.evaluate.CellError;
import apportion.kernel.evaluate.Frontend;
import apportion.kernel.server.CellOutput;
import apportion.kernel.show.Shown;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * Leads what code prints and shows into an {@link Output}. Front ends get it whole, at most ten times a second and at
 * the end, so that a figure takes the place of the one before without a flicker.
 */
final class Capture implements Frontend {
    private static final long PAUSE_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Output output;
    private final JsonObject cause;
    private final List<JsonObject> outputs;
    private final List<String> ids = new ArrayList<>();
    private long sent = System.nanoTime();
    private boolean clearing;

    private Capture(Output output, JsonObject cause, List<JsonObject> outputs) {
        this.output = output;
        this.cause = cause;
        this.outputs = new ArrayList<>(outputs);
        outputs.forEach(before -> ids.add(""));
    }

    /** Starts empty; what is there stays until the first of it is sent. */
    static Capture replacing(Output output, JsonObject cause) {
        return new Capture(output, cause, List.of());
    }

    static Capture adding(Output output) {
        return new Capture(output, Shown.frontend().cause(), output.outputs());
    }

    @Override
    public synchronized void write(boolean error, byte[] bytes, int offset, int length) {
        String name = error ? "stderr" : "stdout";
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        startAnew();
        JsonObject last = outputs.isEmpty() ? null : outputs.get(outputs.size() - 1);
        if (last == null || !last.has("name") || !last.get("name").getAsString().equals(name)) {
            last = typed("stream", new JsonObject());
            last.addProperty("name", name);
            last.addProperty("text", "");
            add(last, "");
        }
        String before = last.get("text").getAsString();
        if (before.length() < MOST_CHARACTERS) {
            last.addProperty("text", before + text);
        }
        sendNowAndThen();
    }

    @Override
    public synchronized void display(DisplayData data, boolean update) {
        JsonObject content = CellOutput.content(data);
        content.remove("transient");
        JsonObject shown = typed("display_data", content);
        String id = data.hasDisplayId() ? data.getDisplayId() : "";
        int place = update ? ids.indexOf(id) : -1;
        if (place >= 0) {
            outputs.set(place, shown);
        } else {
            startAnew();
            add(shown, id);
        }
        sendNowAndThen();
    }

    @Override
    public synchronized void clear(boolean wait) {
        clearing = true;
        if (!wait) {
            startAnew();
            sendNowAndThen();
        }
    }

    @Override
    public synchronized void fail(CellError error) {
        startAnew();
        add(typed("error", CellOutput.content(error)), "");
        flush();
    }

    @Override
    public synchronized void flush() {
        sent = System.nanoTime();
        // Copies: a stream's text may still grow.
        output.put("outputs", outputs.stream().map(JsonObject::deepCopy).toList());
    }

    @Override
    public JsonObject cause() {
        return cause;
    }

    @Override
    public String readLine(String prompt, boolean password) {
        throw new IllegalStateException(
                "Code of a widget cannot ask for input.\nMaybe use a Text or a FloatText for it.");
    }

    private void startAnew() {
        if (clearing) {
            outputs.clear();
            ids.clear();
            clearing = false;
        }
    }

    private void add(JsonObject one, String id) {
        outputs.add(one);
        ids.add(id);
    }

    private void sendNowAndThen() {
        if (System.nanoTime() - sent > PAUSE_NANOSECONDS) {
            flush();
        }
    }

    private static JsonObject typed(String type, JsonObject content) {
        content.addProperty("output_type", type);
        return content;
    }
}
