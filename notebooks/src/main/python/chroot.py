"""Builds what Binder would build, without a container engine, and executes notebooks in it: chroot.py [NOTEBOOK ...].

A fresh Debian system in a folder gets binder/apt.txt; then an ordinary user installs binder/requirements.txt, runs
binder/postBuild and executes the notebooks, all or those named, on one core, with 2 GB of memory, in a Turkish locale
and Shanghai's time. Needs root and debootstrap; where they are not, it ends with 3 and says so in the report.
"""

import argparse
import json
import os
import pwd
import shutil
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import project

SYSTEM = project.HOME / "chroot"
ROOT = SYSTEM / "root"
USER = "reader"
HOME = Path("/home") / USER
CHECKOUT = HOME / "apportion"
MEMORY = 2 * 2**30
GROUP = "apportion-chroot"
NOT_DONE = 3
ALONE = "LAB_CHROOT_ALONE"
FIRST = "start-here"
MEASURED = project.ROOT / "target" / "reports" / "chroot.txt"
# The user's world: nothing of this machine but where the wheels and jars that were fetched before are.
ENVIRONMENT = {
    "HOME": str(HOME),
    "USER": USER,
    "PATH": f"{HOME}/python/bin:/usr/local/bin:/usr/bin:/bin",
    "LC_ALL": "tr_TR.UTF-8",
    "TZ": "Asia/Shanghai",
    "MAVEN_ARGS": "-Dmaven.repo.local.tail=/fetched/maven",
    "LAB_ROOT": str(CHECKOUT),
    "JUPYTER_PREFER_ENV_PATH": "1",
}


class CannotBeDone(Exception):
    """This machine does not allow it; the message says why."""


@dataclass
class Measured:
    """What a reader of Binder waits for and what the image needs."""

    megabytes: float = 0
    build_seconds: float = 0
    build_peak: float = 0
    chart_seconds: float = 0
    cache: str = ""
    notebooks: int = 0
    notebooks_seconds: float = 0
    notebooks_peak: float = 0
    changed: tuple[str, ...] = ()

    def __str__(self) -> str:
        return (
            f"image: {self.megabytes:.0f} MB\n"
            f"pip and postBuild: {self.build_seconds:.0f} s, peak memory {self.build_peak:.0f} MB\n"
            f"from the start of JupyterLab to the first chart of {FIRST}: {self.chart_seconds:.1f} s\n"
            f"cache trained by postBuild: {self.cache}\n"
            f"{self.notebooks} notebooks: {self.notebooks_seconds:.0f} s on one core, peak memory "
            f"{self.notebooks_peak:.0f} of {MEMORY / 2**20:.0f} MB, {len(self.changed)} with other bytes than committed"
        )


def run(*words: str | Path, **options) -> subprocess.CompletedProcess:
    """Runs a command; its output is shown only if it fails."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        tail = "\n".join((done.stdout + done.stderr).splitlines()[-40:])
        raise RuntimeError(f"{' '.join(map(str, words))} ended with {done.returncode}:\n{tail}")
    return done


def need() -> None:
    """What must be there: Linux, root, and Debian's debootstrap."""
    if sys.platform != "linux" or os.geteuid() != 0:
        raise CannotBeDone("a chroot needs root on Linux")
    if missing := [name for name in ("debootstrap", "unshare", "taskset", "apt-get") if shutil.which(name) is None]:
        raise CannotBeDone(f"{' and '.join(missing)} not on this machine (Debian, Ubuntu: apt install debootstrap)")


def apt_packages() -> list[str]:
    return (project.ROOT / "binder" / "apt.txt").read_text().split()


def mirror() -> tuple[str, str]:
    """Where this machine gets Debian's packages from, and which release."""
    words = ["apt-get", "indextargets", "--format", "$(SITE) $(RELEASE)", "Created-By: Packages"]
    lines = subprocess.run(words, capture_output=True, text=True, check=False).stdout.split("\n")
    codename = next(
        line.partition("=")[2]
        for line in Path("/etc/os-release").read_text().splitlines()
        if line.startswith("VERSION_CODENAME=")
    )
    site = next((line.split()[0] for line in lines if line.endswith(f" {codename}")), None)
    if site is None:
        raise CannotBeDone(f"apt-get knows no place for the release {codename}")
    return site, codename


def system() -> None:
    """The fresh system with Python and what apt.txt names; made once, kept in .lab."""
    site, codename = mirror()
    packages = ["ca-certificates", "locales", "python3", "python3-venv", *apt_packages()]
    wanted = f"{site} {codename} {packages}"
    stamp = SYSTEM / "made"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print("Making a fresh Debian system in .lab/chroot ...", flush=True)
    shutil.rmtree(SYSTEM, ignore_errors=True)
    SYSTEM.mkdir(parents=True)
    included = f"--include={','.join(packages[:2])}"
    try:
        run("debootstrap", "--variant=minbase", included, codename, ROOT, site)
    except RuntimeError as failure:
        raise CannotBeDone(f"debootstrap could not make a Debian system: {failure}") from failure
    for certificate in Path("/usr/local/share/ca-certificates").glob("*.crt"):
        shutil.copy(certificate, ROOT / "usr/local/share/ca-certificates")
    shutil.copy("/etc/resolv.conf", ROOT / "etc/resolv.conf")
    for configuration in ("/etc/pip.conf", "/etc/apt/apt.conf.d/99-retries"):
        if Path(configuration).exists():
            shutil.copy(configuration, ROOT / configuration[1:])
    (ROOT / "etc/locale.gen").write_text("tr_TR.UTF-8 UTF-8\nen_US.UTF-8 UTF-8\n")
    for words in (["update-ca-certificates"], ["locale-gen"], ["useradd", "--create-home", USER]):
        run("chroot", ROOT, *words)
    with mounted():
        install = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-q", "--no-install-recommends"]
        run("chroot", ROOT, *install, *packages)
    stamp.write_text(wanted)


@contextmanager
def mounted():
    """The kernel's folders, and what was fetched before, for the time of a block."""
    fetched = {
        "/fetched/maven": Path(pwd.getpwuid(os.geteuid()).pw_dir, ".m2", "repository"),
    }
    places = []
    try:
        for kind, place in (("proc", "proc"), ("tmpfs", "dev/shm")):
            (ROOT / place).mkdir(parents=True, exist_ok=True)
            run("mount", "-t", kind, kind, ROOT / place)
            places.append(ROOT / place)
        for inside, outside in fetched.items():
            place = ROOT / inside[1:]
            place.mkdir(parents=True, exist_ok=True)
            if outside.is_dir():
                run("mount", "--bind", "-o", "ro", outside, place)
                places.append(place)
        yield
    finally:
        for place in reversed(places):
            subprocess.run(["umount", "-l", str(place)], check=False)


def checkout() -> None:
    """A copy of the checkout without what was built, owned by the user."""
    target = ROOT / str(CHECKOUT)[1:]
    shutil.rmtree(ROOT / str(HOME)[1:], ignore_errors=True)
    target.mkdir(parents=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=project.ROOT, capture_output=True, check=True
    ).stdout
    for word in listed.decode().split("\0"):
        if word and (project.ROOT / word).is_file():
            (target / word).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(project.ROOT / word, target / word)
    run("chroot", ROOT, "chown", "-R", f"{USER}:", HOME)


class MemoryLimit:
    """A control group that no process in it can take more than the memory of, files in the page cache included."""

    def __init__(self) -> None:
        unified = Path("/sys/fs/cgroup/cgroup.controllers").exists()
        base = Path("/sys/fs/cgroup" if unified else "/sys/fs/cgroup/memory")
        self.folder = base / GROUP
        self.limit = "memory.max" if unified else "memory.limit_in_bytes"
        self.taken = ("anon", "shmem") if unified else ("total_rss", "total_shmem")
        self.peak = 0
        self.ended = threading.Event()
        self.watch = threading.Thread(target=self.sample, daemon=True)

    def __enter__(self) -> "MemoryLimit":
        try:
            self.folder.mkdir(exist_ok=True)
            (self.folder / self.limit).write_text(str(MEMORY))
        except OSError as failure:
            raise CannotBeDone(f"no control group can be made for the memory ({failure.strerror})") from failure
        self.watch.start()
        return self

    def join(self) -> None:
        """Puts the calling process in; what it starts stays in."""
        (self.folder / "cgroup.procs").write_text("0")

    def sample(self) -> None:
        """Notes ten times a second what the processes hold. The group's own peak counts files just written too."""
        while not self.ended.wait(0.1):
            numbers = dict(line.split() for line in (self.folder / "memory.stat").read_text().splitlines())
            self.peak = max(self.peak, sum(int(numbers.get(name, 0)) for name in self.taken))

    def peak_megabytes(self) -> float:
        """The peak since the last call."""
        peak, self.peak = self.peak, 0
        return peak / 2**20

    def __exit__(self, *_) -> None:
        self.ended.set()
        self.watch.join()
        for _ in range(50):
            try:
                self.folder.rmdir()
                return
            except OSError:  # its last process is still ending
                time.sleep(0.1)


def as_user(limit: MemoryLimit, *words: str | Path) -> str:
    """Runs a command inside as the ordinary user, on one core and within the memory; what it printed."""
    core = str(min(os.sched_getaffinity(0)))
    inside = ["chroot", f"--userspec={USER}:{USER}", ROOT, "env", "-i", *(f"{k}={v}" for k, v in ENVIRONMENT.items())]
    go = ["sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", CHECKOUT]
    return run("taskset", "-c", core, *inside, *go, *words, preexec_fn=limit.join).stdout


def megabytes(folder: Path) -> float:
    """What the folder holds, without what only this machine fetched before."""
    words = ["du", "-sk", "--exclude=./fetched", "--exclude=./proc", "."]
    return int(subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False).stdout.split()[0]) / 1024


def cache_of_kernel() -> str:
    """The cache that postBuild trained: named in kernel.json, there, and fit for the Java and the jars of the image."""
    folder = HOME / "python/share/jupyter/kernels" / project.KERNEL
    argv = json.loads((ROOT / str(folder)[1:] / "kernel.json").read_text())["argv"]
    argv = [word.replace("{resource_dir}", str(folder)) for word in argv if word != "-Xlog:disable"]
    flags = [word for word in argv if word.startswith(("-XX:SharedArchiveFile=", "-XX:AOTCache="))]
    if not flags:
        raise RuntimeError("postBuild trained no cache: kernel.json names none")
    must = "-XX:AOTMode=on" if "AOTCache" in flags[0] else "-Xshare:on"
    # Java refuses to start if the cache does not fit; a class that does not exist is asked for where it does.
    words = [*argv[: argv.index("-cp") + 2], "no.such.Main"]
    asked = ["chroot", f"--userspec={USER}:{USER}", ROOT, words[0], must, *words[1:]]
    done = subprocess.run([str(word) for word in asked], capture_output=True, text=True, check=False)
    if "no.such.Main" not in done.stderr:
        raise RuntimeError(f"the cache that postBuild trained does not fit:\n{done.stdout}{done.stderr}")
    file = flags[0].partition("=")[2]
    return f"{Path(file).name} of {(ROOT / file[1:]).stat().st_size / 2**20:.0f} MB"


def build_and_execute(names: list[str]) -> Measured:
    """postBuild and the notebooks, all without names; those whose bytes are not the committed ones are named."""
    measured = Measured()
    program = Path("notebooks/src/main/python")
    with mounted(), MemoryLimit() as limit:
        start = time.monotonic()
        as_user(limit, "python3", "-m", "venv", HOME / "python")
        as_user(limit, "pip", "install", "-q", "--no-cache-dir", "-r", "binder/requirements.txt")
        as_user(limit, "./binder/postBuild")
        measured.build_seconds = time.monotonic() - start
        measured.build_peak = limit.peak_megabytes()
        measured.megabytes = megabytes(ROOT)
        measured.cache = cache_of_kernel()
        measured.chart_seconds = float(as_user(limit, "python", program / "first_chart.py", FIRST))
        limit.peak_megabytes()
        start = time.monotonic()
        as_user(limit, "python", program / "execute.py", "--force", *names)
        measured.notebooks_seconds = time.monotonic() - start
        measured.notebooks_peak = limit.peak_megabytes()
    inside = ROOT / str(CHECKOUT)[1:]
    executed = [path for path in project.sources() if not names or project.name_of(path) in names]
    measured.notebooks = len(executed)
    measured.changed = tuple(
        name
        for path in executed
        if (inside / (name := project.notebook_of(path).relative_to(project.ROOT).as_posix())).read_bytes()
        != project.notebook_of(path).read_bytes()
    )
    return measured


def alone() -> None:
    """Goes on where what is mounted is seen by nobody else, and gone with this process."""
    if ALONE not in os.environ:
        words = ["unshare", "--mount", "--propagation", "private", sys.executable, *sys.argv]
        os.execvpe(words[0], words, os.environ | {ALONE: "yes"})


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("names", nargs="*", metavar="NOTEBOOK", help="only these")
    arguments.add_argument("--keep", action="store_true", help="leave the checkout inside for a look")
    chosen = arguments.parse_args()
    MEASURED.parent.mkdir(parents=True, exist_ok=True)
    try:
        need()
        alone()
        system()
        checkout()
        measured = build_and_execute(chosen.names)
    except CannotBeDone as reason:
        MEASURED.write_text(f"Not done: {reason}\n")
        print(f"Not done: {reason}.", file=sys.stderr)
        sys.exit(NOT_DONE)
    except RuntimeError as failure:
        sys.exit(str(failure))
    finally:
        if ALONE in os.environ and not chosen.keep:
            shutil.rmtree(ROOT / str(HOME)[1:], ignore_errors=True)
    MEASURED.write_text(f"{measured}\n")
    print(measured)
    if measured.changed:
        sys.exit(f"Other bytes than committed: {', '.join(measured.changed)}")


if __name__ == "__main__":
    main()
