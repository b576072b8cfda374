"""A table that is no league is shown as published, with the units asked for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cchc_lib.errors import UnknownNameError
from cchc_lib.findings.scored import report

POINTS = """year,unit,index_pct,rank,source,note
2019,Quảng Ninh,90.09,1,press,up 1.03
2020,Quảng Ninh,,1,press,
2020,Hà Nội,84.10,,press,
"""


def test_prints_stay_as_printed(study):
    prints = study(POINTS).prints

    assert prints["total"].tolist() == [Decimal("90.09"), None, Decimal("84.10")]
    assert prints["note"].tolist() == ["up 1.03", "", ""]


def test_unit_is_told_period_by_period(study):
    found = study(POINTS, units=["quảng ninh"], lang="en")
    _, lines, table = report.show_prints(found)

    assert "Quảng Ninh: 2019: 90.09 (rank 1)*; 2020: rank 1." in lines.html
    assert "* the table below has a note" in lines.html
    assert "<strong>Quảng Ninh</strong>" in table.html
    assert "<strong>Hà Nội</strong>" not in table.html


def test_score_without_a_rank_is_told_alone(study):
    _, lines, _ = report.show_prints(study(POINTS, units=["Hà Nội"], lang="en"))

    assert lines.text == "Hà Nội: 2020: 84.10."


def test_unit_that_is_not_there_is_refused(study):
    with pytest.raises(UnknownNameError, match=r"no 'an giang' is known.*Quảng Ninh"):
        study(POINTS, units=["An Giang"])


def test_nothing_is_asked_for_and_the_table_stands_alone(study):
    _, lines, table = report.show_prints(study(POINTS))

    assert lines.html == ""
    assert "90,09" in table.html


def test_classes_are_shown_with_their_counts(shipped):
    table = report.show_prints(shipped("classes"))[-1]

    assert "Tổng số đơn vị" in table.html
    assert '<th scope="col">Hạng</th>' not in table.html


def test_dossiers_are_no_units_of_a_class(study):
    text = "period,unit,received,on_time\n2021,A,100,90\n2022,A,90,80\n2023,A,9,8\n"

    assert study(text).prints.empty
    assert report.show_prints(study(text)) == ()


def test_league_is_not_printed_twice(shipped):
    assert report.show_prints(shipped("2026")) == ()


def test_score_has_the_decimals_its_column_prints(shipped):
    scores = shipped("egov").ranks["score"]

    assert str(scores.iloc[0]) == "0.727"
    assert str(shipped("2026").ranks["score"].iloc[0]) == "68.80"
