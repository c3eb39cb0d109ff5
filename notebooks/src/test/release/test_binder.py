"""What Binder will do with this checkout, as repo2docker itself plans it."""

import re
import subprocess
import sys

import pytest

import project


@pytest.fixture(scope="module")
def dockerfile():
    words = ["-m", "repo2docker", "--no-build", "--debug", "--user-id", "1000", "--user-name", "reader", project.ROOT]
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout + done.stderr


def position(dockerfile, pattern):
    found = re.search(pattern, dockerfile)
    assert found, f"the Dockerfile has no {pattern}"
    return found.start()


def test_the_jdk_comes_from_apt(dockerfile):
    packages = (project.ROOT / "binder" / "apt.txt").read_text().split()
    assert packages == ["openjdk-17-jdk-headless"]
    position(dockerfile, rf"apt-get install --yes --no-install-recommends {packages[0]}")


def test_the_python_is_the_one_that_runtime_txt_names(dockerfile):
    named = (project.ROOT / "binder" / "runtime.txt").read_text().strip()
    position(dockerfile, rf"conda environment for python={named.removeprefix('python-')}\b")


def test_the_checkout_is_there_before_its_lock_file_is_read_and_the_kernel_is_built_last_and_by_a_user(dockerfile):
    copied = position(dockerfile, r"COPY --chown=\S+ src/ \$\{REPO_DIR\}/")
    installed = position(dockerfile, r'pip install --no-cache-dir -r "binder/requirements.txt"')
    built = position(dockerfile, r"RUN \./binder/postBuild")
    assert copied < installed < built
    assert dockerfile[:built].rindex("USER ${NB_USER}") > dockerfile[:built].rindex("USER root")


def test_the_locked_environment_is_the_one_that_lab_makes():
    lines = (project.ROOT / "binder" / "requirements.txt").read_text().splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == ["-r ../notebooks/requirements.txt"]
