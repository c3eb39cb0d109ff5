package apportion.kernel.widget;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One button for each option, beside each other.
 *
 * @param <T> what is chosen among
 */
public final class ToggleButtons<T> extends Choice<T, ToggleButtons<T>> {
    private static final Kind KIND = Kind.control("ToggleButtons", "ToggleButtonsStyleModel");

    private ToggleButtons(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** One of these, each called by its text; the first is chosen. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> ToggleButtons<T> of(T... options) {
        return of(Arrays.asList(options));
    }

    /** One of these, each called by its text; the first is chosen. */
    public static <T> ToggleButtons<T> of(List<T> options) {
        return of(options, String::valueOf);
    }

    /** One of these, each called as the function says; the first is chosen. */
    public static <T> ToggleButtons<T> of(List<T> options, Function<? super T, String> name) {
        return new ToggleButtons<>(choosing(options, name), Layout.of(), Style.of());
    }

    @Override
    ToggleButtons<T> copy(State state, Layout layout, Style style) {
        return new ToggleButtons<>(state, layout, style);
    }
}
