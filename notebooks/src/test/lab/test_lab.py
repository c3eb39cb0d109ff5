"""What ./lab says when something is missing, and that it stays inside the checkout."""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from conftest import ROOT

MAVEN = """
mkdir -p kernel/target/distribution/lib
echo jar > kernel/target/distribution/lib/a.jar
echo "$@" >> maven.log
"""


def says(result, *lines):
    assert result.returncode == 1
    assert result.stderr.splitlines() == list(lines)


def test_no_java(machine):
    says(
        machine.lab("run"),
        "lab: no java on this machine.",
        "Maybe install a JDK 17 or newer (Debian, Ubuntu: openjdk-17-jdk; macOS: brew install openjdk), "
        "or set JAVA_HOME to one.",
    )


def test_java_that_does_not_run(machine):
    machine.has("java", "exit 1\n")
    assert machine.lab("run").stderr.startswith(f"lab: '{machine.programs}/java' does not run.\nMaybe install a JDK 17")


@pytest.mark.parametrize("version", ["11.0.2", "1.8.0_302"])
def test_java_that_is_too_old(machine, version):
    result = machine.has_jdk(version).lab("run")
    expected = f"lab: the JDK must be 17 or newer, '{machine.programs}/java' is {version}.\nMaybe install a JDK 17"
    assert result.returncode == 1 and result.stderr.startswith(expected)


def test_java_without_a_compiler(machine):
    result = machine.has_jdk("17.0.1", compiler=False).lab("run")
    home = machine.programs.parent / "jdk"
    expected = f"lab: '{home}' is a Java runtime without a compiler (no bin/javac).\nMaybe install a JDK 17"
    assert result.returncode == 1 and result.stderr.startswith(expected)


def test_java_home_goes_first_and_must_hold_a_jdk(machine):
    says(
        machine.has_jdk("21").lab("run", JAVA_HOME="/nowhere"),
        "lab: JAVA_HOME is '/nowhere', but has no bin/java.",
        "Maybe unset it, or set it to a JDK 17 or newer.",
    )


@pytest.fixture
def built(machine):
    mvnw = machine.checkout / "mvnw"
    mvnw.write_text("#!/bin/sh\n" + MAVEN)
    mvnw.chmod(0o755)
    return machine.has_jdk("21.0.1")


def test_no_python(built):
    says(
        built.lab("run"),
        "lab: no python3 on this machine.",
        "Maybe install Python 3.10 or newer (Debian, Ubuntu: python3 python3-venv; macOS: brew install python).",
    )


def test_python_that_is_too_old(built):
    result = built.has_python("3.9.2").lab("run")
    assert result.returncode == 1
    assert result.stderr.startswith("lab: Python must be 3.10 or newer, python3 is 3.9.2.\nMaybe install Python 3.10")


def test_python_without_venv(built):
    says(
        built.has_python("3.12.3", venv=False).lab("run"),
        "lab: python3 has no venv module.",
        "Maybe install it (Debian, Ubuntu: apt install python3-venv).",
    )


@pytest.mark.parametrize("words", [("run", "--offline"), ("--offline", "run")])
def test_offline_before_anything_was_fetched(built, words):
    (built.checkout / "mvnw").write_text('#!/bin/sh\n[ "$2" = -o ] && echo "Unknown host" >&2\nexit 1\n')
    says(
        built.lab(*words),
        "Unknown host",
        "lab: could not build with --offline.",
        "Maybe something was never fetched: run once without --offline.",
    )


def test_no_network_at_the_first_run(built):
    (built.checkout / "mvnw").write_text("#!/bin/sh\necho 'Could not transfer artifact: Unknown host'\nexit 1\n")
    says(
        built.lab("run"),
        "Could not transfer artifact: Unknown host",
        "lab: could not build: no network.",
        "Maybe connect this machine: the first run fetches Maven's and Python's packages; later ones need nothing.",
    )


def test_a_failed_build_shows_why(built):
    (built.checkout / "mvnw").write_text("#!/bin/sh\necho 'Games.java:[3,7] missing return statement'\nexit 1\n")
    says(
        built.lab("script", "a.java"),
        "Games.java:[3,7] missing return statement",
        f"lab: could not build; the lines above say why, all of them are in {built.checkout}/.lab/logs/build.log.",
    )


def test_unchanged_sources_are_not_built_again(built):
    log = built.checkout / "maven.log"
    for _ in range(2):
        built.lab("shell")
    assert len(log.read_text().splitlines()) == 1
    (built.checkout / "data" / "new.csv").write_text("1")
    built.lab("shell")
    assert len(log.read_text().splitlines()) == 2


def test_two_at_once_build_one_after_the_other(built):
    log = built.checkout / "maven.log"
    (built.checkout / "mvnw").write_text("#!/bin/sh\necho begin >> maven.log\nsleep 1\n" + MAVEN)
    with ThreadPoolExecutor() as both:
        ended = list(both.map(lambda _: built.lab("shell"), range(2)))
    assert [line.split()[0] for line in log.read_text().splitlines()] == ["begin", "-B"]
    waiting = "Waiting for another ./lab at work in this checkout (process "
    assert sorted(waiting in result.stdout for result in ended) == [False, True]
    assert not os.path.lexists(built.checkout / ".lab" / "lock")


def test_the_lock_of_a_process_that_was_killed_is_taken_over(built):
    gone = subprocess.Popen(["true"])
    gone.wait()
    (built.checkout / ".lab").mkdir()
    (built.checkout / ".lab" / "lock").symlink_to(str(gone.pid))
    assert built.lab("shell").returncode == 0
    assert not os.path.lexists(built.checkout / ".lab" / "lock")


@pytest.mark.skipif(os.geteuid() == 0, reason="root can write everywhere")
def test_a_checkout_that_cannot_be_written(built):
    built.checkout.chmod(0o555)
    says(
        built.lab("run"),
        f"lab: this checkout cannot be written: {built.checkout}.",
        "Maybe copy it to a folder of your own: what is built goes into it.",
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["rum"], "lab: there is no command 'rum'.\nMaybe ./lab help lists them.\n"),
        (["run", "twice"], "lab: 'run' does not take 'twice'.\nMaybe ./lab help shows what it takes.\n"),
        (
            ["ledger", "--force-all"],
            "lab: 'ledger' does not take '--force-all'.\nMaybe ./lab help shows what it takes.\n",
        ),
        (["script"], "lab: 'script' needs a file.\nMaybe ./lab script examples.java\n"),
        (["exec"], "lab: 'exec' needs a command.\nMaybe ./lab exec jupyter kernelspec list\n"),
    ],
)
def test_words_that_are_not_understood(machine, words, message):
    result = machine.lab(*words)
    assert (result.returncode, result.stderr) == (1, message)


@pytest.mark.parametrize("words", [["help"], ["--help"], ["run", "-h"]])
def test_help_names_every_command(machine, words):
    result = machine.lab(*words)
    assert result.returncode == 0
    for command in ("run", "test", "bench", "ledger", "script", "shell", "exec", "clean", "help"):
        assert f"./lab {command}" in result.stdout


def real(*words, input="", **variables):
    """The real ./lab, from another folder."""
    command, environment = [ROOT / "lab", *words], os.environ | variables
    options = {"cwd": "/", "capture_output": True, "text": True, "timeout": 300, "check": False}
    return subprocess.run(command, env=environment, input=input, **options)


def test_exec_runs_inside_the_private_environment_where_the_user_is():
    result = real("exec", "python", "-c", "import os, sys; print(sys.prefix, os.getcwd())")
    assert (result.stdout, result.returncode) == (f"{ROOT}/.lab/venv /\n", 0)


def test_exec_of_a_program_that_nobody_has():
    says(real("exec", "jupiter"), "lab: there is no program 'jupiter' in the private environment or on this machine.")


def test_the_shell_keeps_its_history_in_the_checkout(tmp_path):
    result = real("shell", HOME=str(tmp_path), input="1 + 1\n/exit\n")
    assert "==> 2" in result.stdout and result.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_the_kernel_is_installed_in_the_private_environment():
    result = real("exec", "jupyter", "kernelspec", "list", "--json")
    assert json.loads(result.stdout)["kernelspecs"]["apportion"]["resource_dir"].startswith(f"{ROOT}/.lab/venv/")


def test_jupyter_writes_only_inside_the_checkout(tmp_path):
    for name in ("config", "data", "runtime"):
        result = real("exec", "jupyter", f"--{name}-dir", HOME=str(tmp_path))
        assert result.stdout == f"{ROOT}/.lab/jupyter/{name}\n"
    assert list(tmp_path.iterdir()) == []
