package apportion.kernel.magic;

import apportion.kernel.evaluate.Outcome;
import apportion.kernel.protocol.Message;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Runs a file as if it stood in the cell; errors name the file and its lines. */
final class LoadMagic {
    private static final List<String> KINDS = List.of(".java", ".jsh", ".jshell", ".ipynb");

    /** The files being loaded, so that one that loads itself does not do so for ever. */
    private static final ThreadLocal<Deque<Path>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

    private LoadMagic() {}

    static Outcome run(Call call) throws MagicFailure {
        String name = call.arguments().replaceAll("^\"(.*)\"$", "$1");
        if (name.isEmpty()) {
            throw call.magic().misuse("%load needs a file.");
        }
        Path path = Path.of(name).toAbsolutePath().normalize();
        if (KINDS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            throw call.magic().misuse("%s is no file of Java and no notebook.".formatted(name));
        }
        if (OPEN.get().contains(path)) {
            throw new MagicFailure("%s loads itself.".formatted(name));
        }
        OPEN.get().push(path);
        try {
            String text = Files.readString(path);
            return name.endsWith(".ipynb") ? notebook(call, name, text) : file(call, name, text);
        } catch (NoSuchFileException e) {
            throw new MagicFailure(
                    "There is no file %s.\nMaybe the path is meant from another folder; this one is %s."
                            .formatted(name, Path.of("").toAbsolutePath()),
                    e);
        } catch (IOException e) {
            throw new MagicFailure("The file %s cannot be read: %s.".formatted(name, e.getMessage()), e);
        } finally {
            OPEN.get().pop();
        }
    }

    private static Outcome file(Call call, String name, String text) {
        return call.cell().named(name, () -> call.cells().run(call.cell(), text));
    }

    private static Outcome notebook(Call call, String name, String text) throws MagicFailure {
        Outcome outcome = new Outcome.Quiet();
        int number = 0;
        for (String code : cells(name, text)) {
            number++;
            outcome = file(call, name + ", cell " + number, code);
            if (outcome instanceof Outcome.Failed) {
                return outcome;
            }
        }
        return outcome;
    }

    private static List<String> cells(String name, String text) throws MagicFailure {
        try {
            JsonObject notebook = JsonParser.parseString(text).getAsJsonObject();
            String language = language(notebook);
            if (!language.isEmpty() && !language.equals("java")) {
                throw new MagicFailure("The notebook %s is in %s, not in Java.".formatted(name, language));
            }
            var cells = new ArrayList<String>();
            if (!(notebook.get("cells") instanceof JsonArray all)) {
                throw new MagicFailure("The file %s is no notebook of format 4.".formatted(name));
            }
            for (JsonElement cell : all) {
                JsonObject each = cell.getAsJsonObject();
                JsonElement source = each.get("source");
                if (source != null && Message.text(each, "cell_type").equals("code")) {
                    cells.add(text(source));
                }
            }
            return cells;
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new MagicFailure("The file %s is no notebook of format 4.".formatted(name), e);
        }
    }

    private static String language(JsonObject notebook) {
        JsonObject kernel = Message.object(Message.object(notebook, "metadata"), "kernelspec");
        return Message.text(kernel, "language").toLowerCase(Locale.ROOT);
    }

    /** One text, or a list of lines. */
    private static String text(JsonElement source) {
        if (!source.isJsonArray()) {
            return source.getAsString();
        }
        var lines = new StringBuilder();
        source.getAsJsonArray().forEach(line -> lines.append(line.getAsString()));
        return lines.toString();
    }
}
