"""Reports made again: the same bytes, or what differs and why."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from cchc_lib.cli import main
from cchc_lib.errors import RunError
from cchc_lib.runs import run_plan
from cchc_lib.runs.verify import verify_run

PARAMETERS = 'source: str = ""\nlang: str = "vi"\nseed: int = 7'


@pytest.fixture(scope="module")
def ran(make_desk, states):
    """A run of a sound report, one that tells the time, and one that is removed."""
    desk = make_desk("verified")
    desk.data("a.txt")
    desk.notebook(
        "sound.ipynb",
        "from pathlib import Path\nprint(Path(source).read_text())",
        states("ok"),
        parameters=PARAMETERS,
    )
    desk.notebook("clock.ipynb", "import time\nprint(time.time_ns())")
    desk.notebook("gone.ipynb", "1 + 1")
    entries = [
        {"notebook": "sound.ipynb", "parameters": {"source": "data/a.txt"}},
        {"notebook": "clock.ipynb"},
        {"notebook": "gone.ipynb"},
    ]
    out = desk.root / "out"
    run_plan(desk.plan(*entries), out=out, jobs=1, progress=False)
    return desk, out, desk.plan(*entries[:2])


@pytest.fixture(scope="module")
def verified(ran):
    _, out, plan = ran
    return {one.name: one for one in verify_run(out, plan, jobs=1, progress=False)}


def test_a_sound_report_comes_out_the_same(verified):
    assert verified["sound"].status == "same"


def test_a_clock_in_a_notebook_is_named_by_the_line_it_changes(verified):
    clock = verified["clock"]

    assert clock.status == "differs"
    assert all(place.line for place in clock.differing if place.path.endswith("html"))
    assert clock.grounds == ()


def test_a_report_that_the_plan_has_no_more_is_told(verified):
    assert verified["gone"].status == "gone"


def test_the_folder_is_only_read(ran, verified):
    _, out, _ = ran
    names = {p.relative_to(out).as_posix() for p in out.rglob("*.html")}

    assert verified
    assert names == {
        "index.html",
        "sound/sound.html",
        "clock/clock.html",
        "gone/gone.html",
    }


def test_an_edited_page_is_told_from_one_that_comes_out_otherwise(ran):
    desk, _, plan = ran
    copy = desk.root / "copy"
    run_plan(plan, only="sound", out=copy, jobs=1, progress=False)
    page = copy / "sound" / "sound.html"
    page.write_text(page.read_text("utf-8").replace("104.259", "104.260"), "utf-8")

    [found] = verify_run(copy, plan, jobs=1, progress=False)

    assert found.status == "altered"
    assert [place.path for place in found.altered] == ["sound/sound.html"]
    assert found.altered[0].line is not None


def test_a_changed_input_is_named_as_the_ground(make_desk):
    desk = make_desk("grounds")
    desk.data("a.txt")
    desk.notebook(
        "a.ipynb", "print(open(source).read())", parameters='source: str = ""'
    )
    plan = desk.plan({"notebook": "a.ipynb", "parameters": {"source": "data/a.txt"}})
    run_plan(plan, out=desk.root / "out", jobs=1, progress=False)
    desk.data("a.txt", "104.260 hồ sơ")

    [found] = verify_run(desk.root / "out", plan, jobs=1, progress=False)

    assert found.status == "differs"
    assert found.grounds == ("data/a.txt",)


def test_a_folder_without_a_manifest_is_refused(tmp_path, desk):
    with pytest.raises(RunError, match="manifest"):
        verify_run(tmp_path, desk.root / "plan.yml")


def test_the_command_ends_with_one_where_a_report_differs(ran, monkeypatch):
    desk, out, _ = ran
    monkeypatch.chdir(desk.root)

    shown = CliRunner().invoke(main, ["verify", str(out), "--jobs", "1"])

    assert shown.exit_code == 1
    assert "clock: dựng lại thì khác." in shown.stdout
    assert "gone: kế hoạch không còn báo cáo này." in shown.stdout
    assert "1/3 báo cáo dựng lại trùng khớp từng byte." in shown.stdout


def test_the_command_speaks_json(ran, monkeypatch):
    desk, out, plan = ran
    monkeypatch.chdir(desk.root)

    shown = CliRunner().invoke(
        main, ["verify", str(out), "--format", "json", "--plan", str(plan)]
    )

    rows = {row["name"]: row for row in json.loads(shown.stdout)["reports"]}
    assert rows["sound"]["status"] == "same"
    assert rows["clock"]["differing"][0]["path"] == "clock/clock.html"


def test_the_command_refuses_a_folder_of_something_else(tmp_path):
    shown = CliRunner().invoke(main, ["verify", str(tmp_path)])

    assert shown.exit_code == 2
    assert "manifest.json" in shown.stderr
