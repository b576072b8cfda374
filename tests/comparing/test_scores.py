"""Scores: ranks get a range only where the noise has a stated source."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.pipeline.comparing import compare
from cchc_lib.vocabulary import data_path

PROVINCES = data_path("tables", "qd766_provinces_2026-10-10.csv")


def test_without_a_source_no_interval_is_printed_and_the_reason_is(scores):
    found = scores(90, 80, 70)

    assert found.units["rank"].tolist() == [1, 2, 3]
    assert found.units[["rank_low", "rank_high"]].isna().all(axis=None)
    assert found.units["low"].isna().all()
    assert set(found.units["letters"]) == {""}
    assert "C11" in {finding.rule for finding in found.findings}


def test_standard_errors_give_rank_sets(scores):
    found = scores((90, 1), (80, 1), (79, 1), (60, 1), se="sai so")

    assert found.units["rank_low"].tolist() == [1, 2, 2, 4]
    assert found.units["rank_high"].tolist() == [1, 3, 3, 4]
    assert found.units["letters"].tolist() == ["a", "b", "b", "c"]
    assert found.pairs["differs"].tolist() == [True, False, True]


def test_a_unit_asked_about_has_fewer_places_than_all_at_once(scores):
    noisy = [(90 - i, 2) for i in range(12)]
    found = scores(*noisy, se="Sai số", units=["f"], draws=2000).units
    asked = found[found["rank_low_own"].notna()]

    assert asked["name"].tolist() == ["F"]
    assert (asked["rank_low_own"] >= asked["rank_low"]).all()
    assert (asked["rank_high_own"] <= asked["rank_high"]).all()


def test_asking_about_a_unit_changes_nothing_else(scores):
    noisy = [(90 - i, 2) for i in range(6)]
    with_, without = (
        scores(*noisy, se="Sai số", units=units).units for units in (["U2"], [])
    )

    assert with_["rank_low"].equals(without["rank_low"])
    assert with_["rank_high"].equals(without["rank_high"])


def test_a_unit_asked_about_is_answered_in_a_sentence(scores):
    found = scores((90, 1), (80, 1), (79, 1), se="Sai số", units=["B"])

    (said,) = [f for f in found.findings if f.units == ("U1",)]
    assert "Hỏi riêng B: đứng thứ 2 trên 3" in said.message_vi


def test_a_unit_asked_about_without_a_rank_is_told_so(scores):
    found = scores(90, 80, units=["U1"])

    assert any("không có thứ hạng để nói" in f.message_vi for f in found.findings)


def test_an_unknown_unit_is_refused_with_the_nearest(write):
    rows = [["U0", "Xã Hòa An", "x", 1, 1, 80, ""], ["U1", "Xã B", "x", 1, 1, 70, ""]]

    with pytest.raises(DataError, match="the nearest is 'Xã Hòa An'"):
        compare(write(rows), score="Điểm", units=["xã hoà anh"])


def test_hundreds_of_units_get_ranges_and_no_letters(scores):
    found = scores(*[(90 - i / 10, 1) for i in range(201)], se="Sai số")

    assert set(found.units["letters"]) == {""}
    assert found.units["rank_high"].notna().all()


def test_how_far_ranks_may_be_read_is_said_where_the_appraisal_is_noisy(scores):
    found = scores((90, 5), (89, 5), (88, 5), se="Sai số")

    (said,) = [f for f in found.findings if f.rule == "C05"]
    assert "A đứng thứ 1 trên 3, nhưng mọi vị trí từ 1 đến 3" in said.message_vi


def test_a_unit_without_standard_error_has_a_rank_and_no_range(scores):
    found = scores((90, 1), (80, ""), (70, 1), se="Sai số")

    assert found.units["rank"].tolist() == [1, 2, 3]
    assert found.units["rank_low"].isna().tolist() == [False, True, False]
    assert any(f.units == ("U1",) for f in found.findings if f.rule == "C11")


def test_rounding_of_six_parts_adds_up():
    found = compare(PROVINCES, score="total", step="0,01", draws=200)

    # The total is the exact sum of six printed parts: 0.01 * sqrt(6 / 12).
    assert found.question.parts == 6
    assert found.units["se"].to_numpy() == pytest.approx(0.01 * np.sqrt(0.5))
    assert "một phần của sai số" in found.findings[0].message_vi


def test_rounding_of_a_score_alone_is_one_step(scores):
    found = scores(90, 80, step="0.1")

    assert found.units["se"].to_numpy() == pytest.approx(0.1 / np.sqrt(12))


def test_target_of_a_score_is_plain_arithmetic_without_noise(scores):
    found = scores("80.00", "79.99", target="80")

    assert found.units["target"].tolist() == ["met", "missed"]
    assert found.units["reached"].tolist() == [True, False]


def test_score_that_may_have_been_rounded_down_from_the_target_is_not_missed(scores):
    found = scores("79.4", "79.3", "79.5", target="79.45")

    # One decimal is printed: 79.4 stands for 79.35 to 79.45.
    assert found.units["target"].tolist() == ["not_proven", "missed", "met"]


def test_target_of_a_score_near_its_noise_is_not_proven(scores):
    found = scores((80.5, 1), (90, 1), (70, 1), se="Sai số", target="80")

    assert found.units["target"].tolist() == ["not_proven", "met", "missed"]


def test_contributions_of_scores_add_up_to_the_gap_of_the_mean(scores):
    found = scores("80.1", "79.7", "60.05", target="75")

    gap = sum(found.units["gap_exact"], Fraction(0))
    assert gap == Fraction("73.28333333333333333").limit_denominator(600) - 75


def test_blank_score_is_shown_and_not_compared(scores):
    found = scores(80, "", 70)

    assert found.units["problem"].tolist() == ["", "missing", ""]
    assert found.overall.units == 2
    assert found.overall.mean == 75


def test_one_score_is_compared_with_nobody(scores):
    assert "không có gì để so sánh" in scores(80).findings[0].message_vi


def test_scores_of_blocks_cross_them_by_the_standardised_gap_only(write):
    rows = [
        ["U0", "A", "sở", 1, 1, 90, ""],
        ["U1", "B", "sở", 1, 1, 80, ""],
        ["U2", "C", "xã", 1, 1, 70, ""],
        ["U3", "D", "xã", 1, 1, 50, ""],
    ]
    found = compare(write(rows), score="Điểm", block="Khối")

    # Gaps of 5 and 10 points are half of the spread between two units: 0.7071 each.
    assert found.units["rank"].tolist() == [1, 2, 1, 2]
    assert found.units["standardised"].tolist() == pytest.approx(
        [0.5**0.5, -(0.5**0.5)] * 2
    )
    assert any(f.rule == "C10" for f in found.findings)


def test_negative_standard_error_is_refused(scores):
    with pytest.raises(DataError, match="a standard error below 0"):
        scores((80, -1), (70, 1), se="Sai số")


def test_scores_that_all_contradict_each_other_are_refused(write):
    rows = [["U0", "A", "x", 1, 1, 80, ""], ["U0", "A", "x", 1, 1, 70, ""]]

    with pytest.raises(DataError, match="no score to compare in 'Điểm'"):
        compare(write(rows), score="Điểm")


def test_no_score_at_all_is_refused(write):
    path = write([["U0", "A", "x", 1, 1, "", 3]])

    with pytest.raises(DataError, match="no numbers in column 'Điểm'"):
        compare(path, score="Điểm")
