package apportion.kernel.widget;

import java.util.List;

/** Keeps the values of two widgets alike inside the front end: it works while the kernel is busy, or gone. */
public final class Link extends Widget {
    private static final Kind KIND = new Kind("LinkModel", "", Kind.CONTROLS, Kind.VERSION, "");

    private Link(State state) {
        super(KIND, state);
    }

    static Link between(Control<?, ?> source, Control<?, ?> target) {
        return new Link(
                State.of("source", List.of(source, source.trait())).with("target", List.of(target, target.trait())));
    }

    @Override
    public String toString() {
        return "Link(%s, %s)"
                .formatted(state().list("source").get(0), state().list("target").get(0));
    }
}
