"""Checks that every number quoted in README and in the notebooks' prose is printed, computed or given somewhere.

A quoted number is one with decimals or of three digits and more, outside code and equations. It is known if a number of
the ledger, of a data table or of an executed output rounds to it as it is quoted, or is a hundredth of it and it is a
percentage. Figures that were measured, and so change with the machine, stand between <!-- measured --> and
<!-- /measured -->.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from pathlib import Path

import nbformat

import datapackages
import project
import source
import translation

README = project.ROOT / "README.md"
NUMBER = re.compile(r"(?<![\w.,/-])[-−]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\w/]|\.\d|-\d)")
ANY_NUMBER = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE]-?\d+)?")
# What holds numbers that quote nothing: code, equations, addresses, versions, names of places in papers, dates.
NOT_PROSE = [
    re.compile(r"<!-- measured -->.*?<!-- /measured -->", re.DOTALL),
    re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE),
    re.compile(r"\$\$.*?\$\$", re.DOTALL),
    re.compile(r"\$[^$\n]+\$"),
    re.compile(r"`[^`\n]*`"),
    re.compile(r"\]\([^)]*\)|https?://\S+|doi:?\s*10\.\S+|\b10\.\d{4,}/\S+"),
    re.compile(
        r"\b(?:Section|Sections|section|Equation|equation|Footnote|page|pages|JDK|Java|Python|SMD)\s+[\d.]+(?:[-–]\d+)?"
    ),
    re.compile(r"第 [\d.]+ [节页]"),
    re.compile(r"^#+ .*$", re.MULTILINE),
    re.compile(r"^(?:\*\*)?References?(?:\*\*)?.*\Z", re.DOTALL | re.MULTILINE),
]
# Numbers that a text gives itself, each with what it is.
GIVEN = {
    "coal-quota": {"17.5": "PreferencePoints.leastShortfall(), which FactsTest checks"},
    "gangue-siting-solutions": {
        "0.732": "what 0.1363 million tonnes of gangue are in coal, worked out in the text by hand",
        "0.0002": "four halves of the last printed digit",
    },
    "methods/fuzzy": {"0.25": "1 - 0.75, worked out on the line", "0.95": "the level that an exercise asks for"},
}
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")  # part of a word for Python, but not of a number
YEAR = re.compile(r"(?:18|19|20)\d\d")


def quoted(text: str) -> list[str]:
    """The numbers that a text quotes, as they stand there without sign and thousands separators."""
    references = re.search(r"^#+ (?:References|参考文献)\s*$", text, re.MULTILINE)
    text = text[: references.start()] if references else text
    for pattern in NOT_PROSE[:-1]:
        text = pattern.sub(" ", text)
    found = []
    for match in NUMBER.finditer(CHINESE.sub(" ", text)):
        whole, fraction = match[1].replace(",", ""), match[2] or ""
        if fraction or (len(whole) >= 3 and not YEAR.fullmatch(match[1])):
            found.append(whole + fraction)
    return found


def numbers(text: str) -> set[Decimal]:
    return {Decimal(found.replace(",", "")) for found in ANY_NUMBER.findall(text)}


def is_known(number: str, known: Iterable[Decimal]) -> bool:
    """Whether a known number, or a hundred times it, rounds to the quoted one; ties either way."""
    wanted = Decimal(number)
    step = Decimal(1).scaleb(wanted.as_tuple().exponent)
    near = (value * scale for value in known for scale in (1, 100) if abs(value * scale - wanted) <= step)
    return any(value.quantize(step, mode) == wanted for value in near for mode in (ROUND_HALF_UP, ROUND_HALF_EVEN))


def tables(folder: Path) -> set[Decimal]:
    """Every number in a folder's tables, and how many rows each has; discrepancies count with what their words say."""
    files = sorted(folder.rglob("*.csv"))
    counts = {Decimal(len(datapackages.lines(file))) for file in files}
    return counts.union(*(numbers(file.read_text(encoding="utf-8")) for file in files))


def ledger(paper: str | None) -> set[Decimal]:
    """Every number in the ledger's lines on a paper; reasons count with what their words say."""
    lines = [line for line in datapackages.lines(project.DATA / "ledger.csv") if paper in (None, line["paper"])]
    return numbers("\n".join(line[column] for line in lines for column in ("published", "computed", "reason")))


def verdicts() -> set[Decimal]:
    """How many lines of the ledger there are, of all papers and of each, with all verdicts and with each."""
    lines = datapackages.lines(project.DATA / "ledger.csv")
    groups = [
        group
        for line in lines
        for group in (("", line["verdict"]), (line["paper"], ""), (line["paper"], line["verdict"]))
    ]
    counted = Counter(groups)
    return {Decimal(len(lines)), *map(Decimal, counted.values())}


def outputs(notebook: Path) -> set[Decimal]:
    """Every number in the code and in the executed outputs of a notebook."""
    found = set()
    for cell in nbformat.read(notebook, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        found |= numbers(cell.source)
        for output in cell.outputs:
            shown = [text for kind, text in output.get("data", {}).items() if not kind.startswith("image/")]
            found |= numbers("\n".join(map(str, [output.get("text", ""), *shown])))
    return found


def unknown_in_notebook(path: Path) -> list[str]:
    """What the prose of a notebook's source quotes and neither ledger, data nor outputs know."""
    name = project.name_of(translation.original_of(path))
    paper = name.removesuffix("-solutions")
    of_its_methods = {project.notebook_of(path), project.NOTEBOOKS / f"{paper}.ipynb"}
    known = set().union(*(outputs(notebook) for notebook in of_its_methods))
    known |= tables(project.DATA / paper) | ledger(paper) | tables(project.DATA / "textbook-methods")
    prose = "\n\n".join(cell.source for cell in source.read(path).cells if cell.cell_type == "markdown")
    given = GIVEN.get(name, {})
    known |= {Decimal(number) for number in translation.CONVERTED.get(project.name_of(path), {}).values()}
    return [number for number in quoted(prose) if number not in given and not is_known(number, known)]


def unknown_in_readme() -> list[str]:
    known = (ledger(None) | verdicts()).union(*(outputs(notebook) for notebook in project.notebooks()))
    return [number for number in quoted(README.read_text(encoding="utf-8")) if not is_known(number, known)]


def main() -> None:
    places = {README.name: unknown_in_readme()}
    places |= {f"source/{project.name_of(path)}.md": unknown_in_notebook(path) for path in project.sources()}
    lines = [f"{place}: {', '.join(unknown)}" for place, unknown in places.items() if unknown]
    if lines:
        sys.exit("These numbers stand neither in the ledger nor in the data nor in an output:\n  " + "\n  ".join(lines))
    print(f"Every number quoted in {len(places)} texts stands in the ledger, the data or an output.")


if __name__ == "__main__":
    main()
