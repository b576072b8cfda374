"""Faults met in other programs, held off through the whole comparison (METHODS §1)."""

from __future__ import annotations

import json
from fractions import Fraction

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.pipeline.comparing import (
    comparison_csv,
    comparison_record,
    comparison_text,
)


def rows(found):
    return found.units.to_dict("records")


def test_0_of_1_is_judged_by_its_exact_tail(rates):
    # The common rate is 29,436 of 30,000 = 0.9812, so P(0 of 1) = 0.0188: common
    # enough at 99.8 %, where arcsine limits would flag it.
    found = rates((0, 1), (9812, 10_000), (9813, 10_000), (9811, 9999))

    assert rows(found)[0]["p_low"] == pytest.approx(0.0188, abs=1e-9)
    assert not rows(found)[0]["stands_out"]
    assert rows(found)[0]["shrunk"] > 0.9


def test_10_of_10_is_not_called_high(rates):
    # P(10 of 10) at 2,405 of 3,010 = 0.799: 0.799^10 = 0.106.
    found = rates((10, 10), (800, 1000), (805, 1000), (790, 1000))

    assert rows(found)[0]["p_high"] == pytest.approx((2405 / 3010) ** 10)
    assert rows(found)[0]["funnel"] == "inside"


def test_ties_share_a_rank_and_may_hold_every_place(rates):
    found = rates((80, 100), (80, 100), (160, 200))

    assert found.units["rank"].tolist() == [1, 1, 1]
    assert found.units["rank_low"].tolist() == [1, 1, 1]
    assert found.units["rank_high"].tolist() == [3, 3, 3]


@pytest.mark.parametrize("part", [0, 1], ids=["none succeeded", "all succeeded"])
def test_equal_rates_at_an_end_are_no_certain_order(rates, part):
    found = rates((30 * part, 30), (100 * part, 100))

    assert found.phi == 0
    assert found.units["rank_high"].tolist() == [2, 2]
    assert found.units["funnel"].tolist() == ["inside", "inside"]
    assert not found.pairs["differs"].any()


def test_one_unit_is_told_with_its_interval_and_compared_with_nobody(rates):
    found = rates((36, 37), target="99")

    assert found.findings[0].rule == "C01"
    assert "không có đơn vị nào để so sánh" in found.findings[0].message_vi
    assert rows(found)[0]["target"] == "not_proven"
    assert rows(found)[0]["p_target"] == pytest.approx(0.311, abs=5e-4)
    assert rows(found)[0]["needed"] == 563


def test_two_units_may_be_surely_apart(rates):
    found = rates((36, 37), (10, 370))

    assert found.units["rank_high"].tolist() == [1, 2]
    assert found.pairs["differs"].tolist() == [True]
    assert any("đều chắc chắn" in f.message_vi for f in found.findings)


def test_no_case_at_all_is_refused_in_one_sentence(rates):
    with pytest.raises(DataError, match="no case to compare in 'Đúng hạn'"):
        rates((0, 0), (0, 0))


def test_0_of_0_is_neither_none_nor_all(rates):
    found = rates((0, 0), (50, 100), (40, 100), target="99")

    assert np.isnan(rows(found)[0]["rate"])
    assert rows(found)[0]["target"] == "no_data"
    assert np.isnan(rows(found)[0]["shrunk"])
    assert found.overall.units == 2


def test_zero_variance_of_scores_gives_no_error(scores):
    found = scores((80, 0), (80, 0), (70, 0), se="Sai số")

    assert found.units["rank_low"].tolist() == [1, 1, 3]
    assert found.units["rank_high"].tolist() == [2, 2, 3]
    assert found.pairs["differs"].tolist() == [False, True]


def test_381_files_without_a_failure_prove_99_per_cent_and_380_do_not(rates):
    found = rates((381, 381), (380, 380), (562, 563), (561, 562), target="99")

    assert found.units["target"].tolist() == [
        "met",
        "not_proven",
        "met",
        "not_proven",
    ]
    assert found.units["needed"].tolist() == [381, 381, 563, 563]


def test_100_per_cent_cannot_be_proven_by_counting(rates):
    found = rates((100, 100), (99, 100), target="100")

    assert found.units["target"].tolist() == ["not_proven", "missed"]
    assert found.units["needed"].isna().all()
    assert any("không số hồ sơ nào" in f.message_vi for f in found.findings)


@pytest.mark.parametrize(
    "units",
    [
        [(0, 1)],
        [(3, 4), (5, 6)],
        [(0, 30), (30, 30)],
        [("x", 0, 0), ("y", 5, 6), ("y", 50, 60), ("", 4, 40)],
        [(1, 1)] * 5,
    ],
    ids=["one of one", "all small", "none and all", "blocks", "ones"],
)
def test_every_form_can_print_what_is_at_the_edge(rates, units):
    found = rates(*units, target="99", block="Khối")

    json.dumps(comparison_record(found), allow_nan=False)
    assert comparison_csv(found).count("\n") == len(units) + 1
    assert "nan" not in comparison_text(found)


def test_contributions_are_fractions_and_not_floats(rates):
    found = rates((1, 3), (2, 7), target="99")

    # 1 - 0.99 * 3 = -1.97 and 2 - 0.99 * 7 = -4.93, over ten files.
    assert found.units["gap_exact"].tolist() == [
        Fraction(-197, 1000),
        Fraction(-493, 1000),
    ]
