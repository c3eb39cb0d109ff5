package apportion.kernel.evaluate;

import java.util.List;

/**
 * An error in a reader's terms.
 *
 * @param name the simple name of the exception, or {@code CompileError}, {@code IncompleteCode}, {@code Interrupted}
 * @param message what it says
 * @param traceback the lines to show: name and message, then each place in a cell with its source line, then causes
 */
public record CellError(String name, String message, List<String> traceback) {
    /** No traceback is longer. */
    public static final int MOST_LINES = 40;

    static final int MOST_CAUSES = 5;

    public CellError {
        if (traceback.size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "traceback must have at most %d lines, got %d.".formatted(MOST_LINES, traceback.size()));
        }
        traceback = List.copyOf(traceback);
    }

    /** The error of a cell that was stopped, or left behind because it did not stop. */
    static CellError stopped(Cell cell, boolean abandoned) {
        String message = abandoned
                ? "The cell did not stop; the kernel goes on without it."
                : "The cell was stopped; variables keep the values they had.";
        return new CellError("Interrupted", message, List.of("Interrupted: " + message, "  " + cell.label()));
    }

    /** The traceback as one text. */
    public String text() {
        return String.join("\n", traceback);
    }
}
