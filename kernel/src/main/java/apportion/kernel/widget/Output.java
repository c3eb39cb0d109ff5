package apportion.kernel.widget;

import apportion.kernel.evaluate.Cell;
import apportion.kernel.render.Rendering;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place for what code prints and shows: {@code output.show(chart)}, {@code output.capture(() -> print())}. */
public final class Output extends Placed<Output> {
    private static final Kind KIND = new Kind("OutputModel", "OutputView", "@jupyter-widgets/output", "1.0.0", "");

    private Output(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** With nothing in it yet. */
    public static Output of() {
        return new Output(State.of("outputs", List.of()), Layout.of(), Style.of());
    }

    /** Shows a value in place of all that is there. */
    public void show(@Nullable Object value) {
        var capture = Capture.replacing(this, new JsonObject());
        capture.display(Rendering.render(value), false);
        capture.flush();
    }

    /** Adds what code prints and shows; errors are thrown on. */
    public void capture(Runnable code) {
        var capture = Capture.adding(this);
        Cell cell = Cell.current();
        if (cell == null) {
            code.run(); // a script: there is no place but the console
            return;
        }
        try {
            cell.leading(capture, code);
        } finally {
            capture.flush();
        }
    }

    /** Takes away all that is there. */
    public void clear() {
        put("outputs", List.of());
    }

    /** What is there, as notebooks keep it. */
    List<JsonObject> outputs() {
        return state().list("outputs").stream().map(JsonObject.class::cast).toList();
    }

    @Override
    Output copy(State state, Layout layout, Style style) {
        return new Output(state, layout, style);
    }

    @Override
    public String toString() {
        return "Output(%d)".formatted(outputs().size());
    }
}
