"""Reads the descriptors of the data packages for pages and reports."""

import csv
import json
from pathlib import Path

import project


def names() -> list[str]:
    return sorted(path.parent.name for path in project.DATA.glob("*/datapackage.json"))


def lines(file: Path) -> list[dict]:
    """The rows of a table by column; none if there is no such table."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def package(name: str) -> dict:
    """A descriptor, with the rows of each resource, the provenance words of its columns, and the discrepancies."""
    folder = project.DATA / name
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        words = [field["provenance"] for field in resource["schema"]["fields"]]
        resource["provenance"] = ", ".join(dict.fromkeys(words))
        resource["rows"] = len(lines(folder / resource["path"]))
    described["discrepancies"] = lines(folder / "discrepancies.csv")
    return described
