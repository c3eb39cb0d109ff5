package apportion.kernel.widget;

import java.util.List;

/** Widgets side by side. */
public final class HBox extends Container<HBox> {
    private static final Kind KIND = Kind.control("HBox", "");

    private HBox(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** With these in it. */
    public static HBox of(Widget... children) {
        return of(List.of(children));
    }

    /** With these in it. */
    public static HBox of(List<? extends Widget> children) {
        return new HBox(State.of("children", List.copyOf(children)), Layout.of(), Style.of());
    }

    @Override
    HBox copy(State state, Layout layout, Style style) {
        return new HBox(state, layout, style);
    }
}
