"""Every number that README and the notebooks quote is one that was printed, computed or given."""

from decimal import Decimal

import pytest

import project
import quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It costs 12.5 and 1,234 tonnes, not 99.", ["12.5", "1234"]),
        ("In 2012, by equation (21), Section 2.3.2 and Table 12", []),
        ("`3.14` and $x = 2.5$ and [here](a-1.25.png)", []),
        ("```java\n3.14\n```\nthen 0.95 %", ["0.95"]),
        ("<!-- measured -->\n3.3 s\n<!-- /measured -->\n4.4", ["4.4"]),
        ("a value of −0.25", ["0.25"]),
        ("version 1.2.3 or 10.1016/j.eneco", []),
        ("text 1.5\n\n## References\n\npages 123 to 456", ["1.5"]),
    ],
)
def test_numbers_are_found_in_prose_only(text, found):
    assert quotes.quoted(text) == found


@pytest.mark.parametrize(
    ("number", "known"), [("0.3", "0.25"), ("0.2", "0.25"), ("12.3", "0.1234"), ("104709", "104709.2")]
)
def test_a_number_is_known_if_one_rounds_to_it(number, known):
    assert quotes.is_known(number, [Decimal(known)])


@pytest.mark.parametrize(("number", "known"), [("0.3", "0.36"), ("0.30", "0.306"), ("350", "35")])
def test_a_number_is_not_known_if_none_does(number, known):
    assert not quotes.is_known(number, [Decimal(known)])


def test_every_number_in_readme_is_known():
    assert quotes.unknown_in_readme() == []


@pytest.mark.parametrize("path", project.sources(), ids=project.name_of)
def test_every_number_in_a_notebooks_prose_is_known(path):
    assert quotes.unknown_in_notebook(path) == []


def test_an_invented_number_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr(quotes, "README", tmp_path / "README.md")
    quotes.README.write_text("Cooperation gains 186.4321 in all.")
    assert quotes.unknown_in_readme() == ["186.4321"]
