package apportion.kernel.widget;

import java.util.List;

/** Widgets of which one is seen at a time: {@code Tabs.of().with("Map", map).with("Table", table)}. */
public final class Tabs extends Container<Tabs> {
    private static final Kind KIND = Kind.control("Tab", "");

    private Tabs(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Without any yet. */
    public static Tabs of() {
        State none = State.of("children", List.of()).with("titles", List.of()).with("selected_index", 0);
        return new Tabs(none, Layout.of(), Style.of());
    }

    /** A copy with one more, under this title. */
    public Tabs with(String title, Widget child) {
        State more = state().with("children", plus(state().list("children"), child))
                .with("titles", plus(state().list("titles"), title));
        return copy(more, layout(), style());
    }

    /** Opens one, counted from 0. */
    public void setSelected(int index) {
        int count = state().list("titles").size();
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("index must be from 0 to %d, got %d.".formatted(count - 1, index));
        }
        set("selected_index", index);
    }

    @Override
    Tabs copy(State state, Layout layout, Style style) {
        return new Tabs(state, layout, style);
    }
}
