"""The Chinese notebooks say what the English ones say: the same code, numbers and equations, and figures in Chinese."""

import json
import re

import jupytext
import nbformat
import pytest

import project
import source
import translation

TRANSLATIONS = [path for path in project.sources() if translation.original_of(path) != path]
NAMES = [project.name_of(path) for path in TRANSLATIONS]
PAPERS = ["industry-relocation"]
# What Chinese papers leave in Latin letters, too: schemes, symbols, units, and the axes in the words for a figure.
LATIN = re.compile(r"\b(?:TFP|BOAS|SOAS|GAS|CO₂?|MIV|km|II|III|IV|C_e|E_c|x|y)\b|\\u[0-9a-f]{4}")
WORD = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture(params=TRANSLATIONS, ids=NAMES)
def path(request):
    return request.param


def test_every_study_notebook_is_translated():
    assert [f"zh/{paper}" for paper in PAPERS] == NAMES


def test_a_translation_goes_with_its_english_source(path):
    assert translation.faults(path) == []


def test_a_translation_has_all_code_of_the_english_notebook(path):
    ours, theirs = source.read(path), source.read(translation.original_of(path))
    own = [cell for cell in ours.cells if translation.OWN in cell.metadata.get("tags", [])]
    code = [cell for cell in ours.cells if cell.cell_type == "code" and cell not in own]
    assert [cell.source for cell in own] == ["Language.use(Language.CHINESE);"]
    assert code == [cell for cell in theirs.cells if cell.cell_type == "code"]


def test_the_two_languages_lead_to_each_other(path):
    english = translation.original_of(path)
    assert f"](../{path.stem}.ipynb)" in path.read_text(encoding="utf-8")
    assert f"](zh/{path.stem}.ipynb)" in english.read_text(encoding="utf-8")


def seen(output) -> list[str]:
    """What a reader sees of a figure: the words of an image, titles, knobs and names in a panel."""
    found = [output.get("metadata", {}).get("image/png", {}).get("alt", "")]
    panel = output.get("data", {}).get("application/vnd.vegalite.v5+json")
    if panel:
        found += labels(panel)
        keys = {
            word for knob in panel.get("params", []) for word in knob["bind"].get("options", [])
        }  # by them it filters
        for rows in panel["datasets"].values():
            text = rows if isinstance(rows, str) else json.dumps(rows, ensure_ascii=False)
            found += set(re.split(r"[,\n]", text.partition("\n")[2] if isinstance(rows, str) else text)) - keys
    return found


def labels(part) -> list[str]:
    """All titles, names of inputs and of their choices in a specification."""
    if isinstance(part, list):
        return [label for one in part for label in labels(one)]
    if not isinstance(part, dict):
        return []
    own = [part[key] for key in ("title", "labels") if key in part]
    own += [part["name"]] if "input" in part else []
    return [str(label) for label in own] + labels([value for key, value in part.items() if key != "datasets"])


def test_figures_speak_chinese(path):
    notebook = nbformat.read(project.notebook_of(path), as_version=4)
    texts = {text for cell in notebook.cells for output in cell.get("outputs", []) for text in seen(output)}
    assert any(re.search(r"[\u4e00-\u9fff]", text) for text in texts)
    assert sorted(text[:200] for text in texts if WORD.search(LATIN.sub("", text))) == []


ENGLISH = """# Two plants

The second costs 2.5 more, $c_2 = c_1 + 2.5$.

```java
int a = 1;
```

Read [on](start.ipynb).

```java
int b = 2;
```
"""
CHINESE = """<!-- en: 00000000 -->
# 两座工厂

第二座多花 2.5，$c_2 = c_1 + 2.5$。

```java tags=["language"]
Language.use(Language.CHINESE);
```

接下来：

```java
```

<!-- en: 00000000 -->
[继续](../start.ipynb)。

```java
```
"""


@pytest.fixture
def pair(tmp_path, monkeypatch):
    monkeypatch.setattr(project, "SOURCES", tmp_path)
    (tmp_path / "zh").mkdir()
    path = tmp_path / "zh" / "plants.md"

    def faults(english=ENGLISH, chinese=CHINESE):
        (tmp_path / "plants.md").write_text(english, encoding="utf-8")
        path.write_text(chinese, encoding="utf-8")
        marks = []
        for fault in translation.faults(path):
            if mark := re.search(r"<!-- en: \w+ -->", fault):
                marks.append(mark[0])
        for mark in marks:
            chinese = chinese.replace("<!-- en: 00000000 -->", mark, 1)
        path.write_text(chinese, encoding="utf-8")
        return translation.faults(path)

    return path, faults


def test_a_translation_is_filled_with_the_code_and_the_names_of_its_original(pair):
    path, faults = pair
    assert faults() == []
    cells = source.read(path).cells
    assert [cell.source for cell in cells if cell.cell_type == "code"] == [
        "Language.use(Language.CHINESE);",
        "int a = 1;",
        "int b = 2;",
    ]
    assert [cell.id for cell in cells] == [
        "two-plants-1",
        "language",
        "two-plants-1-b",
        "two-plants-2",
        "two-plants-3",
        "two-plants-4",
    ]
    assert source.place_of(path, 1) == (path.parents[1] / "plants.md", 6)


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        (("第二座多花 2.5，", "第二座多花 2.6，"), "numbers: missing ['2.5'], too many ['2.6']"),
        (("c_2 = c_1", "c_2 = c_3"), "formulas: missing"),
        (("../start.ipynb", "../end.ipynb"), "links: missing ['start.ipynb'], too many ['end.ipynb']"),
    ],
)
def test_what_differs_between_the_languages_is_found(pair, changed, fault):
    _, faults = pair
    found = faults(chinese=CHINESE.replace(*changed))
    assert len(found) == 1 and fault in found[0]


def test_a_changed_english_section_is_found(pair):
    path, faults = pair
    assert faults() == []
    english = path.parents[1] / "plants.md"
    english.write_text(ENGLISH.replace("costs", "will cost"), encoding="utf-8")
    found = translation.faults(path)
    assert len(found) == 1 and "zh/plants, 'Two plants': the English text changed" in found[0]


@pytest.mark.parametrize(
    ("chinese", "message"),
    [
        (CHINESE.removesuffix("```java\n```\n"), "1 code cells, the English source has 2"),
        (CHINESE.replace("```java\n```", "```java\nint a = 1;\n```", 1), "code belongs into the English source"),
        (CHINESE.replace("<!-- en: 00000000 -->\n[继续](../start.ipynb)。\n", ""), "prose in one language only"),
    ],
)
def test_a_translation_with_other_cells_is_refused(pair, chinese, message):
    path, _ = pair
    (path.parents[1] / "plants.md").write_text(ENGLISH, encoding="utf-8")
    path.write_text(chinese, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        source.read(path)


def test_the_sources_of_translations_hold_no_code(path):
    cells = jupytext.read(path).cells
    code = [cell.source for cell in cells if cell.cell_type == "code" and cell.source]
    assert code == ["Language.use(Language.CHINESE);"]
