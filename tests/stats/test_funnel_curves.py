"""The limits a funnel draws."""

from __future__ import annotations

import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.funnel_curves import funnel_limits

LIMITS = ["low_95", "high_95", "low_998", "high_998"]


@pytest.mark.parametrize(
    ("size", "limits"),
    [
        # R 4.2.2, with q(p) = qbinom(p, n, .86) and F(r) = pbinom(r, n, .86):
        # limit (r - a) / n where r = q(p) and a = (F(r) - p) / (F(r) - F(r - 1))
        (10, [0.554150990037, 0.988703198538, 0.400776663686, 0.999548127942]),
        (50, [0.746359526465, 0.938699893318, 0.680817972011, 0.977827922602]),
        (400, [0.823857821414, 0.891917925582, 0.802703366423, 0.909670957594]),
    ],
)
def test_interpolated_limits_agree_with_r(size, limits) -> None:
    row = funnel_limits([size], 0.86).iloc[0]

    assert row[LIMITS].tolist() == pytest.approx(limits, abs=1e-9)


@pytest.mark.parametrize(
    ("size", "limits"),
    [
        # PHEindicatormethods, tests/testthat/testdata_funnel_prop_outputs.csv (per
        # cent): its limits come from a formula that is sound for large units only.
        (38_775, [80.249188, 81.035707, 80.022404, 81.262492]),
        (110_000, [80.408963, 80.875933, 80.274317, 81.010578]),
    ],
)
def test_limits_of_large_units_agree_with_phe(size, limits) -> None:
    row = funnel_limits([size], 0.80642448).iloc[0]

    assert (100 * row[LIMITS]).tolist() == pytest.approx(limits, abs=0.005)


def test_limits_of_one_case_are_not_those_of_phe() -> None:
    # There the lower limit of one case is 3.2 %, so that 0 of 1 is always "low".
    assert funnel_limits([1], 0.80642448)["low_95"][0] == 0


@pytest.mark.parametrize("centre", [0.0, 0.02, 0.98, 1.0])
@pytest.mark.parametrize("tau2", [0.0, 0.05])
def test_limits_never_leave_the_possible_nor_turn_back(centre, tau2) -> None:
    table = funnel_limits(range(1, 200), centre, tau2=tau2)

    assert table[LIMITS].to_numpy().min() >= 0
    assert table[LIMITS].to_numpy().max() <= 1
    assert (table["low_998"] <= table["low_95"]).all()
    assert (table["high_95"] <= table["high_998"]).all()


def test_overdispersion_widens_the_funnel() -> None:
    plain = funnel_limits([500], 0.8).iloc[0]
    wide = funnel_limits([500], 0.8, tau2=0.01).iloc[0]

    assert wide["low_95"] < plain["low_95"]
    assert wide["high_95"] > plain["high_95"]


@pytest.mark.parametrize(("size", "centre"), [(0, 0.5), (10, 98)])
def test_refuses_sizes_and_centres_that_cannot_be(size, centre) -> None:
    with pytest.raises(DataError):
        funnel_limits([size], centre)
