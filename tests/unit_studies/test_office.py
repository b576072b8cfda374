"""A comparison hands its findings, units and blocks to a workbook."""

from __future__ import annotations

import pytest

from cchc_lib.findings.compared import report
from cchc_lib.findings.compared.files import UNIT_COLUMNS
from cchc_lib.findings.office.words import table_heads


def test_findings_units_and_blocks_are_sheets(phu_tho):
    sheets = {s.key: s for s in report.show_downloads(phu_tho).handed.sheets}

    assert list(sheets) == ["findings", "units", "blocks"]
    assert len(sheets["units"].rows) == len(phu_tho.units)
    assert len(sheets["findings"].rows) == len(phu_tho.findings)


def test_rates_are_exact_numbers(phu_tho):
    units = report.show_downloads(phu_tho).handed.sheets[1]
    kinds = {column.head: column.kind for column in units.columns}

    assert kinds["Tỷ lệ (phần của 1) hoặc điểm"] == "number"
    assert kinds["Đơn vị"] == "text"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_column_of_a_comparison_has_a_head_in_words(lang):
    heads = table_heads(lang)

    assert set(UNIT_COLUMNS) == heads.UNITS.keys()


def test_blocks_and_states_are_words(phu_tho):
    sheets = report.show_downloads(phu_tho).handed.sheets
    text = {cell for sheet in sheets for row in sheet.rows for cell in row}

    assert not {"department", "missed", "False"} & text
    assert {column.head for column in sheets[2].columns} <= set(
        table_heads("vi").BLOCKS.values()
    )


def test_the_conclusion_is_the_first_point(phu_tho):
    handed = report.show_downloads(phu_tho).handed

    assert handed.points[0].message == phu_tho.findings[0].message_vi
