package apportion.kernel.widget;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A list that stands open.
 *
 * @param <T> what is chosen among
 */
public final class Select<T> extends Choice<T, Select<T>> {
    private static final Kind KIND = Kind.control("Select", "DescriptionStyleModel");

    private Select(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** One of these, each called by its text; the first is chosen. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> Select<T> of(T... options) {
        return of(Arrays.asList(options));
    }

    /** One of these, each called by its text; the first is chosen. */
    public static <T> Select<T> of(List<T> options) {
        return of(options, String::valueOf);
    }

    /** One of these, each called as the function says; the first is chosen. */
    public static <T> Select<T> of(List<T> options, Function<? super T, String> name) {
        return new Select<>(choosing(options, name), Layout.of(), Style.of());
    }

    @Override
    Select<T> copy(State state, Layout layout, Style style) {
        return new Select<>(state, layout, style);
    }
}
