package apportion.kernel.widget;

import apportion.kernel.evaluate.Frontend;
import apportion.kernel.protocol.Message;
import apportion.kernel.server.Callback;
import apportion.kernel.server.Comms;
import apportion.kernel.show.Shown;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A widget as front ends have it: one comm, over which state goes back and forth. */
final class Model {
    private static final String TARGET = "jupyter.widget";
    private static final Map<String, Widget> OPEN = Collections.synchronizedMap(new LinkedHashMap<>());

    private final String id;
    private final Widget widget;
    private final Comms.Comm comm;
    private final Frontend openedIn = Shown.frontend();

    private Model(String id, Widget widget) {
        Comms comms = Comms.current();
        if (comms == null) {
            throw new IllegalStateException("A widget can be shown in notebooks only, got a script or a console.");
        }
        this.id = id;
        this.widget = widget;
        var encoding = new Encoding();
        var data = new JsonObject();
        data.add("state", encoding.object(widget.whole().values(), List.of()));
        data.add("buffer_paths", encoding.paths());
        var metadata = new JsonObject();
        metadata.addProperty("version", "2.1.0");
        var opening = new Comms.Opening(data, metadata, encoding.buffers());
        comm = comms.open(id, TARGET, this::heard, Shown.frontend().cause(), opening);
    }

    static Model open(Widget widget) {
        String id = UUID.randomUUID().toString().replace("-", "");
        var model = new Model(id, widget);
        OPEN.put(id, widget);
        return model;
    }

    String id() {
        return id;
    }

    void send(JsonObject cause, State changed) {
        send(cause, "update", changed);
    }

    void close(JsonObject cause) {
        OPEN.remove(id);
        comm.close(cause);
    }

    /** Answers a front end that asks for all widgets, as one does after its page was loaded again. */
    static Comms.Listener control(Comms.Comm control) {
        return message -> {
            JsonObject data = Message.object(message.content(), "data");
            if (Message.text(data, "method").equals("request_states")) {
                all(control, message.header());
            }
            return List.of();
        };
    }

    private static void all(Comms.Comm control, JsonObject cause) {
        var encoding = new Encoding();
        var states = new JsonObject();
        Map.copyOf(OPEN).forEach((id, widget) -> {
            var one = new JsonObject();
            one.addProperty("model_name", widget.kind().model());
            one.addProperty("model_module", widget.kind().module());
            one.addProperty("model_module_version", widget.kind().version());
            one.add("state", encoding.object(widget.whole().values(), List.of(id, "state")));
            states.add(id, one);
        });
        var data = new JsonObject();
        data.addProperty("method", "update_states");
        data.add("states", states);
        data.add("buffer_paths", encoding.paths());
        control.send(cause, data, encoding.buffers());
    }

    private List<Callback> heard(Message message) {
        JsonObject data = Message.object(message.content(), "data");
        if (message.type().equals("comm_close")) {
            OPEN.remove(id);
            widget.forget();
            return List.of();
        }
        switch (Message.text(data, "method")) {
            case "update" -> {
                return update(message.header(), Message.object(data, "state"));
            }
            case "request_state" -> send(message.header(), "update", widget.whole());
            case "custom" -> {
                return widget.heard(Message.object(data, "content"));
            }
            default -> {} // of a later version of the protocol
        }
        return List.of();
    }

    /** Takes what a reader did to one view, and tells all other views of it. */
    private List<Callback> update(JsonObject cause, JsonObject changed) {
        var callbacks = new ArrayList<Callback>();
        State echo = State.empty();
        for (Map.Entry<String, JsonElement> each : changed.entrySet()) {
            Object value = Encoding.decoded(each.getValue());
            try {
                callbacks.addAll(widget.taken(each.getKey(), value));
                echo = echo.with(each.getKey(), each.getValue());
            } catch (IllegalArgumentException e) {
                send(cause, "update", widget.sent(widget.state()));
                callbacks.add(new Callback(openedIn, () -> {
                    throw e;
                }));
            }
        }
        send(cause, "echo_update", echo);
        return callbacks;
    }

    private void send(JsonObject cause, String method, State changed) {
        var encoding = new Encoding();
        var data = new JsonObject();
        data.addProperty("method", method);
        data.add("state", encoding.object(changed.values(), List.of()));
        data.add("buffer_paths", encoding.paths());
        comm.send(cause, data, encoding.buffers());
    }
}
