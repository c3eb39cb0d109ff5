"""Packs the offline classroom into target: checkout, jars and wheels in one archive that runs without network."""

import subprocess
import sys
import sysconfig
import tarfile
from pathlib import Path

import yaml

import project

WHEELS = project.HOME / "wheels"
DISTRIBUTION = project.ROOT / "kernel" / "target" / "distribution"
# What ./lab writes: of which sources the jars are. In the archive it stands where ./lab looks for it.
STAMP = project.HOME / "bundle" / "stamp"
STAMP_INSIDE = project.HOME / "stamps" / "bundle"
# Every entry has this moment, and no owner, so that the same checkout gives the same archive.
MOMENT = 1793491200


def name() -> str:
    """The archive's name; wheels with compiled parts fit one Python and one kind of machine."""
    version = yaml.safe_load((project.ROOT / "CITATION.cff").read_text(encoding="utf-8"))["version"]
    python = f"py{sys.version_info.major}.{sys.version_info.minor}"
    return f"apportion-{version}-classroom-{python}-{sysconfig.get_platform()}"


def tracked() -> list[Path]:
    """The files of the checkout that belong to the project."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=project.ROOT, capture_output=True, check=False)
    if listed.returncode != 0:
        sys.exit("A bundle is made from a git checkout, and this folder is none.\nMaybe git is not installed.")
    return [path for word in listed.stdout.decode().split("\0") if word and (path := project.ROOT / word).is_file()]


def download() -> None:
    """Fetches the wheels of the lock file for this Python and this kind of machine; pip checks every hash."""
    lock = project.NOTEBOOKS / "requirements.txt"
    options = ["-q", "--require-hashes", "--only-binary", ":all:", "--dest", WHEELS]
    words = [sys.executable, "-m", "pip", "download", *options, "-r", lock]
    if subprocess.run([str(word) for word in words], check=False).returncode != 0:
        sys.exit("The wheels could not be fetched.\nMaybe this machine has no network.")


def wheels() -> list[Path]:
    return sorted(WHEELS.glob("*.whl"))


def pack(target: Path, files: list[Path]) -> None:
    """Writes the files below one folder of the archive's name, in order and without owners or times."""

    def anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = MOMENT
        entry.mode = 0o755 if entry.mode & 0o100 else 0o644
        return entry

    top = target.name.removesuffix(".tar")
    with tarfile.open(target, "w", format=tarfile.PAX_FORMAT) as archive:
        for file in files:
            place = STAMP_INSIDE if file == STAMP else file
            inside = Path(top) / place.relative_to(project.ROOT)
            archive.add(file, arcname=str(inside), recursive=False, filter=anonymous)


def main() -> None:
    download()
    target = project.ROOT / "target" / f"{name()}.tar"
    target.parent.mkdir(exist_ok=True)
    pack(target, sorted({*tracked(), *project.files(DISTRIBUTION), *wheels(), STAMP}))
    print(f"{target.relative_to(project.ROOT)}: {target.stat().st_size / 2**20:.0f} MiB")
    print("On the other machine: tar -xf the archive, then ./lab --offline in its folder.")


if __name__ == "__main__":
    main()
