package apportion.kernel.widget;

/** A field for a number. */
public final class FloatText extends Control<Double, FloatText> {
    private static final Kind KIND = Kind.control("FloatText", "DescriptionStyleModel");

    private FloatText(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** With this number in it. */
    public static FloatText of(double value) {
        return new FloatText(State.of("value", finite("value", value)), Layout.of(), Style.of());
    }

    /** A copy that moves by this much. */
    public FloatText withStep(double step) {
        requirePositive("step", step);
        return with("step", step);
    }

    @Override
    Double decoded(Object raw) {
        return ((Number) raw).doubleValue();
    }

    @Override
    Double checked(Double value) {
        return finite("value", value);
    }

    @Override
    FloatText copy(State state, Layout layout, Style style) {
        return new FloatText(state, layout, style);
    }
}
