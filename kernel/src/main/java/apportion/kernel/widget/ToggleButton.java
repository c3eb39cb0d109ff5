package apportion.kernel.widget;

/** A button that stays down until it is pressed again. */
public final class ToggleButton extends Control<Boolean, ToggleButton> {
    private static final Kind KIND = Kind.control("ToggleButton", "ToggleButtonStyleModel");

    private ToggleButton(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Not pressed, with these words on it. */
    public static ToggleButton of(String description) {
        return new ToggleButton(State.of("value", false).with("description", description), Layout.of(), Style.of());
    }

    @Override
    Boolean decoded(Object raw) {
        return (Boolean) raw;
    }

    @Override
    ToggleButton copy(State state, Layout layout, Style style) {
        return new ToggleButton(state, layout, style);
    }
}
