package apportion.kernel.server;

import apportion.kernel.evaluate.CellError;
import apportion.kernel.evaluate.Frontend;
import com.google.gson.JsonObject;

/** A reader's computation that comms ask for, run when no message waits, and again with newer values. */
public interface Computation {
    /** Where its output goes; called once for each run, before it. */
    Frontend begin(JsonObject cause);

    /** Computes and shows; runs like the code of a cell. */
    void run() throws Exception;

    /** The run came to its end. */
    void ended();

    /** The run came to an error. */
    void failed(CellError error);

    /** Whether a message to a comm brings newer values, so that a run with the older ones is for nothing. */
    boolean isOutdatedBy(String comm);
}
