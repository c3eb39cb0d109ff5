"""Writes the lock of the Java build anew: the SHA-256 of every jar and POM that any build here takes: lock.py.

All are fetched again into an empty repository, so that nothing a machine happens to have gets into the lock. The build
itself (.mvn/maven.config) refuses what has other bytes, and what the lock does not have.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import project

LOCK = project.ROOT / ".mvn" / "checksums" / "checksums.sha256"
SOURCE = "aether.trustedChecksumsSource.summaryFile"
CHECK = "aether.artifactResolver.postProcessor.trustedChecksums"
# Each way to build: a test that runs brings in what runs tests.
BUILDS = (
    ("clean",),
    ("-Dtest=ArchitectureTest", "-Dsurefire.failIfNoSpecifiedTests=false", "verify"),
    ("-Prelease", "-Dmaven.test.skip=true", "install"),
    ("-pl", "lib", "-Pbench", "test-compile", "exec:exec", "-Djmh.args=-l"),
    ("-pl", "lib", "-Portools", "test-compile"),
    ("-pl", "lib,lib/spark", "-Pspark", "-DskipTests", "clean", "verify"),
)


def checkout(folder: Path) -> None:
    """A copy without what was built: the builds of the lock leave nothing in this checkout."""
    words = ["git", "ls-files", "-z", "-co", "--exclude-standard"]
    listed = subprocess.run(words, cwd=project.ROOT, check=True, capture_output=True).stdout
    there = [word for word in listed.decode().split("\0") if word and (project.ROOT / word).is_file()]
    names = "\0".join(there).encode()
    copy = ["tar", "-c", "--null", "-T", "-"]
    packed = subprocess.run(copy, cwd=project.ROOT, input=names, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", folder], input=packed, check=True)


def record(folder: Path, found: Path, repository: Path) -> None:
    """Runs every build, with Maven writing down what it took."""
    options = [f"-Dmaven.repo.local={repository}", f"-D{SOURCE}.basedir={found}", f"-D{CHECK}.record=true"]
    for build in BUILDS:
        print(f"./mvnw {' '.join(build)}", flush=True)
        done = subprocess.run(
            ["./mvnw", "-B", "-q", "--strict-checksums", *options, *build],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            sys.exit(f"The build failed, and the lock is as it was:\n{done.stdout[-4000:]}")


def main() -> None:
    with tempfile.TemporaryDirectory() as work:
        folder, found, repository = (Path(work, name) for name in ("checkout", "found", "repository"))
        folder.mkdir()
        checkout(folder)
        record(folder, found, repository)
        by_path = {line.split()[1]: line for line in (found / LOCK.name).read_text().splitlines()}
    LOCK.parent.mkdir(parents=True, exist_ok=True)
    LOCK.write_text("".join(f"{by_path[path]}\n" for path in sorted(by_path)))
    print(f"{LOCK.relative_to(project.ROOT)}: {len(by_path)} files. Maybe look at git diff before it is committed.")


if __name__ == "__main__":
    main()
