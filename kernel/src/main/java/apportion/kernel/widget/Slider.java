package apportion.kernel.widget;

/**
 * A control whose handles slide.
 *
 * @param <T> the value's type
 * @param <W> its own type
 */
public abstract class Slider<T, W extends Slider<T, W>> extends Control<T, W> {
    Slider(Kind kind, State state, Layout layout, Style style) {
        super(kind, state, layout, style);
    }

    /** A copy that tells of its value while it is moved, as it does from the start, or only once it is let go. */
    public final W withContinuousUpdate(boolean continuous) {
        return with("continuous_update", continuous);
    }

    /** A copy that writes its value in this format of d3's, {@code .1%} or {@code .3f}. */
    public final W withFormat(String format) {
        return with("readout_format", format);
    }

    /** A copy that stands upright. */
    public final W withVertical() {
        return with("orientation", "vertical");
    }
}
