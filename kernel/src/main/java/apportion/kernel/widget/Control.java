package apportion.kernel.widget;

import java.util.function.Consumer;

/**
 * A widget with a value that a reader, or the code of a cell, changes.
 *
 * @param <T> the value's type
 * @param <W> its own type
 */
public abstract class Control<T, W extends Control<T, W>> extends Described<W> {
    Control(Kind kind, State state, Layout layout, Style style) {
        super(kind, state, layout, style);
    }

    /** The value it has now. */
    public final T value() {
        return decoded(state().find(trait()).orElseThrow());
    }

    /**
     * Gives it another value, here and in front ends, and tells those who follow it.
     *
     * @throws IllegalArgumentException if it cannot have that value
     */
    public final void setValue(T value) {
        set(trait(), encoded(checked(value)));
    }

    /**
     * A copy with this value.
     *
     * @throws IllegalArgumentException if it cannot have that value
     */
    public final W withValue(T value) {
        return with(trait(), encoded(checked(value)));
    }

    /** Runs code with the new value each time it changes; what the code prints and shows goes to this cell. */
    @SuppressWarnings("unchecked") // W is the class itself
    public final W onChange(Consumer<? super T> code) {
        observe(trait(), () -> code.accept(value()));
        return (W) this;
    }

    /** The name under which front ends know the value. */
    String trait() {
        return "value";
    }

    abstract T decoded(Object raw);

    Object encoded(T value) {
        return value;
    }

    /** The value itself if the control can have it. */
    T checked(T value) {
        return value;
    }

    @Override
    final Object accept(String name, Object value) {
        if (!name.equals(trait())) {
            return value;
        }
        try {
            return encoded(checked(decoded(value)));
        } catch (ClassCastException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("%s cannot have the value %s.".formatted(named(), value), e);
        }
    }

    /** Checks a number against the bounds that front ends know too. */
    final void requireWithin(double value) {
        if (!(value >= state().number("min") && value <= state().number("max"))) {
            throw outside(state().number("min"), state().number("max"), value);
        }
    }

    static int whole(Object raw) {
        double number = ((Number) raw).doubleValue();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("value must be a whole number, got %s.".formatted(raw));
        }
        return (int) number;
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s must be finite, got %s.".formatted(name, value));
        }
        return value;
    }

    static void requireOrder(double least, double greatest) {
        if (!(least < greatest && Double.isFinite(least) && Double.isFinite(greatest))) {
            throw new IllegalArgumentException(
                    "A control needs least < greatest, got %s and %s.".formatted(number(least), number(greatest)));
        }
    }

    static void requirePositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("%s must be positive, got %s.".formatted(name, number(value)));
        }
    }

    /** A number as a reader writes it: 3, not 3.0. */
    private static Object number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1L << 53 ? (Object) (long) value : (Object) value;
    }

    final IllegalArgumentException outside(double least, double greatest, double value) {
        return new IllegalArgumentException("value of %s must be between %s and %s, got %s."
                .formatted(named(), number(least), number(greatest), number(value)));
    }
}
