"""Random linear bilevel programs by branching on pairs and by big-M, beside the same big-M program in other solvers.

Ours and ojAlgo run in one Java process, which also writes the programs as MPS files; CBC and HiGHS read these. All
times are CPU seconds of all threads. A solver that is not on this machine is left out with a message.
"""

import csv
import importlib.util
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

KINDS = "sparse,boxed,dense"  # see RandomBilevelPrograms
SIZES = "20,50,100"
SEEDS = 1
SECONDS = 60
NONE = 1e30  # what stands for no objective in the other solvers' words
FOLDER = Path("target") / "bench" / "bilevel"

HIGHS = """
import sys
import highspy
solver = highspy.Highs()
solver.setOptionValue("output_flag", False)
solver.setOptionValue("mip_rel_gap", 1e-8)
solver.setOptionValue("time_limit", float(sys.argv[2]))
solver.readModel(sys.argv[1])
solver.run()
info = solver.getInfo()
status = solver.modelStatusToString(solver.getModelStatus())
print(status, info.objective_function_value, info.mip_node_count, sep=",")
"""


def ours() -> list[dict[str, str]]:
    """Runs the Java part and returns its lines."""
    results = FOLDER / "ours.csv"
    arguments = f"{FOLDER.resolve()} {SIZES} {SEEDS} {SECONDS} {KINDS}"
    offline = ["-o"] if os.environ.get("LAB_OFFLINE") else []
    goals = ["-pl", "lib", "-Pbench", "test-compile", "exec:exec", "-Dbench.main=apportion.bench.BilevelComparison"]
    subprocess.run(["./mvnw", "-q", "-B", *offline, *goals, f"-Djmh.args={arguments}"], check=True)
    with results.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def measured(command: list[str]) -> tuple[str, float]:
    """What a command writes, nothing if it does not keep its own limit, and its CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        text = subprocess.run(command, capture_output=True, text=True, check=False, timeout=4 * SECONDS).stdout
    except subprocess.TimeoutExpired:
        text = ""
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return text, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def highs(file: Path) -> tuple[str, str, str, float]:
    text, seconds = measured([sys.executable, "-c", HIGHS, str(file), str(SECONDS)])
    status, objective, nodes = text.splitlines()[-1].split(",") if text else ("", "", "")
    return "optimal" if status == "Optimal" else "limit", objective, nodes, seconds


def cbc(file: Path) -> tuple[str, str, str, float]:
    text, seconds = measured([cbc_program(), str(file), "sec", str(SECONDS), "ratio", "1e-8", "solve"])
    objective = re.search(r"Objective value:\s+(\S+)", text)
    nodes = re.search(r"Enumerated nodes:\s+(\d+)", text)
    status = "optimal" if "Optimal solution found" in text else "limit"
    return status, objective.group(1) if objective else "", nodes.group(1) if nodes else "", seconds


def cbc_program() -> str:
    """CBC on the path, or the one that PyPI's pulp brings along; empty if there is neither."""
    found = shutil.which("cbc")
    if found is None and importlib.util.find_spec("pulp"):
        import pulp

        found = pulp.PULP_CBC_CMD().path
    return found or ""


def others() -> dict[str, Callable[[Path], tuple[str, str, str, float]]]:
    present = {}
    if cbc_program():
        present["big-M, CBC"] = cbc
    else:
        print("CBC is left out: no program 'cbc' here (Debian: coinor-cbc), nor PyPI's pulp, which brings one along.")
    if importlib.util.find_spec("highspy"):
        present["big-M, HiGHS"] = highs
    else:
        print("HiGHS is left out: no highspy here.\nMaybe run ./lab exec pip install highspy==1.16.0")
    return present


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    solvers = others()
    print(f"{'kind':6} {'pairs':>5} {'seed':>4}  {'method':20} {'CPU s':>8} {'nodes':>8}  objective")
    proved = {}
    for line in ours():
        instance = line["kind"], line["pairs"], line["seed"]
        if line["method"] == "branching on pairs" and line["status"] == "optimal":
            proved[instance] = float(line["objective"])
        best = proved.get(instance)
        show(instance, line["method"], (line["status"], line["objective"], line["nodes"], float(line["seconds"])), best)
        if line["method"] == "big-M, ojAlgo":
            for name, solve in solvers.items():
                show(instance, name, solve(FOLDER / f"{'-'.join(instance)}.mps"), best)


def show(instance: tuple[str, ...], method: str, found: tuple[str, str, str, float], best: float | None) -> None:
    status, objective, nodes, seconds = found
    kind, pairs, seed = instance
    value = f"{float(objective):.6f}" if objective and abs(float(objective)) < NONE else "none"
    note = "" if status == "optimal" else f"  ({status})"
    if "limit" not in note and best is not None and abs(float(objective) - best) > 1e-6 * max(1, abs(best)):
        note += "  (not the bilevel optimum: a constant cut it off, or the solver is wrong)"
    print(f"{kind:6} {pairs:>5} {seed:>4}  {method:20} {seconds:8.2f} {nodes:>8}  {value}{note}", flush=True)


if __name__ == "__main__":
    main()
