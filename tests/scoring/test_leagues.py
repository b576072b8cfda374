"""A table becomes a league, or the reason why it is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cchc_lib.errors import UnknownNameError
from cchc_lib.pipeline.scoring import League, make_league
from cchc_lib.scores import read_scorecard


def test_parts_and_their_maxima_are_found(study, small):
    league = study(small).league

    assert league.names == ["alpha_score", "beta_score"]
    assert league.maxima.tolist() == [10, 10]
    assert league.points["beta_score"].tolist() == [8, 9, 6, 3, 2]


def test_maxima_and_names_come_from_the_framework(shipped):
    parts = shipped("2026").league.parts

    assert sum(part.maximum for part in parts) == 100
    assert parts[0].name == "Công khai minh bạch"


def test_rank_is_computed_and_ties_share_the_best(study, small):
    units = study(small.replace("U2,Xã Hai,7,10,9,10,16,2", "U2,Xã Hai,8,10,9,10,17,2"))

    assert units.league.units["rank"].tolist() == [1, 1, 3, 4, 5]


def test_blank_total_is_no_zero(study, small):
    league = study(small.replace("1,10,2,10,3,5", "1,10,2,10,,")).league

    assert league.units["code"].tolist() == ["U1", "U2", "U3", "U4"]


def test_blank_part_is_not_known(study, small):
    league = study(small.replace("U5,Xã Năm,1,", "U5,Xã Năm,,")).league

    assert league.points["alpha_score"].isna().tolist() == [False] * 4 + [True]


def test_score_of_nothing_of_nothing_is_left_out_and_named(shipped):
    study = shipped("phu_tho")

    assert study.left_out == ("Thanh tra tỉnh",)
    assert "Thanh tra tỉnh" not in set(study.league.units["name"])
    assert study.rows == len(study.league.units) + 1


def test_unit_is_ranked_inside_the_block_of_its_file(shipped):
    units = shipped("an_giang").league.units
    tourism = units.set_index("name").loc["Sở Du lịch"]

    assert units["block"].value_counts().to_dict() == {"commune": 102, "department": 15}
    assert (tourism["rank"], tourism["block_rank"]) == (2, 1)


def test_part_of_a_larger_league_is_called_so(shipped):
    assert shipped("communes").league.partial
    assert not shipped("an_giang").league.partial


@pytest.mark.parametrize(
    ("name", "why"), [("classes", "classes"), ("par_index", "several_periods")]
)
def test_table_that_is_no_league_says_why(shipped, name, why):
    assert shipped(name).league == why


def test_two_units_are_too_few(study, small):
    assert study("".join(small.splitlines(keepends=True)[:3])).league == "few_units"


def test_table_without_scores_has_no_total(study):
    text = "unit_name,on_time,received\nXã A,1,2\nXã B,2,2\nXã C,3,4\n"

    assert study(text).league == "no_total"


def test_printed_totals_stay_exact(shipped):
    league = shipped("2026").league

    assert league.totals[0] == Decimal("68.8")
    assert league.total_step == Decimal("0.01")


def test_block_is_unknown_where_none_is_named(tmp_path, small):
    path = tmp_path / "t.csv"
    path.write_text(small, "utf-8")
    league = make_league(read_scorecard(path))

    assert isinstance(league, League)
    assert set(league.units["block"]) == {""}


def test_unknown_framework_is_refused(study, small):
    with pytest.raises(UnknownNameError, match="no 'qd999' is known"):
        study(small, framework="qd999")
