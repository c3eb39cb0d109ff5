package apportion.kernel.widget;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A list that opens: {@code Dropdown.of("Beijing", "Hebei", "Tianjin")}.
 *
 * @param <T> what is chosen among
 */
public final class Dropdown<T> extends Choice<T, Dropdown<T>> {
    private static final Kind KIND = Kind.control("Dropdown", "DescriptionStyleModel");

    private Dropdown(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** One of these, each called by its text; the first is chosen. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> Dropdown<T> of(T... options) {
        return of(Arrays.asList(options));
    }

    /** One of these, each called by its text; the first is chosen. */
    public static <T> Dropdown<T> of(List<T> options) {
        return of(options, String::valueOf);
    }

    /** One of these, each called as the function says; the first is chosen. */
    public static <T> Dropdown<T> of(List<T> options, Function<? super T, String> name) {
        return new Dropdown<>(choosing(options, name), Layout.of(), Style.of());
    }

    @Override
    Dropdown<T> copy(State state, Layout layout, Style style) {
        return new Dropdown<>(state, layout, style);
    }
}
