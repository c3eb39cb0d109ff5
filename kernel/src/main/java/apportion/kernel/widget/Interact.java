package apportion.kernel.widget;

import apportion.kernel.Display;
import apportion.kernel.server.Comms;
import apportion.kernel.show.Shown;
import apportion.panel.Panel;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What cells call, without import, to let a reader move what they compute. */
public final class Interact {
    private Interact() {}

    /** A function of three values. */
    @FunctionalInterface
    public interface OfThree<A, B, C> {
        /** What comes of the values. */
        @Nullable
        Object apply(A first, B second, C third) throws Exception;
    }

    /** A function of four values. */
    @FunctionalInterface
    public interface OfFour<A, B, C, D> {
        /** What comes of the values. */
        @Nullable
        Object apply(A first, B second, C third, D fourth) throws Exception;
    }

    /** A function of five values. */
    @FunctionalInterface
    public interface OfFive<A, B, C, D, E> {
        /** What comes of the values. */
        @Nullable
        Object apply(A first, B second, C third, D fourth, E fifth) throws Exception;
    }

    /**
     * Shows a control, and below it what a function makes of its value, each time it changes:
     * {@code interact(n -> chart(n), IntSlider.of(1, 9))}. What the function prints, and its errors, show there too.
     */
    public static <A> Shown interact(Function<? super A, ?> function, Control<A, ?> control) {
        return show(List.of(control), () -> function.apply(control.value()));
    }

    /** The same with two controls. */
    public static <A, B> Shown interact(
            BiFunction<? super A, ? super B, ?> function, Control<A, ?> first, Control<B, ?> second) {
        return show(List.of(first, second), () -> function.apply(first.value(), second.value()));
    }

    /** The same with three controls. */
    public static <A, B, C> Shown interact(
            OfThree<A, B, C> function, Control<A, ?> first, Control<B, ?> second, Control<C, ?> third) {
        return show(List.of(first, second, third), () -> function.apply(first.value(), second.value(), third.value()));
    }

    /** The same with four controls. */
    public static <A, B, C, D> Shown interact(
            OfFour<A, B, C, D> function,
            Control<A, ?> first,
            Control<B, ?> second,
            Control<C, ?> third,
            Control<D, ?> fourth) {
        return show(
                List.of(first, second, third, fourth),
                () -> function.apply(first.value(), second.value(), third.value(), fourth.value()));
    }

    /** The same with five controls. */
    public static <A, B, C, D, E> Shown interact(
            OfFive<A, B, C, D, E> function,
            Control<A, ?> first,
            Control<B, ?> second,
            Control<C, ?> third,
            Control<D, ?> fourth,
            Control<E, ?> fifth) {
        return show(
                List.of(first, second, third, fourth, fifth),
                () -> function.apply(first.value(), second.value(), third.value(), fourth.value(), fifth.value()));
    }

    /** Controls and what code makes of them, to be placed in a box; the code asks them for their values itself. */
    public static Interaction interactive(
            Callable<? extends @Nullable Object> code, List<? extends Control<?, ?>> controls) {
        return Interaction.of(controls, code);
    }

    /** Shows a panel: its knobs as controls, and the figure of their setting, computed anew as they move. */
    public static Shown explore(Panel panel) {
        return PanelControls.show(panel);
    }

    /** Keeps the values of two controls alike, here in the kernel; the second takes the value of the first. */
    public static <T> void link(Control<T, ?> first, Control<T, ?> second) {
        second.setValue(first.value());
        first.onChange(second::setValue);
        second.onChange(first::setValue);
    }

    /** Keeps the values of two controls alike, in the front end: it works while the kernel is busy, or gone. */
    public static Link jslink(Control<?, ?> first, Control<?, ?> second) {
        Link link = Link.between(first, second);
        if (Comms.current() != null) {
            link.modelId(); // from here on front ends know it
        }
        return link;
    }

    static Shown show(List<? extends Control<?, ?>> controls, Callable<? extends @Nullable Object> code) {
        if (Comms.current() != null) {
            return Display.display(Interaction.of(controls, code));
        }
        try { // a script: nobody moves anything
            return Display.display(code.call());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The function of interact failed.", e);
        }
    }
}
