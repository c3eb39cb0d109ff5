"""Measures widgets as front ends see them: widgets.py [--moves N]

Milliseconds from the message of a moved slider until the kernel has heard it, and until the new figure has arrived.
"""

import argparse
import statistics
import time

from jupyter_client.manager import KernelManager

PATIENCE = 60
FIGURE = """interact((n, p) -> {
    var chart = Figures.lineChart("Power " + n, "x", "y");
    Figures.curve(chart, "power", x -> Math.pow(x, n), 0, 1, 100);
    return chart;
}, IntSlider.of(0, 100000), Checkbox.of("other"))"""
NUMBER = "interact(n -> n * n, IntSlider.of(0, 100000))"


class Slider:
    """A slider on a running kernel, with what comes of it."""

    def __init__(self, client, code: str):
        self.client = client
        opened = []
        client.execute_interactive(code, timeout=PATIENCE, output_hook=opened.append)
        names = {
            message["content"]["comm_id"]: message["content"]["data"]["state"]["_model_name"]
            for message in opened
            if message["msg_type"] == "comm_open"
        }
        self.slider = next(comm for comm, name in names.items() if name == "IntSliderModel")
        self.output = next(comm for comm, name in names.items() if name == "OutputModel")

    def send(self, value: int) -> str:
        data = {"method": "update", "state": {"value": value}, "buffer_paths": []}
        message = self.client.session.msg("comm_msg", {"comm_id": self.slider, "data": data})
        self.client.shell_channel.send(message)
        return message["header"]["msg_id"]

    def until(self, fits) -> None:
        while not fits(self.client.get_iopub_msg(timeout=PATIENCE)):
            pass

    def brings(self, message: dict) -> bool:
        content = message["content"]
        state = content.get("data", {}).get("state", {}) if content.get("comm_id") == self.output else {}
        return bool(state.get("outputs"))

    def heard(self, value: int) -> float:
        begin = time.monotonic()
        request = self.send(value)
        self.until(
            lambda message: (
                message["parent_header"].get("msg_id") == request
                and message["content"].get("execution_state") == "idle"
            )
        )
        return 1000 * (time.monotonic() - begin)

    def shown(self, value: int) -> float:
        begin = time.monotonic()
        self.send(value)
        self.until(self.brings)
        taken = 1000 * (time.monotonic() - begin)
        time.sleep(0.05)  # the reader's hand rests; what follows the figure arrives
        return taken

    def burst(self, count: int) -> float:
        """Milliseconds until the figure of the last of many values that come at once."""
        begin = time.monotonic()
        for value in range(1, count + 1):
            self.send(100 * value)
        self.until(lambda message: self.brings(message) and f"Power {100 * count}" in str(message["content"]))
        return 1000 * (time.monotonic() - begin)


def line(title: str, times: list[float]) -> str:
    ordered = sorted(times)
    return f"{title:34}{statistics.median(ordered):8.1f}{ordered[int(0.9 * (len(ordered) - 1))]:8.1f}{ordered[-1]:8.1f}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--moves", type=int, default=50)
    moves = options.parse_args().moves
    manager = KernelManager(kernel_name="apportion")
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=PATIENCE)
        number, figure = Slider(client, NUMBER), Slider(client, FIGURE)
        for value in range(1, 11):
            figure.shown(value)
        print(f"Milliseconds of {moves} moves of a slider    median    90 %   worst")
        print(line("until the kernel has heard it", [figure.heard(10**4 + move) for move in range(moves)]))
        time.sleep(1)
        print(line("until a number has arrived", [number.shown(10**4 + move) for move in range(moves)]))
        print(line("until a figure has arrived", [figure.shown(2 * 10**4 + move) for move in range(moves)]))
        print(f"100 moves at once, until the last one's figure: {figure.burst(100):.0f} ms")
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    main()
