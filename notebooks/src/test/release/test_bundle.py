"""The classroom's archive installs and runs where there is no network at all."""

import os
import shutil
import subprocess
import tarfile

import pytest

import bundle
import isolation
import project


def no_network() -> list[str]:
    try:
        return isolation.words()
    except isolation.NotAllowed as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    lab = project.ROOT / "lab"
    subprocess.run([lab, "bundle"], check=True, capture_output=True, text=True, timeout=600)
    folder = tmp_path_factory.mktemp("classroom")
    with tarfile.open(project.ROOT / "target" / f"{bundle.name()}.tar") as archive:
        archive.extractall(folder, filter="data")
    yield folder / bundle.name()
    shutil.rmtree(folder)


def offline(unpacked, *words, timeout=300):
    kept = {name: os.environ[name] for name in ("PATH", "JAVA_HOME", "LANG") if name in os.environ}
    environment = kept | {"HOME": str(unpacked.parent)}
    command = [*no_network(), unpacked / "lab", "--offline", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=timeout, check=False)


def test_there_is_no_network_where_the_bundle_is_tried():
    reached = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=3)"
    done = subprocess.run([*no_network(), "python3", "-c", reached], capture_output=True, text=True, check=False)
    assert "Network is unreachable" in done.stderr


def test_a_script_runs_without_building_or_fetching(unpacked, tmp_path):
    script = tmp_path / "game.java"
    script.write_text("System.out.println(AirportGame.costs(List.of(1.0, 2.0, 4.0)).worth(Coalition.of(1, 3)));")
    done = offline(unpacked, "script", script)
    assert (done.stdout, done.returncode) == ("4.0\n", 0), done.stderr


def test_a_notebook_gives_the_committed_bytes(unpacked):
    program = unpacked / "notebooks/src/main/python/execute.py"
    before = (unpacked / "notebooks/start-here.ipynb").read_bytes()
    done = offline(unpacked, "exec", "python", program, "--force", "start-here")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Building" not in done.stdout
    assert (unpacked / "notebooks/start-here.ipynb").read_bytes() == before
