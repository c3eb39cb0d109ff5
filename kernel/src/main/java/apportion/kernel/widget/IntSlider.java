package apportion.kernel.widget;

/** A slider over whole numbers: {@code IntSlider.of(0, 10).withValue(3).withDescription("towns")}. */
public final class IntSlider extends Slider<Integer, IntSlider> {
    private static final Kind KIND = Kind.control("IntSlider", "SliderStyleModel");

    private IntSlider(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Between two numbers, both included; it starts at the least. */
    public static IntSlider of(int least, int greatest) {
        requireOrder(least, greatest);
        return new IntSlider(
                State.of("value", least).with("min", least).with("max", greatest), Layout.of(), Style.of());
    }

    /** A copy that moves by this much. */
    public IntSlider withStep(int step) {
        requirePositive("step", step);
        return with("step", step);
    }

    @Override
    Integer decoded(Object raw) {
        return whole(raw);
    }

    @Override
    Integer checked(Integer value) {
        requireWithin(value);
        return value;
    }

    @Override
    IntSlider copy(State state, Layout layout, Style style) {
        return new IntSlider(state, layout, style);
    }
}
