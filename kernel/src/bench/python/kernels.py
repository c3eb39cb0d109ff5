"""Measures our kernel beside ipykernel and JJava, as front ends see them.

kernels.py [--starts N] [--cells N] [--in-a-row N]

Wall-clock and processor seconds from the launch to the first answer, the first result and the first chart; milliseconds
from request to idle once warm; memory some seconds after the start and after each notebook. All in one run, for ratios.
LAB_OTHER_JAVA names the homes of further JDKs, with colons between.
"""

import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
import psutil
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from jupyter_client.manager import KernelManager

PATIENCE = 180
SETTLED_SECONDS = 5
MEGABYTE = 1e6
NOTEBOOKS = Path(__file__).parents[4] / "notebooks"
CHART = 'var chart = Figures.lineChart("T", "x", "y"); Figures.curve(chart, "s", x -> x * x, 0, 1, 20); chart'
RECORDS = ("-XX:SharedArchiveFile=", "-XX:AOTCache=")


@dataclass(frozen=True)
class Candidate:
    """A kernel to measure; the cells that lead to its first chart, none where it brings no charts.

    Ours with what Java recorded at its first start is what readers get.
    """

    title: str
    name: str
    folder: Path | None
    chart: tuple[str, ...]
    records: bool = False


class Running:
    """A started kernel, with the time and the processor time since its launch."""

    def __init__(self, candidate: Candidate):
        specs = KernelSpecManager(kernel_dirs=[str(candidate.folder)]) if candidate.folder else KernelSpecManager()
        self.manager = KernelManager(kernel_name=candidate.name, kernel_spec_manager=specs)
        self.begin = time.monotonic()
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)

    def processes(self) -> list[psutil.Process]:
        first = psutil.Process(self.manager.provisioner.pid)
        return [first, *first.children(recursive=True)]

    def spent(self) -> tuple[float, float]:
        cpu = sum(sum(process.cpu_times()[:2]) for process in self.processes())
        return time.monotonic() - self.begin, cpu

    def memory(self) -> float:
        return sum(process.memory_info().rss for process in self.processes()) / MEGABYTE

    def run(self, code: str, may_fail: bool = False) -> None:
        reply = self.client.execute_interactive(code, timeout=PATIENCE, output_hook=lambda message: None)
        if reply["content"]["status"] != "ok" and not may_fail:
            raise RuntimeError(f"{code!r} gave {reply['content']}")

    def idle_after(self, send) -> float:
        """Milliseconds until the kernel is idle again after a request."""
        begin = time.monotonic()
        request = send()
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            ours = message["parent_header"].get("msg_id") == request
            if ours and message["content"].get("execution_state") == "idle":
                return 1000 * (time.monotonic() - begin)

    def event(self) -> str:
        """What a slider sends while it is dragged, to nobody in particular."""
        message = self.client.session.msg("comm_msg", {"comm_id": "none", "data": {"method": "update", "state": {}}})
        self.client.shell_channel.send(message)
        return message["header"]["msg_id"]


@contextmanager
def started(candidate: Candidate):
    running = Running(candidate)
    try:
        yield running
    finally:
        running.client.stop_channels()
        running.manager.shutdown_kernel(now=True)


def starts(candidate: Candidate, count: int) -> list[str]:
    rows = {"first answer": [], "first result": [], "first chart": []}
    memory = []
    for _ in range(count):
        with started(candidate) as kernel:
            rows["first answer"].append(kernel.spent())
            kernel.run("1 + 1")
            rows["first result"].append(kernel.spent())
            for cell in candidate.chart:
                kernel.run(cell)
            if candidate.chart:
                rows["first chart"].append(kernel.spent())
            time.sleep(SETTLED_SECONDS)
            memory.append(kernel.memory())
    texts = [
        f"{statistics.median(wall):6.2f} s {statistics.median(cpu):6.2f} s" if times else " " * 17
        for times in rows.values()
        for wall, cpu in [tuple(zip(*times, strict=True)) or ((0,), (0,))]
    ]
    return [*texts, f"{statistics.median(memory):5.0f} MB"]


def latencies(candidate: Candidate, cells: int) -> list[str]:
    with started(candidate) as kernel:
        for _ in range(20):
            kernel.run("1 + 1")
        requests = {
            "cell": lambda number: kernel.client.execute(f"{number} + 1"),
            "kernel_info": lambda number: kernel.client.kernel_info(),
            "slider event": lambda number: kernel.event(),
        }
        texts = []
        for send in requests.values():
            times = sorted(kernel.idle_after(lambda number=number, send=send: send(number)) for number in range(cells))
            shares = [times[min(cells - 1, int(share * cells))] for share in (0.5, 0.9, 0.99)]
            texts.append("/".join(f"{value:.1f}" for value in shares).rjust(16))
    return texts


def after_notebooks(candidate: Candidate) -> list[tuple[str, float]]:
    sizes = []
    for path in sorted(NOTEBOOKS.glob("*.ipynb")) + sorted(NOTEBOOKS.glob("methods/*.ipynb")):
        cells = nbformat.read(path, as_version=4).cells
        with started(candidate) as kernel:
            for cell in cells:
                if cell.cell_type == "code":
                    kernel.run(cell.source, may_fail="raises-exception" in cell.metadata.get("tags", []))
            sizes.append((path.stem, kernel.memory()))
    return sizes


def again_and_again(candidate: Candidate, count: int) -> str:
    """Every start must come to its first result; one that hangs ends the benchmark with an error."""
    walls = []
    for _ in range(count):
        with started(candidate) as kernel:
            kernel.run("1 + 1")
            walls.append(kernel.spent()[0])
    return f"{statistics.median(walls):6.2f} s {max(walls):6.2f} s"


def candidates(scratch: Path) -> list[Candidate]:
    installed = Path(KernelSpecManager().get_kernel_spec("apportion").resource_dir)
    found = [Candidate(version(installed), "apportion", None, (CHART,), records=True)]
    description = json.loads((installed / "kernel.json").read_text())
    plain = [word.replace("{resource_dir}", str(installed)) for word in description["argv"] if not recorded(word)]
    (scratch / "plain" / "apportion").mkdir(parents=True)
    (scratch / "plain" / "apportion" / "kernel.json").write_text(json.dumps(description | {"argv": plain}))
    found.append(Candidate(f"{version(installed)}, no cache", "apportion", scratch / "plain", (CHART,)))
    for home in filter(None, os.environ.get("LAB_OTHER_JAVA", "").split(os.pathsep)):
        folder = scratch / Path(home).name
        install = ["apportion.kernel.Command", "install", "--kernels-dir", str(folder)]
        subprocess.run([f"{home}/bin/java", "-cp", f"{installed}/lib/*", *install], check=True)
        found.append(Candidate(version(folder / "apportion"), "apportion", folder, (CHART,), records=True))
    found.append(Candidate("ipykernel", "python3", None, ()))
    try:
        KernelSpecManager().get_kernel_spec("java")
        found.append(Candidate("JJava", "java", None, (f"%classpath {installed}/lib/*.jar", CHART)))
    except NoSuchKernel:
        print("JJava is left out: there is no kernel of the name java. Maybe its package could not be fetched.")
    return found


def recorded(word: str) -> bool:
    return word.startswith(RECORDS)


def version(folder: Path) -> str:
    java = json.loads((folder / "kernel.json").read_text())["argv"][0]
    release = (Path(java).parents[1] / "release").read_text()
    number = next(line.split('"')[1] for line in release.splitlines() if line.startswith("JAVA_VERSION="))
    return f"ours, JDK {number}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--starts", type=int, default=5)
    options.add_argument("--cells", type=int, default=200)
    options.add_argument("--in-a-row", type=int, default=200)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        kernels = candidates(Path(scratch))
        print(f"Wall and processor seconds since the launch, medians of {chosen.starts} starts; memory afterwards")
        print(f"{'':28}{'first answer':>17} {'first result':>17} {'first chart':>17} {'memory':>8}")
        for candidate in kernels:
            print(f"{candidate.title:28}{' '.join(starts(candidate, chosen.starts))}", flush=True)
        print(f"\nMilliseconds until idle, warm: median/90 %/99 % of {chosen.cells}")
        print(f"{'':28}{'cell':>16}{'kernel_info':>16}{'slider event':>16}")
        for candidate in kernels:
            print(f"{candidate.title:28}{''.join(latencies(candidate, chosen.cells))}", flush=True)
        print(f"\n{chosen.in_a_row} starts in a row without a hang: to the first result, median and longest")
        for candidate in kernels:
            if candidate.records:
                print(f"{candidate.title:28}{again_and_again(candidate, chosen.in_a_row)}", flush=True)
        print("\nMemory after a notebook")
        for name, size in after_notebooks(kernels[0]):
            print(f"{name:36}{size:5.0f} MB", flush=True)


if __name__ == "__main__":
    main()
