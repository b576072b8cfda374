"""A comparison hands its findings, units and blocks to a workbook."""

from __future__ import annotations

from cchc_lib.findings.compared import report


def test_findings_units_and_blocks_are_sheets(phu_tho):
    sheets = {s.key: s for s in report.show_downloads(phu_tho).handed.sheets}

    assert list(sheets) == ["findings", "units", "blocks"]
    assert len(sheets["units"].rows) == len(phu_tho.units)
    assert len(sheets["findings"].rows) == len(phu_tho.findings)


def test_rates_are_exact_numbers(phu_tho):
    units = report.show_downloads(phu_tho).handed.sheets[1]
    kinds = {column.head: column.kind for column in units.columns}

    assert kinds["Tỷ lệ"] == "number"
    assert kinds["Đơn vị"] == "text"


def test_the_conclusion_is_the_first_point(phu_tho):
    handed = report.show_downloads(phu_tho).handed

    assert handed.points[0].message == phu_tho.findings[0].message_vi
