package apportion.kernel.protocol;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dflib.jjava.jupyter.messages.HMACGenerator;

/**
 * Turns messages into signed frames and back.
 *
 * <p>Frames that are malformed, wrongly signed, or replayed give no message; there is nobody to tell.
 */
public final class Wire {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int REMEMBERED_SIGNATURES = 1 << 16;
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .create();

    private final HMACGenerator signer;
    private final boolean signed;
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED_SIGNATURES;
        }
    };

    /** @param signed whether messages carry signatures at all: only if the connection file has a key */
    public Wire(HMACGenerator signer, boolean signed) {
        this.signer = signer;
        this.signed = signed;
    }

    /** The frames of a message, signed. */
    public List<byte[]> encode(Message message) {
        byte[] header = bytes(message.header());
        byte[] parent = bytes(message.parent());
        byte[] metadata = bytes(message.metadata());
        byte[] content = bytes(message.content());
        String signature = signed ? signer.calculateSignature(header, parent, metadata, content) : "";
        var frames = new ArrayList<>(message.identities());
        frames.add(DELIMITER);
        frames.add(signature.getBytes(StandardCharsets.US_ASCII));
        frames.addAll(List.of(header, parent, metadata, content));
        frames.addAll(message.buffers());
        return frames;
    }

    /** The message in the frames; empty if they are malformed, wrongly signed, or seen before. */
    public Optional<Message> decode(List<byte[]> frames) {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(DELIMITER, frames.get(delimiter))) {
            delimiter++;
        }
        int first = delimiter + 2;
        if (frames.size() < first + 4) {
            return Optional.empty();
        }
        if (signed && !accepts(frames.get(delimiter + 1), frames.subList(first, first + 4))) {
            return Optional.empty();
        }
        try {
            Message message = new Message(
                    frames.subList(0, delimiter),
                    object(frames.get(first)),
                    object(frames.get(first + 1)),
                    object(frames.get(first + 2)),
                    object(frames.get(first + 3)),
                    frames.subList(first + 4, frames.size()));
            return message.type().isEmpty() ? Optional.empty() : Optional.of(message);
        } catch (JsonParseException | IllegalStateException e) {
            return Optional.empty(); // not JSON, or not objects
        }
    }

    private boolean accepts(byte[] signature, List<byte[]> parts) {
        String expected = signer.calculateSignature(parts.toArray(new byte[0][]));
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), signature)
                && seen.put(expected, true) == null;
    }

    private static byte[] bytes(JsonObject object) {
        return GSON.toJson(object).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject object(byte[] frame) {
        JsonElement parsed = JsonParser.parseString(new String(frame, StandardCharsets.UTF_8));
        return parsed.getAsJsonObject();
    }
}
