package apportion.kernel.magic;

import apportion.kernel.evaluate.CodeHelp.Completions;
import apportion.kernel.help.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Completes the names of files and folders. */
final class FileNames {
    private FileNames() {}

    /** The word that starts after the last space before the cursor, completed. */
    static Completions complete(String code, int from, int cursor) {
        int start = Math.max(from, code.lastIndexOf(' ', cursor - 1) + 1);
        String typed = code.substring(start, cursor);
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        String begun = typed.substring(folder.length());
        try (Stream<Path> files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            List<Match> names = files.filter(file -> name(file).startsWith(begun))
                    .filter(file -> !name(file).startsWith(".") || begun.startsWith("."))
                    .map(file -> folder + name(file) + (Files.isDirectory(file) ? "/" : ""))
                    .sorted()
                    .map(name -> new Match(name, "path", ""))
                    .toList();
            return new Completions(names, start, cursor);
        } catch (IOException | InvalidPathException e) {
            return new Completions(List.of(), cursor, cursor); // no such folder: nothing to offer
        }
    }

    private static String name(Path file) {
        return Objects.toString(file.getFileName(), "");
    }
}
