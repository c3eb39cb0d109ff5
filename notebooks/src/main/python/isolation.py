"""Commands that run where there is no network: in a network namespace with nothing in it but a loopback."""

import os
import shutil
import subprocess


class NotAllowed(Exception):
    """This machine does not allow it; the message says why."""


def words() -> list[str]:
    """The words before a command that cut it off."""
    user = [] if os.geteuid() == 0 else ["--map-root-user"]
    cut_off = ["unshare", *user, "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
    if shutil.which("unshare") is None or shutil.which("ip") is None:
        raise NotAllowed("no unshare or no ip on this machine: the network cannot be cut off")
    if subprocess.run([*cut_off, "true"], capture_output=True, check=False).returncode != 0:
        raise NotAllowed("this machine does not allow a network namespace")
    return cut_off
