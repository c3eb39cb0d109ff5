"""Executes the notebooks whose source, kernel or data changed: execute.py [--force] [NAME ...]."""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import project
import translation
from execution import CellFailed, execute

STAMPS = project.HOME / "stamps" / "notebooks.json"
KEPT = project.NOTEBOOKS / "kept"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--force", action="store_true", help="also those that did not change")
    arguments.add_argument("names", nargs="*", metavar="NAME", help="only these")
    chosen = arguments.parse_args()
    sources = [path for path in project.sources() if not chosen.names or project.name_of(path) in chosen.names]
    width = max((len(project.name_of(path)) for path in sources), default=0)
    beneath = digest(*project.files(project.JARS), *project.files(project.DATA), *project.files(Path(__file__).parent))
    stamps = json.loads(STAMPS.read_text()) if STAMPS.exists() else {}
    for path in sources:
        name, notebook = project.name_of(path), project.notebook_of(path)
        title = name.ljust(width)
        before = stamps.get(name, {})
        made_from = digest(path, translation.original_of(path)) + beneath
        found = digest(notebook) if notebook.exists() else None
        if before == {"made_from": made_from, "written": found} and not chosen.force:
            print(f"{title}  unchanged", flush=True)
            continue
        text = with_progress(path, title)
        if found not in (None, before.get("written")) and notebook.read_text(encoding="utf-8") != text:
            keep(notebook)
        notebook.parent.mkdir(exist_ok=True)
        notebook.write_text(text, encoding="utf-8")
        stamps[name] = {"made_from": made_from, "written": digest(notebook)}
        STAMPS.parent.mkdir(parents=True, exist_ok=True)
        STAMPS.write_text(json.dumps(stamps, indent=1, sort_keys=True))


def with_progress(path: Path, title: str) -> str:
    """Executes one notebook with one progress line; on a terminal the line counts the cells."""
    start, cells = time.monotonic(), 0
    back = "\r" if sys.stdout.isatty() else ""

    def progress(done: int, of: int) -> None:
        nonlocal cells
        cells = of
        if back:
            print(f"{back}{title}  cell {done} of {of}", end="", flush=True)

    try:
        text = execute(path, progress)
    except CellFailed as failure:
        sys.exit(f"{back}{title}  failed\n{failure}")
    except KeyboardInterrupt:
        sys.exit(f"{back}{title}  stopped")
    print(f"{back}{title}  {cells} cells, done in {time.monotonic() - start:.1f} s", flush=True)
    return text


def committed(notebook: Path) -> bool:
    """Whether git has this very version."""
    if shutil.which("git") is None:
        return False
    words = ["git", "diff", "--quiet", "HEAD", "--", str(notebook)]
    return subprocess.run(words, cwd=project.ROOT, capture_output=True, check=False).returncode == 0


def keep(notebook: Path) -> None:
    """Puts a notebook that someone edited aside before it is written anew, unless git has it."""
    if committed(notebook):
        return
    KEPT.mkdir(exist_ok=True)
    free = next(path for n in range(1, 10_000) if not (path := KEPT / f"{notebook.stem}-{n}.ipynb").exists())
    shutil.copy(notebook, free)
    print(f"{notebook.name} was changed since it was made: your version is kept as {free.relative_to(project.ROOT)}")


def digest(*files: Path) -> str:
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)).hexdigest()


if __name__ == "__main__":
    main()
