"""Which notebooks are executed again, and what happens to one that its reader changed."""

import subprocess

import nbformat
import pytest

import execute
import execution
import project


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A checkout with one notebook, whose execution only counts how often it was asked for."""
    for name, folder in {"NOTEBOOKS": "", "SOURCES": "source", "JARS": "jars", "DATA": "data"}.items():
        (tmp_path / folder).mkdir(exist_ok=True)
        monkeypatch.setattr(project, name, tmp_path / folder)
    monkeypatch.setattr(project, "ROOT", tmp_path)
    monkeypatch.setattr(execute, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(execute, "STAMPS", tmp_path / "notebooks.json")
    (tmp_path / "source" / "tour.md").write_text("# Tour")
    runs = []
    monkeypatch.setattr(
        execute, "with_progress", lambda path, title: runs.append(project.name_of(path)) or f"executed {len(runs)}"
    )

    def main(*words):
        monkeypatch.setattr("sys.argv", ["execute.py", *words])
        execute.main()
        return len(runs)

    return tmp_path, main


def test_an_unchanged_notebook_is_not_executed_again(checkout, capsys):
    _, main = checkout
    assert [main(), main(), main("--force")] == [1, 1, 2]
    assert "tour  unchanged" in capsys.readouterr().out


def test_a_notebook_in_a_folder_is_made_in_the_folder_of_that_name(checkout, capsys):
    folder, main = checkout
    (folder / "source" / "methods").mkdir()
    (folder / "source" / "methods" / "tour.md").write_text("# Another tour")
    assert main() == 2
    assert (folder / "methods" / "tour.ipynb").read_text() == "executed 2"
    assert project.notebooks() == [folder / "methods" / "tour.ipynb", folder / "tour.ipynb"]
    assert main("methods/tour", "--force") == 3
    assert main() == 3
    assert "methods/tour  unchanged" in capsys.readouterr().out


@pytest.mark.parametrize("changed", ["source/tour.md", "jars/kernel.jar", "data/table.csv"])
def test_source_kernel_and_data_count(checkout, changed):
    folder, main = checkout
    main()
    (folder / changed).write_text("changed")
    assert main() == 2


def test_a_reader_s_changes_are_kept(checkout, capsys):
    folder, main = checkout
    main()
    (folder / "tour.ipynb").write_text("my own")
    assert main() == 2
    assert (folder / "kept" / "tour-1.ipynb").read_text() == "my own"
    assert (folder / "tour.ipynb").read_text() == "executed 2"
    assert (
        "tour.ipynb was changed since it was made: your version is kept as kept/tour-1.ipynb" in capsys.readouterr().out
    )


def test_a_version_that_git_has_is_not_kept(checkout):
    folder, main = checkout
    main()
    (folder / "tour.ipynb").write_text("pulled")
    for words in (
        ["init", "-q"],
        ["add", "tour.ipynb"],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", *words], cwd=folder, check=True)
    assert main() == 2
    assert not (folder / "kept").exists()


def test_widgets_are_numbered_in_the_order_in_which_they_were_opened():
    first, second = "b" * 32, "a" * 32
    state = {first: {"state": {}}, second: {"state": {"layout": f"IPY_MODEL_{first}"}}}
    widgets = {execution.WIDGET_STATE: {"state": state, "version_major": 2, "version_minor": 0}}
    view = {"application/vnd.jupyter.widget-view+json": {"model_id": second}}
    output = nbformat.v4.new_output("display_data", data=view)
    cells = [nbformat.v4.new_code_cell("", id="code", outputs=[output])]
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"widgets": widgets})
    steady = nbformat.reads(execution.steady(notebook, nbformat.writes(notebook)), as_version=4)
    one, two = f"{1:032x}", f"{2:032x}"
    states = steady.metadata.widgets[execution.WIDGET_STATE]["state"]
    assert list(states) == [one, two]
    assert states[two]["state"]["layout"] == f"IPY_MODEL_{one}"
    assert next(iter(steady.cells[0].outputs[0].data.values()))["model_id"] == two
