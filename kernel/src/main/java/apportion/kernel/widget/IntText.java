package apportion.kernel.widget;

/** A field for a whole number. */
public final class IntText extends Control<Integer, IntText> {
    private static final Kind KIND = Kind.control("IntText", "DescriptionStyleModel");

    private IntText(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** With this number in it. */
    public static IntText of(int value) {
        return new IntText(State.of("value", value), Layout.of(), Style.of());
    }

    /** A copy that moves by this much. */
    public IntText withStep(int step) {
        requirePositive("step", step);
        return with("step", step);
    }

    @Override
    Integer decoded(Object raw) {
        return whole(raw);
    }

    @Override
    IntText copy(State state, Layout layout, Style style) {
        return new IntText(state, layout, style);
    }
}
