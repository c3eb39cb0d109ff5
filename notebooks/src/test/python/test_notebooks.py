"""The committed notebooks are what their sources give, and hold nothing of the machine or the day they were made on."""

import difflib
import os
import re
import socket
import subprocess
from pathlib import Path

import nbformat
import pytest

import execution
import project
import source as sources

SOURCES = project.sources()
PAPERS = [path for path in SOURCES if project.name_of(path) != "start-here"]
NAMES = [project.name_of(path) for path in SOURCES]
CHANGING = {
    "a date": re.compile(r"\b(19|20)\d\d-\d\d-\d\d\b|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z][a-z] \d"),
    "a time of day": re.compile(r"\b\d\d:\d\d:\d\d\b"),
    "a path of a machine": re.compile(r"(?<![\w.])/(home|root|Users|tmp|usr|var|work)/|[A-Z]:\\\\"),
    "an identity hash": re.compile(r"@[0-9a-f]{5,8}\b"),
    "a UUID": re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"),
}


def texts_of(output) -> list[str]:
    """What a reader sees of an output as text."""
    shown = [value for kind, value in output.get("data", {}).items() if not kind.startswith("image/")]
    return [str(part) for part in (output.get("text", ""), "\n".join(output.get("traceback", [])), *shown)]


@pytest.fixture(params=SOURCES, ids=NAMES)
def path(request):
    return request.param


@pytest.fixture
def notebook(path):
    return nbformat.read(project.notebook_of(path), as_version=4)


def test_there_are_notebooks():
    assert "start-here" in NAMES


def test_every_source_has_its_notebook_and_every_notebook_its_source():
    assert project.notebooks() == sorted(project.notebook_of(path) for path in SOURCES)


STRANGE = {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Shanghai"}


@pytest.fixture(scope="session")
def java_homes(tmp_path_factory):
    """Folders for Jupyter to look for kernels in first: none for the installed one, and one for each further JDK."""
    folders = [None]
    for home in filter(None, os.environ.get("LAB_OTHER_JAVA", "").split(os.pathsep)):
        folder = tmp_path_factory.mktemp("jupyter")
        java = Path(home, "bin", "java")
        words = [java, "-cp", f"{project.JARS}/*", "apportion.kernel.Command", "install", "--no-cache"]
        subprocess.run([*words, "--kernels-dir", folder / "kernels"], check=True, capture_output=True)
        folders.append(folder)
    return folders


@pytest.fixture
def elsewhere():
    """What starts a kernel in a Turkish locale, with Shanghai's time and, where the system allows, on one core."""
    cores = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set()
    if cores:
        worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
        os.sched_setaffinity(0, {sorted(cores)[worker % len(cores)]})
    yield {"env": os.environ | STRANGE}
    if cores:
        os.sched_setaffinity(0, cores)


def test_there_is_no_network_where_the_notebooks_are_executed():
    """./lab test cuts this part off from the network, so that a notebook that reached for it would fail."""
    if "LAB_WITHOUT_NETWORK" not in os.environ:
        pytest.skip(
            "the network was not cut off: not by ./lab test, or this machine does not allow a network namespace"
        )
    with pytest.raises(OSError, match="Network is unreachable"):
        socket.create_connection(("192.0.2.1", 80), timeout=3)


def test_executing_again_elsewhere_gives_the_same_bytes(path, elsewhere, java_homes, monkeypatch):
    """The notebooks take turns on the JDKs there are."""
    if (folder := java_homes[SOURCES.index(path) % len(java_homes)]) is not None:
        monkeypatch.setenv("JUPYTER_PATH", str(folder))
    committed = project.notebook_of(path).read_text(encoding="utf-8")
    again = execution.execute(path, **elsewhere)
    if again != committed:
        texts = committed.splitlines(), again.splitlines()
        lines = list(difflib.unified_diff(*texts, "committed", "executed now", lineterm="", n=2))
        pytest.fail("\n".join(line[:200] for line in lines[:80]), pytrace=False)


def test_elsewhere_is_what_the_kernel_sees(elsewhere, java_homes, tmp_path, monkeypatch):
    cell = (
        'TimeZone.getDefault().getID() + " " + System.getenv("LC_ALL") + " " + Runtime.version().feature()'
        ' + " " + Runtime.getRuntime().availableProcessors()'
    )
    (tmp_path / "seen.md").write_text(f"# Seen\n\n```java\n{cell}\n```\n", encoding="utf-8")
    seen = []
    for folder in java_homes:
        monkeypatch.setenv("JUPYTER_PATH", str(folder or ""))
        notebook = nbformat.reads(execution.execute(tmp_path / "seen.md", **elsewhere), as_version=4)
        seen.append(notebook.cells[-1].outputs[0]["data"]["text/plain"].split())
    cores = "1" if hasattr(os, "sched_setaffinity") else str(os.cpu_count())
    assert [(zone, locale, count) for zone, locale, _, count in seen] == [
        ("Asia/Shanghai", "tr_TR.UTF-8", cores) for _ in java_homes
    ]
    assert len({feature for _, _, feature, _ in seen}) == len(java_homes)


def test_the_notebook_is_valid_and_its_cells_are_in_order(notebook):
    nbformat.validate(notebook)
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1))


def test_no_output_changes_with_the_machine_or_the_day(notebook):
    found = [
        f"{cell.id} shows {what}: {match.group(0)}"
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        for text in texts_of(output)
        for what, pattern in CHANGING.items()
        if (match := pattern.search(text))
    ]
    assert found == []


def test_no_cell_failed_unless_it_says_so_and_none_wrote_to_stderr(notebook):
    found = [
        cell.id
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if output.get("name") == "stderr"
        or (output.output_type == "error" and "raises-exception" not in cell.metadata.get("tags", []))
    ]
    assert found == []


def test_cells_are_short_enough_to_read(notebook):
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.id for cell in code if len(cell.source.splitlines()) > 25] == []


def test_paper_notebooks_define_no_class():
    modifiers = "public|final|static|abstract|sealed"
    declaration = re.compile(rf"^\s*(?:(?:{modifiers}) )*(?:class|record|interface|enum) \w+", re.MULTILINE)
    cells = [cell for path in PAPERS for cell in sources.read(path).cells if cell.cell_type == "code"]
    assert [cell.id for cell in cells if declaration.search(cell.source)] == []


SAYS_NOTHING = re.compile(r"(Image, \d+ × \d+|Chart|image|figure|plot)?\.?", re.IGNORECASE)


def figures_without_words(notebook) -> list[str]:
    """Figures of outputs and of text that tell nothing to a reader who does not see them."""
    found = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            for kind in output.get("data", {}):
                words = output.get("metadata", {}).get(kind, {}).get("alt", "")
                if kind.startswith("image/") and SAYS_NOTHING.fullmatch(words.strip()):
                    found.append(f"{cell.id}: {kind} has the words '{words}'")
        html = [output.data["text/html"] for output in cell.get("outputs", []) if "text/html" in output.get("data", {})]
        for text in [cell.source if cell.cell_type == "markdown" else "", *map(str, html)]:
            shown = [words for words in re.findall(r"!\[([^\]]*)\]\(", text)]
            for tag in re.findall(r"<img\b[^>]*>", text):
                words = re.search(r"""\balt=["']([^"']*)["']""", tag)
                shown.append(words.group(1) if words else "")
            found += [f"{cell.id}: '{words}'" for words in shown if SAYS_NOTHING.fullmatch(words.strip())]
    return found


def test_every_figure_is_told_in_words(notebook):
    assert figures_without_words(notebook) == []


def test_figures_without_words_are_found():
    image = nbformat.v4.new_output("display_data", data={"image/png": "", "text/plain": "Image, 2 × 2"})
    named = nbformat.v4.new_output("display_data", data={"image/png": ""}, metadata={"image/png": {"alt": "Two lines"}})
    html = nbformat.v4.new_output("display_data", data={"text/html": "<img src='a.png'><img src='b' alt='Two lines'>"})
    cells = [
        nbformat.v4.new_code_cell("", id="code", outputs=[image, named, html]),
        nbformat.v4.new_markdown_cell("![](a.png) ![Two lines](b.png)", id="text"),
    ]
    found = figures_without_words(nbformat.v4.new_notebook(cells=cells))
    assert found == ["code: image/png has the words ''", "code: ''", "text: ''"]


def test_the_solutions_check_as_right(path, notebook):
    checked = [text for cell in notebook.cells for output in cell.get("outputs", []) for text in texts_of(output)]
    verdicts = [line for text in checked for line in text.splitlines() if line.startswith(("✔ ", "✘ "))]
    if project.name_of(path).endswith("-solutions"):
        assert [line for line in verdicts if line.startswith("✘")] == []
        calls = sum(cell.source.count("check(") for cell in notebook.cells if cell.cell_type == "code")
        assert len(verdicts) == calls
    elif verdicts:
        assert [line for line in verdicts if not re.search("no answer yet|尚未作答", line)] == []
