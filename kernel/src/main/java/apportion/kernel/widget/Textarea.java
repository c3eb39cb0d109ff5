package apportion.kernel.widget;

/** A field for several lines of text. */
public final class Textarea extends Control<String, Textarea> {
    private static final Kind KIND = Kind.control("Textarea", "TextStyleModel");

    private Textarea(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** With this text in it. */
    public static Textarea of(String value) {
        return new Textarea(State.of("value", value), Layout.of(), Style.of());
    }

    /** A copy that tells of its text while it is typed, or only once it is left. */
    public Textarea withContinuousUpdate(boolean continuous) {
        return with("continuous_update", continuous);
    }

    /** A copy with words that stand there as long as nothing else does. */
    public Textarea withPlaceholder(String words) {
        return with("placeholder", words);
    }

    /** A copy with room for so many lines. */
    public Textarea withRows(int rows) {
        requirePositive("rows", rows);
        return with("rows", rows);
    }

    @Override
    String decoded(Object raw) {
        return (String) raw;
    }

    @Override
    Textarea copy(State state, Layout layout, Style style) {
        return new Textarea(state, layout, style);
    }
}
