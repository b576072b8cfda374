"""Small tables of units, and the shipped one of Phú Thọ compared once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cchc_lib.pipeline.comparing import Comparison, compare
from cchc_lib.vocabulary import data_path

PHU_THO = data_path("tables", "dossiers_phutho_units_2026q3.csv")
HEADER = "Mã,Đơn vị,Khối,Đúng hạn,Tiếp nhận,Điểm,Sai số"

Write = Callable[..., Path]
Compared = Callable[..., Comparison]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write rows as a table; by default under the columns of ``HEADER``."""

    def written(
        rows: Sequence[Sequence[object]],
        *,
        name: str = "units_2026.csv",
        header: str = HEADER,
    ) -> Path:
        path = tmp_path / name
        lines = [header, *(",".join(map(str, row)) for row in rows)]
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return path

    return written


@pytest.fixture
def rates(write: Write) -> Compared:
    """Compare ``(part, whole)`` or ``(block, part, whole)`` of units A, B, C …"""

    def compared(*units: Sequence[object], **asked: object) -> Comparison:
        rows = [_row(i, unit) for i, unit in enumerate(units)]
        asked = {"draws": 200, **asked}
        return compare(write(rows), part="Đúng hạn", whole="Tiếp nhận", **asked)

    return compared


def _row(i: int, unit: Sequence[object]) -> list[object]:
    block, part, whole = unit if len(unit) == 3 else ("một", *unit)
    return [f"U{i}", chr(ord("A") + i), block, part, whole, "", ""]


@pytest.fixture
def scores(write: Write) -> Compared:
    """Compare the scores of units A, B, C …, each with its standard error if given."""

    def compared(*units: object, **asked: object) -> Comparison:
        rows = []
        for i, unit in enumerate(units):
            score, se = unit if isinstance(unit, tuple) else (unit, "")
            rows.append([f"U{i}", chr(ord("A") + i), "một", 1, 1, score, se])
        asked = {"draws": 200, **asked}
        return compare(write(rows), score="Điểm", **asked)

    return compared


@pytest.fixture(scope="session")
def phu_tho() -> Comparison:
    """Give the units of Phú Thọ against a target of 99 %, all in one block."""
    return compare(PHU_THO, part="on_time", whole="received", target="99", draws=2000)


@pytest.fixture(scope="session")
def phu_tho_blocks() -> Comparison:
    """Give the units of Phú Thọ, departments and communes apart."""
    return compare(
        PHU_THO, part="on_time", whole="received", block="unit_level", draws=2000
    )
