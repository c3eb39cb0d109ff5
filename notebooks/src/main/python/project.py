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
    """The editable notebooks, start-here first, then by name."""
    return sorted(SOURCES.glob("*.md"), key=lambda path: (path.stem != "start-here", path.stem))


def notebook_of(source: Path) -> Path:
    """The executed notebook that is made from a source."""
    return NOTEBOOKS / f"{source.stem}.ipynb"
