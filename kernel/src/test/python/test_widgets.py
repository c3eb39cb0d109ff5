"""Widgets as front ends meet them: what is said when they open, what their values do, and what comes back."""

import time
from types import SimpleNamespace

import nbformat
from ipywidgets import Widget
from nbclient import NotebookClient
from session import KERNEL, PATIENCE
from traitlets import TraitError

VIEW = "application/vnd.jupyter.widget-view+json"
REFERENCE = "IPY_MODEL_"
# One of each, with everything that can be said of it.
EVERY_WIDGET = """
var png = new java.awt.image.BufferedImage(4, 3, java.awt.image.BufferedImage.TYPE_INT_RGB);
var whole = IntSlider.of(0, 10).withStep(2).withValue(4).withDescription("whole").withTooltip("tip").withVertical();
var widgets = List.of(
        whole.withLayout(Layout.of().withWidth("50%").withHeight("3em").withLeastHeight("1em").withGreatestWidth("9em")
                .withMargin("0").withPadding("0").withDisplay("flex").withFlex("1").withFlow("row wrap")
                .withAlignment("center").withJustification("center").withColumns("1fr").withGap("0")),
        whole.withStyle(Style.of().withDescriptionWidth("initial").withHandleColour("red")),
        FloatSlider.of(0, 1).withStep(0.1).withFormat(".1%").withContinuousUpdate(false).withDisabled(true),
        FloatLogSlider.of(0.001, 1000).withStepsPerPower(5).withValue(0.01),
        IntRangeSlider.of(0, 9).withValue(new IntRange(2, 3)),
        FloatRangeSlider.of(0, 1).withValue(new FloatRange(0.25, 0.5)),
        Dropdown.of("a", "b").withValue("b"),
        Select.of(List.of(1, 2, 3), n -> "number " + n),
        RadioButtons.of("a", "b"),
        ToggleButtons.of("a", "b"),
        SelectionSlider.of(0.5, 1.0, 2.0),
        Checkbox.of("tick").withValue(true),
        ToggleButton.of("down"),
        Button.of("press").withStyle(Style.of().withButtonColour("red").withTextColour("white")),
        Text.of("line").withPlaceholder("here").withContinuousUpdate(false),
        Textarea.of("lines").withRows(3),
        IntText.of(3).withStep(2),
        FloatText.of(3.5).withStep(0.5),
        IntProgress.of(0, 10).withStyle(Style.of().withBarColour("green")),
        FloatProgress.of(0, 1).withValue(0.5),
        Label.of("$x$"),
        Html.of("<b>x</b>"),
        HtmlMath.of("<b>$x$</b>"),
        ImageView.of(png),
        Play.of(0, 100).withInterval(50).withRepeat(true),
        Output.of());
var boxes = List.of(
        HBox.of(widgets), VBox.of(widgets), GridBox.of(widgets).withColumns(3),
        Tabs.of().with("one", whole).with("two", Label.of("2")), Accordion.of().with("one", whole));
boxes.forEach(box -> display(box));
jslink(whole, IntProgress.of(0, 10));
"""


def comms(ran):
    return [message for message in ran.published if message["msg_type"].startswith("comm_")]


def states(ran):
    """What the widgets that a cell opened are, by their ids."""
    opened = [message for message in ran.published if message["msg_type"] == "comm_open"]
    return {message["content"]["comm_id"]: message["content"]["data"]["state"] for message in opened}


def model(ran, name):
    """The id of the one widget of a class that a cell opened."""
    found = [comm for comm, state in states(ran).items() if state["_model_name"] == name]
    assert len(found) == 1, states(ran)
    return found[0]


def tell(session, comm, data, buffers=None):
    """Sends what a front end would; gives the id of the message."""
    content = {"comm_id": comm, "data": data}
    message = session.client.session.msg("comm_msg", content)
    session.client.session.send(session.client.shell_channel.socket, message, buffers=buffers)
    return message["header"]["msg_id"]


def move(session, comm, **state):
    return tell(session, comm, {"method": "update", "state": state, "buffer_paths": []})


def heard(session, until, timeout=PATIENCE):
    """All that is published until a message fits."""
    published, deadline = [], time.monotonic() + timeout
    while not published or not until(published[-1]):
        published.append(session.client.get_iopub_msg(timeout=max(0.01, deadline - time.monotonic())))
    return published


def is_idle(request):
    def fits(message):
        ours = message["parent_header"].get("msg_id") == request
        return ours and message["content"].get("execution_state") == "idle"

    return fits


def outputs_of(message):
    """What a message puts into an output; nothing if it is another."""
    data = message["content"].get("data", {}) if message["msg_type"] == "comm_msg" else {}
    return data.get("state", {}).get("outputs") if data.get("method") == "update" else None


def shows(text):
    return lambda message: text in str(outputs_of(message) or "")


def test_what_opens_a_widget_is_what_ipywidgets_would_say_of_its_own(session):
    ran = session.run(EVERY_WIDGET)
    assert ran.reply["status"] == "ok", ran.reply
    opened = [message for message in comms(ran) if message["msg_type"] == "comm_open"]
    known = set()
    for message in opened:
        content, state = message["content"], message["content"]["data"]["state"]
        assert (content["target_name"], message["metadata"]["version"]) == ("jupyter.widget", "2.1.0")
        assert ran.reply["status"] == "ok" and message["parent_header"]["msg_type"] == "execute_request"
        for reference in (value for value in flat(state) if str(value).startswith(REFERENCE)):
            assert reference.removeprefix(REFERENCE) in known, "parts are opened before what holds them"
        known.add(content["comm_id"])
        fits_ipywidgets(state, content["data"]["buffer_paths"])
    names = {state["_model_name"] for state in states(ran).values()}
    assert len(names) > 40, names


def fits_ipywidgets(state, buffer_paths):
    """Every entry is a synchronised trait of ipywidgets' class of that name, and a value it takes."""
    names = ("_model_module", "_model_module_version", "_model_name", "_view_module", "_view_module_version")
    assert set(names[:3]) <= set(state)
    classes = [cls for cls in all_classes(Widget) if default(cls, "_model_name") == state["_model_name"]]
    classes = [cls for cls in classes if default(cls, "_model_module") == state["_model_module"]]
    assert classes, state
    cls = classes[0]
    for name in (*names, "_view_name"):
        assert state.get(name) == default(cls, name), (state["_model_name"], name)
    assert buffer_paths == ([["value"]] if state["_model_name"] == "ImageModel" else [])
    traits = cls.class_traits(sync=True)
    for name, value in state.items():
        assert name in traits, f"{state['_model_name']} has no {name}"
        if any(str(part).startswith(REFERENCE) for part in flat(value)) or name == "outputs":
            continue
        try:
            traits[name].validate(SimpleNamespace(_cross_validation_lock=True), value)
        except TraitError as error:
            raise AssertionError(f"{state['_model_name']}.{name} cannot be {value!r}: {error}") from error


def all_classes(cls):
    return [cls, *(below for child in cls.__subclasses__() for below in all_classes(child))]


def default(cls, name):
    return cls.class_traits()[name].default_value if name in cls.class_traits() else None


def flat(value):
    if isinstance(value, dict):
        return [one for part in value.values() for one in flat(part)]
    if isinstance(value, (list, tuple)):
        return [one for part in value for one in flat(part)]
    return [value]


def test_what_is_shown_names_the_widget_and_has_plain_text(session):
    ran = session.run('IntSlider.of(0, 10).withValue(3).withDescription("Subsidy")')
    shown = next(message["content"]["data"] for message in ran.published if message["msg_type"] == "execute_result")
    assert shown["text/plain"] == "IntSlider(value=3, min=0, max=10, description='Subsidy')"
    assert shown[VIEW] == {"version_major": 2, "version_minor": 0, "model_id": model(ran, "IntSliderModel")}


def test_a_reader_and_a_cell_change_the_same_value(session):
    slider = model(session.run('var s = IntSlider.of(0, 10).withDescription("Subsidy"); s'), "IntSliderModel")
    moved = heard(session, is_idle(move(session, slider, value=7)))
    assert [message["content"]["data"] for message in moved if message["msg_type"] == "comm_msg"] == [
        {"method": "echo_update", "state": {"value": 7}, "buffer_paths": []}
    ]
    assert [message["content"].get("execution_state") for message in moved][:: len(moved) - 1] == ["busy", "idle"]
    assert session.value("s.value()") == "7"
    set_by_code = comms(session.run("s.setValue(2);"))
    assert [message["content"]["data"]["state"] for message in set_by_code] == [{"value": 2}]
    assert comms(session.run("s.setValue(2);")) == [], "nothing new, nothing said"


def test_a_value_that_cannot_be_is_refused_by_name(session):
    ran = session.run('var s = IntSlider.of(0, 10).withDescription("Subsidy"); s')
    refused = session.run("s.setValue(11);").reply
    assert refused["evalue"] == "value of IntSlider 'Subsidy' must be between 0 and 10, got 11."
    slider = model(ran, "IntSliderModel")
    sent = heard(session, is_idle(move(session, slider, value=-4)))
    errors = [message["content"]["evalue"] for message in sent if message["msg_type"] == "error"]
    assert errors == ["value of IntSlider 'Subsidy' must be between 0 and 10, got -4."]
    corrections = [message["content"]["data"] for message in sent if message["msg_type"] == "comm_msg"]
    assert any(data["method"] == "update" and data["state"]["value"] == 0 for data in corrections)
    assert session.value("s.value()") == "0"
    chosen = session.run('Dropdown.of("a", "b").withDescription("Town").withValue("c")').reply
    assert chosen["evalue"] == "value of Dropdown 'Town' must be one of [a, b], got c."
    assert session.run("IntSlider.of(3, 3)").reply["evalue"] == "A control needs least < greatest, got 3 and 3."


def test_code_that_follows_a_value_prints_into_the_cell_that_wrote_it(session):
    cell = session.begin('var t = FloatSlider.of(0, 1).onChange(v -> System.out.println("now " + v)); t')
    slider = model(session.end(cell), "FloatSliderModel")
    move(session, slider, value=0.25)
    printed = heard(session, lambda message: message["msg_type"] == "stream")[-1]
    assert (printed["content"]["text"], printed["parent_header"]["msg_id"]) == ("now 0.25\n", cell)
    by_code = session.run("t.setValue(0.5);")
    assert by_code.stream() == "", "what follows prints where it was written, not where the value was set"


def test_an_error_in_code_that_follows_a_value_is_told_and_harms_nothing(session):
    cell = session.begin('var u = IntSlider.of(0, 9).onChange(v -> { throw new IllegalStateException("no " + v); }); u')
    slider = model(session.end(cell), "IntSliderModel")
    move(session, slider, value=5)
    error = heard(session, lambda message: message["msg_type"] == "error")[-1]
    assert (error["content"]["evalue"], error["parent_header"]["msg_id"]) == ("no 5", cell)
    assert "cell" in error["content"]["traceback"][1], "the place of the error"
    session.still_works()


def test_each_click_of_a_button_counts(session):
    ran = session.run('var clicks = new int[1]; var b = Button.of("press").onClick(() -> clicks[0]++); b')
    for _ in range(5):
        last = tell(session, model(ran, "ButtonModel"), {"method": "custom", "content": {"event": "click"}})
    heard(session, is_idle(last))
    assert session.value("clicks[0]") == "5"


def test_what_an_output_shows_is_in_its_state(session):
    session.run("var out = Output.of(); display(out);")
    printed = session.run('out.capture(() -> { System.out.println("first"); display(2); });')
    assert printed.stream() == ""
    outputs = [outputs_of(message) for message in comms(printed)][-1]
    assert [output["output_type"] for output in outputs] == ["stream", "display_data"]
    assert outputs[0] == {"output_type": "stream", "name": "stdout", "text": "first\n"}
    replaced = [outputs_of(message) for message in comms(session.run("out.show(3);"))][-1]
    assert [output["data"] for output in replaced] == [{"text/plain": "3"}]
    assert [outputs_of(message) for message in comms(session.run("out.clear();"))] == [[]]


def test_an_interaction_computes_when_it_is_shown_and_when_a_control_moves(session):
    ran = session.run('interact((n, w) -> w + " " + n * n, IntSlider.of(1, 9), Dropdown.of("square", "Quadrat"))')
    assert "execute_result" not in ran.kinds() and ran.kinds().count("display_data") == 1
    assert any(shows("square 1")(message) for message in ran.published), "nbclient needs it before the cell ends"
    move(session, model(ran, "IntSliderModel"), value=3)
    heard(session, shows("square 9"))
    move(session, model(ran, "DropdownModel"), index=1)
    heard(session, shows("Quadrat 9"))


def test_an_error_in_an_interaction_shows_in_its_output_and_goes_with_the_next_value(session):
    ran = session.run("interact(n -> 12 / n, IntSlider.of(0, 9).withValue(1))")
    move(session, model(ran, "IntSliderModel"), value=0)
    error = outputs_of(heard(session, shows("ArithmeticException"))[-1])
    assert [output["output_type"] for output in error] == ["error"]
    assert "interact(n -> 12 / n" in "\n".join(error[0]["traceback"]), "the line of the cell"
    move(session, model(ran, "IntSliderModel"), value=4)
    assert len(outputs_of(heard(session, shows("'3'"))[-1])) == 1


def test_a_hundred_events_at_once_are_few_computations_and_the_newest_counts(session):
    code = 'var runs = new int[1]; interact(n -> { Thread.sleep(20); return runs[0]++ + " for " + n; }, c)'
    session.run("var c = IntSlider.of(0, 1000);")
    ran = session.run(
        code.replace(
            "n -> { Thread.sleep(20);", "n -> { java.util.concurrent.locks.LockSupport.parkNanos(20_000_000L);"
        )
    )
    begin = time.monotonic()
    for value in range(1, 101):
        move(session, model(ran, "IntSliderModel"), value=value)
    heard(session, shows("for 100'"))
    assert time.monotonic() - begin < 30, "no backlog"
    assert int(session.value("runs[0]")) < 30


def test_a_newer_value_ends_a_computation_that_takes_long(session):
    code = """
    var started = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();
    interact(n -> {
        started.add(n);
        long sum = 0;
        while (n == 1) sum += System.nanoTime();
        return "done with " + n;
    }, IntSlider.of(0, 9))"""
    ran = session.run(code)
    begin = time.monotonic()
    move(session, model(ran, "IntSliderModel"), value=1)
    time.sleep(0.2)
    move(session, model(ran, "IntSliderModel"), value=2)
    published = heard(session, shows("done with 2"))
    assert time.monotonic() - begin < 30
    assert not any("Interrupted" in str(outputs_of(message)) for message in published), "no error of the older value"
    assert session.value("started") == "[0, 1, 2]"


def test_a_reader_can_stop_a_computation(session):
    ran = session.run("interact(n -> { while (n == 1) {} return n; }, IntSlider.of(0, 9))")
    move(session, model(ran, "IntSliderModel"), value=1)
    heard(session, lambda message: message["content"].get("execution_state") == "busy")
    time.sleep(0.5)
    session.interrupt()
    heard(session, shows("Interrupted"))
    session.still_works()


def test_links_keep_values_alike(session):
    ran = session.run("var a = IntSlider.of(0, 9); var p = IntText.of(4); link(a, p); HBox.of(a, p)")
    heard(session, is_idle(move(session, model(ran, "IntSliderModel"), value=6)))
    assert session.value("a.value() + p.value()") == "12"
    linked = session.run("jslink(a, p)")
    state = next(state for state in states(linked).values() if state["_model_name"] == "LinkModel")
    assert [name for _, name in (state["source"], state["target"])] == ["value", "value"]


def test_a_front_end_that_comes_later_gets_every_state(session):
    ran = session.run(
        "var late = IntSlider.of(0, 9); VBox.of(late, ImageView.of(new java.awt.image.BufferedImage(2, 2, 1)))"
    )
    slider, picture = model(ran, "IntSliderModel"), model(ran, "ImageModel")
    heard(session, is_idle(move(session, slider, value=8)))
    opened = {"comm_id": "control", "target_name": "jupyter.widget.control", "data": {}}
    session.client.shell_channel.send(session.client.session.msg("comm_open", opened))
    request = tell(session, "control", {"method": "request_states"})
    answer = next(message for message in heard(session, is_idle(request)) if message["msg_type"] == "comm_msg")
    data = answer["content"]["data"]
    assert data["method"] == "update_states"
    assert data["states"][slider]["state"]["value"] == 8
    assert data["states"][slider]["model_name"] == "IntSliderModel"
    place = data["buffer_paths"].index([picture, "state", "value"])
    assert bytes(answer["buffers"][place]).startswith(b"\x89PNG")
    session.client.comm_info("jupyter.widget")
    known = session.client.get_shell_msg(timeout=PATIENCE)["content"]["comms"]
    assert slider in known


def test_a_closed_widget_is_gone_and_can_be_shown_anew(session):
    ran = session.run("var gone = IntSlider.of(0, 9); gone")
    slider = model(ran, "IntSliderModel")
    closed = comms(session.run("gone.close();"))
    assert [(message["msg_type"], message["content"]["comm_id"]) for message in closed] == [("comm_close", slider)]
    assert model(session.run("gone"), "IntSliderModel") != slider


def test_nbclient_saves_the_state_of_widgets(tmp_path):
    code = 'interact(n -> { System.out.println("printed"); return n * n; }, IntSlider.of(0, 9).withValue(3))'
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    NotebookClient(notebook, kernel_name=KERNEL, timeout=PATIENCE).execute()
    states = notebook.metadata.widgets["application/vnd.jupyter.widget-state+json"]["state"]
    saved = next(one["state"] for one in states.values() if one["model_name"] == "OutputModel")
    assert [output.get("text") or output["data"]["text/plain"] for output in saved["outputs"]] == ["printed\n", "9"]
    assert notebook.cells[0].outputs[0]["data"][VIEW]["model_id"] in states
