"""Bands of ranks: by a named noise, and by other rules; never invented."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from cchc_lib.pipeline.scoring.noise import rounding_of


def test_rounding_of_parts_adds_up(shipped):
    # six parts printed to 0.01: sqrt(6 * 0.01² / 12)
    assert rounding_of(shipped("2026").league).se[0] == pytest.approx(
        0.01 / math.sqrt(2)
    )


def test_total_without_parts_has_its_own_rounding(shipped):
    # printed to 0.001
    assert rounding_of(shipped("egov").league).se[0] == pytest.approx(
        0.001 / math.sqrt(12)
    )


def test_noise_has_a_name(shipped):
    assert set(shipped("2026").places["noise"]) == {
        "rounding, step / sqrt 12 a criterion"
    }


def test_near_totals_cannot_be_told_apart(shipped):
    places = shipped("2026").places

    # 63.43 and 63.42 are ranks 13 and 14; 68.80 is alone.
    assert places.loc[12, ["low", "high"]].tolist() == [13, 14]
    assert places.loc[13, ["low", "high"]].tolist() == [13, 14]
    assert places.loc[0, ["low", "high"]].tolist() == [1, 1]


def test_same_seed_same_bands(study, small):
    first, second = study(small, seed=7), study(small, seed=7)

    assert_frame_equal(first.places, second.places)
    assert_frame_equal(first.rules, second.rules)
    assert_frame_equal(first.effects, second.effects)


def test_unit_best_in_every_part_is_first_under_any_rule(study, small):
    best = study(small.replace(",9,10,8,10,17,1", ",10,10,10,10,20,1")).rules.iloc[0]

    assert (best["low"], best["high"]) == (1, 1)


def test_unit_with_a_blank_part_has_no_band_of_rules(study, small):
    more = "U6,Xã Sáu,,10,4,10,4,5\n"
    rules = study(small.replace(",3,5\n", ",3,6\n") + more).rules

    assert rules["low"].isna().tolist() == [False] * 5 + [True]


def test_choices_are_named_after_their_parts(shipped):
    effects = shipped("2026").effects

    assert effects["factor"].tolist()[-2:] == ["aggregation", "normalisation"]
    assert effects["name"].iloc[0] == "Công khai minh bạch"
    assert shipped("2026").removed["name"].iloc[1] == "Tiến độ giải quyết"


def test_part_of_a_league_has_no_bands(shipped):
    study = shipped("communes")

    assert (study.why("noise"), study.why("rules")) == ("partial", "partial")
    assert study.places.empty
    assert study.rules.empty
    assert study.ranks["rank_low"].isna().all()


def test_parts_of_a_partial_league_are_still_looked_at(shipped):
    assert shipped("communes").why("structure") is None


def test_table_that_ranks_nobody_is_not_ranked(shipped):
    assert shipped("phu_tho").why("noise") == "no_ranks"


def test_width_is_that_of_both_bands(shipped):
    ranks = shipped("2026").ranks
    ends = ranks[["rank_low", "rank_high", "rules_low", "rules_high"]]

    assert (ranks["width"] == ends.max(axis=1) - ends.min(axis=1)).all()


def test_unknown_maximum_keeps_the_structure_away(study):
    text = "unit_name,a_score,b_score,total\n" + "".join(
        f"Xã {i},{i},{2 * i},{3 * i}\n" for i in range(1, 7)
    )

    assert study(text).why("structure") == "no_maxima"
    assert study(text).why("noise") is None


def test_few_complete_units_keep_the_structure_away(study, small):
    four = "".join(small.splitlines(keepends=True)[:5])

    assert study(four).why("structure") == "few_units"


def test_every_unit_is_marked_that_was_asked_for(shipped):
    ranks = shipped("2026").ranks

    assert ranks.loc[ranks["marked"], "code"].tolist() == ["H20", "H01"]
    assert isinstance(ranks, pd.DataFrame)


def test_band_of_one_unit_is_given_to_units_asked_for_only(shipped):
    places = shipped("2026").places

    assert places.index[places["own_low"].notna()].tolist() == [0, 30]  # H20, H01
    assert places["low"].notna().all()
