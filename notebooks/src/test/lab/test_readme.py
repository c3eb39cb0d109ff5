"""README's example, figure and ledger summary are what the project gives."""

import csv
import os
import re
import subprocess
from pathlib import Path

import project
import readme

EXAMPLE = re.compile(r"^```java\n(?P<program>.*?)^```\n.*?^```text\n(?P<output>.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_example_prints_what_stands_below_it(tmp_path):
    example = EXAMPLE.search((project.ROOT / "README.md").read_text(encoding="utf-8"))
    assert example, "README.md has a java example, and its output in a text block below it"
    script = tmp_path / "example.java"
    script.write_text(example["program"], encoding="utf-8")
    command = [project.ROOT / "lab", "script", script]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (result.stdout, result.stderr, result.returncode) == (example["output"], "", 0)


def test_the_figure_is_the_notebooks():
    assert f"]({readme.FIGURE.relative_to(project.ROOT)})" in (project.ROOT / "README.md").read_text(encoding="utf-8")
    assert readme.FIGURE.read_bytes() == readme.figure()


def test_the_ledger_summary_is_the_ledgers():
    java = Path(os.environ["JAVA_HOME"], "bin", "java")
    command = [java, "-cp", f"{project.JARS}/*", "apportion.replication.LedgerCommand", "--markdown"]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert result.stdout.strip() in (project.ROOT / "README.md").read_text(encoding="utf-8")


def test_the_numbers_that_do_not_reproduce_are_the_ledgers():
    text = (project.ROOT / "README.md").read_text(encoding="utf-8")
    section = text.split("## What does not reproduce")[1].split("\n## ")[0]
    quoted = re.findall(r"(?<!less than )(?<![\w.])\d+\.\d+|\b\d{3}\b", section)
    with (project.DATA / "ledger.csv").open(encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    numbers = {line["published"] for line in lines}
    computed = [line["computed"] for line in lines if re.fullmatch(r"-?[\d.]+(E-?\d+)?", line["computed"])]
    numbers |= {f"{float(number):.1f}" for number in computed}
    reasons = " ".join(line["reason"] for line in lines)
    assert len(quoted) >= 10
    assert [number for number in quoted if number not in numbers and f" {number} " not in reasons] == []
