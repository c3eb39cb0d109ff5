package apportion.kernel.script;

import apportion.kernel.evaluate.Frontend;
import java.io.IOException;
import java.io.PrintStream;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** A front end that prints; what it cannot print it shows as plain text. */
public final class Console implements Frontend {
    /** The one console of the process. */
    public static final Console INSTANCE = new Console();

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    private Console() {}

    @Override
    public void write(boolean error, byte[] bytes, int offset, int length) {
        (error ? err : out).write(bytes, offset, length);
    }

    @Override
    public void flush() {
        out.flush();
        err.flush();
    }

    @Override
    public void display(DisplayData data, boolean update) {
        Object text = data.getData(MIMEType.TEXT_PLAIN);
        if (text != null) {
            out.println(text);
        }
    }

    @Override
    public void clear(boolean wait) {
        // What is printed stays printed.
    }

    @Override
    public String readLine(String prompt, boolean password) throws IOException {
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
