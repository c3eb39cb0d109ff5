package apportion.kernel.magic;

import apportion.kernel.evaluate.Outcome;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows the class path, or adds to it. */
final class ClassPathMagic {
    private ClassPathMagic() {}

    static Outcome run(Call call) throws MagicFailure {
        List<String> words = call.words();
        if (words.isEmpty() || words.equals(List.of("show"))) {
            call.evaluator().classPath().forEach(path -> call.print(path.toString()));
            return new Outcome.Quiet();
        }
        List<String> named = words.get(0).equals("add") ? words.subList(1, words.size()) : words;
        if (named.isEmpty()) {
            throw call.magic().misuse("add needs a jar or a folder.");
        }
        for (String name : named) {
            for (Path path : expanded(name)) {
                call.print((call.evaluator().addToClassPath(path) ? "Added " : "Already there: ") + path);
            }
        }
        return new Outcome.Quiet();
    }

    private static List<Path> expanded(String name) throws MagicFailure {
        int star = name.indexOf('*');
        if (star < 0) {
            Path path = Path.of(name).toAbsolutePath().normalize();
            if (!Files.exists(path)) {
                throw new MagicFailure("There is no %s.\nMaybe the path is meant from another folder; this one is %s."
                        .formatted(name, Path.of("").toAbsolutePath()));
            }
            return List.of(path);
        }
        int slash = name.lastIndexOf('/', star);
        Path folder = Path.of(slash < 0 ? "." : name.substring(0, slash + 1))
                .toAbsolutePath()
                .normalize();
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name.substring(slash + 1))) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new MagicFailure("The folder %s cannot be read.".formatted(folder), e);
        }
        if (found.isEmpty()) {
            throw new MagicFailure("Nothing in %s matches %s.".formatted(folder, name.substring(slash + 1)));
        }
        found.sort(null);
        return found;
    }
}
