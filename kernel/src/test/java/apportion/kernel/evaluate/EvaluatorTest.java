package apportion.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
    private static final Evaluator EVALUATOR = Evaluator.withImports(List.of("import java.util.*;"));
    private final RecordingFrontend frontend = new RecordingFrontend();

    @AfterAll
    static void close() {
        EVALUATOR.close();
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 + 1                              | 2
            int a1 = 4; a1 * 2                 | 8
            int f1(int x) { return -x; } f1(3) | -3
            var l1 = List.of(1, 2); l1.get(1)  | 2
            String s1 = "é"; s1                | é
            """)
    void theLastExpressionIsTheValue(String code, String value) {
        assertThat(run(code))
                .isInstanceOfSatisfying(
                        Outcome.Value.class, shown -> assertThat(shown.value()).hasToString(value));
    }

    @ParameterizedTest(name = "{0} shows nothing")
    @ValueSource(
            strings = {"1 + 1;", "var q2 = 1;", "int g2() { return 1; }", "", "// only a comment", "import java.io.*;"})
    void whatIsNoBareExpressionShowsNothing(String code) {
        assertThat(run(code)).isEqualTo(new Outcome.Quiet());
    }

    @Test
    void aCellEndsAtItsFirstError() {
        run("int reached = 0;");
        assertThat(error("reached = 1; Integer.parseInt(\"x\"); reached = 2;").name())
                .isEqualTo("NumberFormatException");
        assertThat(value("reached")).isEqualTo("1");
    }

    @Test
    void aRuntimeErrorNamesCellsLinesAndSource() {
        run(new Cell("cell 1", frontend), "int half(int n) {\n    return n / (n - n);\n}");
        Outcome outcome = run(new Cell("cell 2", frontend), "// first\nint used = 3;\nhalf(\n    used)");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.error().traceback())
                                .containsExactly(
                                        "ArithmeticException: / by zero",
                                        "  cell 1, line 2, in half",
                                        "    return n / (n - n);",
                                        "  cell 2, line 3",
                                        "    half("));
    }

    @Test
    void causesAreKept() {
        CellError error = error("""
                void outer() {
                    try { Integer.parseInt("x"); } catch (RuntimeException e) { throw new IllegalStateException("no", e); }
                }
                outer()""");
        assertThat(error.traceback())
                .contains("IllegalStateException: no", "Caused by NumberFormatException: For input string: \"x\"");
    }

    @Test
    void aCompileErrorHasACaretUnderTheFault() {
        assertThat(error("int fine = 1;\n  int wrong = \"text\";").traceback())
                .containsExactly(
                        "CompileError: incompatible types: java.lang.String cannot be converted to int",
                        "  cell 7, line 2",
                        "    int wrong = \"text\";",
                        "                ^^^^^^");
    }

    @Test
    void incompleteCodeIsToldFromWrongCode() {
        assertThat(error("for (int i = 0; i < 3; i++) {").name()).isEqualTo("IncompleteCode");
        assertThat(error("int 3x = 1;").name()).isEqualTo("CompileError");
    }

    @Test
    void endlessRecursionIsToldInFewLines() {
        CellError error = error("int deep(int n) { return 1 + deep(n); }\ndeep(0)");
        assertThat(error.name()).isEqualTo("StackOverflowError");
        assertThat(error.traceback()).hasSizeLessThan(8).contains("  … again and again");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "System.exit(3)",
                "Runtime.getRuntime().exit(3)",
                "Runtime.getRuntime().halt(3)",
                "java.util.function.IntConsumer end = System::exit; end.accept(3)"
            })
    void aCellCannotEndTheProcess(String code) {
        assertThat(error(code).message())
                .isEqualTo("The cell asked the kernel to exit with status 3; only the cell ended.");
    }

    @Test
    void whatAMethodStillMissesIsTold() {
        run("double later() { return missing() + 1; }");
        assertThat(frontend.errors()).isEqualTo("later() cannot be used until these are declared: method missing().\n");
        assertThat(error("later()").message())
                .isEqualTo("later() needs these, which are not declared: method missing().");
        run("double missing() { return 1; }");
        assertThat(value("later()")).isEqualTo("2.0");
    }

    @ParameterizedTest(name = "declared as {0}")
    @ValueSource(strings = {"var", "Region", "Object"})
    void aVariableWhoseClassChangedIsKeptOrTold(String type) {
        run("class Region { int people = 5; }\n" + type + " region = new Region();");
        run("class Region { double people = 5; }");
        // A variable of another class than the one declared anew still holds its old object.
        boolean kept = type.equals("Object");
        assertThat(EVALUATOR.variable("region").isPresent()).isEqualTo(kept);
        assertThat(frontend.errors())
                .isEqualTo(
                        kept
                                ? "Variables that still hold objects from before Region changed, which Java takes for"
                                        + " another class: region.\n"
                                : "Variables reset: region. Their class changed with Region, and Java cannot keep"
                                        + " objects of the earlier one.\n"
                                        + "Maybe run the cells that assign them again.\n");
    }

    @Test
    void aClassDeclaredAgainWordForWordKeepsItsObjects() {
        run("class City { int people = 5; }");
        run("var city = new City(); city.people = 7;");
        run("class City { int people = 5; }");
        assertThat(value("city.people")).isEqualTo("7");
    }

    @Test
    void noOrderOfCellsChangesAVariableThatTheCellDoesNotAssign() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            Map<String, Integer> expected = new LinkedHashMap<>();
            String suffix = "r" + seed;
            for (int step = 0; step < 4; step++) {
                int which = random.nextInt(3);
                int number = random.nextInt(100);
                String name = "v" + which + suffix;
                String method = "m" + which + suffix;
                // The method changes at every step, and what depends on it must not.
                run("int %s() { return %d; }".formatted(method, number));
                if (random.nextBoolean() || !expected.containsKey(name)) {
                    run("var %s = %s();".formatted(name, method));
                    expected.put(name, number);
                }
                List<String> found = new ArrayList<>();
                expected.keySet()
                        .forEach(known -> found.add(
                                String.valueOf(EVALUATOR.variable(known).orElseThrow())));
                assertThat(found)
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(
                                expected.values().stream().map(String::valueOf).toList());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "while (true) { }",
                "for (;;) { try { while (true) { } } catch (Exception e) { } }",
                "Thread.sleep(60_000);",
                "void spin() { spin2(); } void spin2() { while (true) { } } spin();"
            })
    @Timeout(20)
    void aRunningCellStops(String code) throws Exception {
        var cell = new Cell("cell 7", frontend);
        var outcome = CompletableFuture.supplyAsync(() -> run(cell, code));
        Thread.sleep(400);
        EVALUATOR.stop(cell);
        assertThat(outcome.get(5, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.error().name()).isEqualTo("Interrupted"));
        assertThat(value("1 + 2")).isEqualTo("3");
    }

    @Test
    void whatWasSuppressedIsTold() {
        CellError error = error("""
                class Door implements AutoCloseable { public void close() { throw new IllegalStateException("stuck"); } }
                try (var door = new Door()) { throw new RuntimeException("inside"); }""");
        assertThat(error.traceback())
                .startsWith("RuntimeException: inside")
                .contains("Suppressed IllegalStateException: stuck");
    }

    @Test
    void noFrameOfJShellIsTold() {
        CellError error = error("var made = new Exception(\"early\"); throw made;");
        assertThat(error.traceback())
                .containsExactly("Exception: early", "  cell 7, line 1", "    var made = new Exception(\"early\");");
    }

    @Test
    void anExceptionOnAThreadOfTheCellIsToldInItsTerms() {
        run("class Lost extends RuntimeException { Lost(Throwable cause) { super(\"gone\", cause); } }");
        run(
                "var worker = new Thread(() -> { throw new Lost(new Error(\"why\")); }, \"w\"); worker.start(); worker.join();");
        assertThat(frontend.errors())
                .isEqualTo("In thread \"w\", started by cell 7: Lost: gone\nCaused by Error: why\n");
    }

    @Test
    void aWarningNamesWhatIsMeantOnly() {
        run("@Deprecated int outOfUse() { return 1; }");
        run("outOfUse()");
        assertThat(frontend.errors()).startsWith("Warning: outOfUse() has been deprecated\n");
    }

    private Outcome run(String code) {
        return run(new Cell("cell 7", frontend), code);
    }

    private static Outcome run(Cell cell, String code) {
        return EVALUATOR.run(cell, code);
    }

    private String value(String code) {
        return run(code) instanceof Outcome.Value value ? String.valueOf(value.value()) : "no value";
    }

    private CellError error(String code) {
        Outcome outcome = run(code);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).error();
    }
}
