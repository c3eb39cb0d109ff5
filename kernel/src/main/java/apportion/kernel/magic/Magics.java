package apportion.kernel.magic;

import apportion.kernel.evaluate.Outcome;
import apportion.text.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All the magics there are. */
final class Magics {
    static final List<Magic> ALL = List.of(
            new Magic("%help", "%help\n%help NAME", "Lists the magics, or explains one.", Magics::help),
            new Magic(
                    "%maven",
                    "%maven GROUP:ARTIFACT:VERSION ...\n%maven --offline GROUP:ARTIFACT:VERSION",
                    "Fetches a library and all it needs from Maven's repositories, as settings.xml says.",
                    FetchMagic::run),
            new Magic(
                    "%classpath",
                    "%classpath\n%classpath add JAR-OR-FOLDER ...\n%classpath add folder/*.jar",
                    "Shows which jars and folders classes come from, or adds some.",
                    ClassPathMagic::run),
            new Magic(
                    "%load",
                    "%load FILE.java\n%load FILE.jsh\n%load FILE.ipynb",
                    "Runs all of a file of Java, or all cells of a notebook, as if they stood here.",
                    LoadMagic::run),
            new Magic("%time", "%time CODE", "Runs a line and says how long it took.", TimeMagic::run),
            new Magic("%%time", "%%time\nCODE", "Runs the cell and says how long it took.", TimeMagic::run),
            new Magic("%who", "%who", "Lists what cells have declared.", SessionMagics::who),
            new Magic(
                    "%reset",
                    "%reset",
                    "Forgets all that cells declared and imported; jars that were added stay.",
                    SessionMagics::reset),
            new Magic("%%html", "%%html\nTEXT", "Shows the cell as HTML.", call -> shown(call, "text/html")),
            new Magic(
                    "%%markdown",
                    "%%markdown\nTEXT", "Shows the cell as Markdown.", call -> shown(call, "text/markdown")),
            new Magic("%%latex", "%%latex\nFORMULA", "Shows the cell typeset as a formula.", Magics::latex));

    private static final int MOST_DIFFERENCES = 3;

    private Magics() {}

    static Optional<Magic> find(String name) {
        return ALL.stream().filter(magic -> magic.name().equals(name)).findFirst();
    }

    /** What is said of a magic that there is not. */
    static String unknown(String name) {
        String bare = name.replace("%", "");
        Optional<Magic> nearest = ALL.stream()
                .filter(magic -> Nearest.edits(bare, magic.name().replace("%", ""))
                        <= Math.min(MOST_DIFFERENCES, bare.length() - 1))
                .min(Comparator.<Magic>comparingInt(
                                magic -> Nearest.edits(bare, magic.name().replace("%", "")))
                        .thenComparingInt(magic -> Nearest.edits(name, magic.name())));
        return "There is no magic %s.\nMaybe %s%%help lists them all."
                .formatted(
                        name, nearest.map(magic -> magic.name() + " is meant; ").orElse(""));
    }

    private static Outcome help(Call call) throws MagicFailure {
        if (call.words().isEmpty()) {
            record Line(String magic, String does) {}
            return call.show(ALL.stream()
                    .map(magic -> new Line(magic.usage().lines().findFirst().orElse(""), magic.summary()))
                    .toList());
        }
        String name = call.words().get(0).replace("%", "");
        List<Magic> asked = ALL.stream()
                .filter(magic -> magic.name().replace("%", "").equals(name))
                .toList();
        if (asked.isEmpty()) {
            throw new MagicFailure(unknown("%" + name));
        }
        asked.forEach(magic -> call.print(magic.help()));
        return new Outcome.Quiet();
    }

    private static Outcome shown(Call call, String mime) throws MagicFailure {
        if (call.body().isBlank()) {
            throw call.magic().misuse("There is nothing below " + call.magic().name() + ".");
        }
        return call.show(call.body().strip(), mime);
    }

    private static Outcome latex(Call call) throws MagicFailure {
        String text = call.body().strip();
        boolean delimited = text.contains("$") || text.startsWith("\\begin") || text.startsWith("\\[");
        return shown(
                text.isEmpty() || delimited
                        ? call
                        : new Call(
                                call.magic(),
                                call.cells(),
                                call.cell(),
                                call.code(),
                                call.arguments(),
                                "$$" + text + "$$"),
                "text/latex");
    }
}
