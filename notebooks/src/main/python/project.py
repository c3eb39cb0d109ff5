"""Where things are, and how notebooks are named."""

import os
from pathlib import Path

ROOT = Path(os.environ["LAB_ROOT"]) if "LAB_ROOT" in os.environ else Path(__file__).resolve().parents[4]
HOME = ROOT / ".lab"
NOTEBOOKS = ROOT / "notebooks"
SOURCES = NOTEBOOKS / "source"
DATA = ROOT / "data"
PAGES = ROOT / "target" / "pages"
KERNEL = "apportion"
JARS = ROOT / "kernel" / "target" / "distribution" / "lib"


def files(folder: Path) -> list[Path]:
    """All files below a folder, in an order that does not depend on the machine."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def sources() -> list[Path]:
    """The editable notebooks: start-here first, then by name, those in folders last."""
    return sorted(SOURCES.rglob("*.md"), key=lambda path: (name_of(path) != "start-here", "/" in name_of(path), path))


def name_of(source: Path) -> str:
    """What a notebook is called: its path below the sources without suffix, methods/fuzzy."""
    return source.relative_to(SOURCES).with_suffix("").as_posix()


def notebook_of(source: Path) -> Path:
    """The executed notebook that is made from a source, in the folder of the same name."""
    return NOTEBOOKS / f"{name_of(source)}.ipynb"


def notebooks() -> list[Path]:
    """Every notebook there is, except what Jupyter and a reader's own edits left."""
    folders = {NOTEBOOKS, *(notebook_of(source).parent for source in sources())}
    return sorted(path for folder in folders for path in folder.glob("*.ipynb"))
