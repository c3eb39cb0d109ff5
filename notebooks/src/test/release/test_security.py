"""Nothing that a notebook shows can run: the outputs that are committed hold no script, in no form."""

import re
from html.parser import HTMLParser

import nbformat
import pytest

import project

FORBIDDEN = {"script", "iframe", "object", "embed", "form", "link", "meta", "base", "style"}
KINDS = {
    "text/plain",
    "text/html",
    "text/markdown",
    "text/latex",
    "image/png",
    "application/vnd.vegalite.v5+json",
    "application/vnd.jupyter.widget-view+json",
}


class Dangers(HTMLParser):
    """Collects what could run or load something."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag, attributes):
        if tag in FORBIDDEN:
            self.found.append(f"<{tag}>")
        for name, value in attributes:
            address = re.sub(r"\s", "", value or "").lower()
            if name.startswith("on") or address.startswith(("javascript:", "vbscript:", "data:text")):
                self.found.append(f"{name}={value}")
            if name in ("src", "href", "srcset", "action", "formaction", "xlink:href") and re.match(
                r"(https?:)?//", address
            ):
                self.found.append(f"{name}={value}")


def dangers(html: str) -> list[str]:
    parser = Dangers()
    parser.feed(html)
    parser.close()
    return parser.found


def shown(notebook):
    return [(cell.id, output.get("data", {})) for cell in notebook.cells for output in cell.get("outputs", [])]


@pytest.fixture(params=project.notebooks(), ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def test_no_output_runs_or_loads_anything(notebook):
    found = [(cell, danger) for cell, data in shown(notebook) for danger in dangers(str(data.get("text/html", "")))]
    assert found == []


def addresses(specification) -> list[str]:
    """What a Vega-Lite figure would load or lead to: data by address, pictures, links, other loaders."""
    if isinstance(specification, list):
        return [found for part in specification for found in addresses(part)]
    if not isinstance(specification, dict):
        return []
    here = [f"{key}: {value}" for key, value in specification.items() if key in ("url", "href", "loader", "usermeta")]
    return here + [found for part in specification.values() for found in addresses(part)]


def test_no_moving_figure_loads_or_leads_anywhere(notebook):
    figures = [data.get("application/vnd.vegalite.v5+json", {}) for _, data in shown(notebook)]
    assert [found for figure in figures for found in addresses(figure)] == []


def test_a_figure_that_loads_is_found():
    assert addresses({"layer": [{"data": {"url": "//elsewhere/a.csv"}}]}) == ["url: //elsewhere/a.csv"]


def test_outputs_are_of_kinds_that_an_untrusted_notebook_shows(notebook):
    assert {kind for _, data in shown(notebook) for kind in data} <= KINDS


@pytest.mark.parametrize(
    ("html", "danger"),
    [
        ("<b>a</b><script>alert(1)</script>", "<script>"),
        ("<img src=x onerror='alert(1)'>", "onerror=alert(1)"),
        ("<a href=' java\nscript:alert(1)'>a</a>", "href= java\nscript:alert(1)"),
        ("<img src='//elsewhere/a.png'>", "src=//elsewhere/a.png"),
    ],
)
def test_what_runs_is_found(html, danger):
    assert dangers(html) == [danger]
