package apportion.kernel.widget;

/** Text with HTML, and LaTeX between dollar signs, in it. */
public final class HtmlMath extends Control<String, HtmlMath> {
    private static final Kind KIND = Kind.control("HTMLMath", "HTMLMathStyleModel");

    private HtmlMath(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** Shows this. */
    public static HtmlMath of(String value) {
        return new HtmlMath(State.of("value", value), Layout.of(), Style.of());
    }

    @Override
    String decoded(Object raw) {
        return (String) raw;
    }

    @Override
    HtmlMath copy(State state, Layout layout, Style style) {
        return new HtmlMath(state, layout, style);
    }
}
