"""Runs the benchmarks whose name contains NAME, all without one: benchmark.py [NAME]."""

import os
import re
import subprocess
import sys

import project

METHOD = re.compile(r"@Benchmark\s+public\s+\S+\s+(\w+)\(")
SOURCES = project.ROOT / "lib" / "src" / "bench" / "java"
KERNELS = project.ROOT / "kernel" / "src" / "bench" / "python" / "kernels.py"
KERNELS_NAME = "kernel"


def library_benchmarks() -> list[str]:
    """Every benchmark of the library as Class.method."""
    return [
        f"{path.stem}.{method}"
        for path in sorted(SOURCES.rglob("*.java"))
        for method in METHOD.findall(path.read_text(encoding="utf-8"))
    ]


def main() -> None:
    name = sys.argv[1].lower() if len(sys.argv) > 1 else ""
    chosen = [benchmark for benchmark in library_benchmarks() if name in benchmark.lower()]
    kernels = name in KERNELS_NAME
    if not chosen and not kernels:
        names = "\n  ".join([KERNELS_NAME, *library_benchmarks()])
        sys.exit(f"No benchmark's name contains '{sys.argv[1]}'; there are:\n  {names}")
    if kernels:
        subprocess.run([sys.executable, str(KERNELS)], check=True)
    if chosen:
        patterns = "|".join(re.escape(benchmark) + "$" for benchmark in chosen)
        offline = ["-o"] if os.environ.get("LAB_OFFLINE") else []
        goals = ["-pl", "lib", "-Pbench", "test-compile", "exec:exec", f"-Djmh.args={patterns}"]
        sys.exit(subprocess.run(["./mvnw", "-q", "-B", *offline, *goals], cwd=project.ROOT, check=False).returncode)


if __name__ == "__main__":
    main()
