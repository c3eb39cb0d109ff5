package apportion.kernel.widget;

/**
 * How much room a widget takes and how it arranges what it holds, in the words of CSS:
 * {@code Layout.of().withWidth("30em").withMargin("0 0 1em 0")}.
 */
public final class Layout {
    private static final Layout NONE = new Layout(State.empty());

    private final State state;

    private Layout(State state) {
        this.state = state;
    }

    /** A layout that leaves everything to the front end. */
    public static Layout of() {
        return NONE;
    }

    public Layout withWidth(String width) {
        return with("width", width);
    }

    public Layout withHeight(String height) {
        return with("height", height);
    }

    public Layout withLeastHeight(String height) {
        return with("min_height", height);
    }

    public Layout withGreatestWidth(String width) {
        return with("max_width", width);
    }

    public Layout withMargin(String margin) {
        return with("margin", margin);
    }

    public Layout withPadding(String padding) {
        return with("padding", padding);
    }

    /** {@code none} takes it out of sight and of the page's flow. */
    public Layout withDisplay(String display) {
        return with("display", display);
    }

    /** Which share of the free room in its box it takes, {@code 1 1 auto}. */
    public Layout withFlex(String flex) {
        return with("flex", flex);
    }

    /** The direction in which a box places what it holds, {@code row wrap}. */
    public Layout withFlow(String flow) {
        return with("flex_flow", flow);
    }

    /** How a box spreads what it holds across, {@code center}. */
    public Layout withAlignment(String items) {
        return with("align_items", items);
    }

    /** How a box spreads what it holds along, {@code space-between}. */
    public Layout withJustification(String content) {
        return with("justify_content", content);
    }

    /** The columns of a grid, {@code repeat(3, 1fr)}. */
    public Layout withColumns(String columns) {
        return with("grid_template_columns", columns);
    }

    /** The gaps between the rows and the columns of a grid. */
    public Layout withGap(String gap) {
        return with("grid_gap", gap);
    }

    State state() {
        return state;
    }

    private Layout with(String name, String value) {
        return new Layout(state.with(name, value));
    }
}
