"""Our efficiency engine beside R's lpSolve and Benchmarking, HiGHS and ojAlgo, on the same files: dea.py [--quick].

VRS input (3 inputs, 2 outputs) and directional with a bad output, both six rows. Slow solvers get the first units only; their
time is then scaled to all units and marked with a tilde. Disagreement is the largest difference from our scores."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
WORK = ROOT / ".lab" / "bench-dea"
DISTRIBUTION = ROOT / "kernel" / "target" / "distribution" / "lib"
SIZES = [31, 250, 1000, 5000, 20000]
HARD = 20000
HARD_SHARE = 0.28
LARGE = [100_000, 1_000_000]
PATIENCE = 20.0  # seconds for one solver on one file; the rest is scaled
WARM_RUNS = 8
TOLERANCE = 1e-10


def draw(path: Path, count: int, share: float, seed: int) -> None:
    """Units of a Cobb-Douglas technology; a share of them on the frontier, the rest below it."""
    if path.exists():
        return
    numbers = random.Random(seed)
    with path.open("w", encoding="utf-8") as file:
        for _ in range(count):
            inputs = [numbers.uniform(1, 10) for _ in range(3)]
            product = (inputs[0] * inputs[1] * inputs[2]) ** 0.25
            efficiency = 1.0 if numbers.random() < share else 2.718281828459045 ** -abs(numbers.gauss(0, 0.4))
            mix = numbers.uniform(0.2, 0.8)
            outputs = [product * efficiency * mix**0.5, product * efficiency * (1 - mix) ** 0.5]
            bad = inputs[0] * numbers.uniform(0.2, 1)
            file.write(",".join(repr(value) for value in [*inputs, *outputs, bad]) + "\n")


def read(path: Path) -> list[list[float]]:
    return [[float(value) for value in line.split(",")] for line in path.read_text(encoding="utf-8").splitlines()]


class Ours:
    """Our engine in a Java process of its own."""

    def __init__(self) -> None:
        home = os.environ.get("JAVA_HOME")
        self.java = str(Path(home) / "bin" / "java") if home else "java"
        compiler = str(Path(home) / "bin" / "javac") if home else "javac"
        classes = WORK / "classes"
        source = ROOT / "lib" / "src" / "bench" / "java" / "apportion" / "bench" / "DeaBench.java"
        command = [compiler, "-nowarn", "-proc:none", "-cp", f"{DISTRIBUTION}/*", "-d", str(classes), str(source)]
        subprocess.run(command, check=True)
        self.path = f"{classes}{os.pathsep}{DISTRIBUTION}/*"

    def run(self, path: Path, model: str, threads: int, repeats: int) -> tuple[float, float, float, list[float]]:
        """Seconds of the whole process and of the best run inside it, memory in MB, scores."""
        out = WORK / "scores.txt"
        command = [self.java, "-Xshare:auto", "-XX:+UseSerialGC" if threads == 1 else "-XX:+UseParallelGC", "-cp", self.path]
        command += ["apportion.bench.DeaBench", str(path), model, str(threads), str(repeats), str(out)]
        begin = time.monotonic()
        result = subprocess.run(command, check=True, capture_output=True, text=True)
        whole = time.monotonic() - begin
        _, best, memory = (float(value) for value in result.stdout.split())
        return whole, best, memory, [float(line) for line in out.read_text(encoding="utf-8").split()]


class Programs:
    """The programs of one file, row by row, for solvers called from here."""

    def __init__(self, lines: list[list[float]], model: str) -> None:
        self.columns = [0, 1, 2, 3, 4] if model == "radial" else [0, 1, 2, 3, 5]
        self.lines = lines
        self.radial = model == "radial"
        infinite = float("inf")
        bounds = {0: (-infinite, 0.0), 3: (0.0, infinite), 5: (0.0, 0.0)}
        self.kinds = [bounds[0]] * 3 + [bounds[3]] + [bounds[3] if self.radial else bounds[5]]

    def step(self, unit: int) -> list[float]:
        """The column of the score: θ (radial, minimised) or β (directional, maximised)."""
        values = [self.lines[unit][k] for k in self.columns]
        return [-v for v in values[:3]] + [0.0] * 3 if self.radial else [0.0] * 3 + [-values[3], values[4], 0.0]

    def right(self, unit: int) -> list[tuple[float, float]]:
        values = [self.lines[unit][k] for k in self.columns]
        levels = [0.0] * 3 + values[3:] if self.radial else values
        return [(low + level, high + level) for (low, high), level in zip(self.kinds, levels, strict=True)] + [(1.0, 1.0)]


def highs(path: Path, model: str, hot: bool) -> tuple[float, int, list[float]] | None:
    """Seconds, units done, scores; hot keeps one program and its basis, cold passes each program anew."""
    try:
        import highspy
        import numpy
    except ImportError:
        return None
    lines = read(path)
    programs = Programs(lines, model)
    count = len(lines)
    matrix = numpy.array([[line[k] for k in programs.columns] + [1.0] for line in lines])

    def build(unit: int):
        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = count + 1, 6
        program.col_cost_ = numpy.concatenate([[1.0 if programs.radial else -1.0], numpy.zeros(count)])
        program.col_lower_ = numpy.concatenate([[-highspy.kHighsInf], numpy.zeros(count)])
        program.col_upper_ = numpy.full(count + 1, highspy.kHighsInf)
        limits = programs.right(unit)
        program.row_lower_ = numpy.array([low for low, _ in limits])
        program.row_upper_ = numpy.array([high for _, high in limits])
        values = numpy.concatenate([[programs.step(unit)], matrix])
        program.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        program.a_matrix_.start_ = numpy.arange(0, 6 * (count + 2), 6)[: count + 2]
        program.a_matrix_.index_ = numpy.tile(numpy.arange(6), count + 1)
        program.a_matrix_.value_ = values.ravel()
        return program

    def fresh():
        solver = highspy.Highs()
        for option, value in (
            ("output_flag", False),
            ("presolve", "off" if hot else "choose"),
            ("primal_feasibility_tolerance", TOLERANCE),
            ("dual_feasibility_tolerance", TOLERANCE),
        ):
            solver.setOptionValue(option, value)
        return solver

    scores = []
    begin = time.monotonic()
    solver = fresh()
    for unit in range(count):
        if hot and unit > 0:
            for row, value in enumerate(programs.step(unit)):
                solver.changeCoeff(row, 0, value)
            for row, (low, high) in enumerate(programs.right(unit)):
                solver.changeRowBounds(row, low, high)
        else:
            if not hot:
                solver = fresh()
            solver.passModel(build(unit))
        solver.run()
        optimal = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        scores.append(solver.getInfo().objective_function_value * (1 if programs.radial else -1) if optimal else float("nan"))
        if time.monotonic() - begin > PATIENCE:
            break
    return time.monotonic() - begin, len(scores), scores


def r(path: Path, package: str, units: int) -> tuple[float, list[float]] | None:
    if shutil.which("Rscript") is None:
        return None
    library = "Benchmarking" if package == "benchmarking" else "lpSolve"
    check = ["Rscript", "-e", f"quit(status = !requireNamespace('{library}', quietly = TRUE))"]
    if subprocess.run(check, check=False, capture_output=True).returncode:
        return None
    out = WORK / "scores-r.txt"
    command = ["Rscript", str(ROOT / "lib/src/bench/r/dea.R"), str(path), package, str(units), str(out)]
    result = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(result.stdout.split()[-1]), [float(line) for line in out.read_text(encoding="utf-8").split()]


def worst(ours: list[float], theirs: list[float]) -> float:
    return max((abs(a - b) for a, b in zip(ours, theirs, strict=False) if a == a and b == b), default=float("nan"))


def missing(ours: list[float], theirs: list[float]) -> int:
    """Units that one has solved and the other has not."""
    return sum((a == a) != (b == b) for a, b in zip(ours, theirs, strict=False))


def line(name: str, model: str, solver: str, seconds: float, done: int, count: int, rest: str) -> None:
    scaled = "~" if done < count else " "
    print(f"{name:>16} {model:12} {solver:22} {scaled}{seconds * count / max(1, done):12.4f} s  {rest}", flush=True)


def compare(ours: Ours, path: Path, name: str, model: str, quick: bool) -> None:
    whole, warm, memory, scores = ours.run(path, model, 1, WARM_RUNS if not quick else 3)
    cold, _, _, _ = ours.run(path, model, 1, 1)
    count = len(scores)
    line(name, model, "ours, warm", warm, count, count, f"{memory:7.0f} MB")
    line(name, model, "ours, cold JVM", cold, count, count, "process and reading the file included")
    for hot in (True, False):
        result = highs(path, model, hot)
        label = "HiGHS, hot" if hot else "HiGHS, cold"
        if result is None:
            print(f"{name:>16} {model:12} {label:22}  skipped: highspy is not installed")
        else:
            seconds, done, theirs = result
            apart = missing(scores, theirs)
            note = f"; {apart} solved by one only" if apart else ""
            line(name, model, label, seconds, done, count, f"differs by {worst(scores, theirs):.1e}{note}")
    if model == "directional":
        return
    for package in ("lpsolve", "benchmarking"):
        if package == "benchmarking" and count > 5000:
            continue
        units = min(count, max(5, 200_000 // count))
        result = r(path, package, units)
        label = "R, " + ("lpSolve" if package == "lpsolve" else "Benchmarking")
        if result is None:
            print(f"{name:>16} {model:12} {label:22}  skipped: R or the package is not installed")
        else:
            seconds, theirs = result
            line(name, model, label, seconds, len(theirs), count, f"differs by {worst(scores, theirs):.1e}")
    units = min(count, max(2, 20_000 // count))
    _, seconds, _, theirs = ours.run(path, f"ojalgo:{units}", 1, 1)
    line(name, model, "ojAlgo, certified", seconds, len(theirs), count, f"differs by {worst(scores, theirs):.1e}")


def main() -> None:
    quick = "--quick" in sys.argv[1:]
    WORK.mkdir(parents=True, exist_ok=True)
    ours = Ours()
    print("Six rows each. ~ is scaled up from the units done in the time allowed.")
    for count in SIZES[:3] if quick else SIZES:
        path = WORK / f"units-{count}.csv"
        draw(path, count, 0, count)
        for model in ("radial", "directional"):
            compare(ours, path, f"n = {count}", model, quick)
    if quick:
        return
    path = WORK / "hard.csv"
    draw(path, HARD, HARD_SHARE, 28)
    compare(ours, path, f"hard, {HARD}", "radial", quick)
    for count in LARGE:
        path = WORK / f"units-{count}.csv"
        draw(path, count, 0, count)
        for threads in (1, 2):
            whole, best, memory, _ = ours.run(path, "radial", threads, 1)
            label = f"ours, {threads} thread{'s' if threads > 1 else ''}"
            line(f"n = {count}", "radial", label, best, count, count, f"{memory:7.0f} MB, whole process {whole:.1f} s")


if __name__ == "__main__":
    main()
