"""A notebook of ours in the tools that people run notebooks with, each as its users start it."""

import json
import os
import subprocess
import sys
import warnings

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

KERNEL = {"name": "apportion", "display_name": "Java (Apportion)", "language": "java"}
CELLS = [
    "int base = 20;\nbase + 22",
    'System.out.println("printed");\nSystem.err.println("told");',
    'display("<b>bold</b>", "text/html");',
    'Table.create("t", DoubleColumn.create("x", 1, 2))',
    "record Pair(int left, int right) {}\nnew Pair(base, 2)",
]


def notebook(*codes):
    cells = [nbformat.v4.new_markdown_cell("# A notebook\n\nWith $x^2$.")]
    cells += [nbformat.v4.new_code_cell(code) for code in codes]
    for i, cell in enumerate(cells):
        cell["id"] = f"cell-{i}"
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": dict(KERNEL)})


@pytest.fixture
def plain(tmp_path):
    """A notebook as a file, not yet run."""
    path = tmp_path / "plain.ipynb"
    nbformat.write(notebook(*CELLS), path)
    return path


@pytest.fixture
def executed(tmp_path):
    """The same with its outputs."""
    made = notebook(*CELLS)
    NotebookClient(made, kernel_name="apportion", timeout=120).execute()
    path = tmp_path / "executed.ipynb"
    nbformat.write(made, path)
    return path


def tool(*words, folder):
    """Runs a tool of the environment; gives what it wrote."""
    command = [sys.executable, "-m", *map(str, words)]
    environment = os.environ | {"PATH": f"{os.path.dirname(sys.executable)}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=240, env=environment)
    return done.returncode, done.stdout + done.stderr


def test_nbclient_runs_it_and_keeps_every_output(executed):
    made = nbformat.read(executed, 4)
    nbformat.validate(made)
    outputs = [
        [output["output_type"] for output in cell["outputs"]] for cell in made.cells if cell["cell_type"] == "code"
    ]
    assert outputs[0] == ["execute_result"]
    assert sorted(outputs[1]) == ["stream", "stream"]
    assert outputs[2:] == [["display_data"], ["execute_result"], ["execute_result"]]
    assert [cell["execution_count"] for cell in made.cells[1:]] == [1, 2, 3, 4, 5]
    info = made.metadata["language_info"]
    assert (info["name"], info["file_extension"], info["mimetype"]) == ("java", ".java", "text/x-java-source")
    assert (info["pygments_lexer"], info["codemirror_mode"]) == ("java", "java")


def test_nbclient_stops_at_the_first_error_and_goes_on_only_where_it_is_told_to():
    broken = notebook("int a = 1;", "a / 0", "a = 2;")
    with pytest.raises(CellExecutionError, match="ArithmeticException: / by zero"):
        NotebookClient(broken, kernel_name="apportion", timeout=120).execute()
    assert [cell.get("execution_count") for cell in broken.cells[1:]] == [1, 2, None]
    allowed = notebook("int a = 1;", "a / 0", "a")
    NotebookClient(allowed, kernel_name="apportion", timeout=120, allow_errors=True).execute()
    assert allowed.cells[3]["outputs"][0]["data"]["text/plain"] == "1"
    expected = notebook("int a = 1;", "a / 0", "a")
    expected.cells[2]["metadata"]["tags"] = ["raises-exception"]
    NotebookClient(expected, kernel_name="apportion", timeout=120).execute()
    assert expected.cells[3]["outputs"][0]["data"]["text/plain"] == "1"


def test_nbclient_ends_a_cell_that_takes_too_long_and_goes_on():
    slow = notebook("while (true) { }", "40 + 2")
    NotebookClient(
        slow, kernel_name="apportion", timeout=15, interrupt_on_timeout=True, allow_errors=True, startup_timeout=60
    ).execute()
    assert slow.cells[1]["outputs"][-1]["ename"] == "Interrupted"
    assert slow.cells[2]["outputs"][0]["data"]["text/plain"] == "42"


@pytest.mark.parametrize("kind, suffix", [("html", ".html"), ("markdown", ".md")])
def test_nbconvert_makes_pages(plain, kind, suffix):
    code, said = tool("nbconvert", "--execute", "--to", kind, plain.name, folder=plain.parent)
    assert code == 0, said
    made = plain.with_suffix(suffix).read_text()
    missing = [text for text in ("42", "printed", "<b>bold</b>", "<table") if text not in made]
    assert missing == []


def test_nbconvert_makes_a_script_of_java(executed):
    code, said = tool("nbconvert", "--to", "script", executed.name, folder=executed.parent)
    assert code == 0, said
    assert "record Pair(int left, int right) {}" in executed.with_suffix(".java").read_text()


def test_nbconvert_stops_with_the_error_in_words(tmp_path):
    path = tmp_path / "broken.ipynb"
    nbformat.write(notebook("int[] few = {1};", "few[3]"), path)
    code, said = tool("nbconvert", "--execute", "--to", "html", path.name, folder=tmp_path)
    assert code != 0
    assert "ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 1" in said
    assert "cell 2, line 1" in said


@pytest.mark.parametrize("flag", ["--nbval", "--nbval-lax"])
def test_nbval_finds_the_same_outputs(executed, flag):
    code, said = tool("pytest", "-q", "-p", "no:cacheprovider", flag, executed.name, folder=executed.parent)
    assert code == 0, said
    assert "5 passed" in said


def test_nbval_finds_an_output_that_changed(executed):
    made = nbformat.read(executed, 4)
    made.cells[1]["outputs"][0]["data"]["text/plain"] = "43"
    nbformat.write(made, executed)
    code, said = tool("pytest", "-q", "-p", "no:cacheprovider", "--nbval", executed.name, folder=executed.parent)
    assert code != 0
    assert "1 failed" in said and "4 passed" in said


def test_nbmake_runs_it_and_tells_of_a_broken_one(plain):
    code, said = tool("pytest", "-q", "-p", "no:cacheprovider", "--nbmake", plain.name, folder=plain.parent)
    assert code == 0, said
    nbformat.write(notebook("int a = 1;", "a / 0"), plain)
    code, said = tool("pytest", "-q", "-p", "no:cacheprovider", "--nbmake", plain.name, folder=plain.parent)
    assert code != 0
    assert "/ by zero" in said


def test_jupytext_writes_java_and_reads_it_back(executed):
    code, said = tool("jupytext", "--to", "auto:percent", executed.name, folder=executed.parent)
    assert code == 0, said
    script = executed.with_suffix(".java")
    text = script.read_text()
    assert "// %%" in text and "record Pair(int left, int right) {}" in text
    code, said = tool("jupytext", "--to", "ipynb", "--output", "back.ipynb", script.name, folder=executed.parent)
    assert code == 0, said
    back = nbformat.read(executed.parent / "back.ipynb", 4)
    assert [cell["source"] for cell in back.cells] == [cell["source"] for cell in nbformat.read(executed, 4).cells]
    assert back.metadata["kernelspec"]["name"] == "apportion"
    code, said = tool(
        "jupytext", "--execute", "--to", "ipynb", "--output", "again.ipynb", script.name, folder=executed.parent
    )
    assert code == 0, said
    assert nbformat.read(executed.parent / "again.ipynb", 4).cells[1]["outputs"][0]["data"]["text/plain"] == "42"


def papermill(source, *words):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        code, said = tool("papermill", source.name, "out.ipynb", "--no-progress-bar", *words, folder=source.parent)
    return code, said


def parameterised(path, declarations, *codes):
    made = notebook(declarations, *codes)
    made.cells[1]["metadata"]["tags"] = ["parameters"]
    nbformat.write(made, path)
    return path


def test_papermill_sets_parameters_that_keep_their_types(tmp_path):
    source = parameterised(
        tmp_path / "in.ipynb",
        'double rate = 0.5; // yearly\nString region = "Hebei";\nlong people = 3;\nList<Double> caps = List.of(1.0);\n'
        "boolean open = true;\ndouble[] costs = {1};",
        'rate / 2 + " " + region + " " + people + " " + caps.get(0) / 2 + " " + open + " " + costs[1] / 2',
    )
    given = {
        "rate": 1,
        "region": 'Tian"jin\n\\u0041 é',
        "people": 5_000_000_000,
        "caps": [3, 4],
        "open": False,
        "costs": [1, 5],
    }
    code, said = papermill(source, "-y", json.dumps(given))
    assert code == 0, said
    made = nbformat.read(tmp_path / "out.ipynb", 4)
    shown = made.cells[-1]["outputs"][0]["data"]["text/plain"]
    assert shown == '0.5 Tian"jin\n\\u0041 é 5000000000 1.5 false 2.5'
    assert made.cells[2]["metadata"]["tags"] == ["injected-parameters"]


def test_papermill_declares_parameters_that_the_notebook_does_not(tmp_path):
    source = tmp_path / "in.ipynb"
    nbformat.write(
        notebook('whole + " " + large + " " + huge + " " + list + " " + map.get("b") + " " + none + " " + mixed'),
        source,
    )
    given = {
        "whole": -7,
        "large": 2**40,
        "huge": 2**70,
        "list": ["a", None],
        "map": {"z": 1, "b": [1, 2]},
        "none": None,
        "mixed": [1, 2.5],
    }
    code, said = papermill(source, "-y", json.dumps(given))
    assert code == 0, said
    shown = nbformat.read(tmp_path / "out.ipynb", 4).cells[-1]["outputs"][0]["data"]["text/plain"]
    assert shown == f"-7 {2**40} {2**70} [a, null] [1, 2] null [1.0, 2.5]"


def test_papermill_shows_the_parameters_of_a_notebook(tmp_path):
    source = parameterised(tmp_path / "in.ipynb", "double rate = 0.5; // yearly\nfinal int n = 3;", "rate * n")
    code, said = tool("papermill", "--help-notebook", source.name, folder=tmp_path)
    assert code == 0, said
    assert "rate: double (default 0.5)" in said and "yearly" in said
    assert "n: int (default 3)" in said


def test_papermill_keeps_a_failed_run_for_the_reader(tmp_path):
    source = parameterised(tmp_path / "in.ipynb", "int n = 1;", "1 / n", "n + 1")
    code, said = papermill(source, "-p", "n", "0")
    assert code != 0
    assert "ArithmeticException: / by zero" in said
    assert nbformat.read(tmp_path / "out.ipynb", 4).cells[-1].get("execution_count") is None
