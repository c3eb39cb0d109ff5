package apportion.kernel.magic;

import apportion.kernel.evaluate.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fetches libraries and puts them on the class path. */
final class FetchMagic {
    private static final Pattern COORDINATES = Pattern.compile("[^:\\s]+(?::[^:\\s]+){2,4}");
    private static final Pattern JAR = Pattern.compile("(?<artifact>.+?)-(?<version>\\d[^/]*)\\.jar");

    private FetchMagic() {}

    /** What became of a download, as it crosses from the thread of the cell. */
    private record Fetched(List<Path> jars, @Nullable MagicFailure failure) {}

    static Outcome run(Call call) throws MagicFailure {
        List<String> words = new ArrayList<>(call.words());
        boolean offline = words.removeIf(word -> word.equals("--offline") || word.equals("-o"));
        if (words.isEmpty()) {
            throw call.magic().misuse("%maven needs a library.");
        }
        for (String word : words) {
            if (!COORDINATES.matcher(word).matches()) {
                throw call.magic().misuse("A library is named group:artifact:version, got %s.".formatted(word));
            }
        }
        Outcome outcome = call.evaluator().call(call.cell(), () -> fetched(words, offline)); // there it can be stopped
        if (!(outcome instanceof Outcome.Value value) || !(value.value() instanceof Fetched fetched)) {
            return outcome;
        }
        if (fetched.failure() != null) {
            throw new MagicFailure(Objects.toString(fetched.failure().getMessage(), ""), fetched.failure());
        }
        add(call, fetched.jars());
        return new Outcome.Quiet();
    }

    private static Fetched fetched(List<String> words, boolean offline) {
        try {
            return new Fetched(MavenLoader.fetcher().fetch(words, offline), null);
        } catch (MagicFailure e) {
            return new Fetched(List.of(), e);
        }
    }

    /** What the kernel itself stands on stays: two versions of a library beside each other would break both. */
    private static void add(Call call, List<Path> jars) {
        Map<String, Matcher> present = call.evaluator().classPath().stream()
                .map(FetchMagic::named)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(jar -> jar.group("artifact"), Function.identity(), (first, next) -> first));
        List<String> added = new ArrayList<>();
        for (Path jar : jars) {
            Matcher name = named(jar);
            Matcher known = name.matches() ? present.get(name.group("artifact")) : null;
            if (known != null && !known.group("version").equals(name.group("version"))) {
                call.print("%s stays at version %s; %s was not added."
                        .formatted(known.group("artifact"), known.group("version"), name.group("version")));
            } else if (known == null && call.evaluator().addToClassPath(jar)) {
                added.add(file(jar));
            }
        }
        call.print(added.isEmpty() ? "Nothing to add, all of it is there." : "Added " + String.join(", ", added));
    }

    private static Matcher named(Path jar) {
        return JAR.matcher(file(jar));
    }

    private static String file(Path jar) {
        return Objects.toString(jar.getFileName(), "");
    }
}
