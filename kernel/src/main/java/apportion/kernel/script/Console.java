package apportion.kernel.script;

import apportion.kernel.evaluate.CellError;
import apportion.kernel.evaluate.Frontend;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** A front end that prints; what it cannot print it shows as plain text. */
public final class Console implements Frontend {
    private static final String START_OF_LINE_ABOVE = "\u001b[1A\u001b[2K";

    /** The one console of the process. */
    public static final Console INSTANCE = new Console();

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final boolean interactive = isTerminal();
    private String shownLast = "";
    private String heldBack = "";

    private Console() {}

    @SuppressWarnings(
            "SystemConsoleNull") // from 22 to 24 a pipe counts as a terminal; it then gets every state of a bar
    private static boolean isTerminal() {
        return System.console() != null;
    }

    @Override
    public synchronized void write(boolean error, byte[] bytes, int offset, int length) {
        settle();
        (error ? err : out).write(bytes, offset, length);
    }

    @Override
    public synchronized void flush() {
        settle();
        out.flush();
        err.flush();
    }

    /**
     * Prints the plain text. A line that updates the one just printed replaces it on a terminal; elsewhere only the
     * last of its states is printed.
     */
    @Override
    public synchronized void display(DisplayData data, boolean update) {
        Object form = data.getData(MIMEType.TEXT_PLAIN);
        if (form == null) {
            return;
        }
        String text = form.toString();
        String id = data.hasDisplayId() ? data.getDisplayId() : "";
        boolean follows = update && id.equals(shownLast) && !text.contains("\n");
        if (!follows) {
            settle();
        }
        if (update && interactive && follows) {
            out.print(START_OF_LINE_ABOVE + text + "\n");
        } else if (update && !interactive) {
            heldBack = text;
        } else {
            out.print(text + "\n");
        }
        shownLast = id;
    }

    /** Prints what waited for a later state that did not come. */
    private void settle() {
        if (!heldBack.isEmpty()) {
            out.print(heldBack + "\n");
            heldBack = "";
        }
        shownLast = "";
    }

    @Override
    public void clear(boolean wait) {
        // What is printed stays printed.
    }

    @Override
    public synchronized void fail(CellError error) {
        settle();
        err.println(error.text());
    }

    @Override
    public JsonObject cause() {
        return new JsonObject();
    }

    @Override
    public String readLine(String prompt, boolean password) throws IOException {
        flush();
        out.print(prompt);
        out.flush();
        var line = new java.io.ByteArrayOutputStream();
        int unit = System.in.read();
        while (unit >= 0 && unit != '\n') {
            line.write(unit);
            unit = System.in.read();
        }
        return line.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
