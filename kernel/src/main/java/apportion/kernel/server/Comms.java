package apportion.kernel.server;

import apportion.kernel.protocol.Channels;
import apportion.kernel.protocol.Channels.Channel;
import apportion.kernel.protocol.Message;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The open comms, and the targets that front ends may open them to. */
public final class Comms {
    private final Channels channels;
    private final Map<String, Target> targets = new ConcurrentHashMap<>();
    private final Map<String, Comm> open = new ConcurrentHashMap<>();

    Comms(Channels channels) {
        this.channels = channels;
    }

    /** What happens when a front end opens a comm to a target. */
    @FunctionalInterface
    public interface Target {
        /** Gives the listener of a comm just opened. */
        Listener opened(Comm comm, Message message);
    }

    /** Hears the messages of one comm. */
    @FunctionalInterface
    public interface Listener {
        /** Takes a {@code comm_msg} or {@code comm_close}. */
        void heard(Message message);
    }

    /** One open comm. */
    public final class Comm {
        private final String id;
        private final String target;
        private volatile Listener listener = message -> {};

        private Comm(String id, String target) {
            this.id = id;
            this.target = target;
        }

        /** Sends data to the front end. */
        public void send(JsonObject cause, JsonObject data) {
            publish(cause, "comm_msg", id, data);
        }
    }

    /** Lets front ends open comms to a target. */
    public void register(String name, Target target) {
        targets.put(name, target);
    }

    void opened(Message message) {
        String id = Message.text(message.content(), "comm_id");
        String name = Message.text(message.content(), "target_name");
        Target target = targets.get(name);
        if (target == null) {
            publish(message.header(), "comm_close", id, new JsonObject());
            return;
        }
        Comm comm = new Comm(id, name);
        open.put(id, comm);
        comm.listener = target.opened(comm, message);
    }

    void heard(Message message) {
        Comm comm = open.get(Message.text(message.content(), "comm_id"));
        if (comm != null) {
            comm.listener.heard(message);
        }
    }

    void closed(Message message) {
        Comm comm = open.remove(Message.text(message.content(), "comm_id"));
        if (comm != null) {
            comm.listener.heard(message);
        }
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

    private void publish(JsonObject cause, String type, String id, JsonObject data) {
        var content = new JsonObject();
        content.addProperty("comm_id", id);
        content.add("data", data);
        channels.send(Channel.IOPUB, Message.published(cause, type, content));
    }
}
