package apportion.kernel.evaluate;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Keeps what a cell prints and shows. */
public final class Recorded implements Frontend {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder errors = new StringBuilder();
    private final List<DisplayData> shown = new ArrayList<>();
    private final List<Boolean> updates = new ArrayList<>();

    /** Standard output. */
    public String out() {
        return out.toString();
    }

    /** Standard error. */
    public String errors() {
        return errors.toString();
    }

    /** All that was shown, updates too. */
    public List<DisplayData> shown() {
        return shown;
    }

    /** For each of what was shown, whether it replaced something. */
    public List<Boolean> updates() {
        return updates;
    }

    /** One form of what was shown last. */
    public String last(String mime) {
        return String.valueOf(shown.get(shown.size() - 1).getData(MIMEType.parse(mime)));
    }

    @Override
    public void write(boolean error, byte[] bytes, int offset, int length) {
        (error ? errors : out).append(new String(bytes, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {}

    @Override
    public void display(DisplayData data, boolean update) {
        shown.add(data);
        updates.add(update);
    }

    @Override
    public void clear(boolean wait) {
        shown.clear();
    }

    @Override
    public void fail(CellError error) {
        errors.append(error.text());
    }

    @Override
    public JsonObject cause() {
        return new JsonObject();
    }

    @Override
    public String readLine(String prompt, boolean password) {
        throw new IllegalStateException("Nobody answers.");
    }
}
