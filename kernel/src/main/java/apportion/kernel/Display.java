package apportion.kernel;

import apportion.kernel.render.Picture;
import apportion.kernel.render.Rendering;
import apportion.kernel.render.UserForms;
import apportion.kernel.show.Progress;
import apportion.kernel.show.Shown;
import apportion.sweep.Sweep;
import java.awt.Image;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What cells call, without import, to show more than their last value. */
public final class Display {
    private Display() {}

    /** Shows a value in every form there is for it; what comes back can replace it later. */
    public static Shown display(@Nullable Object value) {
        return Shown.of(Rendering.render(value));
    }

    /**
     * Shows text as what the MIME type says it is, {@code text/html}, {@code text/markdown} or {@code text/latex}; or
     * that one form of another value.
     */
    public static Shown display(Object value, String mime) {
        return Shown.of(Rendering.render(value, mime));
    }

    /** Shows a value in place of what was shown under an id; {@link Shown#id} tells it. */
    public static void update(String id, @Nullable Object value) {
        new Shown(id).update(value);
    }

    /** Clears what the cell has shown so far. */
    public static void clear() {
        clear(false);
    }

    /** Clears what the cell has shown so far; waiting until something else is shown avoids flicker. */
    public static void clear(boolean wait) {
        Shown.frontend().clear(wait);
    }

    /** The same elements, and a bar that follows the loop: {@code for (var town : progress(towns))}. */
    public static <T> Iterable<T> progress(Iterable<T> elements) {
        return Progress.of(elements, "");
    }

    /** The same, with a word on what the loop does. */
    public static <T> Iterable<T> progress(Iterable<T> elements, String label) {
        return Progress.of(elements, label);
    }

    /** The numbers from 0 up to, not including, the count, and a bar that follows the loop. */
    public static Iterable<Integer> progress(int count) {
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        return Progress.of(numbers, "");
    }

    /** The same sweep, and a bar that follows it: {@code progress(sweep).run()}. */
    public static <R extends Record> Sweep<R> progress(Sweep<R> sweep) {
        return sweep.withProgress(Progress.following(sweep.name()));
    }

    /** An image with the words that stand for it where it cannot be seen. */
    public static Picture picture(Image image, String alternative) {
        return new Picture(image, alternative);
    }

    /**
     * From now on shows values of a class, of its subclasses too, also in this form:
     * {@code showAs(Region.class, "text/html", region -> "<b>" + region.name() + "</b>")}. The form {@code text/plain}
     * replaces the usual text; {@code image/png} takes an {@link Image}.
     */
    public static <T> void showAs(Class<T> type, String mime, Function<? super T, ?> form) {
        UserForms.add(type, mime, form);
    }
}
