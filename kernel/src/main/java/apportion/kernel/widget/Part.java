package apportion.kernel.widget;

/** The model behind a {@link Layout} or a {@link Style}: front ends want these as widgets of their own. */
final class Part extends Widget {
    Part(Kind kind, State state) {
        super(kind, state);
    }

    static Part of(Layout layout) {
        return new Part(Kind.part("LayoutModel", "LayoutView", Kind.BASE), layout.state());
    }

    static Part of(Style style, String model) {
        return new Part(Kind.part(model, "StyleView", Kind.CONTROLS), style.state());
    }

    @Override
    public String toString() {
        return kind().model().replace("Model", "") + state().values();
    }
}
