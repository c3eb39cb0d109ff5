package apportion.kernel.show;

import apportion.kernel.evaluate.Cell;
import apportion.kernel.evaluate.Frontend;
import apportion.kernel.render.Rendering;
import apportion.kernel.script.Console;
import java.util.UUID;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;

/**
 * Something that was shown, and can be replaced where it stands: {@code var shown = display(1); shown.update(2);}. As
 * the last value of a cell it shows nothing more.
 *
 * @param id what front ends know it by
 */
public record Shown(String id) {
    public Shown {
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id of something shown must not be blank.");
        }
    }

    /** Shows data under an id of their own. */
    public static Shown of(DisplayData data) {
        var shown = new Shown(
                data.hasDisplayId() ? data.getDisplayId() : UUID.randomUUID().toString());
        shown.send(data, false);
        return shown;
    }

    /** The front end of the running cell, or the console where there is none. */
    public static Frontend frontend() {
        Cell cell = Cell.current();
        return cell == null ? Console.INSTANCE : cell.frontend();
    }

    /** Shows another value in its place. */
    public void update(@Nullable Object value) {
        send(Rendering.render(value), true);
    }

    /** Shows one form of another value in its place. */
    public void update(Object value, String mime) {
        send(Rendering.render(value, mime), true);
    }

    void send(DisplayData data, boolean update) {
        var copy = new DisplayData(data); // the same data may be shown twice
        copy.setDisplayId(id);
        frontend().display(copy, update);
    }
}
