package apportion.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import apportion.kernel.evaluate.Cell;
import apportion.kernel.evaluate.CellError;
import apportion.kernel.evaluate.CodeHelp.Completeness;
import apportion.kernel.evaluate.Evaluator;
import apportion.kernel.evaluate.Outcome;
import apportion.kernel.evaluate.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    private static final Evaluator EVALUATOR =
            Evaluator.withImports(List.of("import java.util.*;", "import static apportion.kernel.Display.*;"));
    private final Cells cells = new Cells(EVALUATOR);
    private final Recorded front = new Recorded();

    @AfterAll
    static void close() {
        EVALUATOR.close();
    }

    @Test
    void magicsRunBetweenTheJavaAroundThem() {
        assertThat(run("int a = 1;\n%time a = 2;\na = a + 1;\n%time a")).isEqualTo(new Outcome.Value(3));
        assertThat(front.out()).matches("(?s)ran .*, compiled .*\nran .*");
        assertThat(run("%%time\nint b = 7;\nb")).isEqualTo(new Outcome.Value(7));
    }

    @Test
    void aRemainderOverTwoLinesIsJava() {
        assertThat(run("int who = 4;\nint nine = 9;")).isEqualTo(new Outcome.Quiet());
        assertThat(run("nine\n%who")).isEqualTo(new Outcome.Value(1));
        assertThat(error("nine\n%help").traceback())
                .last()
                .isEqualTo("Maybe end the line before %help with a semicolon, so that it is no remainder but a magic.");
    }

    @Test
    void errorsNameTheLineOfTheCell() {
        assertThat(error("int c = 1;\n%time c / 0").traceback())
                .containsExactly("ArithmeticException: / by zero", "  cell 7, line 2", "    c / 0");
        assertThat(error("%who\n\nc / 0").traceback()).contains("  cell 7, line 3", "    c / 0");
        assertThat(error("%%time\nint d = \"\";").traceback()).contains("  cell 7, line 2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            %tme 1         | %time is meant; %help lists them all.
            %%htm          | %%html is meant; %help lists them all.
            %mvn a:b:1     | %maven is meant; %help lists them all.
            %somethingelse | %help lists them all.
            """)
    void anUnknownMagicIsToldTheNearest(String code, String remedy) {
        CellError error = error(code);
        assertThat(error.name()).isEqualTo("UnknownMagic");
        assertThat(error.traceback())
                .containsExactly(
                        "UnknownMagic: There is no magic " + code.replaceFirst(" .*", "") + ".",
                        "Maybe " + remedy,
                        "  cell 7, line 1",
                        "    " + code);
    }

    @Test
    void aCellCanBeHtmlMarkdownOrAFormula() {
        run("%%html\n<b>100 % \"bold</b>\n%who");
        assertThat(front.last("text/html")).isEqualTo("<b>100 % \"bold</b>\n%who");
        assertThat(front.last("text/plain")).isEqualTo("<b>100 % \"bold</b>\n%who");
        run("// note\n\n%%markdown\n*soft*");
        assertThat(front.last("text/markdown")).isEqualTo("*soft*");
        run("%%latex\nx^2");
        assertThat(front.last("text/latex")).isEqualTo("$$x^2$$");
        run("%%latex\nsee $x^2$");
        assertThat(front.last("text/latex")).isEqualTo("see $x^2$");
        assertThat(error("%%html\n").message()).startsWith("There is nothing below %%html.\nMaybe");
    }

    @Test
    void whatWasDeclaredIsListedAndForgotten() {
        run("%reset");
        run("var towns = List.of(\"a\"); int half(int n) { return n / 2; } record Town(String name) {}");
        run("%who");
        assertThat(front.last("text/plain").lines().skip(2))
                .containsExactly(
                        "variable  towns  List<String>  of size 1", "method    half   (int)int", "record    Town");
        run("%reset");
        run("%who");
        assertThat(front.out()).endsWith("Nothing is declared.\n");
        assertThat(error("towns").name()).isEqualTo("CompileError");
        assertThat(run("var towns = 3; towns")).isEqualTo(new Outcome.Value(3));
        assertThat(run("List.of(1).size()")).isEqualTo(new Outcome.Value(1));
    }

    @Test
    void filesAndNotebooksAreLoaded(@TempDir Path folder) throws IOException {
        Path java =
                Files.writeString(folder.resolve("tools.jsh"), "int twice(int n) {\n  return 2 * n / (n - 1);\n}\n");
        assertThat(run("%load " + java + "\ntwice(3)")).isEqualTo(new Outcome.Value(3));
        assertThat(error("twice(1)").traceback()).contains("  " + java + ", line 2, in twice");
        Path notebook = Files.writeString(folder.resolve("n.ipynb"), """
                {"nbformat": 4, "metadata": {"kernelspec": {"language": "java"}}, "cells": [
                 {"cell_type": "markdown", "source": ["# No code"]},
                 {"cell_type": "code", "source": ["int one = 1;\\n", "%time one = 5;"]},
                 {"cell_type": "code", "source": "int two = one * 2;"}]}""");
        assertThat(run("%load " + notebook + "\ntwo")).isEqualTo(new Outcome.Value(10));
        Path python = Files.writeString(folder.resolve("p.ipynb"), """
                {"metadata": {"kernelspec": {"language": "python"}}, "cells": []}""");
        assertThat(error("%load " + python).message()).endsWith("p.ipynb is in python, not in Java.");
        Path broken = Files.writeString(folder.resolve("b.ipynb"), "[1");
        assertThat(error("%load " + broken).message()).endsWith("b.ipynb is no notebook of format 4.");
        assertThat(error("%load nowhere.jsh").message()).startsWith("There is no file nowhere.jsh.\nMaybe");
        Path self = folder.resolve("self.jsh");
        Files.writeString(self, "%load " + self);
        assertThat(error("%load " + self).message()).endsWith("self.jsh loads itself.");
    }

    @Test
    void theClassPathIsShownAndGrows(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("jars"));
        Path jar = folder.resolve("jars/a.jar");
        try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new java.util.zip.ZipEntry("note.txt"));
            out.write("in the jar".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        run("int kept = 3;");
        run("%classpath add " + folder.resolve("jars") + "/*.jar");
        assertThat(front.out()).isEqualTo("Added " + jar + "\n");
        run("%classpath");
        assertThat(front.out()).endsWith(jar + "\n");
        String read =
                "new String(new Object() {}.getClass().getClassLoader().getResourceAsStream(\"note.txt\").readAllBytes())";
        assertThat(run(read)).isEqualTo(new Outcome.Value("in the jar"));
        assertThat(run("kept")).isEqualTo(new Outcome.Value(3));
        assertThat(error("%classpath add nowhere.jar").message()).startsWith("There is no nowhere.jar.\nMaybe");
    }

    @Test
    void coordinatesAreChecked() {
        assertThat(error("%maven").message()).startsWith("%maven needs a library.\nMaybe");
        assertThat(error("%maven gson").message()).startsWith("A library is named group:artifact:version, got gson.");
    }

    @Test
    void whatIsShownCanBeReplaced() {
        assertThat(run("var shown = display(1); shown")).isEqualTo(new Outcome.Quiet());
        run("shown.update(2); update(shown.id(), \"three\");");
        assertThat(front.updates()).containsExactly(false, true, true);
        assertThat(front.shown().stream().map(data -> data.getDisplayId()).distinct())
                .hasSize(1);
        assertThat(front.last("text/plain")).isEqualTo("three");
    }

    @Test
    void aBarFollowsALoop() {
        run("int sum = 0; for (int i : progress(List.of(1, 2, 3), \"adding <\")) { sum += i; }");
        assertThat(run("sum")).isEqualTo(new Outcome.Value(6));
        assertThat(front.last("text/plain")).isEqualTo("adding < " + "█".repeat(30) + " 100 % 3 of 3");
        assertThat(front.last("text/html")).contains("adding &lt;", "value=\"100\"", "3 of 3");
        run("for (var x : progress(new ArrayDeque<>())) { } for (int i : progress(0)) { }");
        assertThat(front.last("text/plain")).endsWith("100 % 0 of 0");
        run("Iterable<Integer> endless = () -> List.of(1, 2).iterator(); for (var x : progress(endless)) { }");
        assertThat(front.last("text/plain")).endsWith("100 % 2 done");
    }

    @Test
    void aReaderAddsFormsForAClass() {
        run("""
                interface Named { String name(); }
                record City(String name) implements Named {}
                showAs(Named.class, "text/html", named -> "<b>" + named.name() + "</b>");
                showAs(Named.class, "text/plain", named -> "city " + named.name());
                display(new City("Wien"));""");
        assertThat(front.last("text/html")).isEqualTo("<b>Wien</b>");
        assertThat(front.last("text/plain")).isEqualTo("city Wien");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            %who                  | COMPLETE
            '%time for (;;) {'    | COMPLETE
            %%html                | INCOMPLETE
            '%%html\n<b>'         | COMPLETE
            '%%time\nfor (;;) {'  | INCOMPLETE
            '%who\nfor (;;) {'    | INCOMPLETE
            '%who\n1 + 1'         | COMPLETE
            '%who\nint 3x = 1;'   | INVALID
            """)
    void cellsWithMagicsAreCompleteOrNot(String code, Completeness expected) {
        assertThat(cells.help().completeness(code.replace("\\n", "\n"))).isEqualTo(expected);
    }

    @Test
    void magicsAreCompletedAndExplained(@TempDir Path folder) throws IOException {
        assertThat(cells.help().complete("int x;\n%ti", 10).texts()).containsExactly("%time");
        assertThat(cells.help().complete("%", 1).texts()).contains("%maven", "%%html");
        assertThat(cells.help().complete("%%", 2).texts()).contains("%%html").doesNotContain("%who");
        assertThat(cells.help().complete("%time Math.sq", 13).texts()).contains("sqrt(");
        assertThat(cells.help().complete("%who\nMath.sq", 12).texts()).contains("sqrt(");
        Files.writeString(folder.resolve("tools.jsh"), "");
        String load = "%load " + folder + "/to";
        assertThat(cells.help().complete(load, load.length()).texts()).containsExactly(folder + "/tools.jsh");
        assertThat(cells.help().complete("%load ", 6).texts()).contains("src/");
        assertThat(cells.help().inspect("%maven", 6)).isPresent();
        assertThat(cells.help().inspect("%maven a:b:c", 3).orElseThrow().text()).contains("Fetches a library");
        assertThat(cells.help().inspect("%who\nMath.sqrt", 10).orElseThrow().text())
                .contains("sqrt");
    }

    private Outcome run(String code) {
        return cells.run(new Cell("cell 7", front), code);
    }

    private CellError error(String code) {
        Outcome outcome = run(code);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).error();
    }
}
