"""Small score tables, and studies of the shipped ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cchc_lib.pipeline.scoring import ScoreQuestion, ScoreStudy, study_scores
from cchc_lib.vocabulary import data_path

SHIPPED: dict[str, dict[str, Any]] = {
    "2026": {"table": "qd766_provinces_2026-10-10.csv", "units": ("H20", "H01")},
    "october": {
        "table": "qd766_provinces_year2025_snapshot_2025-10-16.csv",
        "against": "qd766_provinces_year2025_snapshot_2025-10-11.csv",
    },
    "an_giang": {
        "table": "qd766_angiang_communes_year2025_snapshot_2025-10-11.csv",
        "join": ("qd766_angiang_departments_year2025_snapshot_2025-10-11.csv",),
        "units": ("phường Long Xuyên", "Sở Nội vụ"),
    },
    "communes": {
        "table": "qd766_angiang_communes_year2025_snapshot_2025-10-11.csv",
    },
    "departments": {
        "table": "qd766_angiang_departments_year2025_snapshot_2025-10-11.csv",
    },
    "binh_duong": {
        "table": "cchc_binhduong_districts_2017.csv",
        "framework": "binhduong_2018",
    },
    "phu_tho": {"table": "dossiers_phutho_units_2026q3.csv"},
    "classes": {"table": "class_counts.csv"},
    "par_index": {"table": "par_index_points.csv"},
    "egov": {"table": "egov_index_provinces_2017_partial.csv"},
}


@cache
def shipped_study(name: str, lang: str = "vi") -> ScoreStudy:
    """Study a shipped table once for all tests: studies do not change."""
    asked = dict(SHIPPED[name])
    for key in ("table", "against"):
        if key in asked:
            asked[key] = str(data_path("tables", asked[key]))
    asked["join"] = [str(data_path("tables", path)) for path in asked.get("join", ())]
    return study_scores(ScoreQuestion(**asked, lang=lang, draws=500))


@pytest.fixture(scope="session")
def shipped() -> Callable[..., ScoreStudy]:
    return shipped_study


@pytest.fixture
def study(tmp_path: Path) -> Callable[..., ScoreStudy]:
    """Study a table typed in a test; ``before`` is an earlier snapshot of it."""

    def make(text: str, before: str = "", **asked: Any) -> ScoreStudy:
        path = tmp_path / "table.csv"
        path.write_text(text, "utf-8")
        if before:
            earlier = tmp_path / "before.csv"
            earlier.write_text(before, "utf-8")
            asked["against"] = str(earlier)
        asked.setdefault("draws", 200)
        return study_scores(ScoreQuestion(table=str(path), **asked))

    return make


SMALL = """unit_code,unit_name,alpha_score,alpha_max,beta_score,beta_max,total,rank
U1,Xã Một,9,10,8,10,17,1
U2,Xã Hai,7,10,9,10,16,2
U3,Xã Ba,6,10,6,10,12,3
U4,Xã Bốn,5,10,3,10,8,4
U5,Xã Năm,1,10,2,10,3,5
"""


@pytest.fixture
def small() -> str:
    """Five units, two parts of 10 points each."""
    return SMALL
