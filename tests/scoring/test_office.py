"""A study of scores hands its findings and recomputed tables to a workbook."""

from __future__ import annotations

import pytest

from cchc_lib.findings.office.words import table_heads
from cchc_lib.findings.scored import report
from cchc_lib.pipeline.scoring import ScoreStudy

WRONG = "unit,total,rank\nHuyện A,90,1\nHuyện B,80,3\nHuyện C,70,2\n"


@pytest.fixture
def given(study):
    return report.show_downloads(study(WRONG)).handed


def test_findings_and_recomputed_tables_are_sheets(given):
    assert [sheet.key for sheet in given.sheets][:2] == ["findings", "recomputed"]


def test_every_finding_is_a_point_with_what_would_change_it(given, study):
    found: ScoreStudy = study(WRONG)

    assert len(given.points) == len(found.findings) > 0
    assert all(p.facts[-1][0] == "Điều gì làm đổi nhận định" for p in given.points)


def test_reported_values_are_words_and_numbers(given):
    kinds = [column.kind for column in given.sheets[0].columns]

    assert kinds.count("number") == 2
    assert all(len(row) == len(kinds) for row in given.sheets[0].rows)


def test_a_shipped_table_hands_over_its_ranks(shipped):
    handed = report.show_downloads(shipped("binh_duong")).handed

    ranks = next(sheet for sheet in handed.sheets if sheet.key == "ranks")
    heads = {column.head for column in ranks.columns}
    assert heads == set(table_heads("vi").RANKS.values())


def test_what_is_no_league_hands_over_what_was_published(shipped):
    sheets = report.show_downloads(shipped("par_index")).handed.sheets

    prints = next(sheet for sheet in sheets if sheet.key == "prints")
    heads = {column.head for column in prints.columns}
    assert heads <= set(table_heads("vi").PRINTS.values())
