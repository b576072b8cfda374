"""The shipped tables: everything computed again, no false alarm."""

from __future__ import annotations

import pytest

from cchc_lib.scores import read_scorecard, score_table


@pytest.mark.parametrize("name", ["2026", "binhduong", "month", "15", "16", "classes"])
def test_clean_table_has_no_finding(tables, name):
    audit = score_table(tables.path(name))

    assert audit.findings == ()


@pytest.mark.parametrize(
    ("name", "cells"),
    [("2026", 34 * 8), ("binhduong", 9 * 3), ("phutho", 491), ("vinhphuc", 14)],
)
def test_every_sum_share_and_rank_is_computed_again(tables, name, cells):
    recomputed = score_table(tables.path(name)).recomputed

    assert len(recomputed) == cells
    assert all(cell.agrees for cell in recomputed)


def test_all_seven_rank_columns_of_2026_are_competition_ranks(tables):
    ranks = score_table(tables.path("2026")).ranks

    assert len(ranks) == 7
    assert {r.rule for r in ranks} == {"competition", "any"}  # the total has no ties


def test_sequential_ties_of_the_2025_export_are_a_note(tables):
    (finding,) = score_table(tables.path("11")).findings

    assert (finding.rule, finding.severity) == ("R02", "note")
    assert len(finding.units) == 2


def test_league_of_an_giang_is_complete_and_in_order_but_for_ties(tables):
    audit = score_table([tables.path("communes"), tables.path("departments")])

    assert len(audit.card.units) == 117
    assert {f.rule: f.severity for f in audit.findings} == {
        "S01": "note",
        "R02": "note",
    }
    assert [r.rule for r in audit.ranks] == ["sequential"]


def test_communes_alone_are_a_part_of_a_larger_league(tables, codes):
    assert codes(score_table(tables.path("communes"))) == ["R03"]


def test_departments_alone_are_called_a_part_and_no_error(tables, codes):
    audit = score_table(tables.path("departments"))

    assert codes(audit) == []
    assert "117" not in audit.findings[0].message_vi


def test_decomposed_unit_joins_by_its_composed_name(tables):
    rows = read_scorecard(tables.path("communes")).rows
    (row,) = [row for row in rows if row.printed_name != row.name]

    assert row.name == "UBND phường Long Phú"


def test_nothing_of_nothing_is_noted_once_and_not_called_zero(tables):
    (finding,) = score_table(tables.path("phutho")).findings

    assert (finding.rule, finding.severity) == ("S05", "note")
    assert finding.units == ("H44.23",)


def test_blank_of_the_province_row_is_no_zero(tables):
    card = read_scorecard(tables.path("phutho"))
    (total,) = [row for row in card.rows if row.kind == "total"]

    assert total.numbers["overdue"] is None


@pytest.mark.parametrize("name", ["par_index_points.csv", "sipas_points.csv"])
def test_single_published_points_raise_no_alarm(tables, codes, name):
    path = tables.path("2026").parent / name

    assert codes(score_table(path)) == []


@pytest.mark.parametrize("name", ["units_provinces_63_to_34.csv"])
def test_crosswalk_is_no_score_table_and_raises_no_alarm(tables, name):
    audit = score_table(tables.path("2026").parent / name)

    assert audit.findings == audit.recomputed == ()
