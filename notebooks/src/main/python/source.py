"""Reads a notebook's editable source, Markdown with java fences, as jupytext does."""

import re
from pathlib import Path

import jupytext
from nbformat import NotebookNode

import translation
from project import KERNEL

FENCE = re.compile(r"^```java\b")
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*$", re.MULTILINE)
KERNELSPEC = {"display_name": "Java (Apportion)", "language": "java", "name": KERNEL}


def read(path: Path) -> NotebookNode:
    """The notebook without outputs; its cell ids come from headings, so that they stay when cells elsewhere change.

    A translation has the cells of the English notebook with other prose, and the same ids.
    """
    original = translation.original_of(path)
    if original != path:
        notebook = read(original)
        notebook.cells = translation.translated(path, notebook)
        return notebook
    notebook = jupytext.read(path)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    notebook.metadata = NotebookNode(kernelspec=NotebookNode(KERNELSPEC))
    section, ordinal = "top", 0
    for cell in notebook.cells:
        headings = HEADING.findall(cell.source) if cell.cell_type == "markdown" else []
        if headings:
            section, ordinal = anchor(headings[-1]), 0
        ordinal += 1
        cell["id"] = f"{section[:50]}-{ordinal}"
    repeated = {cell.id for cell in notebook.cells if [other.id for other in notebook.cells].count(cell.id) > 1}
    if repeated:
        raise ValueError(f"{path.name}: two sections have the same heading, ids {sorted(repeated)} are not unique.")
    return notebook


def anchor(heading: str) -> str:
    """The name by which links reach a heading, its words up to a colon, stop or dash: 'Table 4: shares' is table-4."""
    title = re.split(r"[:.](?:\s|$)|：|\s[–—-]\s", re.sub(r"[`*$\\]", "", heading), maxsplit=1)[0]
    return re.sub(r"[^a-z0-9\u4e00-\u9fff]+", "-", title.lower()).strip("-") or "section"


def place_of(path: Path, code_cell: int) -> tuple[Path, int]:
    """The source that holds the given code cell, and the line of its first line, counted from 0."""
    lines = path.read_text(encoding="utf-8").splitlines()
    fences = [number for number, line in enumerate(lines, start=1) if FENCE.match(line)]
    original = translation.original_of(path)
    if original != path and lines[fences[code_cell]] == "```":  # empty: the code stands in the English source
        filled = sum(lines[fence] != "```" for fence in fences[:code_cell])
        return place_of(original, code_cell - filled)
    return path, fences[code_cell] + 1
