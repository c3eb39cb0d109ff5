package apportion.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever order cells run in, a variable changes only if the cell assigns it, or the reader is told. */
class StateTest {
    private static final Pattern TOLD_RESET = Pattern.compile("Variables reset: ([^.]*)\\. ");
    private static final int STEPS = 14;

    /** Variables whose type no cell changes: these are never reset. */
    private static final Set<String> KEEPABLE =
            Set.of("rate", "name", "due", "kept", "total", "thing", "regions", "numbers", "later");

    private final Evaluator evaluator =
            Evaluator.withImports(List.of("import java.util.*;", "import java.util.stream.*;"));
    private int number;

    @AfterEach
    void close() {
        evaluator.close();
    }

    /** A cell of the notebook that is run in random orders: its versions, and the variables it assigns. */
    private record Candidate(List<String> versions, Set<String> assigned) {
        Candidate(String assigned, String... versions) {
            this(List.of(versions), assigned.isEmpty() ? Set.of() : new TreeSet<>(List.of(assigned.split(" "))));
        }
    }

    /** Edits change bodies, parameters, types, fields, components, supertypes and constants. */
    private static final List<Candidate> NOTEBOOK = List.of(
            new Candidate("rate", "double rate = 0.5;", "double rate = 0.75;", "var rate = 2;", "int rate = 3;"),
            new Candidate("name", "String name = \"Hebei\";", "var name = \"Tianjin\" + 1;"),
            new Candidate(
                    "",
                    "double tax(double x) { return x * 0.1; }",
                    "double tax(double x) { return x * 0.2 + 1; }",
                    "double tax(double x) { return DoubleStream.of(x, x).map(y -> y * 0.3).sum(); }",
                    "int tax(double x) { return (int) x; }",
                    "double tax(double x) { return tax(x, 2); }\ndouble tax(double x, int times) { return x * times; }"),
            new Candidate("due", "var due = tax(10);", "double due = tax(20);", "double due = tax(30) + 1;"),
            new Candidate(
                    "",
                    "class Region { int people = 5; double owed() { return tax(people); } }",
                    "class Region { int people = 6; double owed() { return tax(people) + 1; } }",
                    "class Region { int people = 7; String label = \"r\"; double owed() { return 1; } }",
                    "class Region { static int made = 3; double people = 1; double owed() { return tax(people); } }"),
            new Candidate("region", "var region = new Region();", "Region region = new Region();"),
            new Candidate("kept", "List<Region> kept = List.of(region);"),
            new Candidate("total", "double total = region.owed() + 1;", "var total = region.owed();"),
            new Candidate("thing", "Object thing = new Region();", "Object thing = List.of(new Region());"),
            new Candidate("regions", "List<Region> regions = new ArrayList<>(List.of(new Region()));"),
            new Candidate(
                    "",
                    "record Pair(double left, double right) { double sum() { return left + right; } }",
                    "record Pair(double left, double right) { double sum() { return left + right + tax(1); } }",
                    "record Pair(double left, double right, double third) { Pair(double a, double b) { this(a, b, 0); } }"),
            new Candidate("pair", "var pair = new Pair(1, 2);"),
            new Candidate(
                    "",
                    "interface Shape { double area(); }",
                    "interface Shape { double area(); default double twice() { return 2 * area(); } }"),
            new Candidate(
                    "",
                    "class Square implements Shape { double side = 2; public double area() { return side * side; } }",
                    "class Square implements Shape { double side = 2; public double area() { return tax(side); } }"),
            new Candidate("square", "Shape square = new Square();", "var square = new Square();"),
            new Candidate("", "enum Size { SMALL, LARGE }", "enum Size { SMALL, MIDDLE, LARGE }"),
            new Candidate("size", "var size = Size.SMALL;", "Size size = Size.valueOf(\"LARGE\");"),
            new Candidate("numbers", "int[] numbers = {1, 2, 3};", "var numbers = new double[] {4, 5};"),
            new Candidate(
                    "counter", "var counter = new Object() { int n = 0; int next() { return ++n + (int) tax(1); } };"),
            new Candidate("later", "java.util.function.DoubleUnaryOperator later = x -> tax(x) + rate;"),
            new Candidate("", "import java.time.*;"),
            new Candidate(
                    "",
                    "rate + 1",
                    "due * 2",
                    "name + rate",
                    "tax(3)",
                    "throw new RuntimeException();",
                    "int wrong = ;"));

    @ParameterizedTest(name = "order {0}")
    @MethodSource("seeds")
    void noVariableChangesUnlessItsCellAssignsItOrTheReaderIsTold(int seed) {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            Candidate candidate = NOTEBOOK.get(random.nextInt(NOTEBOOK.size()));
            String code =
                    candidate.versions().get(random.nextInt(candidate.versions().size()));
            Map<String, Object> before = values();
            var frontend = new RecordingFrontend();
            evaluator.run(new Cell("cell " + ++number, frontend), code);
            Map<String, Object> after = values();
            Set<String> told = reset(frontend.errors());
            assertThat(told).as("seed %d: the cell \"%s\"", seed, code).noneMatch(KEEPABLE::contains);
            before.forEach((name, value) -> {
                if (candidate.assigned().contains(name) || told.contains(name)) {
                    return;
                }
                assertThat(after.get(name))
                        .as("seed %d: the cell \"%s\" must leave %s as it is", seed, code, name)
                        .isSameAs(value);
            });
        }
        values().forEach((name, value) -> assertThat(seen(name))
                .as("seed %d: other cells must see %s as it is", seed, name)
                .isEqualTo(Optional.of(value)));
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(0, seed -> seed + 1).limit(50);
    }

    /** The variables' values; a number keeps its box, since it is compared by identity. */
    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Candidate candidate : NOTEBOOK) {
            for (String name : candidate.assigned()) {
                evaluator.variable(name).ifPresent(value -> values.put(name, unboxed(value)));
            }
        }
        return values;
    }

    /** Boxes of one number are made anew at every look; interning makes equal ones the same. */
    private static Object unboxed(Object value) {
        return value instanceof Number ? (value.getClass().getName() + value).intern() : value;
    }

    /** The value that the next cell finds. */
    private Optional<Object> seen(String name) {
        Outcome outcome = evaluator.run(new Cell("cell " + ++number, new RecordingFrontend()), name);
        return outcome instanceof Outcome.Value value
                ? Optional.ofNullable(value.value()).map(StateTest::unboxed)
                : Optional.empty();
    }

    private static Set<String> reset(String errors) {
        Set<String> names = new TreeSet<>();
        Matcher told = TOLD_RESET.matcher(errors);
        while (told.find()) {
            names.addAll(List.of(told.group(1).split(", ")));
        }
        return names;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "class Farm { int cows = 3; int legs() { return cows * 4; } }",
                "class Farm { int cows = 9; int legs() { int n = 0; for (int i = 0; i < cows; i++) n += 4; return n; } }",
                "// said again\nclass Farm { int cows = 3; int legs() { return 4 * cows; } }"
            })
    void objectsKeepTheirFieldsWhenTheBodiesOfTheirClassChange(String edited) {
        run("class Farm { int cows = 3; int legs() { return cows + cows + cows + cows; } }");
        run("var farm = new Farm(); farm.cows = 7; var farms = List.of(farm);");
        assertThat(run(edited)).isEmpty();
        assertThat(value("farm.cows")).isEqualTo(7);
        assertThat(value("farm.legs()")).isEqualTo(28);
        assertThat(value("farms.get(0) == farm")).isEqualTo(true);
    }

    @Test
    void staticFieldsStartAnewOnlyWhenTheirOwnClassSaysSo() {
        run("double base() { return 1; }");
        run("class Depot { static double level = base(); double take() { return base(); } }");
        run("Depot.level = 9;");
        run("double base() { return 2; }");
        assertThat(value("Depot.level + new Depot().take()")).isEqualTo(11.0);
        run("class Depot { static double level = base() + 3; double take() { return base(); } }");
        assertThat(value("Depot.level")).isEqualTo(5.0);
    }

    @Test
    void aConstantThatChangesHasItsNewValueEverywhere() {
        run("class Limits { static final int MOST = 5; }");
        run("int most() { return Limits.MOST; }");
        run("class Limits { static final int MOST = 6; }");
        assertThat(value("Limits.MOST + most()")).isEqualTo(12);
    }

    @Test
    void variablesThatCannotBeKeptAreNamedWithTheReason() {
        run("record Point(double x) {}");
        run(
                "var here = new Point(1); List<Point> path = List.of(here); double other = here.x() + 3; String text = here + \"\";");
        assertThat(run("record Point(double x, double y) {}")).isEqualTo("""
                        Variables reset: here. Their class changed with Point, and Java cannot keep objects of the earlier one.
                        Maybe run the cells that assign them again.
                        Variables that still hold objects from before Point changed, which Java takes for another class: path.
                        """);
        assertThat(value("other + text")).isEqualTo("4.0Point[x=1.0]");
        assertThat(run("here = new Point(1, 2);")).isEmpty();
    }

    @Test
    void classesThatAreChangedBackAndForthKeepWorking() {
        var results = new ArrayList<Object>();
        for (int round = 0; round < 6; round++) {
            run("class Flip { int value() { return %d; } }".formatted(round));
            if (round == 0) {
                run("var flip = new Flip();");
            }
            results.add(value("flip.value()"));
        }
        assertThat(results).containsExactly(0, 1, 2, 3, 4, 5);
    }

    private String run(String code) {
        var frontend = new RecordingFrontend();
        evaluator.run(new Cell("cell " + ++number, frontend), code);
        return frontend.errors();
    }

    private Object value(String code) {
        Outcome outcome = evaluator.run(new Cell("cell " + ++number, new RecordingFrontend()), code);
        assertThat(outcome).as(code).isInstanceOf(Outcome.Value.class);
        return java.util.Objects.requireNonNull(((Outcome.Value) outcome).value());
    }
}
