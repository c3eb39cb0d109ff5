package apportion.kernel.widget;

/** A box to tick: {@code Checkbox.of("Hebei shares technology")}. */
public final class Checkbox extends Control<Boolean, Checkbox> {
    private static final Kind KIND = Kind.control("Checkbox", "CheckboxStyleModel");

    private Checkbox(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Not ticked, with these words behind it. */
    public static Checkbox of(String description) {
        return new Checkbox(
                State.of("value", false).with("description", description).with("indent", false),
                Layout.of(),
                Style.of());
    }

    @Override
    Boolean decoded(Object raw) {
        return (Boolean) raw;
    }

    @Override
    Checkbox copy(State state, Layout layout, Style style) {
        return new Checkbox(state, layout, style);
    }
}
