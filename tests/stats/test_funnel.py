"""Funnels against FunnelPlotR's formulas, and the flags that curves get wrong."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.funnel import (
    rate_funnel,
    ratio_funnel,
    winsorise,
    within_groups,
)

PART = [403, 880, 1150, 95, 612, 300, 77, 1890, 250, 41]
WHOLE = [520, 960, 1300, 130, 640, 410, 80, 2000, 330, 60]


def test_phi_tau2_and_z_agree_with_funnelplotr() -> None:
    # R 4.2.2, formulas of FunnelPlotR 0.5 (transformed_zscore, winsorisation, phi_func,
    # tau_func), data_type = "PR", trim_by = 0.1
    found = rate_funnel(PART, WHOLE)

    assert found.phi == pytest.approx(28.2754894998, abs=1e-9)
    assert found.tau2 == pytest.approx(0.0130390760639, abs=1e-12)
    assert found.units["z"][[0, 7]].tolist() == pytest.approx(
        [-6.84371462176, 9.60901878981], abs=1e-9
    )
    assert found.units["z_adjusted"][[0, 7]].tolist() == pytest.approx(
        [-1.29054859679, 0.936351385845], abs=1e-9
    )


def test_exact_tails_agree_with_r() -> None:
    # R 4.2.2: pbinom(k, n, sum(k) / sum(n))
    units = rate_funnel(PART, WHOLE).units

    assert units["p_low"][[1, 2, 9]].tolist() == pytest.approx(
        [0.999182574675, 0.443319963967, 2.27761076645e-05], abs=1e-9
    )


def test_shmi_variant_agrees_with_funnelplotr() -> None:
    # R 4.2.2, formulas of FunnelPlotR 0.5, data_type = "SR", sr_method = "SHMI"
    seen = [15, 40, 72, 28, 50, 66, 75, 110, 33, 54, 20, 90]
    due = [13.4, 32.1, 75.9, 33.3, 54.2, 60.8, 72.7, 80.1, 45.5, 50.2, 30.3, 85.7]
    found = ratio_funnel(seen, due)

    assert found.phi == pytest.approx(0.893600798208, abs=1e-9)
    assert found.tau2 == 0
    assert found.units["z_adjusted"][[7, 10]].tolist() == pytest.approx(
        [2.83893607723, -2.28667238666], abs=1e-9
    )


def test_overdispersion_is_on_by_default() -> None:
    plain = rate_funnel(PART, WHOLE, adjust=False).units["flag"]
    adjusted = rate_funnel(PART, WHOLE).units["flag"]

    assert (plain != "inside").sum() == 9
    assert (adjusted != "inside").sum() == 0


def test_a_true_outlier_stands_out_after_overdispersion() -> None:
    rng = np.random.default_rng(5)
    rates = np.append(rng.normal(0.85, 0.02, 40), 0.4)
    found = rate_funnel(np.round(rates * 3000), np.full(41, 3000))

    beyond = found.units[found.units["tail"] == 0.001]

    assert found.tau2 > 0
    assert beyond["flag"].to_dict() == {40: "low"}


def test_nothing_of_one_is_not_beyond_the_outer_limit() -> None:
    # P = 0.0188: beyond 97.5 %, never beyond 99.9 %, whatever a curve says at n = 1
    found = rate_funnel([0, 9812], [1, 10_000], target=0.9812, adjust=False)
    row = found.units.iloc[0]

    assert row["p_low"] == pytest.approx(0.0188)
    assert (row["flag"], row["tail"]) == ("low", 0.025)


def test_all_of_ten_is_not_high_when_that_is_usual() -> None:
    # the drawn limit is below 100 % at n = 10; P(10 of 10) is 0.6
    found = rate_funnel([10, 950], [10, 1000], target=0.95)

    assert found.units["flag"][0] == "inside"


def test_small_full_marks_are_not_high_under_overdispersion_either() -> None:
    # the adjusted arcsine z of 10 of 10 passes 1.96; its exact tail is 0.24
    found = rate_funnel([10, *PART], [10, *WHOLE], target=0.8676)

    assert found.units["flag"][0] == "inside"


def test_a_unit_without_cases_is_shown_and_not_flagged() -> None:
    found = rate_funnel([*PART, 0], [*WHOLE, 0])

    assert found.units.iloc[-1]["flag"] == "no_data"
    assert found.units.iloc[-1]["method"] == "no_data"
    assert found.phi == rate_funnel(PART, WHOLE).phi


@pytest.mark.parametrize("units", [1, 2])
def test_one_or_two_units_are_no_fault(units) -> None:
    found = rate_funnel([8] * units, [10] * units)

    assert found.tau2 == 0
    assert found.units["flag"].tolist() == ["inside"] * units


@pytest.mark.parametrize("rate", [0, 1])
def test_equal_rates_at_an_end_are_no_fault(rate) -> None:
    found = rate_funnel([20 * rate] * 4, [20] * 4)

    assert found.phi == 0
    assert set(found.units["flag"]) == {"inside"}


def test_expected_counts_are_never_rounded() -> None:
    first = ratio_funnel([10, 20, 30], [10.004, 20, 30]).units["z"][0]
    second = ratio_funnel([10, 20, 30], [10.0, 20, 30]).units["z"][0]

    assert first != second


def test_nothing_observed_is_low_and_no_fault() -> None:
    found = ratio_funnel([0, *[20] * 12], [12, *[20] * 12])

    assert found.units["flag"][0] == "low"


def test_winsorising_pulls_in_and_truncation_leaves_out() -> None:
    z = np.arange(20.0)

    assert winsorise(z).max() == pytest.approx(17.1)
    assert within_groups(z).sum() == 16


def test_p_values_are_adjusted_for_all_units() -> None:
    units = rate_funnel(PART, WHOLE, adjust=False).units

    assert (units["p_adjusted"] >= units["p"]).all()


@pytest.mark.parametrize(
    "refuse",
    [
        lambda: rate_funnel([0], [0]),
        lambda: rate_funnel([1], [2], target=98),
        lambda: rate_funnel([1, 2], [2, 3], trim=0.5),
        lambda: ratio_funnel([1], [0]),
    ],
    ids=["no-case", "percent", "all-trimmed", "nothing-expected"],
)
def test_refuses_rather_than_guesses(refuse) -> None:
    with pytest.raises(DataError):
        refuse()


def test_many_units_with_nothing_observed_leave_phi_finite() -> None:
    found = ratio_funnel([0] * 6 + [5] * 14, [5.0] * 20)

    assert np.isfinite(found.phi)
    assert found.units["z_adjusted"].isna().sum() == 0


def test_a_level_table_of_no_spread_has_nothing_to_trim() -> None:
    found = ratio_funnel([0, 0], [1.0, 1.0])

    assert np.isnan(found.phi)
    assert found.tau2 == 0
