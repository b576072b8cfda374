"""Sobol's effects against SALib."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import qmc

from cchc_lib.errors import DataError
from cchc_lib.stats.robustness import (
    CompositeIndex,
    Uncertainty,
    rank_shift_sensitivity,
    sobol_effects,
)


def model(x: np.ndarray) -> np.ndarray:
    return np.exp(x[:, 0]) + 3 * x[:, 1] * x[:, 2] + x[:, 2] ** 2


def outputs() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    points = qmc.Sobol(6, scramble=False).random_base2(8)
    a, b = points[:, :3], points[:, 3:]
    mixed = []
    for factor in range(3):
        swapped = a.copy()
        swapped[:, factor] = b[:, factor]
        mixed.append(model(swapped))
    return model(a), model(b), np.array(mixed)


def test_effects_agree_with_salib() -> None:
    # SALib 1.6.0: sobol.analyze(problem, y, calc_second_order=False), y the outputs
    # above in SALib's order
    table = sobol_effects(*outputs(), rng=np.random.default_rng(1))

    assert table["first"].tolist() == pytest.approx(
        [0.24067863963418634, 0.16625468938720192, 0.5290795210860418], abs=1e-9
    )
    assert table["total"].tolist() == pytest.approx(
        [0.23747802297498224, 0.24488784397854793, 0.5755536695517651], abs=1e-9
    )


def test_intervals_hold_their_effects() -> None:
    table = sobol_effects(*outputs(), rng=np.random.default_rng(1))

    assert (table["first_low"] < table["first"]).all()
    assert (table["total"] < table["total_high"]).all()


def test_the_variance_moves_with_the_rows_of_the_bootstrap() -> None:
    # One factor alone explains all: with a fixed variance its interval would be wide.
    rng = np.random.default_rng(2)
    a, b = rng.random((2, 2000))
    row = sobol_effects(a, b, [b], rng=rng).iloc[0]

    assert row["total"] == pytest.approx(1, abs=0.05)
    assert row["total_high"] - row["total_low"] < 0.12


def test_a_constant_output_has_no_effects() -> None:
    flat = np.ones(8)
    table = sobol_effects(flat, flat, [flat], rng=np.random.default_rng(1))

    assert table[["first", "total"]].isna().all(axis=None)


def test_an_item_that_ranks_nobody_has_no_effect() -> None:
    rng = np.random.default_rng(5)
    values = np.column_stack([rng.uniform(0, 10, (30, 3)), np.zeros(30)])
    index = CompositeIndex.of(values, [10, 10, 10, 1e-6])
    plan = Uncertainty(runs=256, aggregations=("arithmetic",))
    table = rank_shift_sensitivity(index, rng=rng, plan=plan)

    assert table["factor"].tolist() == [f"weight {item}" for item in range(4)]
    assert table["total"][3] == pytest.approx(0, abs=1e-6)
    assert table["total"][:3].min() > 0.05


def test_rules_are_factors_where_there_is_a_choice() -> None:
    index = CompositeIndex.of(np.random.default_rng(1).random((9, 2)), [1, 1])
    plan = Uncertainty(runs=16, normalisations=("share_of_max", "min_max"))
    table = rank_shift_sensitivity(index, rng=np.random.default_rng(1), plan=plan)

    assert table["factor"].tolist()[2:] == ["aggregation", "normalisation"]


@pytest.mark.parametrize("mixed", [[[1.0, 2.0, 3.0]], [1.0, 2.0]])
def test_outputs_that_do_not_fit_are_refused(mixed) -> None:
    with pytest.raises(DataError):
        sobol_effects([1, 2], [3, 4], mixed, rng=np.random.default_rng(1))
