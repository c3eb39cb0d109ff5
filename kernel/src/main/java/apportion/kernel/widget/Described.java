package apportion.kernel.widget;

/**
 * A widget that a reader acts on, with words that say what it does; they are its accessible name too.
 *
 * @param <W> its own type
 */
public abstract class Described<W extends Described<W>> extends Placed<W> {
    Described(Kind kind, State state, Layout layout, Style style) {
        super(kind, state, layout, style);
    }

    /** A copy with these words beside it, or on it. */
    public final W withDescription(String description) {
        return with("description", description);
    }

    /** A copy that cannot be used for now. */
    public final W withDisabled(boolean disabled) {
        return with("disabled", disabled);
    }

    /** The words beside it, or on it. */
    public final String description() {
        return state().text("description");
    }

    /** Changes the words beside it, or on it. */
    public final void setDescription(String description) {
        set("description", description);
    }

    /** Lets readers use it, or not. */
    public final void setDisabled(boolean disabled) {
        set("disabled", disabled);
    }

    /** Without a tooltip of its own it says its words: front ends write a missing one as "null". */
    @Override
    State sent(State all) {
        return all.find("tooltip").isPresent() ? all : all.with("tooltip", all.text("description"));
    }

    /** How errors name it: by its class and its words. */
    final String named() {
        String words = description();
        return getClass().getSimpleName() + (words.isEmpty() ? "" : " '" + words + "'");
    }
}
