package apportion.kernel.widget;

import java.util.List;
import java.util.function.Function;

/**
 * A control with which one of several options is chosen.
 *
 * @param <T> what is chosen among
 * @param <W> its own type
 */
public abstract class Choice<T, W extends Choice<T, W>> extends Control<T, W> {
    /** An entry of the state that front ends do not get. */
    private static final String OPTIONS = "options";

    Choice(Kind kind, State state, Layout layout, Style style) {
        super(kind, state, layout, style);
    }

    static <T> State choosing(List<T> options, Function<? super T, String> name) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("options must have at least one, got none.");
        }
        List<String> names = options.stream().map(name).toList();
        return State.of("index", 0).with("_options_labels", names).with(OPTIONS, List.copyOf(options));
    }

    /** All that can be chosen. */
    @SuppressWarnings("unchecked") // put there by the factory
    public final List<T> options() {
        return (List<T>) state().list(OPTIONS);
    }

    @Override
    final String trait() {
        return "index";
    }

    @Override
    final T decoded(Object raw) {
        return options().get(whole(raw));
    }

    @Override
    final Object encoded(T value) {
        return options().indexOf(value);
    }

    @Override
    final T checked(T value) {
        if (!options().contains(value)) {
            throw new IllegalArgumentException(
                    "value of %s must be one of %s, got %s.".formatted(named(), options(), value));
        }
        return value;
    }

    @Override
    final State sent(State all) {
        return super.sent(all).without(OPTIONS);
    }
}
