"""XmR limits against R, and each rule of NHSRplotthedots at its edge."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.stats.trends import xmr_chart

MONTHS = [90.1, 88.7, 91.2, 89.9, 92.3, 90.5, 87.8, 89.1, 91.7, 90.2, 60.5, 90.8, 89.6]
MONTHS += [91.1]
STEADY = [1.0, -1.0] * 8


def test_limits_agree_with_r() -> None:
    # R 4.2.2: mr <- abs(diff(y)); a <- mean(mr[mr < 3.267 * mean(mr)]); the limits are
    # 2.66 * a on both sides of mean(y)
    points = xmr_chart(MONTHS).points

    assert points["mean"][0] == pytest.approx(88.1071428571)
    assert points["low"][0] == pytest.approx(83.2224155844)
    assert points["high"][0] == pytest.approx(92.9918701299)
    assert np.flatnonzero(points["beyond_limits"]).tolist() == [10]


def test_without_screening_the_outlier_widens_its_own_limits() -> None:
    # R 4.2.2: mean(y) - 2.66 * mean(mr)
    points = xmr_chart(MONTHS, screen=False).points

    assert points["low"][0] == pytest.approx(71.696989011)


def test_seven_on_one_side_are_a_run_and_six_are_not() -> None:
    six = xmr_chart([*STEADY, *[0.9, 1.0] * 3, -1.0]).points
    seven = xmr_chart([*STEADY, *[0.9, 1.0] * 3, 0.9, -1.0]).points

    assert not six["run"].any()
    assert np.flatnonzero(seven["run"]).tolist() == [*range(16, 23)]


def test_seven_rising_points_are_a_trend_and_six_are_not() -> None:
    six = xmr_chart([*STEADY, *np.arange(5) / 2, -1.0]).points
    seven = xmr_chart([*STEADY, *np.arange(6) / 2, -1.0]).points

    assert not six["trend"].any()
    assert np.flatnonzero(seven["trend"]).tolist() == [*range(15, 22)]


def test_seven_falling_points_are_a_trend() -> None:
    points = xmr_chart([*STEADY, *-np.arange(1, 8) / 2]).points

    assert points["trend"].any()


def test_two_of_three_near_a_limit_count_on_one_side_only() -> None:
    # as in NHSRplotthedots: two points near opposite limits are no signal
    opposite = xmr_chart([*STEADY[:14], 5.5, -5.5]).points
    same = xmr_chart([*STEADY[:14], 5.3, 0.9, 5.3]).points

    assert not opposite["near_limits"].any()
    assert np.flatnonzero(same["near_limits"]).tolist() == [14, 16]


def test_a_constant_series_has_no_signal_and_is_no_fault() -> None:
    points = xmr_chart([0.1 + 0.2] * 15).points

    assert not points["signal"].any()
    assert points["low"].equals(points["high"])


def test_limits_begin_anew_after_a_change_of_rule() -> None:
    chart = xmr_chart([*STEADY, *(value + 50 for value in STEADY)], rebase=[16])

    assert chart.phases["mean"].tolist() == [0, 50]
    assert chart.phases["count"].tolist() == [16, 16]
    assert not chart.points["signal"].any()


def test_fewer_than_twelve_points_are_provisional() -> None:
    assert xmr_chart(STEADY[:11], target=0).capability == "too_few_points"
    assert xmr_chart(STEADY[:11]).points["provisional"].all()
    assert not xmr_chart(STEADY[:12]).points["provisional"].any()


def test_a_phase_of_one_point_has_no_limits() -> None:
    points = xmr_chart([*STEADY, 9.0], rebase=[16]).points

    assert np.isnan(points["low"].iloc[-1])
    assert not points["signal"].iloc[-1]


@pytest.mark.parametrize(
    ("target", "better", "capability"),
    [
        (-6, "higher", "consistently_met"),
        (0, "higher", "hit_and_miss"),
        (6, "higher", "consistently_missed"),
        (6, "lower", "consistently_met"),
        (-6, "lower", "consistently_missed"),
        (None, "higher", "no_target"),
    ],
)
def test_a_target_is_set_against_the_limits(target, better, capability) -> None:
    # mean 0, moving range 2: limits -+5.32
    assert xmr_chart(STEADY, target=target, better=better).capability == capability


@pytest.mark.parametrize(
    ("values", "rebase"), [([1], []), ([1, np.nan], []), ([1, 2], [2]), ([1, 2], [-1])]
)
def test_refuses_rather_than_guesses(values, rebase) -> None:
    with pytest.raises(DataError):
        xmr_chart(values, rebase=rebase)


def test_an_unknown_side_is_refused() -> None:
    with pytest.raises(UnknownNameError):
        xmr_chart([1, 2], better="more")
