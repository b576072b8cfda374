"""What parts have to do with each other: values by hand, or properties."""

from __future__ import annotations

import math

import pytest

from cchc_lib.pipeline.scoring.structure import TOTAL


def test_items_are_described_as_data(study, small):
    first = study(small).items.iloc[0]

    # alpha: 9, 7, 6, 5, 1 of 10; sd: squares 11.56 + 1.96 + 0.16 + 0.36 + 21.16 = 35.2
    assert (first["low"], first["mean"], first["high"]) == (1, pytest.approx(5.6), 9)
    assert first["sd"] == pytest.approx(math.sqrt(35.2 / 4))
    assert (first["share"], first["coverage"]) == (pytest.approx(0.56), 1)
    assert first["flag"] == "usual"


def test_constant_part_is_flagged(study, small):
    rows = small.replace(",9,10,8,", ",7,10,8,").replace(",6,10,6,", ",7,10,6,")
    rows = rows.replace(",5,10,3,", ",7,10,3,").replace(",1,10,2,", ",7,10,2,")
    study = study(rows)

    assert study.items["flag"].tolist() == ["constant", "usual"]
    assert math.isnan(study.analysis["r"].iloc[0])
    assert math.isnan(study.correlations["r"].iloc[0])


def test_part_with_many_gaps_is_flagged(study, small):
    gaps = [f"V{i},Xã V{i},,10,5,10,5,6" for i in range(4)]

    # 5 of 9 cells of alpha are filled: 56 %, below 65 %.
    items = study(small + "\n".join(gaps)).items
    assert items["flag"].tolist() == ["sparse", "usual"]


def test_outlying_part_is_flagged(shipped):
    flags = shipped("an_giang").items.set_index("item")["flag"]

    # CKMB has skewness -4.4 and kurtosis 19.8: a few departments far below the rest.
    assert flags["CKMB"] == "outliers"
    assert flags["MDSH"] == "usual"


def test_share_at_the_maximum_is_counted(shipped):
    items = shipped("an_giang").items.set_index("item")

    assert items.loc["CKMB", "at_maximum"] == pytest.approx(106 / 117)


def test_alpha_is_that_of_shares_of_the_maximum(study, small):
    alpha = study(small).reliability.iloc[0]

    # variances 8.8 and 9.3 of 5 units, total (17, 16, 12, 8, 3): 33.7
    assert alpha["value"] == pytest.approx(2 * (1 - (8.8 + 9.3) / 33.7))
    assert alpha["low"] < alpha["value"] < alpha["high"]


def test_variance_shares_add_up_to_one(shipped):
    analysis = shipped("2026").analysis

    assert analysis["variance_share"].sum() == pytest.approx(1)
    assert analysis["weight"].sum() == pytest.approx(1)


def test_share_of_units_off_their_total_rank(study, small):
    # beta: 8, 9, 6, 3, 2 → places 2, 1, 3, 4, 5; nobody is more than 2 off.
    assert study(small).analysis["moved"].tolist() == [0, 0]


def test_every_pair_is_correlated_once(shipped):
    pairs = shipped("2026").correlations

    assert len(pairs) == 7 * 6 / 2  # six parts and the total
    assert (pairs["second"] == TOTAL).sum() == 6


def test_every_table_names_its_method(shipped):
    study = shipped("october")
    names = ("items", "reliability", "analysis", "components", "correlations", "rules",
             "removed", "effects", "places", "crowds", "endings", "pairs", "agreement",
             "ranks")  # fmt: skip

    for name in names:
        assert getattr(study, name)["method"].str.len().min() > 5, name


def test_columns_without_a_code_are_named_in_the_readers_language(shipped):
    pairs = shipped("binh_duong").correlations

    assert pairs["first"].tolist() == [
        "Điểm thẩm định", "Điểm thẩm định", "Điểm điều tra xã hội học",
    ]  # fmt: skip
    assert pairs["second"].tolist()[-1] == TOTAL
    assert shipped("2026").correlations["first"].iloc[0] == "CKMB"
