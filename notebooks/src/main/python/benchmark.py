"""Runs the benchmarks whose name contains NAME, all without one: benchmark.py [NAME]."""

import os
import re
import subprocess
import sys

import project

METHOD = re.compile(r"@Benchmark\s+public\s+\S+\s+(\w+)\(")
SOURCES = project.ROOT / "lib" / "src" / "bench" / "java"
KERNEL_START = project.ROOT / "kernel" / "src" / "bench" / "python" / "start.py"
KERNEL_START_NAME = "kernel-start"
EFFICIENCY = project.ROOT / "lib" / "src" / "bench" / "python" / "dea.py"
EFFICIENCY_NAME = "dea"
EFFICIENCY_PACKAGES = project.ROOT / "notebooks" / "requirements-bench.txt"


def library_benchmarks() -> list[str]:
    """Every benchmark of the library as Class.method."""
    return [
        f"{path.stem}.{method}"
        for path in sorted(SOURCES.rglob("*.java"))
        for method in METHOD.findall(path.read_text(encoding="utf-8"))
    ]


def efficiency() -> None:
    """Our efficiency engine beside other solvers; HiGHS is installed for it, R is used if it is there."""
    offline = ["--no-index"] if os.environ.get("LAB_OFFLINE") else []
    install = [sys.executable, "-m", "pip", "install", "-q", *offline, "--require-hashes", "--only-binary", ":all:"]
    subprocess.run([*install, "-r", str(EFFICIENCY_PACKAGES)], check=False)
    subprocess.run([sys.executable, str(EFFICIENCY)], check=True)


def main() -> None:
    name = sys.argv[1].lower() if len(sys.argv) > 1 else ""
    chosen = [benchmark for benchmark in library_benchmarks() if name in benchmark.lower()]
    start = name in KERNEL_START_NAME
    compare = name in EFFICIENCY_NAME
    if not chosen and not start and not compare:
        names = "\n  ".join([KERNEL_START_NAME, EFFICIENCY_NAME, *library_benchmarks()])
        sys.exit(f"No benchmark's name contains '{sys.argv[1]}'; there are:\n  {names}")
    if start:
        subprocess.run([sys.executable, str(KERNEL_START)], check=True)
    if compare:
        efficiency()
    if chosen:
        patterns = "|".join(re.escape(benchmark) + "$" for benchmark in chosen)
        offline = ["-o"] if os.environ.get("LAB_OFFLINE") else []
        goals = ["-pl", "lib", "-Pbench", "test-compile", "exec:exec", f"-Djmh.args={patterns}"]
        sys.exit(subprocess.run(["./mvnw", "-q", "-B", *offline, *goals], cwd=project.ROOT, check=False).returncode)


if __name__ == "__main__":
    main()
