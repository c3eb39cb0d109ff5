package apportion.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.kernel.help.Explanation;
import apportion.kernel.help.Match;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help on a library that is made here: its jar, and a jar of its sources beside it, as Maven keeps them. */
class InspectionTest {
    private static final String SCALE = """
            package town;

            import java.util.List;

            /**
             * A scale with x ≥ 0 &amp; a {@code <unit>}.
             *
             * <p>Second paragraph, see {@link List#of(Object) lists} and {@link Weight}:
             * <ul><li>one</li><li>two</li></ul>
             *
             * @param <T> what is weighed
             */
            public class Scale<T extends Comparable<T>> implements Weight {
                /**
                 * Weighs some things.
                 *
                 * @param things what to put on it, <b>each</b> once
                 * @param factors one for each, x > 0
                 * @return the sum
                 * @throws IllegalStateException if it is broken
                 */
                public double weigh(List<? extends T> things, double... factors) throws IllegalStateException {
                    return 0;
                }

                /** Weighs one thing. */
                public double weigh(T thing) {
                    return 0;
                }

                @Override
                public double mass() {
                    return 0;
                }
            }
            """;
    private static final String WEIGHT = """
            package town;

            /** Has a mass. */
            public interface Weight {
                /** The mass in kg. */
                double mass();
            }
            """;
    private static final String PLACE = """
            package town;

            /**
             * A place.
             *
             * @param name what people call it
             */
            public record Place(String name) {}
            """;
    private static final Evaluator EVALUATOR = Evaluator.withImports(List.of(
            "import java.util.*;", "import static java.lang.Math.*;", "import static apportion.kernel.Display.*;"));

    @BeforeAll
    static void aLibraryWithSources(@TempDir Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/town"));
        List<Path> files = List.of(
                Files.writeString(sources.resolve("Scale.java"), SCALE),
                Files.writeString(sources.resolve("Weight.java"), WEIGHT),
                Files.writeString(sources.resolve("Place.java"), PLACE));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        var arguments = Stream.concat(
                Stream.of("-d", classes.toString()), files.stream().map(Path::toString));
        assertThat(Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                        .run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        pack(folder.resolve("sources"), folder.resolve("town-1.0-sources.jar"));
        pack(classes, folder.resolve("town-1.0.jar"));
        assertThat(EVALUATOR.addToClassPath(folder.resolve("town-1.0.jar"))).isTrue();
        run("import town.Scale;");
        run("var scale = new Scale<String>(); var words = List.of(\"a\");");
        run("/** Doubles it.\n * @param n the number */\nint twice(int n) { return 2 * n; }");
    }

    @AfterAll
    static void close() {
        EVALUATOR.close();
    }

    @Test
    void javadocIsThereAtEveryPositionOfACall() {
        String code = "int x = 1;\nscale.weigh(words, 1.0, 2.0);";
        for (int cursor = code.indexOf("weigh"); cursor < code.length(); cursor++) {
            assertThat(text(code, cursor)).as("at %d", cursor).contains("Weighs some things.");
        }
        for (int cursor = code.indexOf("scale"); cursor < code.indexOf(".weigh"); cursor++) {
            assertThat(text(code, cursor)).as("at %d", cursor).contains("Scale<String> scale", "A scale with x ≥ 0");
        }
    }

    @Test
    void theMethodIsToldByItsArguments() {
        assertThat(text("scale.weigh(\"a\")", 8)).contains("Weighs one thing.").doesNotContain("some things");
        assertThat(text("scale.weigh", 11)).contains("Weighs one thing.", "Weighs some things.");
    }

    @Test
    void unfinishedCallsAreExplainedAndTheParameterIsStressed() {
        assertThat(html("scale.weigh(", 12)).contains("Weighs some things");
        assertThat(html("scale.weigh(words, ", 19)).contains("<b>double... factors</b>");
        assertThat(html("for (int i = 0; i < 3; i++) { scale.weigh(words, 1.0", 52))
                .contains("<b>double... factors</b>");
    }

    @Test
    void javadocBecomesHtmlAndText() {
        Explanation known = inspect("Scale", 5).orElseThrow();
        assertThat(known.text()).isEqualTo("""
                class town.Scale<T>

                A scale with x ≥ 0 & a <unit>.

                Second paragraph, see lists and Weight:
                  - one
                  - two

                Parameters

                  - <T> what is weighed""");
        assertThat(known.html()).contains("<code>&lt;unit&gt;</code>", "<code>lists</code>", "<li>one</li>");
        assertThat(text("scale.weigh(words, 1)", 10)).isEqualTo("""
                double Scale.weigh(List<? extends T> things, double... factors) throws IllegalStateException

                Weighs some things.

                Parameters

                  - things what to put on it, each once
                  - factors one for each, x > 0

                Returns

                  - the sum

                Throws

                  - IllegalStateException if it is broken""");
    }

    @Test
    void whatHasNoJavadocOfItsOwnInheritsIt() {
        assertThat(text("scale.mass()", 9)).contains("double Scale.mass()", "The mass in kg.");
        assertThat(text("new town.Place(\"Graz\").name()", 26)).contains("what people call it");
        assertThat(text("new town.Place(\"Graz\")", 11)).contains("A place.");
    }

    @Test
    void javadocOfTheJdkIsThereOrItsAbsenceIsToldWithTheRemedy() {
        boolean hasSources = Files.isReadable(Path.of(System.getProperty("java.home"), "lib", "src.zip"));
        assertThat(text("words.isEmpty()", 10))
                .contains("boolean List.isEmpty()")
                .contains(hasSources ? "if this list contains no elements" : "this JDK came without its sources");
        assertThat(text("scale", 3)).doesNotContain("came without");
    }

    @Test
    void whatCellsDeclareIsExplainedToo() {
        assertThat(text("twice(3)", 2)).contains("int twice(int n)", "Doubles it.", "n the number");
        assertThat(text("words", 3)).startsWith("List<String> words = of size 1");
        assertThat(text("double half(double z) { return z; }\nhalf(", 41)).contains("double half(double z)");
        assertThat(text("void f() { int inner = twice(1); }", 25)).contains("Doubles it.");
    }

    @Test
    void nothingIsMadeUp() {
        assertThat(inspect("nothingOfThatName", 4)).isEmpty();
        assertThat(inspect("", 0)).isEmpty();
        assertThat(inspect("// scale", 8)).isEmpty();
    }

    @Test
    void completionsHaveKindsAndSignatures() {
        assertThat(EVALUATOR.help().complete("scale.", 6).matches())
                .contains(
                        new Match("mass()", "function", "double Scale.mass()"),
                        new Match(
                                "weigh(",
                                "function",
                                "double Scale.weigh(List<? extends T> arg0, double... arg1)"
                                        + " throws IllegalStateException … and others"));
        assertThat(EVALUATOR.help().complete("twi", 3).matches())
                .containsExactly(new Match("twice(", "function", "int twice(int n)"));
        assertThat(EVALUATOR.help().complete("word", 4).matches())
                .containsExactly(new Match("words", "instance", "List<String> words"));
        assertThat(EVALUATOR.help().complete("hypo", 4).matches())
                .extracting(Match::text)
                .containsExactly("hypot(");
    }

    @Test
    void classesThatNoImportNamesAreOffered() throws InterruptedException {
        List<Match> found = List.of();
        for (int i = 0; i < 100 && found.isEmpty(); i++) { // their names are read in the background
            found = EVALUATOR.help().complete("new HttpCli", 11).matches();
            Thread.sleep(100);
        }
        assertThat(found).contains(new Match("java.net.http.HttpClient", "class", "import java.net.http.HttpClient"));
        assertThat(EVALUATOR.help().complete("Weigh", 5).matches())
                .contains(new Match("town.Weight", "class", "import town.Weight"));
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                out.write(Files.readString(file, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void run(String code) {
        assertThat(EVALUATOR.run(new Cell("cell 1", new Recorded()), code)).isNotInstanceOf(Outcome.Failed.class);
    }

    private static Optional<Explanation> inspect(String code, int cursor) {
        return EVALUATOR.help().inspect(code, cursor);
    }

    private static String text(String code, int cursor) {
        return inspect(code, cursor).map(Explanation::text).orElse("nothing");
    }

    private static String html(String code, int cursor) {
        return inspect(code, cursor).map(Explanation::html).orElse("nothing");
    }
}
