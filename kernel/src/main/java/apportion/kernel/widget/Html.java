package apportion.kernel.widget;

/** Text with HTML in it. */
public final class Html extends Control<String, Html> {
    private static final Kind KIND = Kind.control("HTML", "HTMLStyleModel");

    private Html(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Shows this. */
    public static Html of(String value) {
        return new Html(State.of("value", value), Layout.of(), Style.of());
    }

    @Override
    String decoded(Object raw) {
        return (String) raw;
    }

    @Override
    Html copy(State state, Layout layout, Style style) {
        return new Html(state, layout, style);
    }
}
