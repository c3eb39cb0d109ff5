"""Writes a replication report for each paper, as journals ask for, into target/replication: report.py [PAPER ...]."""

import argparse
import hashlib
import json
import os
import platform
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import nbformat
import psutil
import yaml
from jinja2 import Environment, FileSystemLoader, select_autoescape

import browser
import datapackages
import project
from execution import CellFailed, execute
from source import HEADING, anchor

TEMPLATES = project.NOTEBOOKS / "src" / "main" / "templates"
REPORTS = project.ROOT / "target" / "replication"
JAVA = Path(os.environ.get("JAVA_HOME", "/usr"), "bin", "java")
# A class under a printed name: Table7, Figure10, Proposition3, Equation19.
PRINTED = re.compile(r"(Table|Figure|Proposition|Equation)(\d+)")
SEED = re.compile(r"(?i)seed")


def studies() -> list[dict]:
    """Paper, title, notebook and package of every study, as the library tells them."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    index, ledger = REPORTS / "studies.json", REPORTS / "ledger.csv"
    words = ["-cp", f"{project.JARS}/*", "apportion.replication.LedgerCommand", "--studies", index, "--csv", ledger]
    subprocess.run([JAVA, *words], check=True, stdout=subprocess.DEVNULL)
    return sorted(json.loads(index.read_text(encoding="utf-8")), key=lambda study: study["paper"])


def ledger(paper: str) -> list[dict]:
    return [line for line in datapackages.lines(REPORTS / "ledger.csv") if line["paper"] == paper]


def executed_again(notebook: str) -> dict:
    """Executes the paper's notebook once more: how long it takes, and whether its bytes are the committed ones."""
    source = project.SOURCES / f"{notebook}.md"
    start = time.monotonic()
    try:
        text = execute(source)
    except CellFailed as failure:
        sys.exit(str(failure))
    seconds = time.monotonic() - start
    same = project.notebook_of(source).read_text(encoding="utf-8") == text
    return {"seconds": f"{seconds:.0f}", "same": same, "digest": hashlib.sha256(text.encode()).hexdigest()}


def sections(notebook: str) -> dict[str, list]:
    """The cells of the executed notebook below each heading, by the heading's anchor."""
    found: dict[str, list] = {}
    here = "top"
    for cell in nbformat.read(project.notebook_of(project.SOURCES / f"{notebook}.md"), as_version=4).cells:
        for heading in HEADING.findall(cell.source) if cell.cell_type == "markdown" else []:
            here = anchor(heading)
        found.setdefault(here, []).append(cell)
    return found


def figures(cells: list) -> list[dict]:
    """The pictures that cells show, with their words."""
    return [
        {"png": output["data"]["image/png"], "alt": output["metadata"].get("image/png", {}).get("alt", "")}
        for cell in cells
        for output in cell.get("outputs", [])
        if "image/png" in output.get("data", {})
    ]


def exhibits(study: dict, lines: list[dict]) -> list[dict]:
    """Each table, figure, equation and proposition that has a class: the class, where it is shown, and its verdicts."""
    folder = project.ROOT / "lib" / "src" / "main" / "java" / study["packageName"].replace(".", "/")
    cells = sections(study["notebook"])
    found = []
    for file in folder.glob("*.java"):
        name = PRINTED.fullmatch(file.stem)
        if name is None:
            continue
        title = f"{name[1]} {name[2]}"
        verdicts = Counter(line["verdict"] for line in lines if re.sub(r"[()]", "", line["place"]).startswith(title))
        place = next((key for key in cells if re.match(rf"{anchor(title)}(-|$)", key)), "")
        shown = figures(cells.get(place, [])) if name[1] == "Figure" else []
        found.append(
            {
                "title": title,
                "order": (name[1], int(name[2])),
                "type": f"{study['packageName']}.{file.stem}",
                "place": place,
                "verdicts": ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common()),
                "figures": shown,
            }
        )
    return sorted(found, key=lambda exhibit: exhibit["order"])


def seeds(notebook: str) -> list[str]:
    """The lines of the notebook's cells that name a seed."""
    cells = [cell for cells in sections(notebook).values() for cell in cells if cell.cell_type == "code"]
    return [line.strip() for cell in cells for line in cell.source.splitlines() if SEED.search(line)]


def processor() -> str:
    found = Path("/proc/cpuinfo")
    names = re.findall(r"^model name\s*:\s*(.+)$", found.read_text(), re.MULTILINE) if found.exists() else []
    return names[0] if names else platform.processor() or platform.machine()


def machine() -> dict:
    java = subprocess.run([JAVA, "-version"], capture_output=True, text=True, check=True).stderr.splitlines()
    return {
        "system": f"{platform.system()} {platform.release()} ({platform.machine()})",
        "processor": f"{processor()}, {os.cpu_count()} cores",
        "memory": f"{psutil.virtual_memory().total / 2**30:.0f} GiB",
        "java": "; ".join(line for line in java if "version" in line or "build" in line),
        "python": platform.python_version(),
        "jars": [
            {"name": jar.name, "sha256": hashlib.sha256(jar.read_bytes()).hexdigest()}
            for jar in sorted(project.JARS.glob("*.jar"))
        ],
    }


def commit() -> str:
    words = ["git", "rev-parse", "HEAD"]
    asked = subprocess.run(words, cwd=project.ROOT, capture_output=True, text=True, check=False)
    return asked.stdout.strip() if asked.returncode == 0 else "not a git checkout"


def pdf(page: Path, program: str | None) -> Path | None:
    """The page as PDF, printed by the browser; None without one."""
    if program is None:
        return None
    target = page.with_suffix(".pdf")
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-pdf-header-footer"]
    profile = f"--user-data-dir={project.HOME / 'browser' / 'printing'}"
    words = [program, *quiet, profile, f"--print-to-pdf={target}", page.as_uri()]
    subprocess.run(words, check=True, capture_output=True, timeout=300)
    return target


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("papers", nargs="*", metavar="PAPER", help="only these")
    chosen = arguments.parse_args().papers
    known = studies()
    unknown = sorted(set(chosen) - {study["paper"] for study in known})
    if unknown:
        sys.exit(f"No paper '{unknown[0]}'; there are: {', '.join(study['paper'] for study in known)}.")
    templates = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=select_autoescape(["html", "j2"]))
    citation = yaml.safe_load((project.ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    here, program = machine(), browser.find()
    for study in (study for study in known if not chosen or study["paper"] in chosen):
        lines = ledger(study["paper"])
        page = REPORTS / f"{study['paper']}.html"
        text = templates.get_template("report.html.j2").render(
            study=study,
            citation=citation,
            commit=commit(),
            machine=here,
            run=executed_again(study["notebook"]),
            package=datapackages.package(study["paper"]),
            exhibits=exhibits(study, lines),
            seeds=seeds(study["notebook"]),
            verdicts=Counter(line["verdict"] for line in lines).most_common(),
            lines=lines,
        )
        page.write_text(text, encoding="utf-8")
        printed = pdf(page, program)
        print(f"{page.relative_to(project.ROOT)}{' and .pdf' if printed else ' (no PDF: no browser could be had)'}")


if __name__ == "__main__":
    main()
