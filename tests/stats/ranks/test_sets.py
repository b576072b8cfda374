"""Rank sets against csranks, and the edges where it fails."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.stats.noise import rate_noise
from cchc_lib.stats.ranks import RankDesign, expected_ranks, rank_sets, top_sets

# OECD, PISA 2018, mean mathematics scores and their errors, as in csranks. Bounds:
# R 4.2.2, the functions of csranks 1.2 (R/ranks.R, R/diffmeans.R) run by themselves:
# with seed 1, csranks(math_score, diag(math_se^2), R = 20000), and the same
# with stepdown = FALSE (single_step), with simul = FALSE (marginal).
PISA = pd.read_csv(Path(__file__).with_name("pisa_2018_math.csv"))


def sets(scores, noise, seed=1, **design) -> pd.DataFrame:
    plan = RankDesign(**{"draws": 2000, **design})
    return rank_sets(scores, noise, rng=np.random.default_rng(seed), design=plan)


def bounds(table: pd.DataFrame) -> np.ndarray:
    return table[["low", "high"]].to_numpy(dtype=float)


def noisy(units: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.normal(80, 4, units).round(1), rng.lognormal(0, 1, units)


@pytest.mark.parametrize(
    ("theirs", "design"),
    [
        ("simultaneous", {"kind": "simultaneous"}),
        ("single_step", {"kind": "simultaneous", "stepdown": False}),
        ("marginal", {"kind": "marginal"}),
    ],
)
def test_sets_agree_with_csranks_to_one_place(theirs, design) -> None:
    table = sets(PISA["math_score"], PISA["math_se"], draws=20_000, **design)
    expected = PISA[[f"{theirs}_low", f"{theirs}_high"]].to_numpy()

    assert np.abs(bounds(table) - expected).max() <= 1


def test_top_five_agree_with_csranks() -> None:
    # R 4.2.2, functions of csranks 1.2: which(cstaubest(x, Sigma, tau = 5, R = 20000))
    table = top_sets(
        PISA["math_score"],
        PISA["math_se"],
        5,
        rng=np.random.default_rng(1),
        design=RankDesign(draws=20_000),
    )

    assert (np.flatnonzero(table["possible"]) + 1).tolist() == (
        [3, 4, 8, 9, 10, 19, 20, 25, 28, 31, 33, 34]
    )


@pytest.mark.parametrize("kind", ["simultaneous", "marginal"])
def test_every_set_holds_the_rank(kind) -> None:
    table = sets(*noisy(40), kind=kind)

    assert (table["low"] <= table["rank"]).all()
    assert (table["rank"] <= table["high"]).all()


def test_marginal_sets_lie_inside_simultaneous_ones() -> None:
    scores, se = noisy(30)
    one, all_ = bounds(sets(scores, se, kind="marginal")), bounds(sets(scores, se))

    assert (one[:, 0] >= all_[:, 0]).all()
    assert (one[:, 1] <= all_[:, 1]).all()


@pytest.mark.parametrize("kind", ["simultaneous", "marginal"])
def test_stepdown_is_never_wider(kind) -> None:
    scores, se = noisy(30, seed=3)
    with_, without = (
        bounds(sets(scores, se, kind=kind, stepdown=step)) for step in (True, False)
    )

    assert (with_[:, 0] >= without[:, 0]).all()
    assert (with_[:, 1] <= without[:, 1]).all()


def test_the_same_seed_gives_the_same_sets() -> None:
    assert sets(*noisy(20), seed=4).equals(sets(*noisy(20), seed=4))


def test_the_order_of_rows_does_not_matter_much() -> None:
    scores, se = noisy(25)
    turned = sets(scores[::-1], se[::-1], draws=20_000).iloc[::-1]

    assert np.abs(bounds(turned) - bounds(sets(scores, se, draws=20_000))).max() <= 1


def test_independent_errors_may_come_as_a_covariance() -> None:
    scores, se = noisy(20)
    matrix = sets(scores, np.diag(se**2), draws=20_000)

    assert np.abs(bounds(matrix) - bounds(sets(scores, se, draws=20_000))).max() <= 1


def test_errors_that_move_together_leave_the_order_sure() -> None:
    shared = np.full((3, 3), 4.0) + 0.01 * np.eye(3)

    assert sets([3, 2, 1], shared)["high"].tolist() == [1, 2, 3]
    assert sets([3, 2, 1], np.sqrt(np.diag(shared)))["high"].tolist() == [3, 3, 3]


def test_differences_without_any_noise_are_certain() -> None:
    table = sets([3, 2, 2, 1], np.full((4, 4), 2.0))

    assert bounds(table).tolist() == [[1, 1], [2, 3], [2, 3], [4, 4]]


@pytest.mark.parametrize("kind", ["simultaneous", "marginal"])
def test_units_without_noise_are_no_fault(kind) -> None:
    table = sets([5, 5, 4, 1], [0, 0, 0, 3], kind=kind)

    assert bounds(table)[:2, 0].tolist() == [1, 1]
    assert table["high"][1] < table["low"][2] or table["high"][2] >= 3


@pytest.mark.parametrize("kind", ["simultaneous", "marginal"])
def test_equal_scores_share_the_best_place_and_their_set(kind) -> None:
    table = sets([7, 7, 7], [1, 1, 1], kind=kind)

    assert table["rank"].tolist() == [1, 1, 1]
    assert bounds(table).tolist() == [[1, 3]] * 3


@pytest.mark.parametrize("kind", ["simultaneous", "marginal"])
def test_one_unit_and_two_units_are_no_fault(kind) -> None:
    assert bounds(sets([5], [1], kind=kind)).tolist() == [[1, 1]]
    assert bounds(sets([50, 5], [1, 1], kind=kind)).tolist() == [[1, 1], [2, 2]]


def test_two_units_use_the_normal_quantile() -> None:
    # one pair, two-sided at 95 %: the critical value is 1.96
    table = sets([5, 5], [1, 2], draws=200_000)

    assert table["critical"][0] == pytest.approx(1.96, abs=0.02)


def test_units_without_score_or_error_are_shown_and_not_ranked() -> None:
    table = sets([5, None, 3, 4], [1, 1, None, 1])

    assert table["rank"].isna().tolist() == [False, True, True, False]
    assert table["high"].dropna().max() == 2


def test_no_known_unit_is_no_fault() -> None:
    assert sets([np.nan], [1.0])["low"].isna().all()


def test_the_source_of_noise_stands_in_the_table() -> None:
    noise = rate_noise([90, 80], [100, 100], phi=3)

    assert "sqrt(phi = 3)" in sets([0.9, 0.8], noise)["noise"][0]


def test_certain_places_are_certain_under_another_seed() -> None:
    scores = np.repeat([90.0, 70.0, 50.0], 7) + np.arange(21) / 100
    first, second = (sets(scores, np.full(21, 1.0), seed=seed) for seed in (1, 2))

    assert bounds(first).tolist() == bounds(second).tolist()


def test_the_best_are_possible_and_certain_as_their_sets_say() -> None:
    table = top_sets([90, 80, 79, 20], np.ones(4), 2, rng=np.random.default_rng(0))

    assert table["possible"].tolist() == [True, True, True, False]
    assert table["certain"].tolist() == [True, False, False, False]


def test_expected_ranks_follow_the_normal_chance() -> None:
    # R 4.2.2: 1 + pnorm(1 / sqrt(2), lower = FALSE) + pnorm(2 / sqrt(2), lower = FALSE)
    ranks = expected_ranks([3, 2, 1], [1, 1, 1])

    assert ranks[0] == pytest.approx(1.3183997, abs=1e-6)


def test_expected_ranks_without_noise_are_the_ranks() -> None:
    assert expected_ranks([3, 2, 2], [0, 0, 0]).tolist() == [1, 2.5, 2.5]


@pytest.mark.parametrize(
    ("scores", "noise", "design"),
    [
        ([1, 2], [1, 1, 1], {}),
        ([1, 2], [[1, 0.5], [0.2, 1]], {}),
        ([1, 2], [1, 1], {"draws": 0}),
        ([1, 2], [1, 1], {"level": 95}),
    ],
    ids=["unequal", "not-symmetric", "no-draws", "percent"],
)
def test_refuses_rather_than_guesses(scores, noise, design) -> None:
    with pytest.raises(DataError):
        sets(scores, noise, **design)


def test_refuses_an_unknown_kind_and_an_empty_top() -> None:
    with pytest.raises(UnknownNameError):
        sets([1], [1], kind="joint")
    with pytest.raises(DataError):
        top_sets([1], [1], 0, rng=np.random.default_rng(0))


def test_a_marginal_set_may_be_asked_for_one_unit_only() -> None:
    scores, se = noisy(15)
    all_ = sets(scores, se, kind="marginal")
    one = sets(scores, se, kind="marginal", units=(4,))

    assert bounds(one)[4].tolist() == bounds(all_)[4].tolist()
    assert one["low"].notna().sum() == 1


def test_two_units_without_noise_are_no_fault() -> None:
    # csranks stops with a missing value here
    assert bounds(sets([5, 3], [0, 0])).tolist() == [[1, 1], [2, 2]]
    assert bounds(sets([5, 5], [0, 0])).tolist() == [[1, 2], [1, 2]]


def test_draws_enough_give_the_set_that_few_draws_missed() -> None:
    # csranks' vignette, unseeded with R = 1,000: 7 to 23; with R = 20,000: 8 to 23
    table = sets(PISA["math_score"], PISA["math_se"], kind="marginal", draws=20_000)
    row = PISA["jurisdiction"].tolist().index("United Kingdom")

    assert bounds(table)[row].tolist() == [8, 23]
