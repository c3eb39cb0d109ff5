"""Writes an HTML page for each executed notebook, an index of them and the data dictionary into target/pages."""

import html
import re
import sys
from pathlib import PurePosixPath

import nbformat
from jinja2 import Environment, FileSystemLoader, select_autoescape
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

import datapackages
import project
import translation
from mathematics import NotConverted, mathml
from source import HEADING, anchor

TEMPLATES = project.NOTEBOOKS / "src" / "main" / "templates"


class Renderer(IPythonRenderer):
    """Markdown with equations as MathML and lower-case anchors, the ones the ledger links to.

    The pages lie in folders as the notebooks do, so links between notebooks lead to the pages of the same places.
    """

    def __init__(self, folder: str = "", **options) -> None:
        super().__init__(**options)
        self.back = f"{up(folder)}../../notebooks/{folder}{'/' if folder else ''}"

    def heading(self, text: str, level: int, **attributes) -> str:
        name = anchor(html.unescape(re.sub(r"<[^>]*>", "", text)))
        return f'<h{level} id="{name}">{text}<a class="anchor-link" href="#{name}">¶</a></h{level}>'

    def link(self, text: str, url: str, title: str | None = None) -> str:
        """Links between notebooks lead to their pages, other relative ones back to where the notebooks are."""
        file, _, place = url.partition("#")
        if re.match(r"[a-z]+:", url):
            return super().link(text, url, title)
        if file.endswith(".ipynb"):
            url = f"{file.removesuffix('.ipynb')}.html{'#' + anchor(place.replace('-', ' ')) if place else ''}"
        elif file:
            url = f"{self.back}{url}"
        return super().link(text, url, title)

    def block_math(self, body: str) -> str:
        return mathml(body, display=True)

    def inline_math(self, body: str) -> str:
        return mathml(body, display=False)

    def latex_environment(self, name: str, body: str) -> str:
        return mathml(rf"\begin{{{name}}}{body}\end{{{name}}}", display=True)


def up(folder: str) -> str:
    """The way from a folder below the pages back to them: '../' for methods."""
    return "../" * len(PurePosixPath(folder).parts)


def markdown(text: str, folder: str = "") -> str:
    return MarkdownWithMath(renderer=Renderer(folder, escape=False)).render(text)


def page(notebook: nbformat.NotebookNode, title: str, folder: str = "") -> str:
    """The page of one notebook, in the language of its folder; it opens without the network."""
    language = folder if folder in translation.FOLDERS else "en"
    exporter = HTMLExporter(template_name="page", extra_template_basedirs=[str(TEMPLATES)], language_code=language)
    exporter.register_filter("markdown2html", lambda text: markdown(text, folder))
    exporter.register_filter("mathml", lambda text: mathml(text, display=True))
    without_widgets(notebook)
    notebook.metadata["title"] = title
    notebook.metadata["pages"] = up(folder)
    return exporter.from_notebook_node(notebook)[0]


def without_widgets(notebook: nbformat.NotebookNode) -> None:
    """Leaves the plain text of widgets, which live in notebooks only."""
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)


def title_of(notebook: nbformat.NotebookNode) -> str:
    return next(found[0] for cell in notebook.cells if (found := HEADING.findall(cell.source)))


def main() -> None:
    project.PAGES.mkdir(parents=True, exist_ok=True)
    pages = []
    for source in project.sources():
        notebook = nbformat.read(project.notebook_of(source), as_version=4)
        title = title_of(notebook)
        try:
            text = page(notebook, title, source.parent.relative_to(project.SOURCES).as_posix().removeprefix("."))
        except NotConverted as failure:
            sys.exit(f"{source.name}: {failure}")
        file = project.PAGES / f"{project.name_of(source)}.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        pages.append({"file": file.relative_to(project.PAGES).as_posix(), "title": title})
    templates = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=select_autoescape(["html", "j2"]))
    index = templates.get_template("index.html.j2").render(pages=pages)
    (project.PAGES / "index.html").write_text(index, encoding="utf-8")
    packages = [datapackages.package(name) for name in datapackages.names()]
    data = templates.get_template("data.html.j2").render(packages=packages)
    (project.PAGES / "data.html").write_text(data, encoding="utf-8")


if __name__ == "__main__":
    main()
