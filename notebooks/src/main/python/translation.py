"""Notebooks in another language: prose of their own, every code cell from the English source.

A translation, source/zh/NAME.md, has an empty java fence wherever the English source has a code cell, and one cell of
its own that chooses the language of the figures. Its prose stands in the same sections, from one code cell to the next;
each begins with a mark of the English text that it was made from, so that a change there is noticed here.
"""

import hashlib
import re
from collections import Counter
from pathlib import Path

import jupytext
from nbformat import NotebookNode

import project

FOLDERS = ("zh",)
MARK = re.compile(r"<!-- en: ([0-9a-f]{8}) -->\n?")
OWN = "language"
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
# What both languages must have alike, taken out one after the other; what is left is words and numbers.
ALIKE = {
    "text to copy": re.compile(r"^```text.*?^```", re.DOTALL | re.MULTILINE),
    "displayed equations": re.compile(r"\$\$.*?\$\$", re.DOTALL),
    "formulas": re.compile(r"\$[^$\n]+\$"),
    "code": re.compile(r"`[^`\n]*`"),
    "links": re.compile(r"\]\(([^)]*)\)"),
}
# Numbers that another unit changes: of a notebook, its English number and the translated one.
CONVERTED = {"zh/coal-quota": {"16": "160"}}  # 16 billion yuan, 160 times 10⁸ yuan


def original_of(path: Path) -> Path:
    """The English source of a translation; any other source is its own."""
    return project.SOURCES / path.name if path.parent.name in FOLDERS else path


def translated(path: Path, original: NotebookNode) -> list[NotebookNode]:
    """The cells of a translation, filled with the code of the English notebook and named by its cells.

    :raises ValueError: if the two do not have the same code cells with or without prose before them
    """
    cells, theirs = [], sections(original.cells)
    ours = sections(jupytext.read(path).cells)
    if len(ours) != len(theirs):
        raise ValueError(f"{path}: {len(ours) - 1} code cells, the English source has {len(theirs) - 1}.")
    for (before, place), (english, code) in zip(ours, theirs, strict=True):
        if any(cell.cell_type == "markdown" for cell in before) != bool(english):
            raise ValueError(f"{path}: prose in one language only near '{heading(theirs, english)}'.")
        if place is not None and place.source:
            raise ValueError(f"{path}: code belongs into the English source, found '{place.source.splitlines()[0]}'.")
        markdown = [cell for cell in before if cell.cell_type == "markdown"]
        for number, cell in enumerate(markdown):
            cell.source = MARK.sub("", cell.source)
            cell["id"] = english[0].id if number == 0 else f"{english[0].id}-{'abc'[number]}"
        for cell in before:
            if cell.cell_type == "code":
                cell["id"] = OWN
        cells += before + ([code] if code is not None else [])
    return cells


def sections(cells: list[NotebookNode]) -> list[tuple[list[NotebookNode], NotebookNode | None]]:
    """Prose with a translation's own cells, and the code cell that it ends at; none ends the last."""
    found, before = [], []
    for cell in cells:
        if cell.cell_type == "code" and OWN not in cell.metadata.get("tags", []):
            found.append((before, cell))
            before = []
        else:
            before.append(cell)
    return [*found, (before, None)]


def heading(all_sections: list, prose: list[NotebookNode]) -> str:
    """The last heading at or before a section."""
    last = "top"
    for before, _ in all_sections:
        for cell in before:
            last = next(iter(reversed(re.findall(r"^#+ (.+)$", cell.source, re.MULTILINE))), last)
        if before is prose:
            break
    return last


def faults(path: Path) -> list[str]:
    """Where a translation does not go with its English source: each with the section and what to do."""
    theirs = sections(jupytext.read(original_of(path)).cells)
    ours = sections(jupytext.read(path).cells)
    found = []
    for (english, _), (before, _) in zip(theirs, ours, strict=True):
        text = words(english)
        other = words([cell for cell in before if cell.cell_type == "markdown"])
        where = f"{project.name_of(path)}, '{heading(theirs, english)}'"
        if not other.strip():
            found += [f"{where}: not translated"] if text.strip() else []
            continue
        mark = hashlib.sha256(text.encode()).hexdigest()[:8]
        if mark not in MARK.findall(other):
            found.append(f"{where}: the English text changed; translate it, then mark it <!-- en: {mark} -->")
        for what, lacks, adds in differences(project.name_of(path), text, MARK.sub("", other)):
            found.append(f"{where}: {what}: missing {lacks}, too many {adds}")
    return found


def words(cells: list[NotebookNode]) -> str:
    return "\n\n".join(cell.source for cell in cells)


def differences(name: str, text: str, other: str) -> list[tuple[str, list[str], list[str]]]:
    """What the English text has and the translation lacks, and the other way round."""
    found = []
    versions = (name.rpartition("/")[2] + ".ipynb",)  # the links from one language to the other
    for what, pattern in ALIKE.items():
        one, two = ([plain(piece) for piece in pattern.findall(each)] for each in (text, other))
        found.append((what, *less(*([piece for piece in pieces if piece not in versions] for pieces in (one, two)))))
        text, other = pattern.sub(" ", text), pattern.sub(" ", other)
    changed = CONVERTED.get(name, {})
    numbers = [changed.get(number, number) for number in NUMBER.findall(text)]
    found.append(("numbers", *less(numbers, NUMBER.findall(other))))
    return [(what, lacks, adds) for what, lacks, adds in found if lacks or adds]


def less(text: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """What each of two lists has more often than the other."""
    one, two = Counter(text), Counter(other)
    return sorted((one - two).elements()), sorted((two - one).elements())


def plain(piece: str) -> str:
    """Without what may differ: words within equations, line breaks, the folder."""
    return re.sub(r"(?<![^ `])(?:\.\./|zh/)", "", re.sub(r"\\text\{[^}]*\}|\s+", " ", piece).strip())
