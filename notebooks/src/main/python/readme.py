"""Writes README's figure, as the executed notebook shows it."""

import base64

import nbformat

import project

NOTEBOOK = project.NOTEBOOKS / "industry-relocation.ipynb"
CELL = "figure-4-2"
FIGURE = project.NOTEBOOKS / "figure-4.png"


def figure() -> bytes:
    """The PNG that the cell shows."""
    cells = nbformat.read(NOTEBOOK, as_version=4).cells
    cell = next((cell for cell in cells if cell.id == CELL), None)
    if cell is None:
        raise KeyError(f"{NOTEBOOK.name} has no cell {CELL}; README shows its figure.")
    return base64.b64decode(cell.outputs[0].data["image/png"])


def main() -> None:
    FIGURE.write_bytes(figure())


if __name__ == "__main__":
    main()
