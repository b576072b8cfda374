"""Nominal weight against what an item does, and flags of the JRC audits."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.reliability import correlation_flags, item_importance


def test_variance_shares_add_up_to_one(attitude) -> None:
    table = item_importance(attitude, [100] * 7)

    assert table["variance_share"].sum() == pytest.approx(1)


def test_importance_agrees_with_r(attitude) -> None:
    # R 4.2.2, t = rowSums(attitude): cor(attitude[, 1], t)^2,
    # cov(attitude[, 1], t) / var(t)
    table = item_importance(attitude, [100] * 7)

    assert table["r2"][0] == pytest.approx(0.60656947387799, abs=1e-9)
    assert table["variance_share"][0] == pytest.approx(0.16416530753206, abs=1e-9)


def test_points_that_all_units_have_rank_nobody() -> None:
    table = item_importance([[10, 1], [10, 2], [10, 4]], [10, 5])

    assert table["weight"][0] == pytest.approx(2 / 3)
    assert table["variance_share"].tolist() == pytest.approx([0, 1])
    assert np.isnan(table["r2"][0])


def test_a_table_where_all_units_are_equal_is_not_known() -> None:
    assert item_importance([[1, 2], [1, 2]], [5, 5])["variance_share"].isna().all()


@pytest.mark.parametrize(
    ("noise", "flag"),
    [(0.05, "redundant"), (1.0, "usual"), (6.0, "noise")],
)
def test_flags_follow_the_thresholds(noise, flag) -> None:
    rng = np.random.default_rng(4)
    parent = rng.normal(size=400)
    item = parent + rng.normal(0, noise, 400)

    assert correlation_flags(item[:, np.newaxis], parent)["flag"][0] == flag


def test_a_trade_off_and_a_constant_are_named() -> None:
    table = correlation_flags([[3, 1], [2, 1], [1, 1]], [1, 2, 3])

    assert table["flag"].tolist() == ["negative", "constant"]


def test_the_parent_is_the_sum_unless_given() -> None:
    items = [[1, 2], [2, 1], [4, 6]]

    assert correlation_flags(items)["r"].tolist() == pytest.approx(
        correlation_flags(items, [3, 3, 10])["r"].tolist()
    )


def test_p_values_are_adjusted_over_the_items() -> None:
    rng = np.random.default_rng(1)
    table = correlation_flags(rng.normal(size=(30, 8)), rng.normal(size=30))

    assert (table["p_adjusted"] >= table["p"]).all()


def test_a_single_pair_has_no_correlation() -> None:
    assert correlation_flags([[1, np.nan], [2, 3]], [1, 2])["n"].tolist() == [2, 1]


def test_a_parent_of_another_length_is_refused() -> None:
    with pytest.raises(DataError):
        correlation_flags([[1], [2]], [1])


def test_the_chance_of_a_correlation_agrees_with_r() -> None:
    # R 4.2.2: cor.test(c(1, 2, 3, 4, 5), c(2, 1, 4, 3, 7))$p.value
    row = correlation_flags([[1], [2], [3], [4], [5]], [2, 1, 4, 3, 7]).iloc[0]

    assert row["p"] == pytest.approx(0.086138631313959, abs=1e-9)


def test_no_unit_at_all_is_no_fault() -> None:
    assert item_importance(np.zeros((0, 3)), [1, 1, 1])["r2"].isna().all()
