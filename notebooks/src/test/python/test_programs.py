"""The programs that read, execute and print notebooks."""

import nbformat.v4 as v4
import pytest
from nbformat import NotebookNode

import execution
import mathematics
import pages
import source


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Table 4", "table-4"),
        ("Table 4: memberships", "table-4"),
        ("Figure 1. Welfare against relocation", "figure-1"),
        ("Table 7 — cooperation", "table-7"),
        ("3.2 Gravity", "3-2-gravity"),
        ("What moves the *answer*?", "what-moves-the-answer"),
        ("Equation $(5)$", "equation-5"),
    ],
)
def test_a_heading_has_a_lower_case_name(heading, name):
    assert source.anchor(heading) == name
    assert f'id="{name}"' in pages.markdown(f"## {heading}")


@pytest.mark.parametrize(
    ("folder", "url", "page"),
    [
        ("", "b.ipynb#table-4", "b.html#table-4"),
        ("", "methods/b.ipynb", "methods/b.html"),
        ("methods", "../b.ipynb", "../b.html"),
        ("", "../README.md", "../../notebooks/../README.md"),
        ("methods", "b.png", "../../../notebooks/methods/b.png"),
        ("methods", "https://example.org/b.ipynb", "https://example.org/b.ipynb"),
    ],
)
def test_links_lead_from_page_to_page_and_else_to_where_the_notebooks_are(folder, url, page):
    assert f'href="{page}"' in pages.markdown(f"[there]({url})", folder)


def test_a_page_in_a_folder_links_back_to_all_pages():
    assert 'href="../index.html"' in pages.page(v4.new_notebook(), "Title", "methods")
    assert 'href="index.html"' in pages.page(v4.new_notebook(), "Title")


def test_cell_ids_come_from_headings(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# Title\n\n```java\n1\n```\n\n## Table 4\n\n```java\n2\n```\n\n```java\n3\n```\n")
    ids = [cell.id for cell in source.read(path).cells]
    assert ids == ["title-1", "title-2", "table-4-1", "table-4-2", "table-4-3"]


def test_two_sections_of_the_same_name_are_refused(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# Data\n\n```java\n1\n```\n\n# Data\n\ntext\n")
    with pytest.raises(ValueError, match=r"a\.md: two sections have the same heading, ids \['data-1'\]"):
        source.read(path)


def test_a_code_cell_is_found_in_its_source(tmp_path):
    path = tmp_path / "a.md"
    path.write_text('# Title\n\n```java\n1\n```\n\n```java tags=["raises-exception"]\n2\n```\n')
    assert [source.place_of(path, 0), source.place_of(path, 1)] == [(path, 4), (path, 8)]


def test_pieces_of_one_stream_are_joined_but_not_across_another_output():
    def out(text, name="stdout"):
        return v4.new_output("stream", name=name, text=text)

    figure = v4.new_output("display_data", data={"text/plain": "figure"})
    merged = execution.merge_streams([out("a"), out("b"), figure, out("c"), out("d", "stderr")])
    assert [output.get("text", "figure") for output in merged] == ["ab", "figure", "c", "d"]


def test_what_differs_between_machines_is_removed():
    notebook = v4.new_notebook(cells=[v4.new_code_cell("1", metadata={"execution": {"shell.execute_reply": "12:00"}})])
    notebook.metadata.language_info = {"name": "java", "version": "25.0.1", "file_extension": ".java"}
    execution.tidy(notebook)
    assert notebook.metadata.language_info == {"name": "java", "file_extension": ".java"}
    assert notebook.cells[0].metadata == NotebookNode()


def test_a_failing_cell_is_named_with_its_source_line(tmp_path):
    path = tmp_path / "broken.md"
    failing = 'int b = 2;\nthrow new IllegalStateException("no such region");'
    path.write_text(f"# Title\n\n```java\nint a = 1;\n```\n\n```java\n{failing}\n```\n")
    with pytest.raises(execution.CellFailed) as failure:
        execution.execute(path)
    first = str(failure.value).splitlines()[0]
    assert first == f"{tmp_path.name}/broken.md:9: cell 2 of 2 (title-3) failed."
    assert "no such region" in str(failure.value)


@pytest.mark.parametrize(
    ("latex", "part"),
    [
        (r"\frac{1}{2}", "<mfrac>"),
        (r"\begin{aligned} a &= b \\ c &= d \end{aligned}", '<mtable class="aligned" displaystyle="true"><mtr><mtd'),
        (r"E_1 = m \tag{2}", '<span class="equation-number">(2)</span>'),
        (r"\operatorname*{arg\,max}_x f", '<mi mathvariant="normal">a</mi>'),
    ],
)
def test_equations_become_mathml(latex, part):
    assert part in mathematics.mathml(latex, display=True)


@pytest.mark.parametrize("latex", [r"\nosuchcommand{x}", r"a & b"])
def test_an_equation_that_cannot_be_shown_is_refused(latex):
    with pytest.raises(mathematics.NotConverted, match="^No MathML for the equation"):
        mathematics.mathml(latex, display=True)
