package apportion.kernel.widget;

/** What a widget looks like: {@code Style.of().withDescriptionWidth("initial")}. Each widget heeds what applies to it. */
public final class Style {
    private static final Style NONE = new Style(State.empty());

    private final State state;

    private Style(State state) {
        this.state = state;
    }

    /** A style that leaves everything to the front end. */
    public static Style of() {
        return NONE;
    }

    /** How wide the words before a control are; {@code initial} leaves them whole. */
    public Style withDescriptionWidth(String width) {
        return with("description_width", width);
    }

    /** The colour of a slider's handle. */
    public Style withHandleColour(String colour) {
        return with("handle_color", colour);
    }

    /** The colour of a progress bar. */
    public Style withBarColour(String colour) {
        return with("bar_color", colour);
    }

    /** The colour of a button. */
    public Style withButtonColour(String colour) {
        return with("button_color", colour);
    }

    /** The colour of text. */
    public Style withTextColour(String colour) {
        return with("text_color", colour);
    }

    State state() {
        return state;
    }

    private Style with(String name, String value) {
        return new Style(state.with(name, value));
    }
}
