"""Studies of small tables and of Phú Thọ, made once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest

from cchc_lib.charts import Picture
from cchc_lib.pipeline import unit_pictures
from cchc_lib.pipeline.unit_studies import UnitQuestion, UnitStudy, study_units

TABLES = "data/tables"
PARTS = ("intervals", "funnels", "ranks", "map", "gap", "trends")
Study = Callable[..., UnitStudy]


@pytest.fixture(autouse=True)
def _no_window() -> Iterator[None]:
    mpl.use("agg")
    yield
    plt.close("all")


@pytest.fixture(scope="session")
def phu_tho() -> UnitStudy:
    """163 units in two blocks against 99 %."""
    return study_units(
        UnitQuestion(
            table=f"{TABLES}/dossiers_phutho_units_2026q3.csv",
            name="Phú Thọ",
            part="on_time",
            whole="received",
            block="unit_level",
            target="99",
            target_reason="một lý do",
            units=("H44.42",),
            draws=100,
        )
    )


@pytest.fixture(scope="session")
def provinces() -> UnitStudy:
    """34 provinces by score, on the map, with two earlier snapshots."""
    year = f"{TABLES}/qd766_provinces_year2025_snapshot_2025-10"
    return study_units(
        UnitQuestion(
            table=f"{year}-16.csv",
            score="total",
            tiles="new",
            before=(f"{year}-11.csv", f"{year}-15.csv"),
        )
    )


@pytest.fixture(scope="session")
def pictures(phu_tho: UnitStudy) -> dict[str, tuple[Picture, ...]]:
    """All pictures of Phú Thọ, drawn once."""
    mpl.use("agg")
    return {part: getattr(unit_pictures, f"draw_{part}")(phu_tho) for part in PARTS}


@pytest.fixture
def study(tmp_path: Path) -> Study:
    """Study rows of ``code,name,block,on_time,received,score``."""

    def studied(rows: str, **asked: object) -> UnitStudy:
        path = tmp_path / "units_2026.csv"
        head = "unit_code,unit_name,block,on_time,received,score\n"
        path.write_text(head + rows, "utf-8")
        columns = {"part": "on_time", "whole": "received"}
        given = columns if "score" not in asked else {}
        question = UnitQuestion(table=str(path), draws=100, **{**given, **asked})
        return study_units(question)

    return studied
