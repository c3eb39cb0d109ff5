"""The report on a paper is one page with all that journals ask for."""

import re
import subprocess

import pytest

import browser
import project
import report


@pytest.fixture(scope="module")
def page():
    subprocess.run(
        [project.ROOT / "lab", "report", "industry-relocation"], check=True, capture_output=True, timeout=600
    )
    return report.REPORTS / "industry-relocation.html"


def test_it_says_what_a_replication_must_say(page):
    text = page.read_text(encoding="utf-8")
    for heading in ("Result", "Data availability", "Software and machine", "Run", "Tables and figures", "Ledger"):
        assert f"<h2>{heading}</h2>" in text
    assert "<tr><th>Same bytes as the committed notebook</th><td>yes</td></tr>" in text
    assert "apportion.study.relocation.Table7" in text


@pytest.mark.parametrize(
    ("row", "content"),
    [
        ("Java", r"openjdk version .*"),
        ("Processor", r".+, \d+ cores"),
        ("Memory", r"[1-9]\d* GiB"),
        ("Run time, start of the kernel included", r"[1-9]\d* s"),
        ("SHA-256 of the executed notebook", r"<code>[0-9a-f]{64}</code>"),
        ("Seeds", r"(<code>.*seed.*</code><br>)+|nothing is random"),
    ],
)
def test_it_says_on_what_and_how_it_was_run(page, row, content):
    found = re.search(f"<tr><th>{re.escape(row)}</th><td>(.*)</td></tr>", page.read_text(encoding="utf-8"))
    assert found and re.fullmatch(content, found[1], re.IGNORECASE)


def test_it_has_every_number_of_the_paper(page):
    ledger = page.read_text(encoding="utf-8").split("<h2>Ledger</h2>")[1]
    assert ledger.count("<tr><td>") == len(report.ledger("industry-relocation")) > 0


def test_it_needs_nothing_beside_it(page):
    text = page.read_text(encoding="utf-8")
    assert text.count("<img ") == text.count('src="data:image/png;base64,') > 0
    assert "<script" not in text
    assert "<link" not in text


def test_it_is_printed_as_pdf(page):
    if browser.find() is None:
        pytest.skip("no browser could be had to print with")
    assert page.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")


def test_an_unknown_paper_is_answered_with_the_known_ones():
    words = [project.ROOT / "lab", "report", "no-such-paper"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode != 0
    assert "No paper 'no-such-paper'; there are: " in done.stderr
