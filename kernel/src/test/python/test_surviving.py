"""Whatever a cell or a client does, the next cell works."""

import json
import os
import random
import shutil
import socket
import time
from pathlib import Path

import psutil
import pytest
import zmq
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.session import Session as Signing
from session import Session, start

MEBIBYTE = 1 << 20


@pytest.mark.parametrize(
    "code",
    [
        "System.exit(3);",
        "Runtime.getRuntime().exit(3);",
        "Runtime.getRuntime().halt(3);",
        "IntConsumer end = System::exit; end.accept(3);",
        'System.class.getMethod("exit", int.class).invoke(null, 3);',
        'Runtime.class.getMethod("halt", int.class).invoke(Runtime.getRuntime(), 3);',
        """
        var exit = java.lang.invoke.MethodHandles.lookup().findStatic(
                System.class, "exit", java.lang.invoke.MethodType.methodType(void.class, int.class));
        exit.invoke(3);
        """,
    ],
)
def test_a_cell_cannot_end_the_kernel(session, code):
    ran = session.run(code)
    assert ran.reply["status"] == "error"
    assert "The cell asked the kernel to exit with status 3; only the cell ended." in "".join(ran.reply["traceback"])
    session.still_works()


def test_an_exit_in_a_thread_of_the_cell_does_not_end_the_kernel(session):
    session.run("var ender = new Thread(() -> System.exit(4)); ender.start(); ender.join();")
    session.still_works()


def test_a_process_cannot_destroy_itself(session):
    assert session.run("ProcessHandle.current().destroyForcibly();").reply["ename"] == "IllegalStateException"
    session.still_works()


@pytest.mark.parametrize(
    "code, name",
    [
        ("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)", "StackOverflowError"),
        (
            "class Knot { Object self = this; public String toString() { return self.toString(); } }\nnew Knot()",
            "StackOverflowError",
        ),
        ("class Broken { static int x = 1 / 0; }\nnew Broken()", "ExceptionInInitializerError"),
        ("new Broken()", "NoClassDefFoundError"),
        ('Class.forName("no.such.Name");', "ClassNotFoundException"),
        ('throw new NoClassDefFoundError("lost");', "NoClassDefFoundError"),
        ('System.loadLibrary("nosuchlibrary");', "UnsatisfiedLinkError"),
        ("throw new LinkageError();", "LinkageError"),
        ("throw new ThreadDeath();", "ThreadDeath"),
        ("int[] huge = new int[Integer.MAX_VALUE];", "OutOfMemoryError"),
        ('assert 1 > 2 : "no";', "AssertionError"),
        ("((Object) 1).wait();", "IllegalMonitorStateException"),
        (
            'class Mute { public String toString() { throw new RuntimeException("mute"); } }\nnew Mute()',
            "RuntimeException",
        ),
        ("throw null;", "NullPointerException"),
    ],
    ids=lambda text: text if " " not in text else None,
)
def test_an_error_of_any_kind_ends_only_its_cell(session, code, name):
    ran = session.run(code)
    assert (ran.reply["status"], ran.reply["ename"]) == ("error", name)
    assert len(ran.reply["traceback"]) <= 40
    assert ran.kinds().count("error") == 1
    session.still_works()


@pytest.mark.parametrize(
    "code",
    [
        "1" + " + 1" * 20_000,
        "(" * 5_000 + "1" + ")" * 5_000,
        "{" * 5_000 + "}" * 5_000,
        'String s = "' + "x" * 200_000 + '";',
        "int[] many = {" + ", ".join(["7"] * 30_000) + "};",
        "\x00\x01\ufffe\uffff",
        "int ünïcödé = 1; ünïcödé",
        "\u202e\u200b int x;",
        "/* never closed",
        '"never closed',
        "'",
        "\\u000a\\u0022",
        "//" + "#" * 100_000,
    ],
    ids=lambda code: f"{code[:8]!r}, {len(code)} characters",
)
def test_code_of_any_shape_is_answered(session, code):
    ran = session.run(code)
    assert ran.reply["status"] in ("ok", "error")
    for request in (session.client.is_complete, session.client.complete, session.client.inspect):
        reply = session.reply(request(code))
        assert reply["status"] in ("ok", "error", "complete", "incomplete", "invalid", "unknown")
    session.still_works()


@pytest.mark.parametrize(
    "code",
    [
        "System.out.close(); System.err.close();",
        "System.setOut(null); System.setErr(null);",
        "System.setOut(new PrintStream(OutputStream.nullOutputStream())); throw new RuntimeException();",
        "System.setProperties(new Properties());",
        "new Scanner(System.in).close();",
        "Thread.currentThread().interrupt();",
        'Thread.currentThread().setPriority(1); Thread.currentThread().setName(null + "");',
        "Thread.setDefaultUncaughtExceptionHandler((t, e) -> { throw new RuntimeException(); });",
        "for (int i = 0; i < 500; i++) new Thread(() -> { throw new RuntimeException(); }).start();",
        "Thread.currentThread().getThreadGroup().interrupt();",
        "ForkJoinPool.commonPool().shutdownNow();",
        'Locale.setDefault(Locale.forLanguageTag("ar-EG"));',
        'TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));',
        "Thread.currentThread().setContextClassLoader(null);",
    ],
)
def test_a_cell_that_upsets_what_all_cells_share_does_not_upset_the_next(session, code):
    session.run(code)
    ran = session.run('System.out.println("heard"); System.err.println("too"); 1 + 1')
    assert ran.value == "2"
    assert ran.stream() == "heard\n"
    assert "too\n" in ran.stream("stderr")
    session.run("Locale.setDefault(Locale.UK);")


@pytest.fixture
def small(kernels, tmp_path):
    """A kernel with half the memory."""
    installed = kernels or Path(KernelSpecManager().get_kernel_spec("apportion").resource_dir).parent
    shutil.copytree(Path(installed) / "apportion", tmp_path / "apportion")
    description = tmp_path / "apportion" / "kernel.json"
    kernel = json.loads(description.read_text())
    kernel["argv"] = [word if not word.startswith("-Xmx") else "-Xmx512m" for word in kernel["argv"]]
    description.write_text(json.dumps(kernel))
    manager, client = start(tmp_path)
    yield Session(manager, client)
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.mark.parametrize("part", [1 << 20, 1 << 10], ids=["large parts", "small parts"])
def test_memory_filled_for_good_can_be_given_back(small, part):
    small.run("int kept = 41; var hog = new ArrayList<byte[]>();")
    ran = small.run(f"while (true) hog.add(new byte[{part}]);", timeout=120)
    assert ran.reply["ename"] == "OutOfMemoryError"
    small.still_works()
    assert int(small.value("hog.size()")) > 300 * MEBIBYTE // (part + 16) // 2
    small.run("hog.clear();")
    assert small.value("kept + 1") == "42"
    assert small.value("new byte[200 << 20].length") == str(200 << 20)


def test_memory_filled_again_and_again_leaves_the_kernel_well(small):
    small.run("int kept = 41;")
    for _ in range(5):
        ran = small.run("var local = new ArrayList<long[]>(); while (true) local.add(new long[1 << 18]);", timeout=120)
        assert ran.reply["ename"] == "OutOfMemoryError"
        small.run("local = null;")
    assert small.value("kept + 1") == "42"


def test_memory_filled_by_threads_leaves_the_kernel_well(small):
    small.run(
        """
        var shared = new ConcurrentLinkedQueue<byte[]>();
        var hogs = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            hogs.add(new Thread(() -> { while (true) shared.add(new byte[1 << 16]); }));
        }
        hogs.forEach(Thread::start);
        for (var hog : hogs) hog.join();
        """,
        timeout=120,
    )
    small.run("shared.clear();")
    small.still_works()


def test_fifty_megabytes_of_output_come_up_to_the_cap_and_the_cell_ends(session, slack):
    code = """
        for (int i = 0; i < 50_000; i++) System.out.println("%07d ".formatted(i) + "é".repeat(508));
        System.err.println("end");
    """
    begin = time.monotonic()
    message = session.begin(code)
    ran = session.end(message)
    took = time.monotonic() - begin
    assert ran.reply["status"] == "ok"
    lines = ran.stream().splitlines()
    assert [line[:7] for line in lines] == [f"{i:07d}" for i in range(len(lines))]
    assert len(ran.stream().encode()) == 8 * MEBIBYTE
    assert all(line == f"{i:07d} " + "é" * 508 for i, line in enumerate(lines[:-1]))
    assert "Output past 8 MiB is not shown." in ran.stream("stderr")
    assert took < 10 * slack
    session.still_works()


def test_bytes_that_are_no_text_are_printed_without_harm(session):
    ran = session.run("byte[] raw = new byte[4096]; new Random(1).nextBytes(raw); System.out.write(raw, 0, 4096);")
    assert ran.reply["status"] == "ok"
    assert len(ran.stream()) > 1000
    session.still_works()


def test_ten_thousand_displays_all_arrive(session):
    ran = session.run('for (int i = 0; i < 10_000; i++) display("<b>" + i + "</b>", "text/html");', timeout=120)
    shown = [m["content"]["data"]["text/html"] for m in ran.published if m["msg_type"] == "display_data"]
    assert shown == [f"<b>{i}</b>" for i in range(10_000)]
    session.still_works()


def test_a_message_over_ten_megabytes_is_answered(session):
    ran = session.run("/*" + "x" * (12 * MEBIBYTE) + "*/ 6 * 7", timeout=120)
    assert ran.value == "42"
    assert session.run(f'"y".repeat({12 * MEBIBYTE}).length()').value == str(12 * MEBIBYTE)
    shown = session.run(f'display("z".repeat({12 * MEBIBYTE}), "text/html")', timeout=120)
    sizes = [len(m["content"]["data"]["text/html"]) for m in shown.published if m["msg_type"] == "display_data"]
    assert sizes == [12 * MEBIBYTE]


def test_a_thousand_comms_are_opened_spoken_to_and_closed(session):
    client = session.client
    for i in range(1_000):
        for kind, content in (
            ("comm_open", {"target_name": "nobody", "data": {}}),
            ("comm_msg", {"data": {"value": i}}),
            ("comm_close", {"data": {}}),
        ):
            client.shell_channel.send(client.session.msg(kind, {"comm_id": f"many-{i}", **content}))
    closed = set()
    while len(closed) < 1_000:
        heard = client.get_iopub_msg(timeout=30)
        if heard["msg_type"] == "comm_close":
            closed.add(heard["content"]["comm_id"])
    session.still_works()
    assert session.reply(client.comm_info())["comms"] == {}


def test_answers_to_questions_may_hold_anything(session):
    for answer in ("\x00\x01\x02\x7f\x80", "\ufffd\ufeff🌍", "a\nb\r\nc", "", "x" * 1_000_000):
        message = session.begin("System.in.read() >= -1", allow_stdin=True)
        assert session.client.get_stdin_msg(timeout=30)["msg_type"] == "input_request"
        session.client.input(answer)
        assert session.end(message).value == "true"
        session.run("while (System.in.available() > 0) System.in.read();")
    session.still_works()


@pytest.fixture
def wires(session):
    """Raw sockets to the kernel, and the signing that it expects."""
    information = session.client.get_connection_info()
    context = zmq.Context()
    address = f"{information['transport']}://{information['ip']}"
    made = {}
    for channel in ("shell", "control", "stdin"):
        made[channel] = context.socket(zmq.DEALER)
        made[channel].linger = 0
        made[channel].connect(f"{address}:{information[channel + '_port']}")
    yield made, Signing(key=session.client.session.key), information
    context.destroy(linger=0)


def answered(wire, seconds=0.3):
    return wire.poll(seconds * 1000) != 0


@pytest.mark.parametrize("channel", ["shell", "control"])
def test_only_messages_signed_right_and_new_are_answered(session, wires, channel):
    made, signing, _ = wires
    wire = made[channel]
    right = signing.serialize(signing.msg("kernel_info_request", {}))
    wire.send_multipart(right)
    assert answered(wire, 10)
    wire.recv_multipart()
    wire.send_multipart(right)
    assert not answered(wire), "a replayed message was answered"
    wrong = signing.serialize(signing.msg("kernel_info_request", {}))
    for forged in (b"", b"0" * 64, wrong[1][:-1], wrong[1].upper(), wrong[1] + b"0", bytes(64)):
        wire.send_multipart([wrong[0], forged, *wrong[2:]])
    changed = [*wrong]
    changed[2] = changed[2].replace(b"kernel_info_request", b"kernel_info_requesu")
    wire.send_multipart(changed)
    assert not answered(wire), "a message with a wrong signature was answered"
    wire.send_multipart(wrong)
    assert answered(wire, 10), "the message itself is fine"
    session.still_works()


@pytest.mark.parametrize("channel", ["shell", "control", "stdin"])
def test_malformed_messages_are_ignored(session, wires, channel):
    made, signing, _ = wires
    wire = made[channel]
    good = signing.serialize(signing.msg("kernel_info_request", {}))
    signed = lambda *parts: [b"<IDS|MSG>", signing.sign(list(parts)), *parts]  # noqa: E731
    deep = b'{"a":' * 20_000 + b"1" + b"}" * 20_000
    for frames in (
        [b""],
        [b"<IDS|MSG>"],
        good[:3],
        good[:5],
        [b"\x00" * 1000] * 20,
        [b""] * 200,
        signed(b"{}", b"{}", b"{}", b"{}"),
        signed(b"[]", b"{}", b"{}", b"{}"),
        signed(b"null", b"null", b"null", b"null"),
        signed(b"\xff\xfe", b"{}", b"{}", b"{}"),
        signed(b'{"msg_type": 7}', b"{}", b"{}", b"{}"),
        signed(b'{"msg_type": {"a": 1}}', b"{}", b"{}", b"{}"),
        signed(good[2], b"{}", b"{}", b"[1, 2]"),
        signed(deep, b"{}", b"{}", b"{}"),
        signed(good[2], b"{}", deep, deep),
        [*good[:-1], b"x" * 5_000_000],
    ):
        wire.send_multipart(frames)
    session.still_works()


def test_garbage_on_the_ports_does_not_reach_the_kernel(session, wires):
    _, _, information = wires
    generator = random.Random(11)
    greeting = b"\xff" + b"\x00" * 8 + b"\x7f\x03\x00NULL" + b"\x00" * 16 + b"\x00" + b"\x00" * 31
    for port in ("shell_port", "control_port", "stdin_port", "iopub_port", "hb_port"):
        for kind in range(20):
            with socket.create_connection((information["ip"], information[port])) as raw:
                start_of = (b"", b"GET / HTTP/1.1\r\n\r\n", greeting, greeting[:10])[kind % 4]
                try:
                    raw.sendall(start_of + generator.randbytes(generator.choice([0, 1, 10, 64, 5_000])))
                    # a frame that claims to be as long as a frame can be
                    raw.sendall(b"\x02" + b"\x7f" + b"\xff" * 7)
                except OSError:
                    pass  # cut off: as it should be
    session.still_works()
    assert session.client.is_alive()


def test_standard_input_of_the_process_is_not_read(kernels, tmp_path):
    garbage = tmp_path / "garbage"
    garbage.write_bytes(random.Random(3).randbytes(100_000))
    with garbage.open("rb") as stdin:
        manager, client = start(kernels, stdin=stdin)
    session = Session(manager, client)
    session.still_works()
    ran = session.run("System.in.read()", allow_stdin=False)
    assert ran.reply["ename"] == "IllegalStateException"
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def test_the_heartbeat_beats_while_a_cell_computes(session):
    message = session.begin('System.out.println("go"); while (true) { }')
    session.wait_for_output(message, "go")
    information = session.client.get_connection_info()
    context = zmq.Context()
    heart = context.socket(zmq.REQ)
    heart.linger = 0
    heart.connect(f"{information['transport']}://{information['ip']}:{information['hb_port']}")
    for beat in range(20):
        heart.send(b"%d" % beat)
        assert heart.poll(2_000)
        assert heart.recv() == b"%d" % beat
    context.destroy(linger=0)
    session.interrupt()
    session.reply(message)


def test_hundreds_of_clients_come_and_go(session):
    information = session.client.get_connection_info()
    threads = psutil.Process(session.process.pid).num_threads()
    context = zmq.Context()
    for _ in range(300):
        for port, kind in (("shell_port", zmq.DEALER), ("iopub_port", zmq.SUB)):
            wire = context.socket(kind)
            wire.linger = 0
            if kind == zmq.SUB:
                wire.subscribe(os.urandom(4).hex())
            wire.connect(f"{information['transport']}://{information['ip']}:{information[port]}")
            wire.close()
    context.destroy(linger=0)
    session.still_works()
    assert session.process.num_threads() < threads + 5
