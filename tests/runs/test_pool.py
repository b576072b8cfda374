"""A pool loses no report, whatever becomes of its workers."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_lib.runs import kernels
from cchc_lib.runs.execute import Task
from cchc_lib.runs.origins import read_software, trace_origin
from cchc_lib.runs.plan import load_plan
from cchc_lib.runs.pool import count_cores, run_tasks


@pytest.fixture
def tasks(desk):
    desk.notebook("a.ipynb", "1")
    entries = [{"notebook": "a.ipynb", "name": name} for name in ("a", "b", "c")]
    plan, software = load_plan(desk.plan(*entries)), read_software()
    return [
        Task(
            report=report,
            origin=trace_origin(report, plan, lang="vi", software=software),
            root=plan.root,
            out=desk.root / "out",
            scratch=desk.root,
            command="",
            software=software,
        )
        for report in plan.reports
    ]


def test_an_error_in_a_worker_is_one_failed_report(tasks):
    results = list(run_tasks(tasks, 2, work=len))

    # "As they are done": which of two workers is first is no promise.
    assert sorted(result.name for result in results) == ["a", "b", "c"]
    assert {result.failure.name for result in results} == {"TypeError"}


def test_every_core_is_counted():
    assert count_cores() >= 1


def test_sockets_are_files_where_their_path_is_short():
    config = kernels._kernel_config(Path("/tmp/cchc-12345678"))

    assert config.KernelManager.transport == "ipc"


def test_ports_are_used_where_it_is_too_long():
    config = kernels._kernel_config(Path("/x" * 60))

    assert "transport" not in config.KernelManager


def test_the_user_s_own_start_up_does_not_reach_a_kernel(monkeypatch):
    monkeypatch.setenv("PYTHONSTARTUP", "mine.py")
    monkeypatch.setenv("MPLBACKEND", "agg")

    given = kernels._environment("/tmp/k")

    assert "PYTHONSTARTUP" not in given
    assert given["MPLBACKEND"].startswith("module://matplotlib_inline")
    assert given["TMPDIR"] == given["IPYTHONDIR"] == "/tmp/k"
