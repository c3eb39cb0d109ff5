"""Executes a notebook so that the same source, kernel and data give the same bytes."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellControlSignal, DeadKernelError
from nbformat import NotebookNode

import source
from project import KERNEL, NOTEBOOKS

LANGUAGE_KEPT = ("codemirror_mode", "file_extension", "mimetype", "name", "pygments_lexer")
CELL_SECONDS = 600
WIDGET_STATE = "application/vnd.jupyter.widget-state+json"


class CellFailed(Exception):
    """A cell ended in an error; the message says which, where it stands, and the kernel's traceback."""


class Client(NotebookClient):
    """Ends with KeyboardInterrupt at Ctrl-C, where nbclient fails over shutting the kernel down twice."""

    async def _async_cleanup_kernel(self) -> None:
        if self.km is None:
            raise KeyboardInterrupt
        await super()._async_cleanup_kernel()


def execute(path: Path, progress: Callable[[int, int], None] = lambda done, of: None, **kernel: object) -> str:
    """The executed notebook of a source, as the text of its .ipynb; the kernel is started as the further words say."""
    notebook = source.read(path)
    code = [index for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    started = []
    client = Client(
        notebook,
        kernel_name=KERNEL,
        timeout=CELL_SECONDS,
        iopub_timeout=30,
        raise_on_iopub_timeout=True,  # otherwise output that comes late is lost without a word
        record_timing=False,
        resources={"metadata": {"path": str(NOTEBOOKS)}},
        on_cell_start=lambda cell, cell_index: started.append(cell_index),
        on_cell_executed=lambda cell, cell_index, execute_reply: progress(code.index(cell_index) + 1, len(code)),
    )
    try:
        client.execute(**kernel)
    except (CellControlSignal, DeadKernelError) as error:
        raise CellFailed(describe(path, notebook, started[-1], error)) from error
    tidy(notebook)
    return steady(notebook, nbformat.writes(notebook, version=4) + "\n")


def steady(notebook: NotebookNode, text: str) -> str:
    """The text with widgets numbered in the order in which they were opened, where the kernel gave random names."""
    states = notebook.metadata.get("widgets", {}).get(WIDGET_STATE, {}).get("state", {})
    names = {name: f"{number:032x}" for number, name in enumerate(states, start=1)}
    if not names:
        return text
    numbered = json.loads(re.sub("|".join(names), lambda found: names[found.group()], text))
    # Sorted anew: the writer had put them in the order of the random names.
    return json.dumps(numbered, ensure_ascii=False, indent=1, sort_keys=True, separators=(",", ": ")) + "\n"


def describe(path: Path, notebook: NotebookNode, index: int, error: Exception) -> str:
    """Cell, line in the source, and traceback of a failed cell."""
    cell = notebook.cells[index]
    code = [other.id for other in notebook.cells if other.cell_type == "code"]
    output = next((output for output in cell.outputs if output.output_type == "error"), None)
    traceback = "\n".join(output.traceback) if output else str(error)
    within = re.search(r"line (\d+)", traceback)
    number = code.index(cell.id)
    file, first = source.place_of(path, number)
    place = f"{file.parent.name}/{file.name}:{first + (int(within.group(1)) - 1 if within else 0)}"
    return f"{place}: cell {number + 1} of {len(code)} ({cell.id}) failed.\n{traceback}"


def tidy(notebook: NotebookNode) -> None:
    """Removes what may differ from run to run or from machine to machine."""
    information = notebook.metadata.get("language_info", {})
    notebook.metadata.language_info = {key: information[key] for key in LANGUAGE_KEPT if key in information}
    notebook.metadata.kernelspec = NotebookNode(source.KERNELSPEC)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = merge_streams(cell.outputs)


def merge_streams(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """Joins neighbouring pieces of one stream: where the kernel cut them depends on the clock."""
    merged: list[NotebookNode] = []
    for output in outputs:
        last = merged[-1] if merged else None
        if last is not None and last.output_type == output.output_type == "stream" and last.name == output.name:
            last.text += output.text
        else:
            merged.append(output)
    return merged
