package apportion.kernel.widget;

import java.util.List;

/** A slider with two handles: {@code IntRangeSlider.of(0, 10).withValue(new IntRange(2, 5))}. */
public final class IntRangeSlider extends Slider<IntRange, IntRangeSlider> {
    private static final Kind KIND = Kind.control("IntRangeSlider", "SliderStyleModel");

    private IntRangeSlider(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Between two numbers, both included; it starts with all that is between them. */
    public static IntRangeSlider of(int least, int greatest) {
        requireOrder(least, greatest);
        State bounds =
                State.of("value", List.of(least, greatest)).with("min", least).with("max", greatest);
        return new IntRangeSlider(bounds, Layout.of(), Style.of());
    }

    /** A copy that moves by this much. */
    public IntRangeSlider withStep(int step) {
        requirePositive("step", step);
        return with("step", step);
    }

    @Override
    IntRange decoded(Object raw) {
        List<?> ends = (List<?>) raw;
        return new IntRange(whole(ends.get(0)), whole(ends.get(1)));
    }

    @Override
    Object encoded(IntRange value) {
        return List.of(value.least(), value.greatest());
    }

    @Override
    IntRange checked(IntRange value) {
        requireWithin(value.least());
        requireWithin(value.greatest());
        return value;
    }

    @Override
    IntRangeSlider copy(State state, Layout layout, Style style) {
        return new IntRangeSlider(state, layout, style);
    }
}
