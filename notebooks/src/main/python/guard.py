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
import chroot
import isolation
import project

REPORTS = project.ROOT / "target" / "reports"
TESTS = project.NOTEBOOKS / "src" / "test"
SOAK_REPEATS = 100
SIDE_BY_SIDE = ("-n", "auto")


@dataclass(frozen=True)
class Count:
    """How many checks of a part passed, which failed, and which did not run, with the reason."""

    passed: int = 0
    failed: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()

    def __add__(self, other: "Count") -> "Count":
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)


def counted(reports: list[Path]) -> Count:
    """The sum of JUnit reports, counted case by case."""
    count = Count()
    for report in reports:
        for case in ElementTree.parse(report).iter("testcase"):
            name = f"{case.get('classname', '')} {case.get('name', '')}".strip()
            skipped = case.find("skipped")
            if case.find("failure") is not None or case.find("error") is not None:
                count += Count(failed=(name,))
            elif skipped is not None:
                count += Count(skipped=(f"{name}: {skipped.get('message', 'no reason given')}",))
            else:
                count += Count(passed=1)
    return count


def run(*command: str, **options) -> bool:
    return subprocess.run([str(word) for word in command], cwd=project.ROOT, **options).returncode == 0


def outcome(fine: bool, tests: Count, what: str) -> Count:
    """The tests' count; a runner that failed without a failed test, or ran none, is itself a failure."""
    if tests.failed or (fine and tests.passed + len(tests.skipped) > 0):
        return tests
    return tests + Count(failed=(f"{what} did not finish",))


def maven() -> Count:
    """Format, static checks, unit, golden and architecture tests, and a second solver beside the first."""
    for old in project.ROOT.glob("*/target/surefire-reports/*.xml"):
        old.unlink()
    where = ["-o"] if os.environ.get("LAB_OFFLINE") else ["-Portools"]
    fine = run("./mvnw", "-q", "-B", *where, "-Dmaven.test.failure.ignore=true", "verify")
    checks = outcome(fine, Count(passed=1) if fine else Count(), "./mvnw verify (compiler, static checks, format)")
    return checks + counted(list(project.ROOT.glob("*/target/surefire-reports/TEST-*.xml")))


def pytest(name: str, *arguments: Path | str, before: tuple[str, ...] = ()) -> Count:
    report = REPORTS / f"{name}.xml"
    options = ["-q", "-p", "no:cacheprovider", "--durations=5", "--durations-min=5", f"--junitxml={report}"]
    fine = run(*before, sys.executable, "-m", "pytest", *options, *map(str, arguments))
    return outcome(fine, counted([report] if report.exists() else []), f"pytest of the part {name}")


def twice() -> Count:
    """Two builds of the last commit give identical artefacts."""
    fine = run(sys.executable, Path(__file__).parent / "release.py")
    return Count(passed=1) if fine else Count(failed=("two builds differ, or one of them failed",))


def sweep() -> Count:
    """Sweeps on Apache Spark: threads, its own little cluster, and a standalone one that loses a worker."""
    reports = project.ROOT / "lib" / "spark" / "target" / "surefire-reports"
    shutil.rmtree(reports, ignore_errors=True)
    offline = ["-o"] if os.environ.get("LAB_OFFLINE") else []
    chosen = ["-Dtest=SparkRunnerTest", "-Dsurefire.failIfNoSpecifiedTests=false"]
    goals = ["-Pspark", "-pl", "lib,lib/spark", *chosen, "-Dmaven.test.failure.ignore=true", "verify"]
    fine = run("./mvnw", "-q", "-B", *offline, *goals)
    return outcome(fine, counted(list(reports.glob("TEST-*.xml"))), "the tests on Spark")


def style() -> Count:
    """Format and static checks of the Python programs and the shell scripts."""
    python = [project.ROOT / "kernel" / "src", project.NOTEBOOKS / "src"]
    shell = [project.ROOT / script for script in ("lab", ".ci/run", "binder/postBuild")]
    checks = (["ruff", "format", "--check", *python], ["ruff", "check", *python], ["shellcheck", *shell])
    cached = os.environ | {"RUFF_CACHE_DIR": str(project.HOME / "ruff")}
    failed = tuple(" ".join(map(str, check[:2])) for check in checks if not run(*check, env=cached))
    return Count(passed=len(checks) - len(failed), failed=failed)


def conformance() -> Count:
    """Jupyter's own test suite for kernels, and what it does not cover."""
    measuring = "--soak" in sys.argv[1:]
    how = [f"--repeats={SOAK_REPEATS}"] if measuring else [*SIDE_BY_SIDE, "--dist=loadfile"]
    return pytest("kernel", project.ROOT / "kernel" / "src" / "test" / "python", *how)


def notebooks() -> Count:
    """Every notebook gives the same bytes again, without network, and its page has all of it."""
    try:
        alone = ("env", "LAB_WITHOUT_NETWORK=yes", *isolation.words())
    except isolation.NotAllowed:
        alone = ()  # a test of the part says so
    return pytest("notebooks", TESTS / "python", *SIDE_BY_SIDE, before=alone)


def strangers() -> Count:
    """Data packages, metadata, quoted numbers, security, and the bundle that runs without network."""
    return pytest("strangers", TESTS / "release")


def binder() -> Count:
    """What Binder would build, in a fresh Debian system: an ordinary user, one core, 2 GB, a Turkish locale."""
    if "--whole" not in sys.argv[1:]:
        return Count(skipped=("binder: it takes longer than all else; ./lab test --whole or ./lab binder runs it",))
    words = [sys.executable, str(Path(__file__).parent / "chroot.py")]
    code = subprocess.run(words, cwd=project.ROOT, check=False).returncode
    if code == chroot.NOT_DONE:
        return Count(skipped=(f"binder in a fresh system: {chroot.MEASURED.read_text().strip()}",))
    return Count(passed=1) if code == 0 else Count(failed=("the fresh system, or a notebook in it",))


def lab() -> Count:
    """The script ./lab itself, and README's example."""
    return pytest("lab", TESTS / "lab")


def ledger() -> Count:
    """Every printed number has the verdict that was committed."""
    fine = run("./lab", "ledger")
    return Count(passed=1) if fine else Count(failed=("the ledger is not as committed in data/ledger.csv",))


def in_browser() -> Count:
    """Tables and figures in JupyterLab, and the pages, in a real browser."""
    fine = run(sys.executable, Path(__file__).parent / "pages.py")
    pages = Count() if fine else Count(failed=("the pages could not be written",))
    found = browser.find()
    scripts = sorted((TESTS / "browser").glob("*.test.mjs"))
    if found is None:
        return pages + Count(skipped=tuple(f"{script.name}: no browser could be had" for script in scripts))
    report = REPORTS / "browser.xml"
    reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout"]
    reporters += ["--test-reporter=junit", f"--test-reporter-destination={report}"]
    environment = os.environ | {"LAB_BROWSER": found, "LAB_NODE_MODULES": str(browser.MODULES)}
    fine = run(*browser.NODE, "--test", f"--test-concurrency={os.cpu_count()}", *reporters, *scripts, env=environment)
    return pages + outcome(fine, counted([report] if report.exists() else []), "the browser tests")


PARTS = {
    "build": maven,
    "twice": twice,
    "sweep": sweep,
    "style": style,
    "kernel": conformance,
    "ledger": ledger,
    "notebooks": notebooks,
    "browser": in_browser,
    "lab": lab,
    "binder": binder,
    "strangers": strangers,
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
        result = f"{count.passed:5} passed {len(count.failed):4} failed {len(count.skipped):4} skipped"
        lines.append(f"{name:10} {result} {time.monotonic() - start:7.0f} s")
    print("\n" + "\n".join(lines))
    if total.skipped:
        print("\nATTENTION, these DID NOT RUN:\n  " + "\n  ".join(total.skipped))
    if total.failed:
        print("\nThese failed:\n  " + "\n  ".join(total.failed))
    skipped = f", {len(total.skipped)} skipped" if total.skipped else ""
    print(f"\n{total.passed} passed, {len(total.failed)} failed{skipped}")
    sys.exit(1 if total.failed else 0)


if __name__ == "__main__":
    main()
