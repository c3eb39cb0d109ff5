package apportion.sweep;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a checkpoint: JSON, written and read. */
final class CheckpointLine {

    private static final String FORMAT = "apportion sweep 1";
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private CheckpointLine() {}

    static String of(SweepIdentity identity) {
        var line = new JsonObject();
        line.addProperty("format", FORMAT);
        line.add("identity", JSON.toJsonTree(identity));
        return JSON.toJson(line) + "\n";
    }

    static String of(TaskOutcome outcome) {
        var line = new JsonObject();
        line.addProperty("index", outcome.index());
        if (outcome instanceof TaskOutcome.Done done) {
            line.add("cells", JSON.toJsonTree(done.cells()));
        } else if (outcome instanceof TaskOutcome.Failed failed) {
            line.addProperty("task", failed.task());
            line.addProperty("error", failed.error());
        }
        return JSON.toJson(line) + "\n";
    }

    static SweepIdentity identity(Path path, String text) {
        try {
            JsonObject line = JsonParser.parseString(text).getAsJsonObject();
            JsonElement format = line.get("format");
            if (format == null || !format.getAsString().equals(FORMAT)) {
                throw notACheckpoint(path);
            }
            return JSON.fromJson(line.get("identity"), SweepIdentity.class);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException broken) {
            var refused = notACheckpoint(path);
            refused.initCause(broken);
            throw refused;
        }
    }

    static TaskOutcome outcome(Path path, int number, String text) {
        try {
            JsonObject line = JsonParser.parseString(text).getAsJsonObject();
            int index = line.get("index").getAsInt();
            if (!line.has("cells")) {
                return new TaskOutcome.Failed(
                        index, line.get("task").getAsString(), line.get("error").getAsString());
            }
            List<String> cells = new ArrayList<>();
            line.get("cells").getAsJsonArray().forEach(cell -> cells.add(cell.getAsString()));
            return new TaskOutcome.Done(index, cells);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NullPointerException e) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The checkpoint %s is damaged in line %d.", path, number), e);
        }
    }

    static IllegalArgumentException notACheckpoint(Path path) {
        return new IllegalArgumentException(
                "The file %s is not a checkpoint of a sweep in the format '%s'.\nMaybe take another name for it."
                        .formatted(path, FORMAT));
    }
}
