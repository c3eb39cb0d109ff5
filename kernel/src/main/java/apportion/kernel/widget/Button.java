package apportion.kernel.widget;

/** A button that runs code: {@code Button.of("Again").onClick(() -> System.out.println("clicked"))}. */
public final class Button extends Described<Button> {
    private static final Kind KIND = Kind.control("Button", "ButtonStyleModel");

    private Button(State state, Layout layout, Style style) {
        super(KIND, state, layout, style);
    }

    /** With these words on it. */
    public static Button of(String description) {
        return new Button(State.of("description", description), Layout.of(), Style.of());
    }

    /** Runs code each time it is clicked; what the code prints and shows goes to this cell. */
    public Button onClick(Runnable code) {
        observe("event:click", code);
        return this;
    }

    /** Does what a click does. */
    public void click() {
        happen("event:click");
    }

    @Override
    Button copy(State state, Layout layout, Style style) {
        return new Button(state, layout, style);
    }
}
