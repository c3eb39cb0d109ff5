"""The sum of all parts is honest: nothing that did not run or did not finish counts as passed."""

import pytest

import guard
from guard import Count

REPORT = """<testsuites><testsuite>
<testcase classname="games" name="splits"/>
<testcase classname="games" name="fails"><failure message="no"/></testcase>
<testcase classname="games" name="breaks"><error message="no"/></testcase>
<testcase name="waits"><skipped message="no browser"/></testcase>
</testsuite></testsuites>"""


def test_reports_are_counted_case_by_case(tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(REPORT)
    assert guard.counted([report]) == Count(1, ("games fails", "games breaks"), ("waits: no browser",))


@pytest.mark.parametrize(
    ("fine", "tests", "result"),
    [
        (True, Count(passed=3), Count(passed=3)),
        (False, Count(passed=3), Count(passed=3, failed=("it did not finish",))),
        (True, Count(), Count(failed=("it did not finish",))),
        (False, Count(passed=1, failed=("a",)), Count(passed=1, failed=("a",))),
        (True, Count(skipped=("a: no browser",)), Count(skipped=("a: no browser",))),
    ],
)
def test_a_runner_that_fails_or_runs_nothing_is_a_failure(fine, tests, result):
    assert guard.outcome(fine, tests, "it") == result


@pytest.mark.parametrize(
    ("parts", "last", "status"),
    [
        ([Count(passed=2), Count(passed=3)], "5 passed, 0 failed", 0),
        ([Count(passed=2), Count(failed=("a",))], "2 passed, 1 failed", 1),
        ([Count(passed=2), Count(skipped=("a: no browser",))], "2 passed, 0 failed, 1 skipped", 0),
    ],
)
def test_the_last_line_is_the_sum(parts, last, status, monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(guard, "REPORTS", tmp_path / "reports")
    monkeypatch.setattr(guard.project, "HOME", tmp_path)
    monkeypatch.setattr(guard, "PARTS", {str(n): lambda part=part: part for n, part in enumerate(parts)})
    with pytest.raises(SystemExit) as end:
        guard.main()
    printed = capsys.readouterr().out
    assert (printed.splitlines()[-1], end.value.code) == (last, status)
    for part in parts:
        assert all(name in printed for name in part.skipped + part.failed)
