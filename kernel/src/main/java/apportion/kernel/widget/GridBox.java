package apportion.kernel.widget;

import java.util.List;

/** Widgets in rows and columns: {@code GridBox.of(a, b, c, d).withColumns(2)}. */
public final class GridBox extends Container<GridBox> {
    private static final Kind KIND = Kind.control("GridBox", "");

    private GridBox(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** With these in it. */
    public static GridBox of(Widget... children) {
        return of(List.of(children));
    }

    /** With these in it. */
    public static GridBox of(List<? extends Widget> children) {
        return new GridBox(State.of("children", List.copyOf(children)), Layout.of(), Style.of());
    }

    /** A copy with so many columns of equal width. */
    public GridBox withColumns(int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("columns must be at least 1, got %d.".formatted(columns));
        }
        return withLayout(
                layout().withColumns("repeat(%d, 1fr)".formatted(columns)).withGap("0.5em"));
    }

    @Override
    GridBox copy(State state, Layout layout, Style style) {
        return new GridBox(state, layout, style);
    }
}
