package apportion.kernel.widget;

import java.util.List;

/** Widgets below each other, of which one is unfolded. */
public final class Accordion extends Container<Accordion> {
    private static final Kind KIND = Kind.control("Accordion", "");

    private Accordion(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Without any yet. */
    public static Accordion of() {
        State none = State.of("children", List.of()).with("titles", List.of()).with("selected_index", 0);
        return new Accordion(none, Layout.of(), Style.of());
    }

    /** A copy with one more, under this title. */
    public Accordion with(String title, Widget child) {
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
    Accordion copy(State state, Layout layout, Style style) {
        return new Accordion(state, layout, style);
    }
}
