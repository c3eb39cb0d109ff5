package apportion.kernel.widget;

/** A slider over numbers: {@code FloatSlider.of(0, 1).withStep(0.05).withValue(0.5)}. Starts with a hundred steps. */
public final class FloatSlider extends Slider<Double, FloatSlider> {
    private static final Kind KIND = Kind.control("FloatSlider", "SliderStyleModel");

    private FloatSlider(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Between two numbers, both included; it starts at the least. */
    public static FloatSlider of(double least, double greatest) {
        requireOrder(least, greatest);
        return new FloatSlider(
                State.of("value", least)
                        .with("min", least)
                        .with("max", greatest)
                        .with("step", (greatest - least) / 100),
                Layout.of(),
                Style.of());
    }

    /** A copy that moves by this much. */
    public FloatSlider withStep(double step) {
        requirePositive("step", step);
        return with("step", step);
    }

    @Override
    Double decoded(Object raw) {
        return ((Number) raw).doubleValue();
    }

    @Override
    Double checked(Double value) {
        requireWithin(value);
        return value;
    }

    @Override
    FloatSlider copy(State state, Layout layout, Style style) {
        return new FloatSlider(state, layout, style);
    }
}
