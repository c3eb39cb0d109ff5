"""Installing and removing the kernel, the record of classes that makes starts faster, other front ends and kernels."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager
from session import PATIENCE, Session, start

INSTALLED = Path(KernelSpecManager().get_kernel_spec("apportion").resource_dir)
CHART = 'var chart = Figures.lineChart("T", "x", "y"); Figures.curve(chart, "s", x -> x * x, 0, 1, 20); chart'


def command(*words, **environment):
    java = json.loads((INSTALLED / "kernel.json").read_text())["argv"][0]
    line = [java, "-cp", f"{INSTALLED}/lib/*", "apportion.kernel.Command", *words]
    return subprocess.run(line, env=os.environ | environment, capture_output=True, text=True, timeout=300)


def runs(kernels):
    """Starts the kernel of a folder and runs a cell; gives what the process printed by itself."""
    printed = kernels / "printed.txt"
    with printed.open("w") as file:
        manager, client = start(kernels, stdout=file, stderr=file)
        try:
            Session(manager, client).still_works()
        finally:
            client.stop_channels()
            manager.shutdown_kernel()
    return printed.read_text()


def test_a_user_installs_the_kernel_uses_it_and_removes_it(tmp_path):
    installed = command("install", "--user", JUPYTER_DATA_DIR=str(tmp_path))
    assert installed.returncode == 0, installed.stderr
    kernels = tmp_path / "kernels"
    argv = json.loads((kernels / "apportion" / "kernel.json").read_text())["argv"]
    record = [word for word in argv if word.startswith(("-XX:SharedArchiveFile=", "-XX:AOTCache="))]
    assert len(record) == 1, installed.stdout
    assert (kernels / "apportion" / record[0].partition("{resource_dir}/")[2]).stat().st_size > 1_000_000
    assert runs(kernels) == ""

    removed = command("uninstall", "--user", JUPYTER_DATA_DIR=str(tmp_path))
    assert removed.returncode == 0, removed.stderr
    assert not (kernels / "apportion").exists()
    again = command("uninstall", "--user", JUPYTER_DATA_DIR=str(tmp_path))
    assert again.returncode == 2
    assert again.stderr.startswith(f"No kernel of ours in {kernels / 'apportion'}.\nMaybe it was installed")


def test_a_record_that_does_not_fit_is_ignored_without_a_word(tmp_path):
    assert command("install", "--kernels-dir", str(tmp_path)).returncode == 0
    folder = tmp_path / "apportion"
    os.utime(next((folder / "lib").glob("gson-*.jar")), (0, 0))
    assert runs(tmp_path) == ""
    [record] = [*folder.glob("kernel.jsa"), *folder.glob("kernel.aot")]
    record.chmod(0o644)
    record.write_text("no record")
    assert runs(tmp_path) == ""


def test_an_environment_is_the_one_that_is_active_and_a_missing_one_is_named(tmp_path):
    words = ("install", "--sys-prefix", "--no-cache")
    assert command(*words, VIRTUAL_ENV=str(tmp_path)).returncode == 0
    assert (tmp_path / "share" / "jupyter" / "kernels" / "apportion" / "kernel.json").exists()
    none = command(*words, VIRTUAL_ENV="", CONDA_PREFIX="")
    assert none.returncode == 2
    assert none.stderr.startswith("--sys-prefix needs an active environment")


@pytest.mark.parametrize("words", [(), ("--user", "--sys-prefix")], ids=["none", "two"])
def test_exactly_one_place_is_wanted(words):
    answer = command("install", *words)
    assert answer.returncode == 2
    assert "--user" in answer.stderr and "--prefix" in answer.stderr


def test_the_console_runs_cells():
    line = [
        "jupyter",
        "console",
        "--kernel=apportion",
        "--simple-prompt",
        "--ZMQTerminalInteractiveShell.confirm_exit=0",
    ]
    ran = subprocess.run(line, input="var six = 6;\nsix * 7\nexit\n", capture_output=True, text=True, timeout=PATIENCE)
    assert "42" in ran.stdout, ran.stderr


def test_a_stock_jjava_kernel_shows_our_results():
    manager, client = start(name="java")
    try:
        jjava = Session(manager, client)
        assert jjava.run(f"%classpath {INSTALLED}/lib/*.jar").reply["status"] == "ok"
        table = jjava.run('Table.create("t", DoubleColumn.create("x", 1, 2))')
        assert "<caption>t</caption>" in table.published[-1]["content"]["data"]["text/html"]
        chart = jjava.run(CHART)
        assert chart.published[-1]["content"]["data"]["text/plain"] == "Chart: T; x: x; y: y; series: s"
        assert "image/png" in chart.published[-1]["content"]["data"]
        worths = "TransferableUtilityGame.bySizeThenLexicographic(0, 0, 0, 1, 2, 3, 6)"
        assert "Nucleolus: 3 players" in jjava.value(f"Nucleolus.of({worths}).orElseThrow()")
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
