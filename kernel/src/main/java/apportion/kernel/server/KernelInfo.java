package apportion.kernel.server;

import apportion.kernel.protocol.Message;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What the kernel says about itself. */
final class KernelInfo {
    private static final String VERSION = "0.1.0";

    private KernelInfo() {}

    static JsonObject reply() {
        var language = new JsonObject();
        language.addProperty("name", "java");
        language.addProperty("version", String.valueOf(Runtime.version().feature()));
        language.addProperty("mimetype", "text/x-java-source");
        language.addProperty("file_extension", ".java");
        language.addProperty("pygments_lexer", "java");
        language.addProperty("codemirror_mode", "java");
        language.addProperty("nbconvert_exporter", "script");
        var reply = new JsonObject();
        reply.addProperty("status", "ok");
        reply.addProperty("protocol_version", Message.PROTOCOL_VERSION);
        reply.addProperty("implementation", "apportion");
        reply.addProperty("implementation_version", VERSION);
        reply.add("language_info", language);
        reply.addProperty(
                "banner",
                "Apportion " + VERSION + ": Java " + Runtime.version().feature()
                        + " with a library for sharing out environmental burdens");
        reply.add("help_links", new JsonArray());
        reply.addProperty("debugger", false);
        reply.add("supported_features", new JsonArray());
        return reply;
    }
}
