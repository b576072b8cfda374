"""Cronbach's alpha and item analysis against psych and pingouin."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.reliability import cronbach_alpha, item_analysis


def test_alpha_agrees_with_psych(attitude) -> None:
    # R 4.2.2, psych 2.2.9: alpha(attitude)$total$raw_alpha
    assert cronbach_alpha(attitude).value == pytest.approx(0.843142769565, abs=1e-9)


def test_the_interval_is_feldts_and_not_rounded(attitude) -> None:
    # R 4.2.2: 1 - (1 - a) * qf(c(.975, .025), 29, 29 * 6)
    found = cronbach_alpha(attitude)

    assert (found.low, found.high) == pytest.approx(
        (0.73937568564311, 0.91577307215998), abs=1e-9
    )


def test_what_is_left_without_an_item_agrees_with_psych(attitude) -> None:
    # R 4.2.2, psych 2.2.9: alpha(attitude)$alpha.drop$raw_alpha, $item.stats$r.drop
    table = item_analysis(attitude)

    assert table["alpha_dropped"].tolist() == pytest.approx(
        [
            0.809760206309,
            0.796917457274,
            0.827847765939,
            0.803030975023,
            0.795386574198,
            0.863872311446,
            0.840464868265,
        ],
        abs=1e-9,
    )
    assert table["item_rest"][[0, 5]].tolist() == pytest.approx(
        [0.671262057224, 0.265034339197], abs=1e-9
    )


def test_shares_of_the_maximum_keep_large_items_from_ruling() -> None:
    rng = np.random.default_rng(3)
    common = rng.uniform(0.3, 0.9, (50, 1))
    shares = common + rng.normal(0, 0.1, (50, 5))
    points = shares * [20, 1, 1, 1, 1]

    assert cronbach_alpha(points, maxima=[20, 1, 1, 1, 1]).value == pytest.approx(
        cronbach_alpha(shares).value
    )
    assert cronbach_alpha(points).value < cronbach_alpha(shares).value


def test_units_with_a_gap_are_left_out_and_counted(attitude) -> None:
    gaps = attitude.copy()
    gaps[0, 0] = np.nan

    assert cronbach_alpha(gaps).n == 29


def test_a_constant_item_shows_nothing_and_is_no_fault() -> None:
    table = item_analysis([[1, 2, 5], [2, 3, 5], [3, 5, 5]])

    assert table["item_rest"].isna().tolist() == [False, False, True]


@pytest.mark.parametrize("items", [[[1, 2], [2, 1]], [[1, 2]], [[3, 3], [3, 3]]])
def test_a_total_without_variation_has_no_alpha(items) -> None:
    assert np.isnan(cronbach_alpha(items).value)


def test_one_unit_is_shown_without_correlations() -> None:
    table = item_analysis([[1, 2]])

    assert table["mean"].tolist() == [1, 2]
    assert table["item_rest"].isna().all()


@pytest.mark.parametrize(
    ("items", "maxima"), [([[1], [2]], None), ([[1, 2]], [1]), ([[1, 2]], [0, 1])]
)
def test_refuses_rather_than_guesses(items, maxima) -> None:
    with pytest.raises(DataError):
        cronbach_alpha(items, maxima=maxima)
