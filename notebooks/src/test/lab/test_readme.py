"""README's example does what README says."""

import re
import subprocess

import project

EXAMPLE = re.compile(r"^```java\n(?P<program>.*?)^```\n.*?^```text\n(?P<output>.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_example_prints_what_stands_below_it(tmp_path):
    example = EXAMPLE.search((project.ROOT / "README.md").read_text(encoding="utf-8"))
    assert example, "README.md has a java example, and its output in a text block below it"
    script = tmp_path / "example.java"
    script.write_text(example["program"], encoding="utf-8")
    command = [project.ROOT / "lab", "script", script]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (result.stdout, result.stderr, result.returncode) == (example["output"], "", 0)
