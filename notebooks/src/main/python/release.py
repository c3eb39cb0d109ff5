"""Builds the last commit twice, in folders of different depth, and compares every artefact: release.py.

The artefacts and their checksums are left in target/release: jars, the kernel's archive, and the bills of materials.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import project

RELEASE = project.ROOT / "target" / "release"
ARTEFACTS = (
    "lib/target/apportion-*.jar",
    "kernel/target/apportion-*.jar",
    "kernel/target/apportion-*.zip",
    "target/bill-of-materials-*.json",
)


def copy_of_last_commit(folder: Path) -> None:
    folder.mkdir(parents=True)
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=project.ROOT, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive, check=True)


def build(folder: Path) -> dict[str, Path]:
    """Every artefact that a build of this copy gives, by name."""
    offline = ["-o"] if os.environ.get("LAB_OFFLINE") else []
    words = ["./mvnw", "-q", "-B", *offline, "-Prelease", "-Dmaven.test.skip=true", "package"]
    subprocess.run(words, cwd=folder, check=True)
    python = folder / "target" / "bill-of-materials-python.json"
    words = [
        "requirements",
        "--output-reproducible",
        "--of",
        "JSON",
        "-o",
        python,
        folder / "notebooks/requirements.txt",
    ]
    subprocess.run([sys.executable, "-m", "cyclonedx_py", *map(str, words)], check=True, capture_output=True)
    return {path.name: path for pattern in ARTEFACTS for path in sorted(folder.glob(pattern))}


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def differences(first: dict[str, Path], second: dict[str, Path]) -> list[str]:
    """What one build has and the other lacks, or has with other bytes."""
    missing = [f"{name}: only one build made it" for name in sorted(first.keys() ^ second.keys())]
    both = sorted(first.keys() & second.keys())
    return missing + [f"{name}: other bytes" for name in both if digest(first[name]) != digest(second[name])]


def keep(artefacts: dict[str, Path]) -> None:
    shutil.rmtree(RELEASE, ignore_errors=True)
    RELEASE.mkdir(parents=True)
    for path in artefacts.values():
        shutil.copy(path, RELEASE)
    lines = [f"{digest(path)}  {name}\n" for name, path in sorted(artefacts.items())]
    (RELEASE / "SHA256SUMS").write_text("".join(lines))


def main() -> None:
    with tempfile.TemporaryDirectory() as work:
        folders = [Path(work, "one"), Path(work, "deeper", "two")]
        for folder in folders:
            copy_of_last_commit(folder)
        with ThreadPoolExecutor() as both:
            first, second = both.map(build, folders)
        found = differences(first, second)
        if found:
            sys.exit("Two builds of the same commit differ:\n  " + "\n  ".join(found))
        keep(first)
    print(f"{len(first)} artefacts, the same bytes from both builds:")
    print((RELEASE / "SHA256SUMS").read_text(), end="")


if __name__ == "__main__":
    main()
