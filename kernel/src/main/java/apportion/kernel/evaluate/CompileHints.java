package apportion.kernel.evaluate;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may help where a rule of cells, not of Java, makes code wrong. */
final class CompileHints {
    private static final Pattern CONSTRUCTOR = Pattern.compile("(?:compact|canonical) constructor in record (\\w+)");

    private static final Pattern MISSING = Pattern.compile("symbol: (?:class|variable) (\\p{Lu}\\w*)");
    private static final int MOST_IMPORTS = 3;

    private CompileHints() {}

    /**
     * Lines that start with "Maybe"; most complaints have none.
     *
     * @param code javac's name of the complaint
     * @param message its lines
     * @param source the snippet
     * @param classes the full names of classes of a simple name
     */
    static List<String> of(String code, List<String> message, String source, Function<String, List<String>> classes) {
        String text = String.join(" ", message);
        Matcher constructor = CONSTRUCTOR.matcher(text);
        if (code.endsWith("invalid.canonical.constructor.in.record")
                && text.contains("stronger access")
                && constructor.find()) {
            return List.of(
                    "Maybe write \"public %s\": in a cell every record is public, and its constructor must be too."
                            .formatted(constructor.group(1)));
        }
        if (source.stripLeading().startsWith("package ")) {
            return List.of("Maybe leave the package line out: cells have no package of their own.");
        }
        Matcher missing = MISSING.matcher(text);
        if (missing.find()) {
            List<String> names = classes.apply(missing.group(1));
            return names.isEmpty()
                    ? List.of()
                    : List.of(names.stream()
                            .limit(MOST_IMPORTS)
                            .map(name -> "import " + name + ";")
                            .collect(Collectors.joining(" or ", "Maybe add ", "")));
        }
        return List.of();
    }
}
