package apportion.kernel.widget;

/** A field for one line of text. */
public final class Text extends Control<String, Text> {
    private static final Kind KIND = Kind.control("Text", "TextStyleModel");

    private Text(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** With this text in it. */
    public static Text of(String value) {
        return new Text(State.of("value", value), Layout.of(), Style.of());
    }

    /** A copy that tells of its text while it is typed, or only once it is left. */
    public Text withContinuousUpdate(boolean continuous) {
        return with("continuous_update", continuous);
    }

    /** A copy with words that stand there as long as nothing else does. */
    public Text withPlaceholder(String words) {
        return with("placeholder", words);
    }

    @Override
    String decoded(Object raw) {
        return (String) raw;
    }

    @Override
    Text copy(State state, Layout layout, Style style) {
        return new Text(state, layout, style);
    }
}
