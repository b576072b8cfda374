"""Units against the average of all."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.averages import compare_with_average


def test_the_margin_agrees_with_r() -> None:
    # R 4.2.2: qnorm(1 - (1 - .95^(1/3)) / 2) times the root of
    # v * (1 - 2 / 3) + sum(v) / 9, with the variances v = c(1, 4, 9)
    table = compare_with_average([1, 2, 3], [1, 2, 3])

    assert table["margin"].tolist() == pytest.approx(
        [3.28163183823, 4.05837402651, 5.09632744578], abs=1e-8
    )


def test_few_degrees_of_freedom_widen_the_margin() -> None:
    known = compare_with_average([1, 2, 3], [1, 1, 1])["margin"][0]
    small = compare_with_average([1, 2, 3], [1, 1, 1], df=4)["margin"][0]

    assert small > known


def test_false_calls_of_the_whole_table_are_as_rare_as_promised() -> None:
    rng = np.random.default_rng(1)
    called = [
        (
            compare_with_average(rng.normal(size=20), np.ones(20))["flag"] != "inside"
        ).any()
        for _ in range(600)
    ]

    assert np.mean(called) == pytest.approx(0.05, abs=0.03)


@pytest.mark.parametrize("means", [[5], [5, 5], [], [np.nan]])
def test_no_one_stands_apart_from_themselves(means) -> None:
    table = compare_with_average(means, np.ones(len(means)))

    assert set(table["flag"]) <= {"inside", "no_data"}


def test_a_unit_without_a_mean_is_shown_and_not_judged() -> None:
    table = compare_with_average([1, 9, None], [0.1, 0.1, 1])

    assert table["flag"].tolist() == ["below", "above", "no_data"]
    assert table["average"][0] == 5


@pytest.mark.parametrize(("se", "df"), [([-1, 1], 9), ([1, 1], 0)])
def test_refuses_errors_that_cannot_be(se, df) -> None:
    with pytest.raises(DataError):
        compare_with_average([1, 2], se, df=df)
