package apportion.kernel.widget;

/** A bar that the code of cells moves, with {@link #setValue}. */
public final class FloatProgress extends Control<Double, FloatProgress> {
    private static final Kind KIND =
            new Kind("FloatProgressModel", "ProgressView", Kind.CONTROLS, Kind.VERSION, "ProgressStyleModel");

    private FloatProgress(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Between two numbers, both included; it starts at the least. */
    public static FloatProgress of(double least, double greatest) {
        requireOrder(least, greatest);
        return new FloatProgress(
                State.of("value", least).with("min", least).with("max", greatest), Layout.of(), Style.of());
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
    FloatProgress copy(State state, Layout layout, Style style) {
        return new FloatProgress(state, layout, style);
    }
}
