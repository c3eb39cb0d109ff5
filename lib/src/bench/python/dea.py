"""Our efficiency engine beside R's lpSolve and Benchmarking, HiGHS and ojAlgo, on the same files: dea.py [--quick].

VRS input (3 inputs, 2 outputs) and directional with a bad output, both six rows, all on one thread unless it says otherwise.
Slow solvers get the first units only; their time is then scaled to all units and marked with a tilde. CPU seconds are
those of the solver's thread (of the whole process for a cold JVM), memory is the process's largest, and the difference is the
largest from our scores."""

import importlib.util
import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[4]
WORK = ROOT / ".lab" / "bench-dea"
DISTRIBUTION = ROOT / "kernel" / "target" / "distribution" / "lib"
SIZES = [31, 250, 1000, 5000, 20000]
HARD = 20000
HARD_SHARE = 0.28
LARGE = [100_000, 1_000_000]
PATIENCE = 4.0  # CPU seconds for HiGHS on one file; the rest is scaled
R_PROGRAMS = 100_000  # of columns in all that R's loops are given
OJALGO_PROGRAMS = 5_000
WARM_RUNS = {31: 200, 250: 100, 1000: 60, 5000: 40}  # until compiled; 4 for larger files
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


class Run(NamedTuple):
    """What one solver took for the units it did: seconds, CPU seconds, memory of its process in MB, scores."""

    seconds: float
    cpu: float
    memory: float
    scores: list[float]


def child(command: list[str]) -> tuple[str, float, float, float]:
    """What a process writes, its seconds, its CPU seconds and its largest memory in MB."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]} failed with status {process.returncode}.")
    memory = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return text, time.monotonic() - begin, usage.ru_utime + usage.ru_stime, memory


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

    def run(self, path: Path, model: str, threads: int, repeats: int, quickly: bool = False) -> tuple[Run, Run]:
        """The best run inside the process, and the process as a whole; quickly leaves the second compiler out."""
        out = WORK / "scores.txt"
        collector = "-XX:+UseSerialGC" if threads == 1 else "-XX:+UseParallelGC"
        command = [self.java, "-Xshare:auto", collector, *(["-XX:TieredStopAtLevel=1"] if quickly else []), "-cp", self.path]
        command += ["apportion.bench.DeaBench", str(path), model, str(threads), str(repeats), str(out)]
        text, seconds, cpu, memory = child(command)
        best, best_cpu = (float(value) for value in text.split())
        scores = [float(line) for line in out.read_text(encoding="utf-8").split()]
        return Run(best, best_cpu, memory, scores), Run(seconds, cpu, memory, scores)


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


def highs(path: Path, model: str, hot: bool) -> None:
    """Writes seconds, CPU seconds and scores; hot keeps one program and its basis, cold passes each program anew."""
    import highspy
    import numpy

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
            ("threads", 1),
            ("primal_feasibility_tolerance", TOLERANCE),
            ("dual_feasibility_tolerance", TOLERANCE),
        ):
            solver.setOptionValue(option, value)
        return solver

    scores = []
    begin, begin_cpu = time.monotonic(), time.process_time()
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
        if time.process_time() - begin_cpu > PATIENCE:
            break
    print(json.dumps([time.monotonic() - begin, time.process_time() - begin_cpu, scores]))


def run_highs(path: Path, model: str, hot: bool) -> Run | None:
    if importlib.util.find_spec("highspy") is None:
        return None
    text, _, _, memory = child([sys.executable, __file__, "--highs", str(path), model, "hot" if hot else "cold"])
    seconds, cpu, scores = json.loads(text.splitlines()[-1])
    return Run(seconds, cpu, memory, scores)


def run_r(path: Path, package: str, units: int) -> Run | None:
    if shutil.which("Rscript") is None:
        return None
    library = "Benchmarking" if package == "benchmarking" else "lpSolve"
    check = ["Rscript", "-e", f"quit(status = !requireNamespace('{library}', quietly = TRUE))"]
    if subprocess.run(check, check=False, capture_output=True).returncode:
        return None
    out = WORK / "scores-r.txt"
    text, _, _, memory = child(["Rscript", str(ROOT / "lib/src/bench/r/dea.R"), str(path), package, str(units), str(out)])
    seconds, cpu = (float(word) for word in text.split()[-2:])
    return Run(seconds, cpu, memory, [float(line) for line in out.read_text(encoding="utf-8").split()])


def worst(ours: list[float], theirs: list[float]) -> float:
    return max((abs(a - b) for a, b in zip(ours, theirs, strict=False) if a == a and b == b), default=float("nan"))


def missing(ours: list[float], theirs: list[float]) -> int:
    """Units that one has solved and the other has not."""
    return sum((a == a) != (b == b) for a, b in zip(ours, theirs, strict=False))


def line(name: str, model: str, solver: str, run: Run | None, ours: Run, why: str = "not installed") -> None:
    if run is None:
        print(f"{name:>12} {model:11} {solver:20}  skipped: {why}", flush=True)
        return
    count, done = len(ours.scores), len(run.scores)
    scale = count / max(1, done)
    mark = "~" if done < count else " "
    apart = missing(ours.scores, run.scores)
    rest = "" if run is ours else f"{worst(ours.scores, run.scores):8.1e}" + (f", {apart} solved by one only" if apart else "")
    figures = f"{mark}{run.seconds * scale:11.4f} {mark}{run.cpu * scale:11.4f} {run.cpu * scale / max(ours.cpu, 1e-6):9.1f}"
    print(f"{name:>12} {model:11} {solver:20} {figures} {run.memory:8.0f}  {rest}", flush=True)


def compare(ours: Ours, path: Path, name: str, model: str, quick: bool) -> None:
    count = len(read(path))
    warm, _ = ours.run(path, model, 1, 3 if quick else WARM_RUNS.get(count, 4))
    _, cold = ours.run(path, model, 1, 1, quickly=True)
    line(name, model, "ours, warm", warm, warm)
    line(name, model, "ours, cold JVM", cold, warm)
    line(name, model, "HiGHS, hot", run_highs(path, model, True), warm)
    line(name, model, "HiGHS, cold", run_highs(path, model, False), warm)
    if model == "directional":
        return
    units = min(count, max(5, R_PROGRAMS // count))
    line(name, model, "R, lpSolve", run_r(path, "lpsolve", units), warm, "R or lpSolve is not installed")
    if count > 5000:
        line(name, model, "R, Benchmarking", None, warm, "it solves all units or none, which takes minutes")
    else:
        line(name, model, "R, Benchmarking", run_r(path, "benchmarking", count), warm, "R or Benchmarking is not installed")
    if count > 1000:
        line(name, model, "ojAlgo, certified", None, warm, "one program takes a minute")
        return
    general, _ = ours.run(path, f"ojalgo:{min(count, max(1, OJALGO_PROGRAMS // count))}", 1, 1)
    line(name, model, "ojAlgo, certified", general, warm)


def main() -> None:
    if sys.argv[1:2] == ["--highs"]:
        highs(Path(sys.argv[2]), sys.argv[3], sys.argv[4] == "hot")
        return
    quick = "--quick" in sys.argv[1:]
    (WORK / "classes").mkdir(parents=True, exist_ok=True)
    ours = Ours()
    print(f"Six rows each. ~ is scaled up from the units done in the time allowed. {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}.")
    print(f"{'units':>12} {'model':11} {'solver':20} {'seconds':>12} {'CPU seconds':>12} {'times':>9} {'MB':>8}  difference")
    for count in SIZES[:3] if quick else SIZES:
        path = WORK / f"units-{count}.csv"
        draw(path, count, 0, count)
        for model in ("radial", "directional"):
            compare(ours, path, str(count), model, quick)
    if quick:
        return
    path = WORK / "hard.csv"
    draw(path, HARD, HARD_SHARE, 28)
    compare(ours, path, f"{HARD} hard", "radial", quick)
    for count in LARGE:
        path = WORK / f"units-{count}.csv"
        draw(path, count, 0, count)
        for threads in (1, 2):
            inside, whole = ours.run(path, "radial", threads, 1)
            label = f"ours, {threads} thread{'s' if threads > 1 else ''}"
            line(str(count), "radial", label, inside, inside)
            line(str(count), "radial", "whole process", whole, inside)


if __name__ == "__main__":
    main()
