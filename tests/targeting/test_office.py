"""Results against targets hand every row and every target to a workbook."""

from __future__ import annotations

import pytest

from cchc_lib.findings.targets import report
from cchc_lib.pipeline.targeting import hold_files

TEXTS = ["data/samples/long_xuyen_2020.txt", "data/samples/long_xuyen_2024.txt"]


@pytest.fixture(scope="module")
def long_xuyen():
    return hold_files(TEXTS, "hong_ngu_2021")


def test_rows_and_targets_are_sheets(long_xuyen):
    sheets = {s.key: s for s in report.show_downloads(long_xuyen).handed.sheets}

    assert len(sheets["held"].rows) == len(long_xuyen.held)
    assert len(sheets["aims"].rows) == len(long_xuyen.aims.targets)
    assert len(sheets["findings"].rows) == len(long_xuyen.found)


def test_points_quote_the_sentences(long_xuyen):
    points = report.show_downloads(long_xuyen).handed.points

    assert any(point.quotes for point in points)


def test_bounds_are_words_and_numbers(long_xuyen):
    aims = report.show_downloads(long_xuyen).handed.sheets[-1]

    assert [column.kind for column in aims.columns] == ["text", "text", "number"]


def test_a_target_of_its_own_is_a_point_with_what_would_change_it(hold):
    found = hold("Tỷ lệ hồ sơ giải quyết đúng hạn đạt 97%.")
    points = report.show_downloads(found).handed.points

    assert any("97%" in quote for point in points for quote in point.quotes)
    assert any(label == "Khi nào khác" for p in points for label, _ in p.facts)
