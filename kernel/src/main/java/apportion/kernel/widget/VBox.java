package apportion.kernel.widget;

import java.util.List;

/** Widgets below each other. */
public final class VBox extends Container<VBox> {
    private static final Kind KIND = Kind.control("VBox", "");

    private VBox(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** With these in it. */
    public static VBox of(Widget... children) {
        return of(List.of(children));
    }

    /** With these in it. */
    public static VBox of(List<? extends Widget> children) {
        return new VBox(State.of("children", List.copyOf(children)), Layout.of(), Style.of());
    }

    @Override
    VBox copy(State state, Layout layout, Style style) {
        return new VBox(state, layout, style);
    }
}
