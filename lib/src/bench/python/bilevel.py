"""Random linear bilevel programs by branching on pairs and by big-M, beside the same big-M program given to other solvers.

Ours and ojAlgo run in one Java process, which also writes the programs as MPS files; CBC and HiGHS read these. All times
are CPU seconds of all threads. A solver that is not on this machine is left out with a message.
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

SIZES = "20,50,100"
SEEDS = 3
SECONDS = 60
FOLDER = Path("target") / "bench" / "bilevel"

HIGHS = """
import sys
import highspy
solver = highspy.Highs()
solver.setOptionValue("output_flag", False)
solver.setOptionValue("time_limit", float(sys.argv[2]))
solver.readModel(sys.argv[1])
solver.run()
info = solver.getInfo()
print(solver.modelStatusToString(solver.getModelStatus()), info.objective_function_value, info.mip_node_count)
"""


def ours() -> list[dict[str, str]]:
    """Runs the Java part and returns its lines."""
    results = FOLDER / "ours.csv"
    arguments = f"{FOLDER.resolve()} {SIZES} {SEEDS} {SECONDS}"
    offline = ["-o"] if os.environ.get("LAB_OFFLINE") else []
    goals = ["-pl", "lib", "-Pbench", "test-compile", "exec:exec", "-Dbench.main=apportion.bench.BilevelComparison"]
    subprocess.run(["./mvnw", "-q", "-B", *offline, *goals, f"-Djmh.args={arguments}"], check=True)
    with results.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def measured(command: list[str]) -> tuple[str, float]:
    """What a command writes, and its CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    text = subprocess.run(command, capture_output=True, text=True, check=False, timeout=4 * SECONDS).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return text, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def highs(file: Path) -> tuple[str, str, str, float]:
    text, seconds = measured([sys.executable, "-c", HIGHS, str(file), str(SECONDS)])
    words = text.split()
    return "optimal" if words[:1] == ["Optimal"] else "limit", words[-2], words[-1], seconds


def cbc(file: Path) -> tuple[str, str, str, float]:
    text, seconds = measured([cbc_program(), str(file), "sec", str(SECONDS), "ratio", "1e-8", "solve"])
    objective = re.search(r"Objective value:\s+(\S+)", text)
    nodes = re.search(r"Enumerated nodes:\s+(\d+)", text)
    status = "optimal" if "Optimal solution found" in text else "limit"
    return status, objective.group(1) if objective else "", nodes.group(1) if nodes else "0", seconds


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
        print("HiGHS is left out: no highspy here.\nMaybe run ./lab exec pip install highspy")
    return present


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    solvers = others()
    print(f"{'pairs':>5} {'seed':>4}  {'method':28} {'CPU s':>8} {'nodes':>8}  objective")
    for line in ours():
        show(line["pairs"], line["seed"], line["method"], line["seconds"], line["nodes"], line["objective"], line["status"])
        if line["method"] == "big-M, ojAlgo":
            for name, solve in solvers.items():
                status, objective, nodes, seconds = solve(FOLDER / f"{line['pairs']}-{line['seed']}.mps")
                show(line["pairs"], line["seed"], name, str(seconds), nodes, objective, status)


def show(pairs: str, seed: str, method: str, seconds: str, nodes: str, objective: str, status: str) -> None:
    value = f"{float(objective):.6f}" if objective else "none"
    note = "" if status == "optimal" else f"  ({status})"
    print(f"{pairs:>5} {seed:>4}  {method:28} {float(seconds):8.2f} {nodes:>8}  {value}{note}", flush=True)


if __name__ == "__main__":
    main()
