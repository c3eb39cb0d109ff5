package apportion.kernel.widget;

/**
 * A slider over positive numbers whose steps multiply: {@code FloatLogSlider.of(0.001, 1000)}. Ten steps lead from one
 * power of ten to the next.
 */
public final class FloatLogSlider extends Slider<Double, FloatLogSlider> {
    private static final double ROUNDING = 1e-12;
    private static final Kind KIND = Kind.control("FloatLogSlider", "SliderStyleModel");

    private FloatLogSlider(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Between two positive numbers, both included; it starts at the least. */
    public static FloatLogSlider of(double least, double greatest) {
        requirePositive("least", least);
        requireOrder(least, greatest);
        State bounds = State.of("value", least)
                .with("base", 10)
                .with("min", Math.log10(least))
                .with("max", Math.log10(greatest))
                .with("step", 0.1);
        return new FloatLogSlider(bounds, Layout.of(), Style.of());
    }

    /** A copy with so many steps from one power of ten to the next. */
    public FloatLogSlider withStepsPerPower(int steps) {
        requirePositive("steps", steps);
        return with("step", 1.0 / steps);
    }

    @Override
    Double decoded(Object raw) {
        return ((Number) raw).doubleValue();
    }

    @Override
    Double checked(Double value) {
        double least = Math.pow(10, state().number("min"));
        double greatest = Math.pow(10, state().number("max"));
        // Relative: a power taken of a logarithm is not the number itself to the last digit.
        if (!(value >= least * (1 - ROUNDING) && value <= greatest * (1 + ROUNDING))) {
            throw outside(least, greatest, value);
        }
        return value;
    }

    @Override
    FloatLogSlider copy(State state, Layout layout, Style style) {
        return new FloatLogSlider(state, layout, style);
    }
}
