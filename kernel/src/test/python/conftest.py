"""Kernels to test: the installed one, and the same jars on every further JDK that LAB_OTHER_JAVA names."""

import os
import subprocess
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager
from session import Session, start

EVERYDAY_REPEATS = 5
EVERYDAY_SLACK = 10


def pytest_addoption(parser):
    parser.addoption("--repeats", type=int, default=EVERYDAY_REPEATS, help="how often each stop is tried")


def other_homes():
    return [home for home in os.environ.get("LAB_OTHER_JAVA", "").split(os.pathsep) if home]


def pytest_generate_tests(metafunc):
    if "kernels" in metafunc.fixturenames:
        homes = [None, *other_homes()]
        metafunc.parametrize("kernels", homes, ids=lambda home: Path(home).name if home else "installed", indirect=True)


@pytest.fixture(scope="session")
def repeats(request):
    return request.config.getoption("--repeats")


@pytest.fixture(scope="session")
def slack(repeats):
    """The factor on limits in seconds: one where they are measured, more where other work shares the machine."""
    return EVERYDAY_SLACK if repeats <= EVERYDAY_REPEATS else 1


@pytest.fixture(scope="module")
def kernels(request, tmp_path_factory):
    """The folder of kernels to look in; None is where Jupyter looks by itself."""
    if request.param is None:
        return None
    installed = Path(KernelSpecManager().get_kernel_spec("apportion").resource_dir)
    folder = tmp_path_factory.mktemp("kernels")
    java = Path(request.param) / "bin" / "java"
    line = [java, "-cp", f"{installed}/lib/*", "apportion.kernel.Command", "install", "--kernels-dir", folder]
    subprocess.run(line, check=True)
    return folder


@pytest.fixture(scope="module")
def session(kernels):
    """A kernel that the tests of a module share."""
    manager, client = start(kernels)
    yield Session(manager, client)
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.fixture
def fresh(kernels):
    """A kernel of the test's own."""
    manager, client = start(kernels)
    yield Session(manager, client)
    client.stop_channels()
    if manager.has_kernel:
        manager.shutdown_kernel(now=True)
