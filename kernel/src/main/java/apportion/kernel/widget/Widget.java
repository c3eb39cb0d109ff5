package apportion.kernel.widget;

import apportion.kernel.evaluate.Cell;
import apportion.kernel.evaluate.Frontend;
import apportion.kernel.protocol.Message;
import apportion.kernel.render.Viewable;
import apportion.kernel.server.Callback;
import apportion.kernel.server.Comms;
import apportion.kernel.show.Shown;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;

/** Anything that front ends keep a model of: a control, a box, a layout. Shown as the last value of a cell. */
public abstract class Widget implements Viewable {
    private static final String VIEW = "application/vnd.jupyter.widget-view+json";

    private final Kind kind;
    private final List<Handler> handlers = new CopyOnWriteArrayList<>();
    private State state;
    private @Nullable Model model;

    /** What happens when a value changes; {@code frontend} is {@code null} for what is no reader's code. */
    private record Handler(String name, @Nullable Frontend frontend, Runnable code) {}

    Widget(Kind kind, State state) {
        this.kind = kind;
        this.state = state;
    }

    /** What front ends know it by, once there is a kernel; tells them of it if they do not know it yet. */
    public final String modelId() {
        return opened().id();
    }

    /** Takes it from all front ends; it can be shown again, as a new one. */
    public final synchronized void close() {
        if (model != null) {
            model.close(Shown.frontend().cause());
            model = null;
        }
    }

    @Override
    public final DisplayData view() {
        var data = new DisplayData(toString());
        if (Comms.current() != null) {
            var view = new JsonObject();
            view.addProperty("version_major", 2);
            view.addProperty("version_minor", 0);
            view.addProperty("model_id", modelId());
            data.putData(VIEW, view);
        }
        return data;
    }

    final Kind kind() {
        return kind;
    }

    final synchronized State state() {
        return state;
    }

    /** The state that front ends get; widgets with parts of their own add them. */
    State whole() {
        return kind.state().with(sent(state()));
    }

    /** The state without what front ends do not want. */
    State sent(State all) {
        return all;
    }

    final synchronized boolean isModel(String id) {
        return model != null && model.id().equals(id);
    }

    final synchronized Model opened() {
        if (model == null) {
            model = Model.open(this);
        }
        return model;
    }

    /** A front end has closed it: shown again, it is a new one. */
    final synchronized void forget() {
        model = null;
    }

    /** Changes a value, tells front ends and everyone who wants to know. */
    final void set(String name, Object value) {
        if (put(name, value)) {
            handlersOf(name).forEach(Widget::run);
        }
    }

    /** Changes a value and tells front ends; nobody else. */
    final synchronized boolean put(String name, Object value) {
        boolean changes = !Objects.equals(state.find(name).orElse(null), value);
        state = state.with(name, value);
        if (changes && model != null) {
            model.send(Shown.frontend().cause(), State.of(name, value));
        }
        return changes;
    }

    /** Takes a value that a front end has set; gives the code of readers that wants to know. */
    final List<Callback> taken(String name, Object value) {
        Object accepted = accept(name, value);
        synchronized (this) {
            boolean changes = !Objects.equals(state.find(name).orElse(null), accepted);
            state = state.with(name, accepted);
            if (!changes) {
                return List.of();
            }
        }
        List<Handler> told = handlersOf(name);
        told.stream().filter(handler -> handler.frontend() == null).forEach(Widget::run);
        return callbacks(told);
    }

    /** The code of readers that a front end's own message causes, such as a button's. */
    List<Callback> heard(JsonObject content) {
        return callbacks(handlersOf("event:" + Message.text(content, "event")));
    }

    /**
     * Checks a value that a front end sent, and gives the form in which it is kept.
     *
     * @throws IllegalArgumentException if the widget cannot have it
     */
    Object accept(String name, Object value) {
        return value;
    }

    /** Does what a front end's message would cause. */
    final void happen(String event) {
        handlersOf(event).forEach(Widget::run);
    }

    /** Runs a reader's code when a value changes; its output goes to where this very call is made from. */
    final void observe(String name, Runnable code) {
        handlers.add(new Handler(name, Shown.frontend(), code));
    }

    /** Does something of our own when a value changes, at once. */
    final void follow(String name, Runnable code) {
        handlers.add(new Handler(name, null, code));
    }

    private List<Handler> handlersOf(String name) {
        return handlers.stream().filter(handler -> handler.name().equals(name)).toList();
    }

    private static List<Callback> callbacks(List<Handler> handlers) {
        return handlers.stream()
                .filter(handler -> handler.frontend() != null)
                .map(handler -> new Callback(Objects.requireNonNull(handler.frontend()), handler.code()))
                .toList();
    }

    private static void run(Handler handler) {
        Cell cell = Cell.current();
        if (cell == null || handler.frontend() == null) {
            handler.code().run();
        } else {
            cell.leading(handler.frontend(), handler.code());
        }
    }
}
