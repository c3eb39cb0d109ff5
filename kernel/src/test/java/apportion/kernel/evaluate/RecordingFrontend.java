package apportion.kernel.evaluate;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Keeps what a cell writes to standard error. */
final class RecordingFrontend implements Frontend {
    private final StringBuilder errors = new StringBuilder();

    String errors() {
        return errors.toString();
    }

    @Override
    public void write(boolean error, byte[] bytes, int offset, int length) {
        if (error) {
            errors.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void display(DisplayData data, boolean update) {}

    @Override
    public void clear(boolean wait) {}

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
