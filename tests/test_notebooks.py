"""Notebooks are thin, clean and runnable: the rules a clone's git cannot enforce."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from cchc_lib.runs import load_plan, run_plan
from cchc_lib.runs.parameters import read_parameters

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
AUDIT = ROOT / "notebooks" / "audit_reported_figures.ipynb"
MAX_LINES, MAX_PARAMETERS, MAX_CODE_CELLS = 12, 20, 15
LOOPS_AND_DEFINITIONS = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda,
    ast.For, ast.AsyncFor, ast.While,
)  # fmt: skip

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path, kind):
    content = json.loads(path.read_text("utf-8"))
    return [cell for cell in content["cells"] if cell["cell_type"] == kind]


def source(cell):
    return "".join(cell["source"])


def trees(path):
    return [ast.parse(source(cell)) for cell in cells(path, "code")]


@each_notebook
def test_notebook_is_committed_without_outputs_or_counts(path):
    dirty = [
        source(cell)
        for cell in cells(path, "code")
        if cell["outputs"] or cell["execution_count"] is not None
    ]

    assert dirty == []


@each_notebook
def test_notebook_opens_with_its_question(path):
    first = json.loads(path.read_text("utf-8"))["cells"][0]

    assert first["cell_type"] == "markdown"
    assert source(first).startswith("# ")
    assert "?" in source(first)


@each_notebook
def test_second_cell_holds_the_parameters(path):
    second = json.loads(path.read_text("utf-8"))["cells"][1]

    assert second["metadata"].get("tags") == ["parameters"]


@each_notebook
def test_every_parameter_has_a_type_and_a_comment(path):
    parameters = read_parameters(path).values()

    assert parameters
    assert [p.name for p in parameters if not (p.type and p.note)] == []


@each_notebook
def test_cells_are_few_and_short(path):
    parameters, *rest = (len(source(cell).splitlines()) for cell in cells(path, "code"))

    assert len(rest) < MAX_CODE_CELLS
    assert max(rest) <= MAX_LINES
    assert parameters <= MAX_PARAMETERS  # a line each, with its unit


@each_notebook
def test_work_is_done_in_the_library(path):
    found = [
        ast.unparse(node)
        for tree in trees(path)
        for node in ast.walk(tree)
        if isinstance(node, LOOPS_AND_DEFINITIONS)
    ]

    assert found == []


@each_notebook
def test_notebook_imports_only_the_library(path):
    modules = [
        node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
        for tree in trees(path)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]

    assert {str(module).partition(".")[0] for module in modules} == {"cchc_lib"}


def test_default_plan_has_a_report_for_each_sample():
    plan = load_plan(ROOT / "notebooks" / "audit.yml")
    samples = {p.stem for p in (ROOT / "data" / "samples").glob("*.txt")}

    assert samples <= {Path(str(r.parameters.get("source"))).stem for r in plan.reports}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Run the audit notebook on the sample with a finding, in English."""
    out = tmp_path_factory.mktemp("reports")
    result = run_plan(
        ROOT / "notebooks" / "audit.yml",
        only="long-xuyen-2020",
        jobs=1,
        out=out,
        lang="en",
        progress=False,
    )
    [ran] = [r for r in result.results if r.status != "not_run"]
    assert ran.failure is None, ran.failure
    return ran, (out / str(ran.page)).read_text("utf-8")


def test_page_is_titled_with_the_finding(pages):
    ran, page = pages

    assert ran.summary.verdict == "rounding"
    assert "<h1>Long Xuyên, An Giang, 2020: “71,26%” holds only if" in page


def test_page_shows_what_the_sample_is_known_for(pages):
    _, page = pages

    for told in ("71.2504", "71,26% → 71,25", "74.285 → 74.295", "1,793"):
        assert told in page


def test_page_stays_small(pages):
    _, page = pages

    assert len(page.encode()) < 120_000


def test_every_picture_is_described(pages):
    _, page = pages

    assert page.count("<img ") == 2
    assert 'alt="2 of 3 recomputed values' in page
    assert 'alt="6 of 8' in page or 'alt="5 of 8' in page


def test_other_language_is_whole(pages):
    _, page = pages

    assert "What needs another look" in page
    assert "Những chỗ cần xem lại" not in page
