"""Runs the benchmarks whose name contains NAME, all without one: benchmark.py [NAME]."""

import os
import re
import subprocess
import sys

import project

METHOD = re.compile(r"@Benchmark\s+public\s+\S+\s+(\w+)\(")
SOURCES = project.ROOT / "lib" / "src" / "bench" / "java"
PACKAGES = project.NOTEBOOKS / "requirements-bench.txt"
# Programs that compare ours with others', each in one run.
COMPARISONS = {
    "kernel": project.ROOT / "kernel" / "src" / "bench" / "python" / "kernels.py",
    "widgets": project.ROOT / "kernel" / "src" / "bench" / "python" / "widgets.py",
    "bilevel": project.ROOT / "lib" / "src" / "bench" / "python" / "bilevel.py",
    "dea": project.ROOT / "lib" / "src" / "bench" / "python" / "dea.py",
    "sweep": project.ROOT / "lib" / "spark" / "src" / "bench" / "python" / "sweep.py",
    "programs": project.ROOT / "lib" / "src" / "bench" / "python" / "programs.py",
}


def library_benchmarks() -> list[str]:
    """Every benchmark of the library as Class.method."""
    return [
        f"{path.stem}.{method}"
        for path in sorted(SOURCES.rglob("*.java"))
        for method in METHOD.findall(path.read_text(encoding="utf-8"))
    ]


def install() -> None:
    """The other solvers; a comparison leaves out what cannot be had."""
    offline = ["--no-index"] if os.environ.get("LAB_OFFLINE") else []
    words = [sys.executable, "-m", "pip", "install", "-q", *offline, "--require-hashes", "--only-binary", ":all:"]
    subprocess.run([*words, "-r", str(PACKAGES)], check=False)


def main() -> None:
    name = sys.argv[1].lower() if len(sys.argv) > 1 else ""
    comparisons = [script for title, script in COMPARISONS.items() if name in title]
    chosen = [benchmark for benchmark in library_benchmarks() if name in benchmark.lower()]
    if not chosen and not comparisons:
        names = "\n  ".join([*COMPARISONS, *library_benchmarks()])
        sys.exit(f"No benchmark's name contains '{sys.argv[1]}'; there are:\n  {names}")
    if comparisons:
        install()
    for script in comparisons:
        subprocess.run([sys.executable, str(script)], cwd=project.ROOT, check=True)
    if chosen:
        patterns = "|".join(re.escape(benchmark) + "$" for benchmark in chosen)
        offline = ["-o"] if os.environ.get("LAB_OFFLINE") else []
        goals = ["-pl", "lib", "-Pbench", "test-compile", "exec:exec", f"-Djmh.args={patterns}"]
        sys.exit(subprocess.run(["./mvnw", "-q", "-B", *offline, *goals], cwd=project.ROOT, check=False).returncode)


if __name__ == "__main__":
    main()
