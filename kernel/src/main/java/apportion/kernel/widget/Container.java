package apportion.kernel.widget;

import java.util.List;
import java.util.stream.Stream;

/**
 * A widget that holds others.
 *
 * @param <W> its own type
 */
public abstract class Container<W extends Container<W>> extends Placed<W> {
    Container(Kind kind, State state, Layout layout, Style style) {
        super(kind, state, layout, style);
    }

    /** What it holds. */
    public final List<Widget> children() {
        return state().list("children").stream().map(Widget.class::cast).toList();
    }

    /** Puts other widgets in place of those it holds. */
    public final void setChildren(List<? extends Widget> children) {
        set("children", List.copyOf(children));
    }

    static List<Object> plus(List<?> before, Object one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }

    @Override
    public String toString() {
        return "%s%s".formatted(getClass().getSimpleName(), children());
    }
}
