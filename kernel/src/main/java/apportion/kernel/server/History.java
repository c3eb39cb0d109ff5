package apportion.kernel.server;

import apportion.kernel.protocol.Message;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells run in this session, for consoles that let one walk back. */
final class History {
    private static final int SESSION = 1;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(int line, String code, @Nullable String output) {}

    void add(int line, String code, @Nullable String output) {
        entries.add(new Entry(line, code, output));
    }

    /** The content of the reply to a {@code history_request}. */
    JsonObject reply(JsonObject request) {
        boolean withOutput = Message.flag(request, "output", false);
        List<Entry> found = switch (Message.text(request, "hist_access_type")) {
            case "range" -> range(request);
            case "search" -> search(request);
            default -> last(entries, Message.number(request, "n", 10));
        };
        var history = new JsonArray();
        for (Entry entry : found) {
            var line = new JsonArray();
            line.add(SESSION);
            line.add(entry.line());
            if (withOutput) {
                var both = new JsonArray();
                both.add(entry.code());
                both.add(entry.output());
                line.add(both);
            } else {
                line.add(entry.code());
            }
            history.add(line);
        }
        var reply = new JsonObject();
        reply.addProperty("status", "ok");
        reply.add("history", history);
        return reply;
    }

    private List<Entry> range(JsonObject request) {
        int session = Message.number(request, "session", 0);
        int start = Message.number(request, "start", 0);
        boolean open = request.get("stop") == null || request.get("stop") instanceof JsonNull;
        int stop = open ? Integer.MAX_VALUE : Message.number(request, "stop", Integer.MAX_VALUE);
        // 0 is this session; there is no other.
        return session != 0 && session != SESSION
                ? List.of()
                : entries.stream()
                        .filter(entry -> entry.line() >= start && entry.line() < stop)
                        .toList();
    }

    private List<Entry> search(JsonObject request) {
        Pattern glob = glob(Message.text(request, "pattern"));
        List<Entry> found = entries.stream()
                .filter(entry -> glob.matcher(entry.code()).matches())
                .toList();
        if (Message.flag(request, "unique", false)) {
            var latest = new LinkedHashMap<String, Entry>();
            for (Entry entry : found) {
                latest.remove(entry.code());
                latest.put(entry.code(), entry);
            }
            found = List.copyOf(latest.values());
        }
        return last(found, Message.number(request, "n", found.size()));
    }

    private static List<Entry> last(List<Entry> all, int count) {
        return all.subList(Math.max(0, all.size() - Math.max(0, count)), all.size());
    }

    private static Pattern glob(String pattern) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
