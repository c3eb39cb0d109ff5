package apportion.kernel.widget;

import java.util.List;

/** A slider with two handles: {@code FloatRangeSlider.of(0, 10).withValue(new FloatRange(2, 5))}. */
public final class FloatRangeSlider extends Slider<FloatRange, FloatRangeSlider> {
    private static final Kind KIND = Kind.control("FloatRangeSlider", "SliderStyleModel");

    private FloatRangeSlider(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Between two numbers, both included; it starts with all that is between them. */
    public static FloatRangeSlider of(double least, double greatest) {
        requireOrder(least, greatest);
        State bounds = State.of("value", List.of(least, greatest))
                .with("min", least)
                .with("max", greatest)
                .with("step", (greatest - least) / 100);
        return new FloatRangeSlider(bounds, Layout.of(), Style.of());
    }

    /** A copy that moves by this much. */
    public FloatRangeSlider withStep(double step) {
        requirePositive("step", step);
        return with("step", step);
    }

    @Override
    FloatRange decoded(Object raw) {
        List<?> ends = (List<?>) raw;
        return new FloatRange(((Number) ends.get(0)).doubleValue(), ((Number) ends.get(1)).doubleValue());
    }

    @Override
    Object encoded(FloatRange value) {
        return List.of(value.least(), value.greatest());
    }

    @Override
    FloatRange checked(FloatRange value) {
        requireWithin(value.least());
        requireWithin(value.greatest());
        return value;
    }

    @Override
    FloatRangeSlider copy(State state, Layout layout, Style style) {
        return new FloatRangeSlider(state, layout, style);
    }
}
