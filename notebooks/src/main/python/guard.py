"""Runs everything that guards the project, part by part, and sums up honestly what passed: ./lab test."""

import os
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

import browser
import project

REPORTS = project.ROOT / "target" / "reports"
TESTS = project.NOTEBOOKS / "src" / "test"


@dataclass(frozen=True)
class Count:
    """How many checks of a part passed, failed and did not run; for the last, why."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    note: str = ""

    def __add__(self, other: "Count") -> "Count":
        notes = "; ".join(note for note in (self.note, other.note) if note)
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped, notes)


def counted(reports: list[Path]) -> Count:
    """The sum of JUnit reports, counted case by case."""
    count = Count()
    for report in reports:
        for case in ElementTree.parse(report).iter("testcase"):
            if case.find("failure") is not None or case.find("error") is not None:
                count += Count(failed=1)
            elif case.find("skipped") is not None:
                count += Count(skipped=1)
            else:
                count += Count(passed=1)
    return count


def run(*command: str, **options) -> bool:
    return subprocess.run([str(word) for word in command], cwd=project.ROOT, **options).returncode == 0


def outcome(fine: bool, tests: Count, what: str) -> Count:
    """The tests' count; a runner that failed without a failed test, or ran none, is itself a failure."""
    if fine and tests.passed + tests.skipped > 0:
        return tests
    return tests if tests.failed else tests + Count(failed=1, note=f"{what} did not finish")


def maven() -> Count:
    """Format, static checks, unit, golden and architecture tests."""
    for old in project.ROOT.glob("*/target/surefire-reports/*.xml"):
        old.unlink()
    offline = ["-o"] if os.environ.get("LAB_OFFLINE") else []
    fine = run("./mvnw", "-q", "-B", *offline, "-Dmaven.test.failure.ignore=true", "verify")
    checks = Count(passed=1) if fine else Count(failed=1, note="./mvnw verify failed: compiler, static checks or format")
    return checks + counted(list(project.ROOT.glob("*/target/surefire-reports/TEST-*.xml")))


def pytest(name: str, *places: Path) -> Count:
    report = REPORTS / f"{name}.xml"
    options = ["-q", "-p", "no:cacheprovider", "--durations=5", "--durations-min=5", f"--junitxml={report}"]
    fine = run(sys.executable, "-m", "pytest", *options, *places)
    return outcome(fine, counted([report] if report.exists() else []), f"pytest of the part {name}")


def conformance() -> Count:
    """Jupyter's own test suite for kernels, and what it does not cover."""
    return pytest("kernel", project.ROOT / "kernel" / "src" / "test" / "python")


def notebooks() -> Count:
    """Every notebook gives the same bytes again, and its page has all of it."""
    return pytest("notebooks", TESTS / "python")


def lab() -> Count:
    """The script ./lab itself, and README's example."""
    return pytest("lab", TESTS / "lab")


def ledger() -> Count:
    """Every printed number has the verdict that was committed."""
    fine = run("./lab", "ledger")
    return Count(passed=1) if fine else Count(failed=1, note="the ledger differs from data/ledger.csv")


def in_browser() -> Count:
    """Tables and figures in JupyterLab, and the pages, in a real browser."""
    fine = run(sys.executable, Path(__file__).parent / "pages.py")
    pages = Count() if fine else Count(failed=1, note="the pages could not be written")
    found = browser.find()
    scripts = sorted((TESTS / "browser").glob("*.test.mjs"))
    if found is None:
        tests = sum(script.read_text().count("\ntest(") for script in scripts)
        return pages + Count(skipped=tests, note=f"NOT RUN, no browser could be had: {', '.join(s.name for s in scripts)}")
    report = REPORTS / "browser.xml"
    reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout"]
    reporters += ["--test-reporter=junit", f"--test-reporter-destination={report}"]
    environment = os.environ | {"LAB_BROWSER": found, "LAB_NODE_MODULES": str(browser.MODULES)}
    fine = run(*browser.NODE, "--test", "--test-concurrency=1", *reporters, *scripts, env=environment)
    return pages + outcome(fine, counted([report] if report.exists() else []), "the browser tests")


PARTS = {
    "build": maven,
    "kernel": conformance,
    "ledger": ledger,
    "notebooks": notebooks,
    "browser": in_browser,
    "lab": lab,
}


def main() -> None:
    for folder in (REPORTS, project.HOME / "tmp"):
        shutil.rmtree(folder, ignore_errors=True)
    REPORTS.mkdir(parents=True)
    lines, total = [], Count()
    for name, part in PARTS.items():
        print(f"\n== {name}: {part.__doc__}", flush=True)
        start = time.monotonic()
        count = part()
        total += count
        result = f"{count.passed:5} passed {count.failed:4} failed {count.skipped:4} skipped"
        lines.append(f"{name:10} {result} {time.monotonic() - start:7.0f} s  {count.note}".rstrip())
    print("\n" + "\n".join(lines))
    if total.skipped:
        print(f"\nATTENTION: {total.skipped} tests DID NOT RUN. {total.note}")
    print(f"\n{total.passed} passed, {total.failed} failed" + (f", {total.skipped} skipped" if total.skipped else ""))
    sys.exit(1 if total.failed else 0)


if __name__ == "__main__":
    main()
