package apportion.kernel.widget;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A slider over options in their order, such as the numbers of a grid.
 *
 * @param <T> what is chosen among
 */
public final class SelectionSlider<T> extends Choice<T, SelectionSlider<T>> {
    private static final Kind KIND = Kind.control("SelectionSlider", "SliderStyleModel");

    private SelectionSlider(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** One of these, each called by its text; the first is chosen. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> SelectionSlider<T> of(T... options) {
        return of(Arrays.asList(options));
    }

    /** One of these, each called by its text; the first is chosen. */
    public static <T> SelectionSlider<T> of(List<T> options) {
        return of(options, String::valueOf);
    }

    /** One of these, each called as the function says; the first is chosen. */
    public static <T> SelectionSlider<T> of(List<T> options, Function<? super T, String> name) {
        return new SelectionSlider<>(choosing(options, name), Layout.of(), Style.of());
    }

    @Override
    SelectionSlider<T> copy(State state, Layout layout, Style style) {
        return new SelectionSlider<>(state, layout, style);
    }
}
