"""A report's key changes with everything its bytes follow from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cchc_lib.runs import origins
from cchc_lib.runs.origins import read_software, trace_origin
from cchc_lib.runs.plan import load_plan

SOFTWARE = read_software()
OWN_DIGEST = origins._own_digest  # before the fixture that holds it still


@pytest.fixture
def trace(desk):
    desk.data("a.txt")

    def of(cell="1", software=SOFTWARE, lang="vi", **entry):
        desk.notebook("a.ipynb", cell, parameters='lang: str = "vi"\nn = 1')
        report = {"notebook": "a.ipynb", "inputs": ["data/a.txt"], **entry}
        plan = load_plan(desk.plan(report))
        return trace_origin(plan.reports[0], plan, lang=lang, software=software)

    return of


def test_equal_grounds_have_one_key(trace):
    assert trace().key == trace().key


@pytest.mark.parametrize(
    "change",
    [
        {"cell": "2"},
        {"lang": "en"},
        {"parameters": {"n": 2}},
        {"title": "Khác"},
        {"timeout": 9},
        {"inputs": []},
        {"software": replace(SOFTWARE, own="1")},
        {"software": replace(SOFTWARE, installed=("pandas==9",))},
    ],
    ids=lambda change: next(iter(change)),
)
def test_any_change_makes_another_key(trace, change):
    assert trace(**change).key != trace().key


def test_a_changed_input_makes_another_key(trace, desk):
    before = trace()
    desk.data("a.txt", "khác")

    assert trace().key != before.key


def test_the_language_of_the_run_is_a_parameter(trace):
    assert trace(lang="en").parameters == {"lang": "en"}


def test_the_plan_may_set_another_language(trace):
    origin = trace(lang="en", parameters={"lang": "vi"})

    assert (origin.lang, origin.parameters) == ("vi", {"lang": "vi"})


def test_defaults_are_what_the_plan_leaves_alone(trace):
    assert trace().defaults == {"n": 1}


def test_folders_of_this_machine_are_not_shown(trace, desk):
    path = desk.data("riêng.txt")

    [file] = trace(inputs=[str(path)]).inputs

    assert file.path == "riêng.txt"


def test_our_own_code_and_data_are_grounds(tmp_path, monkeypatch):
    monkeypatch.setattr(origins, "data_path", lambda: tmp_path / "data")
    monkeypatch.setattr(origins, "__file__", str(tmp_path / "lib" / "runs" / "a.py"))
    code = tmp_path / "lib" / "a.py"
    code.parent.mkdir()
    code.write_text("1")
    before = OWN_DIGEST()
    code.write_text("2")

    assert OWN_DIGEST() != before
