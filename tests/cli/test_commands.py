"""The other commands, their help, and what they pass on."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import click
import pytest

from cchc_lib import __version__
from cchc_lib.cli import main, places
from cchc_lib.cli.forms import FIGURE_COLUMNS
from cchc_lib.errors import RunError
from cchc_lib.findings.schemas import read_schema

COMMANDS = sorted(main.commands)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_says_what_and_how_with_an_example(cchc, name):
    result = cchc(name, "--help")

    assert result.exit_code == 0
    assert re.search(rf"Examples:\n +cchc {name}\b", result.stdout)


def test_help_of_the_group_names_every_command(cchc):
    text = cchc("--help").stdout

    assert all(re.search(rf"^  {name} +[A-Z]", text, re.MULTILINE) for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_its_help(name):
    options = [p for p in main.commands[name].params if isinstance(p, click.Option)]

    assert [option.name for option in options if not option.help] == []


def test_help_is_ascii_so_that_any_terminal_shows_it(cchc):
    texts = [cchc("--help").stdout, *(cchc(n, "--help").stdout for n in COMMANDS)]

    assert all(text.isascii() for text in texts)


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_of_the_help_name_real_options(name):
    command = main.commands[name]
    known = {opt for param in command.params for opt in param.opts}

    used = set(re.findall(r"(?<=\s)--?[a-z-]+", command.epilog or ""))
    assert used <= known


def test_version_is_that_of_the_package(cchc):
    assert cchc("--version").stdout == f"cchc, version {__version__}\n"


def test_module_runs_as_the_command_does():
    done = subprocess.run(
        [sys.executable, "-m", "cchc_lib", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == f"cchc, version {__version__}\n"


def test_figures_are_listed_for_people(cchc, clean):
    result = cchc("figures", clean)

    assert re.search(r"^  980 hồ sơ +hồ sơ .*đúng hạn$", result.stdout, re.MULTILINE)
    assert result.exit_code == 0


def test_figures_come_as_csv(cchc, clean):
    result = cchc("figures", clean, "--format", "csv")

    header, *rows = csv.reader(io.StringIO(result.stdout))
    assert tuple(header) == FIGURE_COLUMNS
    assert [row[header.index("printed")] for row in rows] == [
        "1.000 hồ sơ",
        "980 hồ sơ",
        "98%",
    ]


def test_figures_come_as_json(cchc, clean):
    payload = json.loads(cchc("figures", clean, "--format", "json").stdout)

    assert payload["schema"] == "cchc-figures/1"
    assert len(payload["documents"][0]["figures"]) == 3


def test_findings_do_not_change_the_status_of_figures(cchc, wrong):
    assert cchc("figures", wrong).exit_code == 0


def test_explain_prints_the_page_of_a_rule(cchc):
    assert cchc("explain", "F01").stdout.startswith("# F01 · Tỷ lệ và số gốc\n")
    assert cchc("explain", "f01", "--lang", "en").stdout.startswith("# F01 · Share")


def test_explain_alone_lists_the_rules(cchc):
    assert cchc("explain").stdout.startswith("C01 · Kết luận chung\nC02 · ")


def test_explain_refuses_an_unknown_rule(cchc):
    result = cchc("explain", "F99")

    assert result.stderr.startswith("cchc: quy tắc: không có “F99”; ")
    assert result.exit_code == 2


@pytest.mark.parametrize("name", ["check", "figures"])
def test_schema_prints_the_schema_of_an_output(cchc, name):
    assert cchc("schema", name).stdout == read_schema(name)


def test_schema_is_that_of_check_by_default(cchc):
    assert cchc("schema").stdout == read_schema("check")


def test_schema_refuses_an_unknown_output(cchc):
    result = cchc("schema", "run")

    assert "expected one of check, compare, figures" in result.stderr
    assert result.exit_code == 2


@pytest.fixture
def run_calls(monkeypatch):
    """Catch what ``cchc run`` passes on instead of running notebooks."""
    calls = []

    def run_plan(plan, **options):
        calls.append((plan, options))
        return SimpleNamespace(index=Path("reports/index.html"), exit_code=0)

    monkeypatch.setattr("cchc_lib.runs.run_plan", run_plan)
    return calls


@pytest.mark.usefixtures("run_calls")
def test_run_prints_where_the_index_is(cchc):
    result = cchc("run")

    assert result.stdout == f"{Path('reports/index.html')}\n"
    assert result.exit_code == 0


def test_run_takes_the_shipped_plan_by_default(cchc, run_calls):
    cchc("run")

    ((plan, options),) = run_calls
    assert plan == places.notebooks_folder() / "audit.yml"
    assert options == {
        "only": None, "jobs": None, "force": False, "out": Path("reports"),
        "lang": "vi",
    }  # fmt: skip


def test_run_passes_its_options_on(cchc, run_calls):
    options = ["--only", "a", "--jobs", "2", "--force", "--out", "o", "--lang", "en"]

    cchc("run", "my.yml", *options)

    ((plan, options),) = run_calls
    assert plan == Path("my.yml")
    assert options == {
        "only": "a", "jobs": 2, "force": True, "out": Path("o"), "lang": "en",
    }  # fmt: skip


def test_run_names_what_stopped_it(cchc, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise RunError("reports", "it cannot be written to", "Choose another folder.")

    monkeypatch.setattr("cchc_lib.runs.run_plan", fail)

    result = cchc("run")

    assert result.stderr == (
        "cchc: reports: it cannot be written to. Choose another folder.\n"
    )
    assert result.exit_code == 2


def test_run_names_a_plan_that_is_not_there(cchc, tmp_path):
    result = cchc("run", tmp_path / "missing.yml", "--out", tmp_path / "out")

    assert "missing.yml" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert result.exit_code == 2


def test_lab_opens_the_folder_of_the_notebooks(cchc, monkeypatch):
    calls = []
    monkeypatch.setattr("subprocess.call", lambda command: calls.append(command) or 0)

    result = cchc("lab")

    ((*_, module, folder),) = calls
    assert (module, Path(folder)) == ("jupyterlab", places.notebooks_folder())
    assert result.exit_code == 0
