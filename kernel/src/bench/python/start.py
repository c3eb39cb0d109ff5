"""Measures whole starts of the kernel's process: to its first answer, and to its first result. start.py [STARTS]"""

import statistics
import sys
import time

from jupyter_client.manager import KernelManager

KERNEL = "apportion"
STARTS = 10
PATIENCE = 60


def start() -> tuple[float, float]:
    """Seconds from the launch to the reply to kernel_info, and to the result of 1 + 1."""
    manager = KernelManager(kernel_name=KERNEL)
    begin = time.monotonic()
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=PATIENCE)
        answered = time.monotonic()
        reply = client.execute_interactive("1 + 1", timeout=PATIENCE, output_hook=lambda message: None)
        finished = time.monotonic()
    finally:
        client.stop_channels()
        manager.shutdown_kernel()
    if reply["content"]["status"] != "ok":
        raise RuntimeError(f"1 + 1 gave {reply['content']}")
    return answered - begin, finished - begin


def main() -> None:
    starts = int(sys.argv[1]) if len(sys.argv) > 1 else STARTS
    columns = zip(*(start() for _ in range(starts)), strict=True)
    print(f"Kernel start, {starts} times          min  median     max")
    for name, seconds in zip(("to the first answer", "to the first result"), columns, strict=True):
        print(f"{name:28} {min(seconds):6.2f} s {statistics.median(seconds):5.2f} s {max(seconds):5.2f} s")


if __name__ == "__main__":
    main()
