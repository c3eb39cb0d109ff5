package apportion.kernel.server;

import apportion.kernel.protocol.Channels;
import apportion.kernel.protocol.Channels.Channel;
import apportion.kernel.protocol.Message;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The open comms, and the targets that front ends may open them to. */
public final class Comms {
    private static volatile @Nullable Comms current;

    private final Channels channels;
    private final Map<String, Target> targets = new ConcurrentHashMap<>();
    private final Map<String, Comm> open = new ConcurrentHashMap<>();
    private final Pending pending = new Pending();

    Comms(Channels channels) {
        this.channels = channels;
    }

    /** The comms of the kernel in this process; {@code null} in scripts and consoles. */
    public static @Nullable Comms current() {
        return current;
    }

    void makeCurrent() {
        current = this;
    }

    /** What happens when a front end opens a comm to a target. */
    @FunctionalInterface
    public interface Target {
        /** Gives the listener of a comm just opened. */
        Listener opened(Comm comm, Message message);
    }

    /** Hears the messages of one comm, on the thread that serves requests: code of readers must wait for its turn. */
    @FunctionalInterface
    public interface Listener {
        /** Takes a {@code comm_msg} or {@code comm_close}; gives the code of readers that it shall run. */
        List<Callback> heard(Message message);
    }

    /** One open comm. */
    public final class Comm {
        private final String id;
        private final String target;
        private volatile Listener listener = message -> List.of();

        private Comm(String id, String target) {
            this.id = id;
            this.target = target;
        }

        /** Sends data, and binary parts, to the front ends; {@code cause} is the header of what led to it. */
        public void send(JsonObject cause, JsonObject data, List<byte[]> buffers) {
            publish(cause, "comm_msg", content(id, data), new JsonObject(), buffers);
        }

        /** Ends it. */
        public void close(JsonObject cause) {
            if (open.remove(id) != null) {
                publish(cause, "comm_close", content(id, new JsonObject()), new JsonObject(), List.of());
            }
        }
    }

    /** Opens a comm of the kernel's own. */
    public Comm open(String id, String target, Listener listener, JsonObject cause, Opening opening) {
        Comm comm = new Comm(id, target);
        comm.listener = listener;
        open.put(id, comm);
        JsonObject content = content(id, opening.data());
        content.addProperty("target_name", target);
        publish(cause, "comm_open", content, opening.metadata(), opening.buffers());
        return comm;
    }

    /** What goes with the opening of a comm. */
    public record Opening(JsonObject data, JsonObject metadata, List<byte[]> buffers) {
        public Opening {
            buffers = List.copyOf(buffers);
        }
    }

    /** Lets front ends open comms to a target. */
    public void register(String name, Target target) {
        targets.put(name, target);
    }

    /** Asks for a computation as soon as no message waits; asking twice is asking once. */
    public void later(Computation computation) {
        pending.add(computation);
    }

    Pending pending() {
        return pending;
    }

    List<Callback> opened(Message message) {
        String id = Message.text(message.content(), "comm_id");
        String name = Message.text(message.content(), "target_name");
        Target target = targets.get(name);
        if (target == null) {
            publish(message.header(), "comm_close", content(id, new JsonObject()), new JsonObject(), List.of());
            return List.of();
        }
        Comm comm = new Comm(id, name);
        open.put(id, comm);
        comm.listener = target.opened(comm, message);
        return List.of();
    }

    List<Callback> heard(Message message) {
        Comm comm = open.get(Message.text(message.content(), "comm_id"));
        return comm == null ? List.of() : comm.listener.heard(message);
    }

    List<Callback> closed(Message message) {
        Comm comm = open.remove(Message.text(message.content(), "comm_id"));
        return comm == null ? List.of() : comm.listener.heard(message);
    }

    /** The content of the reply to a {@code comm_info_request}. */
    JsonObject reply(JsonObject request) {
        String wanted = Message.text(request, "target_name");
        var comms = new JsonObject();
        open.forEach((id, comm) -> {
            if (wanted.isEmpty() || wanted.equals(comm.target)) {
                var info = new JsonObject();
                info.addProperty("target_name", comm.target);
                comms.add(id, info);
            }
        });
        var reply = new JsonObject();
        reply.addProperty("status", "ok");
        reply.add("comms", comms);
        return reply;
    }

    private static JsonObject content(String id, JsonObject data) {
        var content = new JsonObject();
        content.addProperty("comm_id", id);
        content.add("data", data);
        return content;
    }

    private void publish(JsonObject cause, String type, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        channels.send(Channel.IOPUB, Message.published(cause, type, content, metadata, buffers));
    }
}
