"""Whole runs: real kernels, one behaviour a notebook, shared by many tests."""

from __future__ import annotations

import json
import re

import pytest

from cchc_lib.errors import DataError, RunError, UnknownNameError
from cchc_lib.runs import run_plan

SCRIPT = "<script>alert(1)</script>"
HOSTILE_FILE = '<img src=x onerror=alert("1")>.txt'


@pytest.fixture(scope="session")
def sound(make_desk, states):
    """A plan whose four reports all run."""
    desk = make_desk("sound")
    desk.data("a.txt")
    desk.data(HOSTILE_FILE)
    desk.notebook(
        "reads.ipynb",
        "# Có khớp không?",
        "## Số liệu",
        "import os\nfrom pathlib import Path\n"
        "print(Path(source).read_text(), lang, sorted({'a', 'b', 'c'}), object())",
        "print({'a', 'b', 'c', 'd'}, os.environ['MPLBACKEND'], Path.cwd().name)",
        "import warnings\nwarnings.warn(source)",
        states("rounding", title=f"Lệch {SCRIPT}", counts={"rounding": 1}),
        parameters='source: str = ""\nlang: str = "vi"\nseed: int = 7',
    )
    desk.notebook("leaves.ipynb", states(), "import sys\nsys.exit(0)", "1 / 0")
    desk.notebook("bare.ipynb", "1 + 1", parameters="")
    plan = desk.plan(
        {"notebook": "reads.ipynb", "for_each": {"source": "data/*.txt"}},
        {"notebook": "leaves.ipynb"},
        {"notebook": "bare.ipynb", "title": "Không câu hỏi"},
        title=f"Kế hoạch {SCRIPT}",
    )
    return desk, plan


@pytest.fixture(scope="session")
def in_workers(sound):
    desk, plan = sound
    return run_plan(plan, out=desk.root / "two", jobs=2, progress=False)


@pytest.fixture(scope="session")
def in_process(sound):
    desk, plan = sound
    return run_plan(plan, out=desk.root / "one", jobs=1, progress=False)


@pytest.fixture(scope="session")
def broken(make_desk, states):
    """A run in which only the last report is sound."""
    desk = make_desk("broken")
    desk.notebook("raises.ipynb", "# Hỏng?", "x = 1", f"raise ValueError('{SCRIPT}')")
    desk.notebook("dies.ipynb", "import os\nos.kill(os.getpid(), 9)")
    desk.notebook("sleeps.ipynb", "import time\ntime.sleep(60)")
    desk.notebook("states.ipynb", states("fine"))
    desk.notebook("exits.ipynb", "import sys\nsys.exit(3)")
    desk.notebook("heavy.ipynb", "print('số ' * 200_000)")
    desk.notebook("sound.ipynb", states("ok", title="Khớp"))
    names = ["raises", "dies", "sleeps", "states", "exits", "heavy", "sound"]
    entries = [{"notebook": f"{name}.ipynb"} for name in names]
    entries[2]["timeout"] = 1
    out = desk.root / "out"
    stale = out / "raises" / "raises.html"
    stale.parent.mkdir(parents=True)
    stale.write_text("from an earlier run")
    return run_plan(desk.plan(*entries), out=out, jobs=1, progress=False)


@pytest.fixture
def failure_of(broken):
    found = {result.name: result.failure for result in broken.results}
    return found.__getitem__


def test_every_report_is_a_page_and_a_notebook(in_process):
    root = in_process.index.parent

    written = sorted(p.relative_to(root).as_posix() for p in root.rglob("*.*"))

    name = "img-src-x-onerror-alert-1"
    assert written == [
        "bare/bare.html",
        "bare/bare.ipynb",
        "index.html",
        "leaves/leaves.html",
        "leaves/leaves.ipynb",
        "manifest.json",
        "reads/a.html",
        "reads/a.ipynb",
        f"reads/{name}.html",
        f"reads/{name}.ipynb",
    ]


def test_findings_are_a_result_and_no_failure(in_process):
    assert in_process.exit_code == 0
    assert in_process.results[0].summary.verdict == "rounding"


def test_workers_write_the_same_bytes_as_this_process(in_process, in_workers):
    one, two = in_process.index.parent, in_workers.index.parent

    files = [path for path in one.rglob("*.*") if path.is_file()]

    assert len(files) == 10
    for path in files:
        assert path.read_bytes() == (two / path.relative_to(one)).read_bytes()


def test_forcing_runs_again_with_the_same_bytes(sound, in_process):
    desk, plan = sound
    page = in_process.index.parent / "reads" / "a.html"
    before, written = page.read_bytes(), page.stat().st_mtime_ns

    run_plan(plan, out=desk.root / "one", jobs=1, only="a", force=True, progress=False)

    assert page.read_bytes() == before
    assert page.stat().st_mtime_ns > written


def test_what_has_not_changed_is_kept(sound, in_process):
    desk, plan = sound
    manifest = in_process.manifest.read_bytes()

    again = run_plan(plan, out=desk.root / "one", jobs=1, progress=False)

    assert {result.status for result in again.results} == {"kept"}
    assert again.results[0].summary == in_process.results[0].summary
    assert again.manifest.read_bytes() == manifest


def test_the_kernel_stands_in_the_root_with_fixed_surroundings(sound, in_process):
    page = in_process.index.parent / "reads" / "a.html"

    assert sound[0].root.name in page.read_text("utf-8")
    assert "matplotlib_inline" in page.read_text("utf-8")


@pytest.mark.parametrize("page", ["index.html", "reads/img-src-x-onerror-alert-1.html"])
def test_hostile_names_and_titles_are_text(in_process, see, page):
    seen = see(in_process.index.parent / page)

    assert not list(seen.harms())
    assert SCRIPT in seen.text


@pytest.mark.parametrize("page", ["index.html", "reads/a.html", "leaves/leaves.html"])
def test_no_page_asks_for_anything(in_process, page):
    html = (in_process.index.parent / page).read_text("utf-8")

    assert not re.search(r"""(src|srcset|poster)\s*=\s*["']?(?!data:)""", html)
    assert not re.search(r"url\(|@import|<link(?![^>]*data:)", html)
    assert "http" not in html.replace("http-equiv", "")


def test_a_notebook_that_leaves_early_has_run(in_process):
    left = in_process.results[2]

    assert (left.status, left.summary.verdict) == ("ran", "ok")
    page = in_process.index.parent / left.page
    assert "Notebook tự dừng" in page.read_text("utf-8")


def test_the_plan_s_title_serves_where_the_notebook_says_none(in_process):
    assert in_process.results[3].title == "Không câu hỏi"


def test_the_executed_copy_records_parameters_but_no_times(in_process):
    copy = json.loads((in_process.index.parent / "reads" / "a.ipynb").read_text())

    [injected] = [cell for cell in copy["cells"] if "injected" in cell["id"]]
    assert 'source = "data/a.txt"' in "".join(injected["source"])
    assert "papermill" not in str(copy["metadata"])


def test_the_manifest_names_inputs_parameters_and_outputs(in_process):
    manifest = json.loads(in_process.manifest.read_text("utf-8"))
    graph = {entity["@id"]: entity for entity in manifest["@graph"]}

    action = graph["#run-a"]
    assert {"@id": "data/a.txt"} in action["object"]
    assert {"@id": "reads/a.html"} in action["result"]
    assert len(graph["data/a.txt"]["sha256"]) == 64
    values = {p["name"]: p["value"] for p in action["object"] if "name" in p}
    assert values == {"source": "data/a.txt", "lang": "vi", "seed": 7}


def test_another_language_reaches_pages_and_notebooks(sound):
    desk, plan = sound

    run = run_plan(
        plan, out=desk.root / "en", jobs=1, only="a", lang="en", progress=False
    )

    assert '<html lang="en">' in run.index.read_text("utf-8")
    page = (run.index.parent / "reads" / "a.html").read_text("utf-8")
    assert "104.259 hồ sơ en" in page
    assert [result.status for result in run.results] == [
        "not_run",
        "ran",
        "not_run",
        "not_run",
    ]
    assert "Not run yet" in run.index.read_text("utf-8")


def test_a_page_that_is_gone_is_made_again(sound, in_process):
    desk, plan = sound
    page = in_process.index.parent / "bare" / "bare.html"
    before = page.read_bytes()
    page.unlink()

    run_plan(plan, out=desk.root / "one", jobs=1, progress=False)

    assert page.read_bytes() == before


def test_a_changed_input_runs_its_report_again(make_desk):
    desk = make_desk("changed")
    desk.notebook("a.ipynb", "print(1)", parameters='source: str = ""')
    desk.data("b.txt")
    plan = desk.plan({"notebook": "a.ipynb", "parameters": {"source": "data/b.txt"}})
    run_plan(plan, out=desk.root, jobs=1, progress=False)
    desk.data("b.txt", "khác")

    again = run_plan(plan, out=desk.root, jobs=1, progress=False)

    assert again.results[0].status == "ran"


def test_the_others_go_on_after_a_failure(broken):
    assert broken.results[-1].status == "ran"
    assert len(broken.failed) == 6
    assert broken.exit_code == 2


def test_an_exception_keeps_cell_source_and_traceback(failure_of):
    failure = failure_of("raises")

    assert (failure.kind, failure.name, failure.cell) == ("cell", "ValueError", 3)
    assert failure.value == SCRIPT
    assert failure.source.startswith("raise ValueError")
    assert failure.traceback.startswith("ValueError")
    assert "\x1b" not in failure.traceback


def test_a_killed_kernel_is_a_failed_report(failure_of):
    failure = failure_of("dies")

    assert (failure.kind, failure.name) == ("kernel_died", "DeadKernelError")
    assert failure.source.startswith("import os")


def test_a_cell_that_takes_too_long_is_stopped(failure_of):
    failure = failure_of("sleeps")

    assert (failure.kind, failure.cell) == ("timeout", 1)


def test_leaving_with_a_code_is_a_failure(failure_of):
    assert (failure_of("exits").name, failure_of("exits").value) == ("SystemExit", "3")


def test_a_summary_of_another_form_is_a_failure(failure_of):
    assert failure_of("states").kind == "summary"
    assert "'fine' is none of ok" in failure_of("states").value


def test_a_page_too_large_is_refused_but_its_notebook_kept(broken, failure_of):
    root = broken.index.parent

    assert failure_of("heavy").kind == "too_large"
    assert (root / "heavy" / "heavy.ipynb").exists()
    assert not (root / "heavy" / "heavy.html").exists()


def test_a_page_of_an_earlier_run_goes_with_the_failure(broken):
    assert not (broken.index.parent / "raises" / "raises.html").exists()


def test_the_index_shows_failures_first_with_their_error(broken, see):
    seen = see(broken.index)

    assert not list(seen.harms())
    assert seen.text.index("Hỏng?") < seen.text.index("Khớp")
    assert "Không chạy được" in seen.text
    assert f"ValueError: {SCRIPT}" in seen.text
    assert "Ô thứ 4 của raises.ipynb" in seen.text


def test_a_failed_report_is_tried_again(broken):
    root = broken.index.parent

    manifest = json.loads(broken.manifest.read_text("utf-8"))

    status = {e.get("cchc:report"): e.get("actionStatus") for e in manifest["@graph"]}
    assert status["raises"].endswith("FailedActionStatus")
    assert root.exists()


def test_a_killed_worker_is_one_failed_report(make_desk, states):
    desk = make_desk("killer")
    desk.notebook("kills.ipynb", "import os\nos.kill(os.getppid(), 9)")
    for name in ("a", "b", "c"):
        desk.notebook(f"{name}.ipynb", states())
    names = ["a", "kills", "b", "c"]
    plan = desk.plan(*({"notebook": f"{name}.ipynb"} for name in names))

    run = run_plan(plan, out=desk.root / "out", jobs=2, progress=False)

    status = {result.name: result.status for result in run.results}
    assert status == {"a": "ran", "kills": "failed", "b": "ran", "c": "ran"}
    assert run.failed[0].failure.kind == "worker_died"


def test_a_fault_of_ours_is_one_failed_report(desk, monkeypatch):
    desk.notebook("a.ipynb", "1")

    def fails(*_):
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("cchc_lib.runs.execute.export_page", fails)

    run = run_plan(
        desk.plan({"notebook": "a.ipynb"}), out=desk.root, jobs=1, progress=False
    )

    assert run.failed[0].failure.kind == "internal"
    assert run.failed[0].failure.cell is None


def test_a_bar_on_stderr_tells_how_far_it_is(make_desk, capfd):
    desk = make_desk("bar")
    desk.notebook("a.ipynb", "1")

    run_plan(desk.plan({"notebook": "a.ipynb"}), out=desk.root / "out")

    said = capfd.readouterr()
    assert "1/1" in said.err
    assert said.out == ""


@pytest.mark.parametrize(
    ("options", "error", "says"),
    [
        ({"jobs": 0}, RunError, "0 workers were asked for"),
        ({"lang": "fr"}, UnknownNameError, "no 'fr' is known"),
        ({"only": "none"}, UnknownNameError, "no 'none' is known; expected one of a"),
    ],
)
def test_wrong_options_are_refused_before_anything_runs(desk, options, error, says):
    desk.notebook("a.ipynb", "1")
    plan = desk.plan({"notebook": "a.ipynb"})

    with pytest.raises(error, match=says):
        run_plan(plan, out=desk.root / "out", progress=False, **options)

    assert not (desk.root / "out" / "index.html").exists()


def test_a_wrong_parameter_stops_the_run_before_it_starts(desk):
    desk.notebook("a.ipynb", "1", parameters="level = 0.9")
    entry = {"notebook": "a.ipynb", "parameters": {"level": "cao"}}

    with pytest.raises(DataError, match="parameter 'level': found 'cao'"):
        run_plan(desk.plan(entry), out=desk.root / "out", progress=False)

    assert not (desk.root / "out").exists()


def test_a_place_that_cannot_be_written_to_is_named(desk):
    desk.notebook("a.ipynb", "1")
    taken = desk.data("taken")

    with pytest.raises(RunError, match="reports cannot be written there"):
        run_plan(desk.plan({"notebook": "a.ipynb"}), out=taken, progress=False)


@pytest.mark.parametrize("content", ["", "{}", '{"@graph": [{}]}', '{"@graph": 3}'])
def test_a_manifest_that_cannot_be_read_keeps_nothing(desk, content):
    from cchc_lib.runs.manifest import read_kept

    (desk.root / "manifest.json").write_text(content)

    assert read_kept(desk.root) == {}
