"""The efficiency engine against HiGHS on random programs of every hard kind: programs.py [COUNT], 100,000 without one.

HiGHS solves with tolerances of 1e-10, each row divided by its mean. Answers that differ by more than 1e-8, or in status, are
settled in rational arithmetic: what counts against the engine is only what that confirms."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
WORK = ROOT / ".lab" / "bench-dea"
DISTRIBUTION = ROOT / "kernel" / "target" / "distribution" / "lib"
MAIN = "apportion.dea.engine.EngineAnswers"
LARGEST = 40
TOLERANCE = 1e-10
DISAGREEMENT = 1e-8


def build() -> list[str]:
    """Compiles the Java part, with the tests' random programs, and returns its command."""
    home = os.environ.get("JAVA_HOME")
    tool = (lambda name: str(Path(home) / "bin" / name)) if home else (lambda name: name)
    classes = WORK / "classes"
    classes.mkdir(parents=True, exist_ok=True)
    tests = ROOT / "lib/src/test/java/apportion/dea/engine"
    sources = [ROOT / "lib/src/bench/java/apportion/dea/engine/EngineAnswers.java", tests / "HardData.java", tests / "RandomPrograms.java"]
    command = [tool("javac"), "-nowarn", "-proc:none", "-cp", f"{DISTRIBUTION}/*", "-d", str(classes), *map(str, sources)]
    subprocess.run(command, check=True)
    return [tool("java"), "-XX:+UseSerialGC", "-cp", f"{classes}{os.pathsep}{DISTRIBUTION}/*", MAIN]


class Solver:
    """HiGHS with one small program after another."""

    def __init__(self) -> None:
        import highspy
        import numpy

        self.highspy, self.numpy = highspy, numpy
        self.solver = highspy.Highs()
        self.solver.setOptionValue("output_flag", False)
        for option in ("primal_feasibility_tolerance", "dual_feasibility_tolerance"):
            self.solver.setOptionValue(option, TOLERANCE)
        status = highspy.HighsModelStatus
        self.names = {status.kOptimal: "OPTIMAL", status.kInfeasible: "INFEASIBLE", status.kUnbounded: "UNBOUNDED"}

    def solve(self, family: dict, unit: int) -> tuple[str, float]:
        numpy, highspy = self.numpy, self.highspy
        answer = family["units"][unit]
        table = numpy.array(family["table"])
        sizes = numpy.abs(table).mean(axis=1)
        sizes[sizes == 0] = 1
        table = table / sizes[:, None]
        right = table[:, unit]
        kept = [j for j in range(table.shape[1]) if j != answer["excluded"]]
        slacks = [i for i, sign in enumerate(family["signs"]) if sign]
        rows = len(sizes)
        columns = [numpy.array(answer["step"]) / sizes, *(table[:, j] for j in kept)]
        columns += [numpy.eye(rows)[i] * family["signs"][i] for i in slacks]
        costs = [answer["costs"][0], *[0.0] * len(kept), *(answer["costs"][1 + i] * sizes[i] for i in slacks)]
        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = len(columns), rows
        program.sense_ = highspy.ObjSense.kMaximize
        program.col_cost_ = numpy.array(costs)
        program.col_lower_ = numpy.array([-highspy.kHighsInf, *[0.0] * (len(columns) - 1)])
        program.col_upper_ = numpy.full(len(columns), highspy.kHighsInf)
        program.row_lower_ = program.row_upper_ = right
        matrix = numpy.array(columns)
        entries = matrix != 0
        program.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        program.a_matrix_.start_ = numpy.concatenate([[0], entries.sum(axis=1).cumsum()])
        program.a_matrix_.index_ = numpy.nonzero(entries)[1]
        program.a_matrix_.value_ = matrix[entries]
        self.solver.passModel(program)
        self.solver.run()
        status = self.solver.getModelStatus()
        if status == highspy.HighsModelStatus.kUnboundedOrInfeasible:
            self.solver.setOptionValue("presolve", "off")
            self.solver.passModel(program)
            self.solver.run()
            status = self.solver.getModelStatus()
            self.solver.setOptionValue("presolve", "choose")
        return self.names.get(status, str(status)), self.solver.getInfo().objective_function_value


def agree(left: tuple[str, float], right: tuple[str, float]) -> bool:
    if left[0] != right[0]:
        return False
    return left[0] != "OPTIMAL" or abs(left[1] - right[1]) <= DISAGREEMENT * max(1, abs(right[1]))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    try:
        solver = Solver()
    except ImportError:
        print("skipped: highspy is not installed")
        return
    command = build()
    process = subprocess.Popen([*command, str(count), str(LARGEST)], stdout=subprocess.PIPE, text=True)
    kinds: dict[str, list[float]] = {}
    doubtful = []
    begin = time.process_time()
    for line in process.stdout:
        family = json.loads(line)
        tally = kinds.setdefault(family["kind"], [0, 0.0, 0])
        for unit, answer in enumerate(family["units"]):
            ours = (answer["status"], float(answer["objective"]))
            theirs = solver.solve(family, unit)
            tally[0] += 1
            if agree(ours, theirs):
                if ours[0] == "OPTIMAL":
                    tally[1] = max(tally[1], abs(ours[1] - theirs[1]) / max(1, abs(theirs[1])))
            else:
                tally[2] += 1
                doubtful.append((f"{family['kind']}:{family['seed']}:{unit}", ours, theirs))
    if process.wait():
        sys.exit("The Java part failed.")
    wrong = 0
    if doubtful:
        programs = [name for name, _, _ in doubtful]
        exact = subprocess.run([*command, str(LARGEST), *programs], check=True, capture_output=True, text=True).stdout
        for (name, ours, theirs), line in zip(doubtful, exact.splitlines(), strict=True):
            status, objective = line.split()
            truth = (status, float(objective))
            wrong += not agree(ours, truth)
            print(f"{name}: ours {ours}, HiGHS {theirs}, exactly {truth}")
    for kind, (programs, worst, apart) in kinds.items():
        print(f"{kind:16} {programs:7} programs, largest difference {worst:.1e}, {apart} decided exactly")
    total = sum(int(programs) for programs, _, _ in kinds.values())
    seconds = time.process_time() - begin
    print(f"{total} programs: {wrong} wrong by the engine, {len(doubtful) - wrong} by HiGHS; {seconds:.0f} CPU-seconds here")
    if wrong:
        sys.exit(1)


if __name__ == "__main__":
    main()
