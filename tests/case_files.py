"""Cases as data: CSV files beside the tests that read them.

One duty: rows → parameters. A row whose ``gap`` is not empty is a known gap: it must
fail until the code is mended.
"""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import pytest


def parametrize_cases(metafunc: pytest.Metafunc, folder: Path) -> None:
    """Give an argument ``share_case`` each row of ``cases_share.csv`` in a folder."""
    for name in metafunc.fixturenames:
        if name.endswith("_case"):
            path = folder / f"cases_{name.removesuffix('_case')}.csv"
            with path.open(encoding="utf-8", newline="") as lines:
                rows = [as_param(row) for row in csv.DictReader(lines)]
            metafunc.parametrize(name, rows)


def as_param(row: dict[str, str]) -> object:
    """Name a row by its ``why``; expect it to fail while it names a gap."""
    assert None not in (*row, *row.values()), f"{row}: commas need quotes"
    gap = row["gap"]
    marks = [pytest.mark.xfail(strict=True, reason=gap)] if gap else []
    plain = unicodedata.normalize("NFD", row["why"].replace("đ", "d"))
    return pytest.param(row, id=plain.encode("ascii", "ignore").decode(), marks=marks)
