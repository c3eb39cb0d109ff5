"""Ten thousand messages, each wrong in its own way, the same ones every time; the next right one is answered."""

import json
import random

import pytest
import zmq
from jupyter_client.session import Session as Signing

SEED = 20_261_123
MESSAGES = 10_000

REQUESTS = {
    "kernel_info_request": {},
    "comm_info_request": {"target_name": "x"},
    "complete_request": {"code": "Math.sq", "cursor_pos": 7},
    "inspect_request": {"code": "Math.sqrt", "cursor_pos": 5, "detail_level": 0},
    "is_complete_request": {"code": "int x = 1;"},
    "history_request": {"hist_access_type": "tail", "n": 3, "output": True, "raw": True, "pattern": "*"},
    "comm_open": {"comm_id": "a", "target_name": "x", "data": {"k": [1, 2]}},
    "comm_msg": {"comm_id": "a", "data": {}},
    "comm_close": {"comm_id": "a", "data": {}},
    "interrupt_request": {},
    "input_reply": {"value": "v", "status": "ok"},
    "execute_request": {"code": "1 + 1", "silent": False, "user_expressions": {"u": "2"}, "allow_stdin": False},
}
STRANGE = [
    None, True, -1, 0, 10**30, 1e308, -0.5, "", "\x00", "é🌍\ud800", [], [[]], {}, {"": None}, "x" * 10_000,
    [0] * 1_000, "?", "*" * 200, "1e999999999", 2**31, -(2**63),
]  # fmt: skip


def strange_json(value, generator):
    """The same value with one thing in it replaced, removed or added."""
    if isinstance(value, dict) and value and generator.random() < 0.8:
        changed = dict(value)
        key = generator.choice(list(changed))
        action = generator.randrange(4)
        if action == 0:
            del changed[key]
        elif action == 1:
            changed[key] = generator.choice(STRANGE)
        elif action == 2:
            changed[generator.choice(["", "code", "msg_type", "\x00", "data"])] = generator.choice(STRANGE)
        else:
            changed[key] = strange_json(changed[key], generator)
        return changed
    return generator.choice(STRANGE)


def strange_bytes(frame, generator):
    changed = bytearray(frame)
    for _ in range(generator.choice([1, 1, 1, 3, 10])):
        action = generator.randrange(4)
        place = generator.randrange(len(changed) + 1)
        if action == 0 and place < len(changed):
            changed[place] ^= 1 << generator.randrange(8)
        elif action == 1:
            changed[place:place] = generator.randbytes(generator.choice([1, 2, 50]))
        elif action == 2:
            del changed[place : place + generator.choice([1, 5, 1_000])]
        else:
            changed[place:place] = generator.choice([b"{", b"}", b"[" * 300, b"\\u", b'"', b"1e9999999", b"\x00"])
    return bytes(changed)


def mutated(generator, signing):
    """The frames of a request with something wrong; one that asks to shut down never."""
    kind = generator.choices(list(REQUESTS), weights=[5] * (len(REQUESTS) - 1) + [1])[0]
    message = signing.msg(kind, dict(REQUESTS[kind]))
    parts = [message["header"], {}, {}, message["content"]]
    if generator.random() < 0.6:
        which = generator.choice([0, 0, 1, 2, 3, 3, 3])
        parts[which] = strange_json(parts[which], generator)
    frames = [json.dumps(part, default=str).encode("utf-8", "surrogatepass") for part in parts]
    if generator.random() < 0.3:
        which = generator.randrange(4)
        frames[which] = strange_bytes(frames[which], generator)
    if any(b"shutdown" in frame for frame in frames):
        return mutated(generator, signing)
    whole = [b"<IDS|MSG>", signing.sign(frames), *frames]
    if generator.random() < 0.25:
        action = generator.randrange(5)
        which = generator.randrange(len(whole))
        if action == 0:
            del whole[which]
        elif action == 1:
            whole.insert(which, whole[which])
        elif action == 2:
            generator.shuffle(whole)
        elif action == 3:
            whole[which] = strange_bytes(whole[which], generator)
        else:
            whole += [generator.randbytes(200) for _ in range(generator.randrange(30))]
    return whole


@pytest.mark.parametrize("channel, share", [("shell", 0.6), ("control", 0.25), ("stdin", 0.15)])
def test_mutated_messages_do_not_stop_the_kernel(session, channel, share):
    generator = random.Random(f"{SEED} {channel}")
    client = session.client
    signing = Signing(key=client.session.key)
    information = client.get_connection_info()
    context = zmq.Context()
    wire = context.socket(zmq.DEALER)
    wire.linger = 0
    wire.connect(f"{information['transport']}://{information['ip']}:{information[channel + '_port']}")
    for i in range(int(MESSAGES * share)):
        wire.send_multipart(mutated(generator, signing))
        while wire.poll(0):
            wire.recv_multipart()
        if i % 250 == 249:
            while (
                client.iopub_channel.msg_ready()
            ):  # a subscriber that does not listen would make the kernel keep it all
                client.get_iopub_msg(timeout=1)
            session.still_works()
    context.destroy(linger=0)
    session.still_works()
    assert session.run("throw new IllegalStateException();").reply["ename"] == "IllegalStateException"
