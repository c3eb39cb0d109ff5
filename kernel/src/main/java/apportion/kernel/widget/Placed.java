package apportion.kernel.widget;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A widget that takes room on the page.
 *
 * @param <W> its own type, which {@code with…} methods give
 */
public abstract class Placed<W extends Placed<W>> extends Widget {
    /** Not told in text: what every widget has, or what is long. */
    private static final java.util.Set<String> UNTOLD =
            java.util.Set.of("children", "outputs", "_options_labels", "step");

    private Layout layout;
    private Style style;
    private @Nullable Part layoutPart;
    private @Nullable Part stylePart;

    Placed(Kind kind, State state, Layout layout, Style style) {
        super(kind, state);
        this.layout = layout;
        this.style = style;
    }

    /** Another widget of this class. */
    abstract W copy(State state, Layout layout, Style style);

    /** A copy with this layout. */
    public final W withLayout(Layout other) {
        return copy(state(), other, style);
    }

    /** A copy with this width, {@code 20em} or {@code 100%}. */
    public final W withWidth(String width) {
        return withLayout(layout.withWidth(width));
    }

    /** A copy with this style. */
    public final W withStyle(Style other) {
        return copy(state(), layout, other);
    }

    /** A copy with words that a reader sees who points at it, or hears. */
    public final W withTooltip(String tooltip) {
        return with("tooltip", tooltip);
    }

    /** Changes the layout of the widget that is shown. */
    public final synchronized void setLayout(Layout other) {
        layout = other;
        if (layoutPart != null) {
            Part part = layoutPart;
            other.state().values().forEach(part::set);
        }
    }

    final Layout layout() {
        return layout;
    }

    final Style style() {
        return style;
    }

    final W with(String name, Object value) {
        return copy(state().with(name, value), layout, style);
    }

    @Override
    final synchronized State whole() {
        if (layoutPart == null) {
            layoutPart = Part.of(layout);
        }
        State all = super.whole().with("layout", layoutPart);
        if (kind().style().isEmpty()) {
            return all;
        }
        if (stylePart == null) {
            stylePart = Part.of(style, kind().style());
        }
        return all.with("style", stylePart);
    }

    @Override
    public String toString() {
        String values = state().values().entrySet().stream()
                .filter(entry -> !UNTOLD.contains(entry.getKey()) && !(entry.getValue() instanceof byte[]))
                .map(Placed::told)
                .collect(Collectors.joining(", "));
        return "%s(%s)".formatted(getClass().getSimpleName(), values);
    }

    private static String told(Map.Entry<String, Object> entry) {
        Object value = entry.getValue();
        return entry.getKey() + "=" + (value instanceof String ? "'" + value + "'" : value);
    }
}
