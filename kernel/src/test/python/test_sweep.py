"""Sweeps in cells: tasks typed in a notebook run there, and are not sent away."""

import pytest

MINE = """
record Scaled(double value) {}
record Mine(int number) implements Task<Scaled> {
    public Scaled compute(RandomGenerator random) { return new Scaled(number * random.nextDouble()); }
}
var mine = Sweep.of("mine", Scaled.class, IntStream.range(0, 50).mapToObj(Mine::new).toList());
"""
# A library that knows nothing of notebooks: tasks that hold an object of it, which holds code.
LIBRARY = """
package stranger;
import apportion.sweep.Task;
import java.io.Serializable;
import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;
import java.util.random.RandomGenerator;
public record Curves(List<Curve> curves) implements Task<Curves.Height> {
    public interface Shape extends DoubleUnaryOperator, Serializable {}
    public record Curve(Map<String, DoubleUnaryOperator> parts) implements Serializable {}
    public record Height(double height) {}
    public static DoubleUnaryOperator line(double slope) { return (Shape) (x -> slope * x); }
    public static DoubleUnaryOperator among(Shape[] shapes) { return (Shape) (x -> x * shapes.length); }
    public static DoubleUnaryOperator proxy(Class<?>[] types) {
        InvocationHandler handler = (InvocationHandler & Serializable) (proxy, method, words) -> 1.0;
        return (DoubleUnaryOperator) Proxy.newProxyInstance(types[0].getClassLoader(), types, handler);
    }
    public static Curve of(DoubleUnaryOperator part) { return new Curve(new TreeMap<>(Map.of("part", part))); }
    public Height compute(RandomGenerator random) {
        return new Height(curves.stream().flatMap(curve -> curve.parts().values().stream())
                .mapToDouble(part -> part.applyAsDouble(1)).sum());
    }
}
"""
COMPILE = """
var path = System.getProperty("java.class.path");
var words = new String[] {"-proc:none", "-d", folder, "-cp", path, folder + "/Curves.java"};
javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, words)
"""
REMEDY = "Maybe run it in this process with run(), or take a task of the library, or put yours in a jar of its own"


def refused(session, code):
    """The message with which the cell's sweep is refused."""
    ran = session.run(code)
    assert ran.reply["status"] == "error", ran.reply
    assert ran.reply["ename"].endswith("IllegalArgumentException")
    assert REMEDY in ran.reply["evalue"]
    assert "they would compute with 0, without an error" in ran.reply["evalue"]
    return ran.reply["evalue"]


def test_tasks_of_a_cell_run_where_it_runs_and_a_bar_follows_them(session):
    session.run(MINE)
    assert session.run("mine.run()").value == "Sweep mine: 50 results"
    assert session.run("mine.run(LocalRunner.on(1)).csv().equals(mine.run(LocalRunner.on(2)).csv())").value == "true"
    ran = session.run("progress(mine).run();")
    bars = [message["content"]["data"]["text/plain"] for message in ran.published if "display" in message["msg_type"]]
    assert "50 of 50" in bars[-1]


def test_a_class_of_a_cell_does_not_travel(session):
    session.run(MINE)
    said = refused(session, 'mine.run(SparkRunner.on("local[2]"));')
    assert said.startswith("Sweep mine cannot leave this notebook: the class Mine in its tasks was typed in a cell.")


def test_a_lambda_that_uses_a_variable_of_the_notebook_does_not_travel(session):
    session.run(MINE + "double factor = 2;\nTask<Scaled> scaled = random -> new Scaled(factor);")
    said = refused(session, 'Sweep.of("two", Scaled.class, List.of(scaled)).run(SparkRunner.on("spark://head:7077"));')
    assert said.startswith("Sweep two cannot leave this notebook: a lambda in its tasks was typed in a cell.")


def test_nor_does_what_hides_in_a_task_of_the_library(session):
    session.run(
        MINE
        + """
class Held implements Grid<Scaled> {
    private final Comparator<String> hidden;
    Held(Comparator<String> hidden) { this.hidden = hidden; }
    public int count() { return 1; }
    public Task<Scaled> task(int index) { return null; }
}
"""
    )
    said = refused(session, 'Sweep.of("held", Scaled.class, new Held(null)).run(SparkRunner.on("local[2]"));')
    assert "the class Held" in said


@pytest.fixture(scope="module")
def library(session, tmp_path_factory):
    """A session with that library on its class path, and sweeps of one task that run where they are."""
    folder = tmp_path_factory.mktemp("library")
    (folder / "Curves.java").write_text(LIBRARY, encoding="utf-8")
    assert session.run(f'var folder = "{folder}";{COMPILE}').value == "0"
    assert session.run(f"%classpath add {folder}").reply["status"] == "ok"
    session.run("import stranger.*; import java.util.function.*; double slope = 3;")
    session.run(
        "Sweep<Curves.Height> curves(Curves.Curve... held) {"
        ' return Sweep.of("curves", Curves.Height.class, List.of(new Curves(new ArrayList<>(List.of(held))))); }'
    )
    return session


@pytest.mark.parametrize(
    "typed",
    [
        "x -> slope * x",
        "(Curves.Shape) (x -> slope * x)",
        "Math::sqrt",
    ],
)
def test_a_lambda_in_an_object_that_a_task_of_a_library_holds_does_not_travel(library, typed):
    held = f"curves(Curves.of(Curves.line(2)), Curves.of({typed}))"
    assert library.run(f"{held}.run()").value == "Sweep curves: 1 result"
    said = refused(library, f'{held}.run(SparkRunner.on("local[2]"));')
    assert said.startswith("Sweep curves cannot leave this notebook: a lambda in its tasks was typed in a cell.")


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("new DoubleUnaryOperator() { public double applyAsDouble(double x) { return x; } }", "a class without a name"),
        ("new Twice()", "the class Twice"),
        ("Curves.among(new Twice[0])", "the class Twice"),
        ("Curves.proxy(new Class<?>[] {Mark.class, Curves.Shape.class})", "the class Mark"),
        ("new Curves.Shape() { public double applyAsDouble(double x) { return x; } }", "a class without a name"),
    ],
)
def test_nor_does_an_object_of_a_cell_in_it(library, typed, named):
    library.run(
        "class Twice implements Curves.Shape { public double applyAsDouble(double x) { return 2 * x; } }\n"
        "interface Mark {}"
    )
    said = refused(library, f'curves(Curves.of({typed})).run(SparkRunner.on("local[2]"));')
    assert said.startswith(f"Sweep curves cannot leave this notebook: {named} in its tasks was typed in a cell.")


def test_but_a_lambda_of_the_library_itself_does(library):
    library.run('System.setProperty("apportion.spark", "/nowhere");')
    ran = library.run('curves(Curves.of(Curves.line(2))).run(SparkRunner.on("local[2]"));')
    assert ran.reply["evalue"].startswith("Spark is not here: /nowhere has no folder jars.")


def test_what_cannot_be_serialised_is_refused_by_its_name(library):
    chained = "((Curves.Shape) (x -> slope * x)).andThen(x -> x)"
    ran = library.run(f'curves(Curves.of({chained})).run(SparkRunner.on("local[2]"));')
    assert ran.reply["evalue"].startswith(
        "Sweep curves cannot leave this process: its tasks hold a lambda of java.util."
    )
    assert "which is not Serializable.\nMaybe keep in a task its parameters only." in ran.reply["evalue"]


def test_a_sweep_of_the_library_is_not_held_back_by_the_guard(session):
    session.run("import apportion.study.relocation.ParameterBoxes;")
    ran = session.run(
        'System.setProperty("apportion.spark", "/nowhere");\n'
        'new ParameterBoxes(2, 0.1, 3).sweep().run(SparkRunner.on("local[2]"));'
    )
    assert ran.reply["evalue"].startswith("Spark is not here: /nowhere has no folder jars.")
    assert "./lab spark" in ran.reply["evalue"]
