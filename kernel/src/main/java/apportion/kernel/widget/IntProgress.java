package apportion.kernel.widget;

/** A bar that the code of cells moves, with {@link #setValue}. */
public final class IntProgress extends Control<Integer, IntProgress> {
    private static final Kind KIND =
            new Kind("IntProgressModel", "ProgressView", Kind.CONTROLS, Kind.VERSION, "ProgressStyleModel");

    private IntProgress(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Between two numbers, both included; it starts at the least. */
    public static IntProgress of(int least, int greatest) {
        requireOrder(least, greatest);
        return new IntProgress(
                State.of("value", least).with("min", least).with("max", greatest), Layout.of(), Style.of());
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
    IntProgress copy(State state, Layout layout, Style style) {
        return new IntProgress(state, layout, style);
    }
}
