"""A running kernel as its front ends see it, and its process as the system sees it."""

import time
from dataclasses import dataclass, field

import psutil
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

KERNEL = "apportion"
PATIENCE = 60


def start(kernels=None, name=KERNEL, **options):
    """Starts a kernel, from a folder of kernels or from where Jupyter looks; gives its manager and a client."""
    specs = {} if kernels is None else {"kernel_spec_manager": KernelSpecManager(kernel_dirs=[str(kernels)])}
    manager = KernelManager(kernel_name=name, **specs)
    manager.start_kernel(**options)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=PATIENCE)
    except RuntimeError:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
        raise
    return manager, client


@dataclass
class Ran:
    """What came of one cell."""

    reply: dict
    published: list = field(default_factory=list)

    def stream(self, name="stdout"):
        heard = (message["content"] for message in self.published if message["msg_type"] == "stream")
        return "".join(content["text"] for content in heard if content["name"] == name)

    def kinds(self):
        return [message["msg_type"] for message in self.published]

    @property
    def value(self):
        results = [message["content"]["data"] for message in self.published if message["msg_type"] == "execute_result"]
        assert self.reply["status"] == "ok", self.reply
        return results[-1]["text/plain"] if results else None


class Session:
    def __init__(self, manager, client):
        self.manager = manager
        self.client = client

    @property
    def process(self):
        return psutil.Process(self.manager.provisioner.pid)

    def begin(self, code, **options):
        """Sends a cell without waiting for it."""
        return self.client.execute(code, **options)

    def end(self, message, timeout=PATIENCE):
        """Waits for the reply to a cell and for all it published."""
        published = []
        while True:
            heard = self.client.get_iopub_msg(timeout=timeout)
            if heard["parent_header"].get("msg_id") != message:
                continue
            if heard["msg_type"] == "status" and heard["content"]["execution_state"] == "idle":
                break
            published.append(heard)
        return Ran(self.reply(message, timeout), published)

    def reply(self, message, timeout=PATIENCE):
        while True:
            reply = self.client.get_shell_msg(timeout=timeout)
            if reply["parent_header"].get("msg_id") == message:
                return reply["content"]

    def run(self, code, timeout=PATIENCE, **options):
        return self.end(self.begin(code, **options), timeout)

    def value(self, code):
        return self.run(code).value

    def wait_for_output(self, message, text, timeout=PATIENCE):
        """Waits until a cell has printed the text."""
        seen = ""
        while text not in seen:
            heard = self.client.get_iopub_msg(timeout=timeout)
            if heard["parent_header"].get("msg_id") == message and heard["msg_type"] == "stream":
                seen += heard["content"]["text"]
            assert heard["msg_type"] != "error", heard["content"]

    def interrupt(self):
        """As JupyterLab's stop button does it: a message, for kernels whose interrupt_mode is message."""
        self.client.control_channel.send(self.client.session.msg("interrupt_request", {}))

    def still_works(self):
        """The next cell works; another client's failing cell may abort it first, its stop may stop it."""
        ran = self.run("20 + 22")
        for _ in range(20):
            if ran.reply["status"] != "aborted" and ran.reply.get("ename") != "Interrupted":
                break
            ran = self.run("20 + 22")
        assert ran.value == "42"

    def comes_to_rest(self):
        """Whether the process soon uses no processor while nobody asks it anything: no thread runs on."""
        return any(self.idle_share() < 0.05 for _ in range(15))

    def idle_share(self):
        """The part of one processor that the process uses during the next second."""
        process = self.process
        before, start = sum(process.cpu_times()[:2]), time.monotonic()
        time.sleep(1)
        return (sum(process.cpu_times()[:2]) - before) / (time.monotonic() - start)
