"""Thresholds and last digits: what crowds is found, what is free is left alone."""

from __future__ import annotations

import random

import pytest


def table(totals):
    rows = (f"U{i},Xã {i},{total:.2f}" for i, total in enumerate(totals))
    return "unit_code,unit_name,total\n" + "\n".join(rows) + "\n"


def spread(n, seed):
    draw = random.Random(seed)
    return [draw.uniform(60, 99) for _ in range(n)]


def test_only_thresholds_among_the_scores_are_looked_at(shipped):
    # scores of 85.47 … 91.70; classes begin at 50, 70, 80 and 90
    assert shipped("october").cuts == [90]
    assert shipped("2026").why("crowding") == "no_bands"


def test_counts_on_both_sides_are_exact(study):
    totals = [89.99, 89.6, 89.4, 90.0, 90.3, 85, 86, 87, 91, 93]
    crowds = study(table(totals), framework="qd766_2022").crowds

    # half a point on each side: 89.99 and 89.6 below, 90.0 and 90.3 above
    assert crowds.loc[0, ["cut", "width", "below", "above"]].tolist() == [90, 0.5, 2, 2]
    assert crowds.loc[1, ["width", "below", "above"]].tolist() == [1, 3, 2]


def test_crowding_above_a_threshold_is_found(study):
    totals = [80 + i / 2 for i in range(40)] * 2 + [90.1] * 25
    crowds = study(table(totals), framework="qd766_2022").crowds

    assert crowds["p_adjusted"].min() < 0.05


def test_even_digits_are_called_usual(study):
    endings = study(table(spread(300, 4))).endings

    assert endings["item"].tolist() == ["total"]
    assert endings["p_adjusted"].iloc[0] > 0.05


def test_digits_that_heap_are_found(study):
    totals = [round(total, 1) for total in spread(60, 5)] + spread(40, 6)
    (row,) = study(table(totals)).endings.to_dict("records")

    assert row["digit"] == "0"
    assert row["share"] > 0.6
    assert row["p_adjusted"] < 0.001


def test_caps_are_no_habit(shipped):
    # 106 of 117 units have all 18 points of CKMB: too few free values are left.
    assert "CKMB" not in set(shipped("an_giang").endings["item"])


@pytest.mark.parametrize("n", [30, 49])
def test_few_values_are_not_tested(study, n):
    assert study(table(spread(n, 7))).why("endings") == "no_endings"


def test_whole_numbers_have_no_free_digit(study):
    rows = "".join(f"U{i},Xã {i},{i}\n" for i in range(1, 80))

    assert study("unit_code,unit_name,total\n" + rows).endings.empty
