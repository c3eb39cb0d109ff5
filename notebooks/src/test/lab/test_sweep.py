"""Sweeps without Jupyter: parts of a script's sweep on several computers, and a notebook over parameter sets."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[4]
SCRIPT = """
import apportion.study.relocation.ParameterBoxes;
var result = new ParameterBoxes(2, 0.3, 6).sweep().run();
System.out.println(result);
if (!Command.scriptArguments().isEmpty()) {
    result.write(Path.of(Command.scriptArguments().get(0)));
}
""".replace("Command.", "apportion.kernel.Command.")


def lab(folder, *words):
    command = [str(ROOT / "lab"), *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=240, check=False)


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """A folder with the whole table of one run, and the three parts of another."""
    folder = tmp_path_factory.mktemp("parts")
    (folder / "boxes.java").write_text(SCRIPT)
    whole = lab(folder, "script", "boxes.java", "whole.csv")
    assert whole.stdout == "Sweep relocation-boxes: 12 results\n", whole.stderr
    for number in (1, 2, 3):
        part = lab(folder, "script", "--shard", f"{number}/3", "boxes.java")
        assert part.stdout == f"Sweep relocation-boxes, part {number}/3: 4 results\n", part.stderr
    return folder


def test_merged_parts_are_the_bytes_of_one_run(parts):
    merged = lab(parts, "merge", "merged.csv", *[f"relocation-boxes-{number}-of-3.sweep" for number in (2, 3, 1)])
    assert merged.returncode == 0, merged.stderr
    assert merged.stdout == "Sweep relocation-boxes: 12 results\n"
    assert (parts / "merged.csv").read_bytes() == (parts / "whole.csv").read_bytes()


def test_a_missing_or_doubled_part_is_named(parts):
    missing = lab(parts, "merge", "no.csv", "relocation-boxes-1-of-3.sweep", "relocation-boxes-3-of-3.sweep")
    assert missing.returncode != 0
    assert missing.stderr.startswith("Of the sweep relocation-boxes there is no part 2/3.\n")
    doubled = lab(parts, "merge", "no.csv", *["relocation-boxes-1-of-3.sweep"] * 2)
    assert doubled.stderr.startswith("Part 1/3 of the sweep relocation-boxes is there twice: ")
    assert not (parts / "no.csv").exists()


def test_a_shard_that_is_none_is_refused(parts):
    refused = lab(parts, "script", "--shard", "4/3", "boxes.java")
    assert refused.returncode == 2
    assert "A shard is one of 1/n to n/n, got 4/3." in refused.stderr


def test_papermill_runs_the_notebook_on_sweeps_over_parameter_sets(tmp_path):
    source = ROOT / "notebooks" / "methods" / "sweep.ipynb"
    for draws in (5, 10):
        words = ["papermill", "--no-progress-bar", str(source), f"out-{draws}.ipynb", "-p", "draws", str(draws)]
        environment = os.environ | {"PYTHONWARNINGS": "ignore"}
        done = subprocess.run(
            [sys.executable, "-m", *words], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment
        )
        assert done.returncode == 0, done.stderr
        made = nbformat.read(tmp_path / f"out-{draws}.ipynb", 4)
        texts = [
            output["data"]["text/plain"]
            for cell in made.cells
            if cell.cell_type == "code"
            for output in cell["outputs"]
            if "data" in output
        ]
        assert any(f"Sweep relocation-boxes: {6 * draws} results" in text for text in texts), texts
