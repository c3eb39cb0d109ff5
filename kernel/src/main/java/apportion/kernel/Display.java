package apportion.kernel;

import apportion.kernel.evaluate.Cell;
import apportion.kernel.evaluate.Frontend;
import apportion.kernel.render.Rendering;
import apportion.kernel.script.Console;
import org.jspecify.annotations.Nullable;

/** What cells call, without import, to show more than their last value. */
public final class Display {
    private Display() {}

    /** Shows a value in every form there is for it. */
    public static void display(@Nullable Object value) {
        frontend().display(Rendering.render(value), false);
    }

    /**
     * Shows text as what the MIME type says it is, {@code text/html}, {@code text/markdown} or {@code text/latex}; or
     * that one form of another value.
     */
    public static void display(Object value, String mime) {
        frontend().display(Rendering.render(value, mime), false);
    }

    /** Clears what the cell has shown so far. */
    public static void clear() {
        frontend().clear(false);
    }

    private static Frontend frontend() {
        Cell cell = Cell.current();
        return cell == null ? Console.INSTANCE : cell.frontend();
    }
}
