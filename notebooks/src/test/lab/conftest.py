"""Runs ./lab on pretended machines: only the programs put on PATH exist there."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
sys.path.insert(0, str(ROOT / "notebooks" / "src" / "main" / "python"))
TOOLS = [
    "cat",
    "cksum",
    "cp",
    "date",
    "dirname",
    "find",
    "grep",
    "ln",
    "mkdir",
    "readlink",
    "rm",
    "sed",
    "sh",
    "sleep",
    "sort",
    "tail",
    "uname",
]


@dataclass
class Machine:
    """A folder of programs, and a checkout with only what ./lab itself reads."""

    programs: Path
    checkout: Path

    def has(self, name: str, script: str) -> "Machine":
        program = self.programs / name
        program.write_text("#!/bin/sh\n" + script)
        program.chmod(0o755)
        return self

    def has_jdk(self, version: str, compiler: bool = True) -> "Machine":
        home = self.programs.parent / "jdk"
        (home / "bin").mkdir(parents=True)
        values = {"java.home": home, "java.specification.version": version.split(".")[0], "java.version": version}
        settings = "\n".join(f"    {name} = {value}" for name, value in values.items())
        self.has("java", f'printf %s "{settings}" >&2\n')
        for name in ["java", "javac"] if compiler else ["java"]:
            shutil.copy(self.programs / "java", home / "bin" / name)
        return self

    def has_python(self, version: str, venv: bool = True) -> "Machine":
        old = 0 if tuple(map(int, version.split("."))) >= (3, 10) else 1
        answers = f"*print*) echo {version} ;; *exit*) exit {old} ;; *ensurepip*) exit {0 if venv else 1} ;;"
        return self.has("python3", f"case $2 in {answers} *) exit 1 ;; esac\n")

    def lab(self, *words: str, **variables: str) -> subprocess.CompletedProcess:
        environment = {"PATH": str(self.programs), "HOME": str(self.programs.parent)} | variables
        command = [str(self.checkout / "lab"), *words]
        return subprocess.run(
            command, env=environment, cwd="/", capture_output=True, text=True, timeout=60, check=False
        )


@pytest.fixture
def machine(tmp_path):
    programs, checkout = tmp_path / "programs", tmp_path / "a checkout with spaces"
    programs.mkdir()
    for tool in TOOLS:
        os.symlink(shutil.which(tool), programs / tool)
    for folder in (".mvn", "data", "lib/src/main", "kernel/src/main", "notebooks/src/main/jupyter"):
        (checkout / folder).mkdir(parents=True)
    for file in ("pom.xml", "lib/pom.xml", "kernel/pom.xml", "notebooks/requirements.txt"):
        (checkout / file).write_text(file)
    shutil.copy(ROOT / "lab", checkout / "lab")
    return Machine(programs, checkout)
