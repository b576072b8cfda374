"""Crowding above thresholds, against glm and the binomial."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.thresholds import bunching
from cchc_lib.stats.thresholds.bunching import fit_counts


def table(scores, cuts, seed=1, **how) -> object:
    return bunching(scores, cuts, rng=np.random.default_rng(seed), **how)


def smooth(units: int, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return np.round(rng.normal(80, 4, units) * 2) / 2


def test_a_flat_split_is_judged_by_the_binomial() -> None:
    # 14 units at 80.0-80.9 and 3 at 79.0-79.9; R 4.2.2: binom.test(14, 17)$p.value
    row = table([79] * 3 + [80] * 14, [80], step=1, windows=[1]).iloc[0]

    assert (row["below"], row["above"]) == (3, 14)
    assert row["p_flat"] == pytest.approx(0.01272583, abs=1e-7)


def test_fitted_counts_agree_with_glm() -> None:
    # R 4.2.2: f <- glm(y ~ t + I(t^2), poisson, subset = -c(7, 8)), then the response
    # that predict gives for all t
    y = np.array([2, 3, 5, 8, 9, 12, 15, 14, 13, 9, 8, 6, 4, 3, 1], dtype=float)
    t = (np.arange(15) - 7 + 0.5) / 20
    use = np.ones(15, dtype=bool)
    use[6:8] = False
    fitted = fit_counts(y[np.newaxis], np.stack([t**0, t, t**2], axis=1), use)[0]

    assert fitted[[0, 6, 7, 14]] == pytest.approx(
        [1.94524125275, 12.78055034916, 12.98216234114, 1.33415961611], abs=1e-7
    )


def test_a_smooth_slope_is_not_called_bunching() -> None:
    # Far up the slope a flat split is uneven by nature; the fit knows that.
    found = table(smooth(3000, 3), [74], step=0.5, windows=[3]).iloc[0]

    assert found["p_flat"] < 0.001
    assert found["p"] > 0.05


def test_scores_lifted_over_the_cut_are_seen() -> None:
    scores = smooth(600, 4)
    lifted = np.where((scores >= 78.5) & (scores < 80), 80.0, scores)
    found = table(lifted, [80], step=0.5)

    assert (found["p_adjusted"] < 0.01).all()


def test_false_alarms_are_as_rare_as_promised() -> None:
    p = [
        table(smooth(400, seed), [80], step=0.5, windows=[2], seed=seed)["p"][0]
        for seed in range(60)
    ]

    assert np.mean(np.array(p) < 0.05) < 0.15


def test_all_windows_and_cuts_are_one_family() -> None:
    found = table(smooth(500, 5), [76, 80], step=0.5)

    assert found["window"].tolist() == [1, 2, 3] * 2
    assert (found["p_adjusted"] >= found["p"]).all()


def test_too_few_bins_outside_leave_only_the_flat_split() -> None:
    row = table([79, 80, 80, 81], [80], step=1, windows=[1]).iloc[0]

    assert np.isnan(row["p"])
    assert row["method"] == "no fit, flat binomial"


@pytest.mark.parametrize("scores", [[], [np.nan], [10, 11]])
def test_an_empty_window_is_no_fault(scores) -> None:
    row = table(scores, [80], step=0.5, windows=[1]).iloc[0]

    assert (row["below"], row["above"]) == (0, 0)
    assert np.isnan(row["p_flat"])


def test_a_grid_that_floats_cannot_hold_keeps_its_bins() -> None:
    row = table([79.7, 79.8, 79.9, 80.0, 80.1, 80.2], [79.9], step=0.1, windows=[1])

    assert row[["below", "above"]].to_numpy().tolist() == [[1, 1]]


def test_the_same_seed_gives_the_same_chance() -> None:
    scores = smooth(300, 6)

    assert table(scores, [80], step=0.5).equals(table(scores, [80], step=0.5))


@pytest.mark.parametrize("how", [{"step": 0}, {"step": 1, "windows": [0]}], ids=str)
def test_refuses_rather_than_guesses(how) -> None:
    with pytest.raises(DataError):
        table([1, 2], [1], **how)
