package apportion.kernel.widget;

/** Counts by itself while it plays; {@link Interact#jslink} lets it move a slider. */
public final class Play extends Control<Integer, Play> {
    private static final Kind KIND = Kind.control("Play", "DescriptionStyleModel");

    private Play(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Between two numbers, both included; it starts at the least. */
    public static Play of(int least, int greatest) {
        requireOrder(least, greatest);
        return new Play(State.of("value", least).with("min", least).with("max", greatest), Layout.of(), Style.of());
    }

    /** A copy that moves by this much. */
    public Play withStep(int step) {
        requirePositive("step", step);
        return with("step", step);
    }

    /** A copy that counts once in so many milliseconds. */
    public Play withInterval(int milliseconds) {
        requirePositive("milliseconds", milliseconds);
        return with("interval", milliseconds);
    }

    /** A copy that starts anew at its end. */
    public Play withRepeat(boolean repeat) {
        return with("repeat", repeat);
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
    Play copy(State state, Layout layout, Style style) {
        return new Play(state, layout, style);
    }
}
