"""Two snapshots: joined by code, signs as a reader expects them."""

from __future__ import annotations

import pytest


@pytest.fixture
def pairs(study, small):
    before = small.replace("9,10,8,10,17,1", "4,10,5,10,9,3").replace(",16,2", ",16,1")
    return study(small, before.replace(",12,3", ",12,2"))


def test_change_is_now_less_before(pairs):
    first = pairs.pairs.iloc[0]

    assert (first["total_before"], first["total"], first["change"]) == (9, 17, 8)


def test_places_gained_are_positive(pairs):
    # from third to first
    assert pairs.pairs["places"].tolist() == [2, -1, -1, 0, 0]


def test_unchanged_score_is_within_rounding(pairs):
    assert pairs.pairs["beyond"].tolist() == [True, False, False, False, False]


def test_small_change_may_be_rounding(study):
    text = "unit_code,unit_name,total\nA,A,90.5\nB,B,80.5\nC,C,70.5\n"
    pairs = study(text.replace("90.5", "90.6"), text).pairs

    # 0.1 against 1.96 * sqrt(2) * 0.1 / sqrt(12) = 0.08
    assert pairs["beyond"].tolist() == [True, False, False]
    assert pairs["change"].tolist() == [0.1, 0, 0]


def test_reversed_order_disagrees_wholly(study):
    rows = [("A", 9), ("B", 8), ("C", 7), ("D", 6)]
    head = "unit_code,unit_name,total\n"
    now = head + "".join(f"{code},{code},{score}\n" for code, score in rows)
    before = head + "".join(f"{code},{code},{15 - score}\n" for code, score in rows)
    agreement = study(now, before).agreement.set_index("measure")["value"]

    assert agreement["tau"] == pytest.approx(-1)
    assert agreement["top"] == 1  # all four are among the first ten


def test_shipped_snapshots_join_every_province(shipped):
    assert len(shipped("october").pairs) == 34


def test_without_a_snapshot_nothing_is_compared(shipped):
    study = shipped("2026")

    assert study.why("snapshots") == "no_snapshot"
    assert study.pairs.empty
    assert study.agreement.empty
