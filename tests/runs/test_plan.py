"""Whatever is wrong with a plan is said in one sentence before anything runs."""

from __future__ import annotations

import pytest

from cchc_lib.errors import CchcError, DataError, UnknownNameError
from cchc_lib.runs import load_plan


@pytest.fixture
def two(desk):
    """A desk with a notebook that takes a path, and two files for it."""
    desk.notebook("audit.ipynb", parameters='source: str = ""\nlevel: float = 0.9')
    desk.data("Long Xuyên 2020.txt")
    desk.data("ha_long.txt")
    return desk


EACH = {"notebook": "audit.ipynb", "for_each": {"source": "data/*.txt"}}


def test_one_report_a_file(two):
    plan = load_plan(two.plan(EACH, title="Kiểm tra"))

    assert [report.name for report in plan.reports] == ["long-xuyen-2020", "ha-long"]
    assert plan.reports[1].parameters == {"source": "data/ha_long.txt"}
    assert plan.reports[1].inputs == ("data/ha_long.txt",)


def test_paths_count_from_the_folder_above_notebooks(two):
    assert load_plan(two.plan(EACH)).root.resolve() == two.root.resolve()


def test_a_plan_has_one_name_wherever_it_is_run_from(two, monkeypatch):
    path = two.plan(EACH)
    monkeypatch.chdir(path.parent)

    assert load_plan("plan.yml").place == load_plan(path).place == "notebooks/plan.yml"


def test_paths_count_from_the_plan_elsewhere(two):
    path = two.root / "mine.yml"
    path.write_text("reports: [{notebook: notebooks/audit.ipynb, name: a}]")

    plan = load_plan(path)

    assert plan.root == two.root
    assert plan.reports[0].notebook == two.root / "notebooks/audit.ipynb"


def test_name_takes_the_stem_of_the_file(two):
    plan = load_plan(two.plan({**EACH, "name": "audit-{stem}"}))

    assert [r.name for r in plan.reports] == ["audit-long-xuyen-2020", "audit-ha-long"]


def test_name_defaults_to_the_notebook(two):
    assert load_plan(two.plan({"notebook": "audit.ipynb"})).reports[0].name == "audit"


def test_a_file_given_as_parameter_is_an_input(two):
    report = {
        "notebook": "audit.ipynb",
        "parameters": {"source": "data/ha_long.txt"},
        "inputs": ["data/Long*.txt"],
    }

    [found] = load_plan(two.plan(report)).reports

    assert found.inputs == ("data/ha_long.txt", "data/Long Xuyên 2020.txt")


def test_a_file_with_brackets_in_its_name_is_found(two):
    two.data("a[1].txt")
    [found] = load_plan(
        two.plan({"notebook": "audit.ipynb", "inputs": "data/a[1].txt"})
    ).reports

    assert found.inputs == ("data/a[1].txt",)


def test_an_entry_overrides_the_seconds_of_a_cell(two):
    other = {"notebook": "audit.ipynb", "name": "b", "timeout": 9}
    plan = load_plan(two.plan({"notebook": "audit.ipynb"}, other, timeout=5))

    assert [report.timeout for report in plan.reports] == [5, 9]


def test_only_keeps_the_order_of_the_plan(two):
    plan = load_plan(two.plan(EACH))

    chosen = plan.select(["ha-long", "long-xuyen-2020"])

    assert [report.name for report in chosen] == ["long-xuyen-2020", "ha-long"]


def test_only_refuses_a_name_that_is_not_in_the_plan(two):
    with pytest.raises(UnknownNameError, match="'x' is known; expected one of long-x"):
        load_plan(two.plan(EACH)).select(["x"])


def audit(**keys):
    return {"notebook": "audit.ipynb", **keys}


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (
            audit(parameters={"sourse": "a"}),
            "parameter (did you mean 'source'?): no 's",
        ),
        (audit(parameters={"zzz": 1}), "expected one of source, level"),
        (audit(parameters={"level": "0,9"}), "parameter 'level': found '0,9' (str)"),
        (audit(parameters={"level": True}), "expected float as in audit.ipynb"),
        (audit(parameters=[1]), "parameters: found [1]; expected a table"),
        (audit(for_each={"sorce": "data/*.txt"}), "did you mean 'source'"),
        (audit(for_each={"source": "data/*.csv"}), "found no file 'data/*.csv'"),
        (audit(for_each="data/*.txt"), "for_each: found 'data/*.txt'; expected a ta"),
        (audit(for_each={"a": "x", "b": "y"}), "expected one parameter and the files"),
        (audit(for_each={"source": 3}), "found 3; expected a path, or a list"),
        (audit(inputs="data/none.txt"), "inputs: found no file 'data/none.txt'"),
        (audit(inputs=[2020]), "inputs: found [2020]; expected a path"),
        (audit(inputs="data"), "inputs: found no file 'data'"),
        (audit(nam="x"), "key (did you mean 'name'?): no 'nam' is known"),
        (audit(name="Báo cáo"), "found 'Báo cáo'; expected a slug such as 'bao-cao'"),
        (audit(name=2020), "name: found 2020; expected text; quote it"),
        (audit(title=["a"]), "title: found ['a']; expected text"),
        (audit(timeout=0), "timeout: found 0; expected whole seconds"),
        (audit(timeout=True), "timeout: found True; expected whole seconds"),
        ({"notebook": "none.ipynb"}, "notebook: found 'none.ipynb'; expected a file"),
        ({"name": "x"}, "report 1 (x): found no notebook; expected the key"),
        ("audit.ipynb", "report 1: found 'audit.ipynb'; expected a table"),
    ],
)
def test_refuses_an_entry_in_one_sentence(two, entry, says):
    with pytest.raises(CchcError) as caught:
        load_plan(two.plan(entry))

    assert says in str(caught.value)
    assert "plan.yml, report 1" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_notebook_without_parameters_takes_none(two):
    two.notebook("bare.ipynb", parameters="import os")

    with pytest.raises(DataError, match=r"bare\.ipynb has no cell tagged 'parameters'"):
        load_plan(two.plan({"notebook": "bare.ipynb", "parameters": {"a": 1}}))


def test_refuses_a_name_used_twice(two):
    with pytest.raises(DataError, match="found 'audit' 2 times; expected a name once"):
        load_plan(two.plan(audit(), audit()))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("reports: [", "expected a YAML file"),
        ("- a", "found ['a']; expected a table"),
        ("1: a", "found {1: 'a'}; expected a table"),
        ("reports: {}", "reports: found {}; expected a list of reports"),
        ("report: []", "key (did you mean 'reports'?): no 'report' is known"),
        ("title: [a]\nreports: [{notebook: audit.ipynb}]", "title: found ['a']"),
        ("reports: [{notebook: a, notebook: b}]", "key 'notebook' twice"),
    ],
)
def test_refuses_a_file_that_is_no_plan(two, text, says):
    path = two.root / "notebooks" / "plan.yml"
    path.write_text(text)

    with pytest.raises(CchcError) as caught:
        load_plan(path)

    assert says in str(caught.value)


def test_refuses_bytes_that_are_no_text(tmp_path):
    path = tmp_path / "plan.yml"
    path.write_bytes(b"title: \xff")

    with pytest.raises(DataError, match="expected a YAML file in UTF-8"):
        load_plan(path)


def test_a_missing_plan_is_named(tmp_path):
    with pytest.raises(DataError, match=r"none\.yml: found no file that can be read"):
        load_plan(tmp_path / "none.yml")


def test_text_too_odd_for_a_path_is_no_input(two):
    long = {"source": "a" * 5000}

    [report] = load_plan(two.plan(audit(parameters=long))).reports

    assert report.inputs == ()
