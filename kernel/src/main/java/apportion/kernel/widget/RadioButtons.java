package apportion.kernel.widget;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One button for each option, below each other.
 *
 * @param <T> what is chosen among
 */
public final class RadioButtons<T> extends Choice<T, RadioButtons<T>> {
    private static final Kind KIND = Kind.control("RadioButtons", "DescriptionStyleModel");

    private RadioButtons(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** One of these, each called by its text; the first is chosen. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> RadioButtons<T> of(T... options) {
        return of(Arrays.asList(options));
    }

    /** One of these, each called by its text; the first is chosen. */
    public static <T> RadioButtons<T> of(List<T> options) {
        return of(options, String::valueOf);
    }

    /** One of these, each called as the function says; the first is chosen. */
    public static <T> RadioButtons<T> of(List<T> options, Function<? super T, String> name) {
        return new RadioButtons<>(choosing(options, name), Layout.of(), Style.of());
    }

    @Override
    RadioButtons<T> copy(State state, Layout layout, Style style) {
        return new RadioButtons<>(state, layout, style);
    }
}
