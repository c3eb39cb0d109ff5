"""Opens JupyterLab, runs a notebook's cells, and prints the seconds to the first chart: first_chart.py NAME."""

import asyncio
import json
import secrets
import socket
import subprocess
import sys
import time
import uuid

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

import project
import source

PATIENCE = 300
CHARTS = ("image/", "application/vnd.vega")


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


async def answer(address: str, token: str, **options) -> dict:
    headers = {"Authorization": f"token {token}"}
    response = await AsyncHTTPClient().fetch(HTTPRequest(address, headers=headers, request_timeout=60, **options))
    return json.loads(response.body)


async def until_ready(address: str, token: str, server: subprocess.Popen) -> None:
    """Waits for the server's first answer."""
    while server.poll() is None:
        try:
            await answer(f"{address}/api/status", token)
            return
        except (OSError, HTTPClientError):
            await asyncio.sleep(0.1)
    sys.exit(f"JupyterLab ended with {server.returncode}.")


def request(code: str) -> dict:
    header = {"msg_id": uuid.uuid4().hex, "session": "first", "username": "", "version": "5.3"}
    return {
        "channel": "shell",
        "header": header | {"msg_type": "execute_request"},
        "parent_header": {},
        "metadata": {},
        "content": {"code": code, "silent": False, "store_history": True, "stop_on_error": True},
    }


async def shows_chart(kernel: WebSocketClientConnection, code: str) -> bool:
    """Runs a cell until it is done or has shown a chart."""
    asked = request(code)
    await kernel.write_message(json.dumps(asked))
    while (text := await kernel.read_message()) is not None:
        message = json.loads(text)
        if message["parent_header"].get("msg_id") != asked["header"]["msg_id"]:
            continue
        content = message["content"]
        if message["msg_type"] == "error":
            sys.exit("\n".join(content["traceback"]))
        if any(kind.startswith(CHARTS) for kind in content.get("data", {})):
            return True
        if message["msg_type"] == "status" and content["execution_state"] == "idle":
            return False
    sys.exit("The kernel's connection ended.")


async def first_chart(name: str, server: subprocess.Popen, port: int, token: str) -> None:
    address = f"http://127.0.0.1:{port}"
    await until_ready(address, token, server)
    body = json.dumps({"name": project.KERNEL})
    kernel = await answer(f"{address}/api/kernels", token, method="POST", body=body)
    channels = f"ws://127.0.0.1:{port}/api/kernels/{kernel['id']}/channels"
    connection = await websocket_connect(HTTPRequest(channels, headers={"Authorization": f"token {token}"}))
    cells = source.read(project.SOURCES / f"{name}.md").cells
    for cell in cells:
        if cell.cell_type == "code" and await shows_chart(connection, cell.source):
            return
    sys.exit(f"{name} shows no chart.")


def main() -> None:
    port, token = free_port(), secrets.token_hex()
    options = ["--no-browser", "--ip=127.0.0.1", f"--port={port}", f"--IdentityProvider.token={token}"]
    start = time.monotonic()
    log = subprocess.DEVNULL
    server = subprocess.Popen([sys.executable, "-m", "jupyterlab", *options], cwd=project.ROOT, stdout=log, stderr=log)
    try:
        asyncio.run(asyncio.wait_for(first_chart(sys.argv[1], server, port, token), PATIENCE))
        print(f"{time.monotonic() - start:.1f}")
    finally:
        server.terminate()
        server.wait(60)


if __name__ == "__main__":
    main()
