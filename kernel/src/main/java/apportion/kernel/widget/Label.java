package apportion.kernel.widget;

/** A line of text; LaTeX between dollar signs is set. */
public final class Label extends Control<String, Label> {
    private static final Kind KIND = Kind.control("Label", "LabelStyleModel");

    private Label(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Shows this. */
    public static Label of(String value) {
        return new Label(State.of("value", value), Layout.of(), Style.of());
    }

    @Override
    String decoded(Object raw) {
        return (String) raw;
    }

    @Override
    Label copy(State state, Layout layout, Style style) {
        return new Label(state, layout, style);
    }
}
