package apportion.kernel.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * One message of the Jupyter protocol.
 *
 * @param identities routing frames; for published messages the topic
 * @param buffers binary parts, as widgets send them
 */
public record Message(
        List<byte[]> identities,
        JsonObject header,
        JsonObject parent,
        JsonObject metadata,
        JsonObject content,
        List<byte[]> buffers) {
    /** The protocol this kernel speaks. */
    public static final String PROTOCOL_VERSION = "5.4";

    private static final String SESSION = UUID.randomUUID().toString();

    public Message {
        identities = List.copyOf(identities);
        buffers = List.copyOf(buffers);
    }

    /** The kind of message, such as {@code execute_request}. */
    public String type() {
        return text(header, "msg_type");
    }

    /** An answer to this message, for the client that sent it. */
    public Message reply(String type, JsonObject answer) {
        return new Message(identities, newHeader(type), header, new JsonObject(), answer, List.of());
    }

    /** A message for all clients, caused by the message with the given header. */
    public static Message published(JsonObject cause, String type, JsonObject content) {
        return published(cause, type, content, new JsonObject(), List.of());
    }

    /** A message for all clients, with metadata and binary parts. */
    public static Message published(
            JsonObject cause, String type, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        byte[] topic = ("kernel." + SESSION + "." + type).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Message(List.of(topic), newHeader(type), cause, metadata, content, buffers);
    }

    /** A text member of an object; empty if it is missing or no text. */
    public static String text(JsonObject object, String member) {
        JsonElement value = object.get(member);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /** A boolean member of an object. */
    public static boolean flag(JsonObject object, String member, boolean otherwise) {
        JsonElement value = object.get(member);
        boolean given = value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isBoolean();
        return given ? value.getAsBoolean() : otherwise;
    }

    /** A whole-number member of an object. */
    public static int number(JsonObject object, String member, int otherwise) {
        JsonElement value = object.get(member);
        boolean given = value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isNumber();
        return given ? value.getAsInt() : otherwise;
    }

    /** An object member of an object; an empty one if it is missing. */
    public static JsonObject object(JsonObject object, String member) {
        return object.get(member) instanceof JsonObject found ? found : new JsonObject();
    }

    private static JsonObject newHeader(String type) {
        var header = new JsonObject();
        header.addProperty("msg_id", UUID.randomUUID().toString());
        header.addProperty("session", SESSION);
        header.addProperty("username", "kernel");
        header.addProperty("date", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        header.addProperty("msg_type", type);
        header.addProperty("version", PROTOCOL_VERSION);
        return header;
    }
}
