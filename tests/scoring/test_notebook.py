"""The score notebook from its plan to a page, as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_lib.runs import load_plan, run_plan

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "notebooks" / "audit.yml"


def scored():
    return [report for report in load_plan(PLAN).reports
            if report.notebook.stem == "score_consistency"]  # fmt: skip


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    out = tmp_path_factory.mktemp("reports")
    name = "binh-duong-districts-2017"
    result = run_plan(PLAN, only=name, jobs=1, out=out, lang="en", progress=False)
    [ran] = [r for r in result.results if r.status != "not_run"]
    assert ran.failure is None, ran.failure
    return ran, (out / str(ran.page)).read_text("utf-8")


@pytest.mark.parametrize(
    "start",
    [
        "qd766_provinces_2026", "qd766_provinces_year2025", "qd766_provinces_month2025",
        "qd766_angiang_communes", "qd766_angiang_departments", "cchc_binhduong",
        "dossiers_phutho", "class_counts", "par_index_points", "sipas_points",
        "egov_index", "vinhphuc_centre",
    ],
)  # fmt: skip
def test_every_score_table_has_a_report(start):
    asked = {Path(str(file)).name for report in scored() for file in report.inputs}

    assert any(name.startswith(start) for name in asked)


def test_provinces_of_our_releases_have_a_page_of_their_own():
    units = [set(report.parameters.get("units", ())) for report in scored()]

    # Đồng Tháp, Quảng Ninh, An Giang
    assert sum({"H20", "H49", "H01"} <= codes for codes in units) == 5


def test_page_is_titled_with_what_was_found(page):
    ran, html = page

    assert ran.summary.verdict == "ok"
    assert "all 27 recomputed numbers agree; all ranks hold" in html


def test_every_chart_is_described(page):
    _, html = page

    assert html.count("<img ") == 3
    assert 'alt="9 of 9 units have a band of at most 2 places. ' in html
    assert 'alt="0 of 1 pairs of parts are negatively correlated' in html


def test_sections_stand_in_the_contents_list(page):
    _, html = page

    for heading in ("How far the ranks can be believed", "The parts and the total",
                    "Unit by unit", "Not computed, and why"):  # fmt: skip
        assert html.count(heading) >= 2


def test_page_stays_small(page):
    _, html = page

    assert len(html.encode()) < 160_000
