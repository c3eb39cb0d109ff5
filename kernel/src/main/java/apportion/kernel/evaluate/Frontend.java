package apportion.kernel.evaluate;

import com.google.gson.JsonObject;
import java.io.IOException;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** What the code of one cell can reach of the front end that sent it. */
public interface Frontend {
    /** Takes bytes printed to standard output, or to standard error. */
    void write(boolean error, byte[] bytes, int offset, int length);

    /** Sends what is still held back. */
    void flush();

    /** Shows a result in several forms; {@code update} replaces what was shown under the same display id. */
    void display(DisplayData data, boolean update);

    /** Clears the cell's output, at once or when the next output comes. */
    void clear(boolean wait);

    /** Shows an error. */
    void fail(CellError error);

    /** The header of the message that all this answers; empty where none does. */
    JsonObject cause();

    /**
     * Asks the reader for a line.
     *
     * @throws IllegalStateException if the front end does not answer questions
     * @throws IOException if the wait was cut short
     */
    String readLine(String prompt, boolean password) throws IOException;
}
