"""Trends against scipy, pymannkendall and tables of the exact distribution."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.stats import kendalltau, theilslopes

from cchc_lib.errors import DataError
from cchc_lib.stats.trends import mann_kendall, regional_mann_kendall

RAIN = Path(__file__).with_name("rainfall_bogra.csv")
RNG = np.random.default_rng(8)
UNTIED = RNG.normal(80, 3, (25, 8))
TIED = RNG.integers(70, 76, (25, 9)).astype(float)


def test_exact_chances_and_tau_agree_with_scipy() -> None:
    # scipy 1.17.1: kendalltau(range(8), row, method="exact")
    table = mann_kendall(UNTIED)
    theirs = [kendalltau(range(8), row, method="exact") for row in UNTIED]

    assert table["p"].tolist() == pytest.approx([found.pvalue for found in theirs])
    assert table["tau"].tolist() == pytest.approx([found.statistic for found in theirs])


@pytest.mark.parametrize("rows", [UNTIED, TIED], ids=["untied", "tied"])
def test_slopes_and_their_intervals_agree_with_scipy(rows) -> None:
    # scipy 1.17.1: theilslopes(row), method="separate"
    columns = ["slope", "intercept", "slope_low", "slope_high"]
    table = mann_kendall(rows)[columns].to_numpy()

    assert table == pytest.approx(np.array([theilslopes(row) for row in rows]))


def test_ties_agree_with_pymannkendall() -> None:
    # pymannkendall 1.4.3, original_test of the same list: s, var_s, z, p, slope
    row = mann_kendall([71, 70, 73, 73, 72, 75, 73, 75, 76]).iloc[0]

    assert row[["s", "var_s", "z", "p", "slope"]].tolist() == pytest.approx(
        [24.0, 87.33333333333333, 2.461148493772155, 0.013849303209228836, 0.6125],
        abs=1e-12,
    )
    assert row["method"] == "mann-kendall normal, sen slope"


def test_a_long_series_with_ties_gives_what_pymannkendall_publishes() -> None:
    # tests/data and tests/test_pymannkendall.py of pyMannKendall (MIT licence):
    # monthly rainfall of Bogra, 1981 to 2010; missing months are dropped first
    rain = np.genfromtxt(RAIN, delimiter=",").ravel()
    row = mann_kendall(rain[~np.isnan(rain)]).iloc[0]

    assert (row["n"], row["s"]) == (353, -1959)
    assert row[["var_s", "z", "p", "slope"]].tolist() == pytest.approx(
        [4889800.333333333, -0.8854562842589916, 0.37591058740506833, -1 / 155],
        rel=1e-9,
    )


@pytest.mark.parametrize(
    ("years", "p"),
    [(5, 2 / 120), (6, 2 / 720), (10, 2 / 3_628_800)],
)
def test_a_perfect_row_has_the_exact_chance(years, p) -> None:
    assert mann_kendall(range(years))["p"][0] == pytest.approx(p)


@pytest.mark.parametrize("years", [1, 2, 3, 4])
def test_fewer_than_five_years_are_not_tested(years) -> None:
    row = mann_kendall(np.arange(years) * 2.0).iloc[0]

    assert np.isnan([row["p"], row["z"], row["slope_low"]]).all()
    assert "no test" in row["method"]
    assert row["direction"] == ("up" if years > 1 else "no_data")


def test_a_constant_series_has_no_trend_and_is_no_fault() -> None:
    row = mann_kendall([7] * 6).iloc[0]

    assert (row["p"], row["z"], row["slope"], row["direction"]) == (1, 0, 0, "flat")
    assert (row["slope_low"], row["slope_high"]) == (0, 0)


def test_missing_years_are_left_out_and_their_times_kept() -> None:
    gaps = mann_kendall([[1, np.nan, 3, 4, 5, 7]]).iloc[0]
    alone = mann_kendall([1, 3, 4, 5, 7], times=[0, 2, 3, 4, 5]).iloc[0]

    assert gaps["n"] == 5
    assert gaps[["s", "p", "slope", "intercept", "slope_low"]].tolist() == (
        alone[["s", "p", "slope", "intercept", "slope_low"]].tolist()
    )


def test_slopes_are_by_the_unit_of_time() -> None:
    table = mann_kendall([1, 2, 3, 4, 5], times=[2015, 2017, 2019, 2021, 2023])

    assert table["slope"][0] == 0.5
    assert table["intercept"][0] == pytest.approx(1 - 0.5 * 2015)


def test_an_empty_series_is_no_data() -> None:
    table = mann_kendall([[np.nan] * 6, [1, 2, 3, 4, 5, 6]])

    assert table["direction"].tolist() == ["no_data", "up"]
    assert table["n"].tolist() == [0, 6]


def test_units_are_one_family_of_tests() -> None:
    table = mann_kendall(UNTIED)

    assert (table["p_adjusted"] >= table["p"]).all()


def test_many_units_are_worked_on_in_blocks() -> None:
    rows = np.random.default_rng(1).normal(size=(3000, 60))
    whole = mann_kendall(rows)

    assert whole["s"][2999] == mann_kendall(rows[2999])["s"][0]


def test_a_block_adds_up_its_units() -> None:
    # sum of S over the root of the summed variances: (7 - 1) / sqrt(50/3 + 47/3)
    found = regional_mann_kendall([[70, 72, 75, 79, 80], [80, 79, 81, 80, 78]])

    assert found.statistic == pytest.approx(6 / np.sqrt(97 / 3))
    assert (found.value, found.n) == (7, 2)


def test_a_block_of_one_series_agrees_with_its_normal_test() -> None:
    found = regional_mann_kendall(TIED[0])

    assert found.p == pytest.approx(mann_kendall(TIED[0])["p"][0])


@pytest.mark.parametrize("rows", [[[1, 2, 3, 4]] * 9, [[5] * 6], [[np.nan] * 5]])
def test_a_block_without_five_years_or_change_is_not_tested(rows) -> None:
    found = regional_mann_kendall(rows)

    assert np.isnan(found.p)
    assert "no test" in found.method


@pytest.mark.parametrize("times", [[1, 2], [1, 1, 2], [3, 2, 1]])
def test_times_that_do_not_rise_or_fit_are_refused(times) -> None:
    with pytest.raises(DataError):
        mann_kendall([1, 2, 3], times=times)


def test_a_cube_is_refused() -> None:
    with pytest.raises(DataError):
        mann_kendall(np.zeros((2, 2, 2)))


def test_no_unit_at_all_is_an_empty_table() -> None:
    assert mann_kendall(np.zeros((0, 6))).empty


def test_tau_is_tau_b_where_values_tie() -> None:
    # scipy 1.17.1: kendalltau(range(9), row); pymannkendall's Tau is tau-a
    table = mann_kendall(TIED)
    theirs = [kendalltau(range(9), row).statistic for row in TIED]

    assert table["tau"].tolist() == pytest.approx(theirs)
