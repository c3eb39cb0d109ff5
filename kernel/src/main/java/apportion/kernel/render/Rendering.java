package apportion.kernel.render;

import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.jspecify.annotations.Nullable;

/** Turns values into what is shown. */
public final class Rendering {
    private static final Renderer REGISTRY = new Renderer();

    private Rendering() {}

    /** All the forms of a value; always one in plain text. */
    public static DisplayData render(@Nullable Object value) {
        if (value == null) {
            return new DisplayData("null");
        }
        return value instanceof DisplayData data ? data : REGISTRY.render(value);
    }
}
