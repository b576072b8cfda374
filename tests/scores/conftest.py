"""Copies of the shipped tables, with one thing changed."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

import pytest

from cchc_lib.scores import ScoreAudit
from cchc_lib.vocabulary import data_path

Rows = list[dict[str, str]]


class Tables:
    """Shipped tables by short name, and edited copies of them."""

    names: ClassVar = {
        "2026": "qd766_provinces_2026-10-10.csv",
        "11": "qd766_provinces_year2025_snapshot_2025-10-11.csv",
        "15": "qd766_provinces_year2025_snapshot_2025-10-15.csv",
        "16": "qd766_provinces_year2025_snapshot_2025-10-16.csv",
        "month": "qd766_provinces_month2025-10_snapshot_2025-10-11.csv",
        "communes": "qd766_angiang_communes_year2025_snapshot_2025-10-11.csv",
        "departments": "qd766_angiang_departments_year2025_snapshot_2025-10-11.csv",
        "binhduong": "cchc_binhduong_districts_2017.csv",
        "phutho": "dossiers_phutho_units_2026q3.csv",
        "vinhphuc": "vinhphuc_centre_dossiers_2021.csv",
        "classes": "class_counts.csv",
    }

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> Path:
        return data_path("tables", self.names[name])

    def rows(self, name: str) -> Rows:
        with self.path(name).open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    def write(self, rows: Sequence[dict[str, str]], name: str = "copy.csv") -> Path:
        path = self.folder / name
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
        return path

    def text(self, text: str, name: str = "table.csv") -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path


@pytest.fixture
def tables(tmp_path: Path) -> Tables:
    return Tables(tmp_path)


@pytest.fixture
def codes() -> Callable[[ScoreAudit], list[str]]:
    """Give the rule codes of findings graver than a note."""

    def of(audit: ScoreAudit) -> list[str]:
        return [f.rule for f in audit.findings if f.severity != "note"]

    return of
