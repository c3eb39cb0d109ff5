package apportion.kernel.server;

import apportion.kernel.evaluate.CodeHelp;
import apportion.kernel.help.Match;
import apportion.kernel.magic.MagicHelp;
import apportion.kernel.protocol.Message;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;

/** Puts into messages what is known of code that is still being written. */
final class CodeReplies {
    private final MagicHelp help;

    CodeReplies(MagicHelp help) {
        this.help = help;
    }

    /** The content of the reply to an {@code is_complete_request}. */
    JsonObject completeness(JsonObject content) {
        String code = Message.text(content, "code");
        CodeHelp.Completeness answer =
                Question.in(code).isPresent() ? CodeHelp.Completeness.COMPLETE : help.completeness(code);
        var reply = new JsonObject();
        reply.addProperty("status", answer.name().toLowerCase(Locale.ROOT));
        if (answer == CodeHelp.Completeness.INCOMPLETE) {
            reply.addProperty("indent", "    ");
        }
        return reply;
    }

    /** The content of the reply to a {@code complete_request}. */
    JsonObject complete(JsonObject content) {
        String code = Message.text(content, "code");
        CodeHelp.Completions found = help.complete(code, cursor(content, code));
        int start = code.codePointCount(0, found.start());
        int end = code.codePointCount(0, found.end());
        var matches = new JsonArray();
        var types = new JsonArray();
        for (Match match : found.matches()) {
            matches.add(match.text());
            var type = new JsonObject();
            type.addProperty("text", match.text());
            type.addProperty("type", match.kind());
            type.addProperty("signature", match.signature());
            type.addProperty("start", start);
            type.addProperty("end", end);
            types.add(type);
        }
        var metadata = new JsonObject();
        metadata.add("_jupyter_types_experimental", types);
        JsonObject reply = Kernel.ok();
        reply.add("matches", matches);
        reply.addProperty("cursor_start", start);
        reply.addProperty("cursor_end", end);
        reply.add("metadata", metadata);
        return reply;
    }

    /** The content of the reply to an {@code inspect_request}. */
    JsonObject inspect(JsonObject content) {
        String code = Message.text(content, "code");
        var found = help.inspect(code, cursor(content, code));
        JsonObject reply = Kernel.ok();
        reply.addProperty("found", found.isPresent());
        var data = new JsonObject();
        found.ifPresent(known -> {
            data.addProperty("text/plain", known.text());
            data.addProperty("text/html", known.html());
        });
        reply.add("data", data);
        reply.add("metadata", new JsonObject());
        return reply;
    }

    /** Positions travel in code points, Java counts UTF-16 units. */
    private static int cursor(JsonObject content, String code) {
        int points = code.codePointCount(0, code.length());
        int cursor = Message.number(content, "cursor_pos", points);
        return code.offsetByCodePoints(0, Math.max(0, Math.min(cursor, points)));
    }
}
