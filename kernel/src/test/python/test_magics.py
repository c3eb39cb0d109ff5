"""Magics, errors, help and displays as front ends receive them."""

import time
from html.parser import HTMLParser

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter, MarkdownExporter
from session import KERNEL

# The slowest first answers allowed; a loaded machine gets a second try, for these are not benchmarks.
INSPECT_SECONDS = 1.0
COMPLETE_SECONDS = 0.3


def inspect(session, code, cursor=None):
    return session.reply(session.client.inspect(code, len(code) if cursor is None else cursor))


def complete(session, code):
    return session.reply(session.client.complete(code, len(code)))


def shown(ran, kind="display_data"):
    return [message["content"] for message in ran.published if message["msg_type"] == kind]


class Opened(HTMLParser):
    """What is opened and not closed."""

    def __init__(self, html):
        super().__init__()
        self.left = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        if tag not in ("p", "li", "br", "hr", "img", "tr", "td", "th", "dd", "dt"):
            self.left.append(tag)

    def handle_endtag(self, tag):
        if tag in self.left:
            self.left.remove(tag)


@pytest.mark.parametrize(
    ("setup", "call", "said"),
    [
        ("", "Nucleolus.of(null)", "Optimal, or infeasible"),
        ("", 'Table.create("a")', "Returns a new, empty table"),
        ("var chart = new XYChartBuilder().build();", 'chart.addSeries("a", new double[] {1})', "Add a series"),
        ("", "new org.apache.commons.math3.complex.Complex(1, 2)", "real and imaginary parts"),
        (
            "",
            'org.ojalgo.optimisation.ExpressionsBasedModel.FileFormat.from(new File("a"))',
            "only supports the MPS file format",
        ),
        ("", "progress(3)", "a bar that follows the loop"),
    ],
    ids=["own", "tablesaw", "xchart", "commons-math", "ojalgo", "kernel"],
)
def test_javadoc_is_there_at_every_position_of_a_call(session, setup, call, said):
    session.run(setup)
    name = call.index("(")
    for cursor in [name - 1, name, name + 1, len(call) - 1, len(call)]:
        reply = inspect(session, call, cursor)
        assert reply["found"], (call, cursor)
    data = inspect(session, call, name)["data"]
    assert said in data["text/plain"]
    assert said in data["text/html"]
    assert Opened(data["text/html"]).left == []


def test_javadoc_of_the_library_is_readable_text(session):
    data = inspect(session, "Core")["data"]
    assert "<" not in data["text/plain"].replace("<=", "")
    assert "{@" not in data["text/plain"] + data["text/html"]


def test_completions_carry_kinds_signatures_and_imports(session):
    session.run("double twice(double number) { return 2 * number; }")
    for code, text, kind, signature in [
        ("Table.cr", "create(", "function", "static Table Table.create"),
        ("twi", "twice(", "function", "double twice(double number)"),
        ("HttpClie", "java.net.http.HttpClient", "class", "import java.net.http.HttpClient"),
        ("%mav", "%maven", "magic", "Fetches a library"),
    ]:
        for _ in range(40):
            reply = complete(session, code)
            if text in reply["matches"]:
                break
            time.sleep(0.25)  # the names of classes are read in the background
        entry = next(one for one in reply["metadata"]["_jupyter_types_experimental"] if one["text"] == text)
        assert (entry["type"], entry["start"], entry["end"]) == (kind, reply["cursor_start"], reply["cursor_end"])
        assert entry["signature"].startswith(signature)


def test_help_is_quick_once_warm(session, slack):
    for ask, allowed in [(lambda: inspect(session, "Table.create("), INSPECT_SECONDS)] + [
        (lambda: complete(session, "Table.cr"), COMPLETE_SECONDS)
    ]:
        fastest = []
        for _ in range(10):
            start = time.monotonic()
            ask()
            fastest.append(time.monotonic() - start)
        assert min(fastest) < allowed * slack


def test_maven_puts_a_library_on_the_class_path(fresh):
    fresh.run("int kept = 1;")
    ran = fresh.run("%maven --offline org.jspecify:jspecify:1.0.0")  # what the build itself has fetched
    assert ran.reply["status"] == "ok", ran.reply
    assert ran.stream().startswith(("Added jspecify-1.0.0.jar", "Nothing to add"))
    assert fresh.value("org.jspecify.annotations.Nullable.class.getSimpleName()") == "Nullable"
    assert fresh.value("kept") == "1"
    missing = fresh.run("%maven --offline no.such:thing:1.0").reply
    assert missing["ename"] == "MagicError"
    assert missing["evalue"].startswith("no.such:thing:jar:1.0 was never fetched, and Maven is offline.\nMaybe")
    stays = fresh.run("%maven --offline com.google.code.gson:gson:2.13.2")
    assert stays.reply["status"] == "ok"
    assert "Nothing to add" in stays.stream()


def test_the_resolver_is_not_on_the_class_path_of_cells(session):
    reply = session.run("org.eclipse.aether.RepositorySystem.class").reply
    assert reply["ename"] == "CompileError"
    assert "maven-resolver" not in session.run("%classpath").stream()


def test_magics_work_in_cells_between_java(session):
    ran = session.run('int a = 5;\n%time a = a * 2;\n"%who".length() + a\n% 4')
    assert ran.reply["status"] == "ok", ran.reply
    assert ran.value == str(4 + 10 % 4)
    assert ran.stream().startswith("ran ")
    reply = session.run("int b = 1;\n%whoo").reply
    assert reply["traceback"][:3] == [
        "UnknownMagic: There is no magic %whoo.",
        "Maybe %who is meant; %help lists them all.",
        f"  cell {reply['execution_count']}, line 2",
    ]


def test_cells_of_html_markdown_and_latex(session):
    for magic, mime, body in [("html", "text/html", "<b>x</b>"), ("markdown", "text/markdown", "*x*")]:
        data = shown(session.run(f"%%{magic}\n{body}"))[0]["data"]
        assert data == {"text/plain": body, mime: body}
    assert shown(session.run("%%latex\nx^2"))[0]["data"]["text/latex"] == "$$x^2$$"


def test_magics_are_complete_cells(session):
    def status(code):
        return session.reply(session.client.is_complete(code))["status"]

    assert status("%who") == "complete"
    assert status("%%html\n<b>") == "complete"
    assert status("%%html") == "incomplete"
    assert status("%who\nfor (;;) {") == "incomplete"


def test_what_was_shown_is_updated_under_its_id(session):
    ran = session.run("var handle = display(1); handle.update(2); handle")
    first, second = shown(ran)[0], shown(ran, "update_display_data")[0]
    assert first["transient"]["display_id"] == second["transient"]["display_id"]
    assert second["data"]["text/plain"] == "2"
    assert "execute_result" not in ran.kinds()
    later = session.run('update(handle.id(), "later");')
    assert shown(later, "update_display_data")[0]["transient"] == first["transient"]


def test_a_bar_ends_full_in_notebooks_pages_and_text():
    code = "for (int i : progress(30)) { Thread.sleep(10); }"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    NotebookClient(notebook, kernel_name=KERNEL, timeout=60).execute()
    (output,) = notebook.cells[0].outputs
    assert output.data["text/plain"].endswith("100 % 30 of 30")
    assert 'value="100"' in output.data["text/html"]
    assert "30 of 30" in HTMLExporter().from_notebook_node(notebook)[0]
    assert "30 of 30" in MarkdownExporter().from_notebook_node(notebook)[0]


def test_warnings_are_seen_and_clean_code_gives_none(session):
    warned = session.run("List raw = new ArrayList();\nraw.add(1);").stream("stderr")
    assert warned.startswith("Warning: unchecked call to add(E)")
    assert "line 2\n    raw.add(1);\n    ^^^^^^^^^^" in warned
    assert "deprecated" in session.run("new Date(2020, 1, 1);").stream("stderr")
    assert session.run('List<String> clean = new ArrayList<>(); clean.add("a");').stream("stderr") == ""


def test_errors_say_what_may_help(session):
    compact = session.run("record Share(double part) {\n    Share { }\n}").reply["traceback"]
    assert compact[-1].startswith('Maybe write "public Share"')
    for _ in range(40):
        unknown = session.run("HttpClient.newHttpClient()").reply["traceback"]
        if unknown[-1].startswith("Maybe"):
            break
        time.sleep(0.25)  # JShell reads the names of classes in the background
    assert unknown[-1] == "Maybe add import java.net.http.HttpClient;"


def test_an_error_while_a_value_is_shown_names_the_cell(session):
    code = 'class Shy {\n    public String toString() {\n        throw new IllegalStateException("shy");\n    }\n}'
    count = session.run(code).reply["execution_count"]
    traceback = session.run("new Shy()").reply["traceback"]
    assert traceback[:2] == ["IllegalStateException: shy", f"  cell {count}, line 3, in Shy.toString"]


@pytest.mark.parametrize(
    ("code", "text", "mime"),
    [
        ("Duration.ofMillis(83_456)", "1 min 23.456 s", None),
        ('List.of(Map.of("a", 1, "b", 2), Map.of("a", 3))', "a  b\n-  -\n1  2\n3", "text/html"),
        ("List.of(List.of(1, 2), List.of(3, 40))", "1   2\n3  40", "text/html"),
        ("new org.apache.commons.math3.linear.Array2DRowRealMatrix(new double[][] {{1, 2}})", "1.0  2.0", "text/html"),
        ('picture(new java.awt.image.BufferedImage(3, 2, 1), "Two black lines")', "Two black lines", "image/png"),
    ],
)
def test_values_are_shown_as_people_write_them(session, code, text, mime):
    (result,) = shown(session.run(code), "execute_result")
    assert result["data"]["text/plain"] == text
    assert mime is None or mime in result["data"]
    if mime == "image/png":
        assert result["metadata"]["image/png"]["alt"] == "Two black lines"


def test_a_model_is_shown_typeset(session):
    code = 'LinearProgram.maximise().column("x", 0, 4, 3).row("r", Map.of("x", 1.0), LinearProgram.Relation.AT_MOST, 3)'
    (result,) = shown(session.run(code + ".build()"), "execute_result")
    assert "\\max & 3\\,x" in result["data"]["text/latex"]
    assert result["data"]["text/plain"].startswith("LinearProgram[")
