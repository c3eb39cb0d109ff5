"""The kernel under Jupyter's own conformance suite, and through real clients.

Expects the kernel to be installed as ``apportion`` in the environment that runs pytest.
"""

import time
from queue import Empty

import jupyter_kernel_test as jkt
import nbformat
import pytest
from jupyter_client.manager import start_new_kernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

KERNEL = "apportion"


class ConformanceTest(jkt.KernelTests):
    kernel_name = KERNEL
    language_name = "java"
    file_extension = ".java"
    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    code_generate_error = 'throw new IllegalStateException("no");'
    completion_samples = [
        {"text": "List.o", "matches": {"of("}},
        {"text": "Math.sq", "matches": {"sqrt("}},
        {"text": 'int here = 1;\n"abc".subSeq', "matches": {"subSequence("}},
    ]
    complete_code_samples = [
        "1 + 1",
        "int x = 1;",
        "void f() {}",
        "// only a comment",
        "",
        "if (true) { }",
        "class A {}",
        "Math.sqrt?",
    ]
    incomplete_code_samples = ["for (int i = 0; i < 3; i++) {", "int f(", '"""\ntext', "class A {", "1 +"]
    invalid_code_samples = ["import = 7q", "int 3x = 1;", "} {", "String s = 'ab';"]
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "new int[] {1, 2}", "result": "[1, 2]"},
        {"code": "List.of(3)", "result": "[3]"},
    ]
    code_display_data = [
        {"code": 'display("<b>bold</b>", "text/html");', "mime": "text/html"},
        {"code": 'display("*soft*", "text/markdown");', "mime": "text/markdown"},
        {"code": 'display("$x^2$", "text/latex");', "mime": "text/latex"},
        {"code": 'display("<svg xmlns=\'http://www.w3.org/2000/svg\'/>", "image/svg+xml");', "mime": "image/svg+xml"},
        {"code": "display(new java.awt.image.BufferedImage(2, 2, 1));", "mime": "image/png"},
        {"code": 'display(Table.create("t", DoubleColumn.create("x", 1, 2)));', "mime": "text/html"},
    ]
    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6 ? 7"
    code_inspect_sample = "Math.sqrt"
    code_clear_output = "clear();"
    code_page_something = "Math.sqrt?"


class WelcomeTest(jkt.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True


@pytest.fixture(scope="module")
def client():
    manager, started = start_new_kernel(kernel_name=KERNEL)
    yield started
    started.stop_channels()
    manager.shutdown_kernel()


def outputs(client, code, **options):
    """Runs code; gives its reply and what was published for it."""
    message = client.execute(code, **options)
    published = []
    while True:
        heard = client.get_iopub_msg(timeout=30)
        if heard["parent_header"].get("msg_id") != message:
            continue
        if heard["msg_type"] == "status" and heard["content"]["execution_state"] == "idle":
            break
        published.append(heard)
    while True:
        reply = client.get_shell_msg(timeout=30)
        if reply["parent_header"]["msg_id"] == message:
            return reply["content"], published


def stream(published, name="stdout"):
    return "".join(
        heard["content"]["text"]
        for heard in published
        if heard["msg_type"] == "stream" and heard["content"]["name"] == name
    )


def value(client, code):
    reply, published = outputs(client, code)
    assert reply["status"] == "ok", reply
    return next(heard for heard in published if heard["msg_type"] == "execute_result")["content"]["data"]["text/plain"]


def test_run_all_stops_at_the_first_error(client):
    messages = [client.execute(code) for code in ["int before = 1;", "throw new RuntimeException();", "before = 2;"]]
    statuses = {}
    while len(statuses) < 3:
        reply = client.get_shell_msg(timeout=30)
        if reply["parent_header"]["msg_id"] in messages:
            statuses[reply["parent_header"]["msg_id"]] = reply["content"]["status"]
    assert [statuses[message] for message in messages] == ["ok", "error", "aborted"]
    assert value(client, "before") == "1"


def test_nbclient_stops_at_the_first_error():
    cells = [nbformat.v4.new_code_cell(code) for code in ["int a = 0;", "1 / a", "a = 5;"]]
    notebook = nbformat.v4.new_notebook(cells=cells)
    with pytest.raises(CellExecutionError, match="ArithmeticException: / by zero"):
        NotebookClient(notebook, kernel_name=KERNEL, timeout=60).execute()
    assert notebook.cells[2].execution_count is None


@pytest.mark.parametrize(
    "code",
    [
        "while (true) { }",
        "for (;;) { try { while (true) { } } catch (Exception e) { } }",
        "Thread.sleep(60_000);",
        "long n = 0; do { n++; } while (n >= 0 || n < 0);",
        "IntStream.iterate(0, i -> i).parallel().forEach(i -> { });",
        "synchronized (Object.class) { Object.class.wait(); }",
    ],
)
def test_interrupt_ends_the_cell_and_keeps_variables(client, slack, code):
    outputs(client, "int kept = 41;")
    message = client.execute(code)
    time.sleep(0.5)
    start = time.monotonic()
    client.control_channel.send(client.session.msg("interrupt_request", {}))
    reply = client.get_shell_msg(timeout=30)
    assert reply["parent_header"]["msg_id"] == message
    assert reply["content"]["status"] == "error"
    assert reply["content"]["ename"] == "Interrupted"
    assert time.monotonic() - start < 1.5 * slack
    assert value(client, "kept + 1") == "42"


def test_input_reaches_the_cell(client):
    message = client.execute('var answer = new Scanner(System.in).nextLine(); answer + "!"', allow_stdin=True)
    request = client.get_stdin_msg(timeout=30)
    assert request["msg_type"] == "input_request"
    client.input("grüß")
    while True:
        heard = client.get_iopub_msg(timeout=30)
        if heard["msg_type"] == "execute_result":
            assert heard["content"]["data"]["text/plain"] == "grüß!"
            break
    assert client.get_shell_msg(timeout=30)["parent_header"]["msg_id"] == message


def test_input_is_refused_where_nobody_answers(client):
    reply, _ = outputs(client, "System.in.read()", allow_stdin=False)
    assert reply["ename"] == "IllegalStateException"
    assert reply["evalue"] == "This front end does not let cells ask for input."


def test_two_megabytes_arrive_whole(client):
    code = 'for (int i = 0; i < 40_000; i++) System.out.println("%06d ".formatted(i) + "é".repeat(21));'
    reply, published = outputs(client, code)
    assert reply["status"] == "ok"
    lines = stream(published).splitlines()
    assert len(lines) == 40_000
    assert lines[-1] == "039999 " + "é" * 21


def test_variables_survive_when_what_they_depend_on_is_declared_anew(client):
    outputs(client, "double rate = 2; double tax(double x) { return rate * x; }")
    outputs(client, "var due = tax(10);")
    outputs(client, "double tax(double x) { return 3 * rate * x; }")
    assert value(client, "due") == "20.0"
    outputs(client, "double rate = 5;")
    assert value(client, "due") == "20.0"


def test_exit_does_not_end_the_kernel(client):
    reply, _ = outputs(client, "System.exit(1);")
    assert reply["status"] == "error"
    assert value(client, "1 + 2") == "3"


def test_a_stack_overflow_is_told_in_few_lines(client):
    reply, published = outputs(client, "int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)")
    assert reply["ename"] == "StackOverflowError"
    assert len(reply["traceback"]) <= 40


def test_errors_name_cell_line_and_source(client):
    reply, _ = outputs(client, "int[] few = {1};\n\nfew[3]")
    assert reply["ename"] == "ArrayIndexOutOfBoundsException"
    assert reply["traceback"][1].endswith("line 3")
    assert reply["traceback"][2].strip() == "few[3]"
    assert "JShell" not in "".join(reply["traceback"])


def test_silent_code_shows_and_counts_nothing(client):
    count = outputs(client, "1")[0]["execution_count"]
    reply, published = outputs(client, 'System.out.println("quiet"); 5', silent=True)
    assert [heard["msg_type"] for heard in published] == ["status"]
    assert outputs(client, "1")[0]["execution_count"] == count + 1


def test_user_expressions_are_answered(client):
    reply, _ = outputs(client, "int u = 3;", user_expressions={"good": "u * 2", "bad": "nothing"})
    assert reply["user_expressions"]["good"]["data"]["text/plain"] == "6"
    assert reply["user_expressions"]["bad"]["status"] == "error"


def test_late_output_reaches_the_cell_that_started_it(client):
    wait = "try { Thread.sleep(400); } catch (InterruptedException e) { }"
    code = f'new Thread(() -> {{ {wait} System.out.println("late"); }}).start();'
    message = client.execute(code)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        heard = client.get_iopub_msg(timeout=10)
        if heard["msg_type"] == "stream" and "late" in heard["content"]["text"]:
            assert heard["parent_header"]["msg_id"] == message
            client.get_shell_msg(timeout=10)
            return
    pytest.fail("The late line did not arrive.")


def test_wrong_signatures_are_ignored(client):
    key = client.session.key
    client.session.key = b"wrong"
    client.kernel_info()
    client.session.key = key
    with pytest.raises(Empty):
        client.get_shell_msg(timeout=0.5)
    assert value(client, "2 + 2") == "4"


def test_comms_to_unknown_targets_are_closed(client):
    message = client.session.msg("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
    client.shell_channel.send(message)
    while True:
        heard = client.get_iopub_msg(timeout=10)
        if heard["msg_type"] == "comm_close":
            assert heard["content"]["comm_id"] == "c1"
            return


def test_kernel_info_and_comm_info_have_a_status(client):
    for request in (client.kernel_info, client.comm_info):
        message = request()
        while True:
            reply = client.get_shell_msg(timeout=10)
            if reply["parent_header"]["msg_id"] == message:
                assert reply["content"]["status"] == "ok"
                break


def test_shutdown_is_answered_and_quick(slack):
    manager, started = start_new_kernel(kernel_name=KERNEL)
    process = manager.provisioner.process
    started.execute("1")
    started.get_shell_msg(timeout=30)
    start = time.monotonic()
    started.control_channel.send(started.session.msg("shutdown_request", {"restart": False}))
    reply = started.get_control_msg(timeout=5)
    assert reply["content"] == {"status": "ok", "restart": False}
    process.wait(30)
    assert time.monotonic() - start < 0.7 * slack
    started.stop_channels()
    manager.cleanup_resources()


def test_nothing_is_printed_on_stderr_at_start(client):
    reply, published = outputs(client, 'Table.create("t", DoubleColumn.create("x", 1)).summary(); 1')
    assert stream(published, "stderr") == ""
