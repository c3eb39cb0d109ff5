"""Serves the panel of a notebook alone, to this machine only: app.py NAME."""

import os
import secrets
import sys

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

import project
import source
import translation

TAG = "panel"
APPS = project.HOME / "apps"
PORT = 8866


def panel(name: str) -> nbformat.NotebookNode:
    """A notebook with the title, the cell that chooses another language, and the cells marked as the panel."""
    found = [project.name_of(path) for path in project.sources() if tagged(source.read(path), TAG)]
    if name not in found:
        sys.exit(f"The notebook '{name}' has no panel; these have one: {', '.join(found)}.")
    notebook = source.read(project.SOURCES / f"{name}.md")
    title = next(heading[0] for cell in notebook.cells if (heading := source.HEADING.findall(cell.source)))
    cells = [new_markdown_cell(f"# {title}"), *map(new_code_cell, tagged(notebook, translation.OWN, TAG))]
    return new_notebook(cells=cells, metadata={"kernelspec": source.KERNELSPEC})


def tagged(notebook: nbformat.NotebookNode, *tags: str) -> list[str]:
    return [cell.source for cell in notebook.cells if set(tags) & set(cell.metadata.get("tags", []))]


def main() -> None:
    name = sys.argv[1]
    notebook = panel(name)
    APPS.mkdir(parents=True, exist_ok=True)
    file = APPS / f"{name}.ipynb"
    file.parent.mkdir(exist_ok=True)
    file.write_text(nbformat.writes(notebook, version=4), encoding="utf-8")
    token = os.environ.get("LAB_APP_TOKEN") or secrets.token_hex(24)
    port = int(os.environ.get("LAB_APP_PORT") or PORT)
    print(f"The panel of {name}: http://127.0.0.1:{port}/?token={token}\nCtrl-C ends it.", flush=True)
    options = ["--no-browser", "--Voila.ip=127.0.0.1", f"--port={port}", f"--token={token}"]
    os.execvp("voila", ["voila", str(file), *options])


if __name__ == "__main__":
    main()
