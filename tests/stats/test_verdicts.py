"""Met, missed or not proven, and how many cases a proof takes."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.rates import rate_intervals
from cchc_lib.stats.verdicts import judge_rates, size_to_prove


@pytest.mark.parametrize(
    ("target", "failures", "cases"),
    [
        # n >= t z² / (1 - t) without a failure; z² = 3.8415 (Wilson 1927)
        (0.99, 0, 381),
        (0.99, 1, 563),
        (0.95, 0, 73),
        (0.80, 0, 16),
        (0.50, 0, 4),
    ],
)
def test_a_proof_takes_as_many_cases_as_wilson_asks(target, failures, cases) -> None:
    assert size_to_prove(target, failures)[0] == cases


@pytest.mark.parametrize("method", ["wilson", "clopper_pearson", "jeffreys", "by_size"])
@pytest.mark.parametrize("failures", [0, 3, 12])
def test_one_case_fewer_proves_nothing(method, failures) -> None:
    cases = int(size_to_prove(0.9, failures, method=method)[0])
    sizes = np.array([cases - 1, cases])
    low = rate_intervals(sizes - failures, sizes, method=method)["low"]

    assert low[0] < 0.9 <= low[1]


def test_an_exact_proof_without_failure_follows_its_formula() -> None:
    # 0.025 ** (1 / n) >= 0.99, so n >= log(0.025) / log(0.99) = 367.04
    assert size_to_prove(0.99, method="clopper_pearson")[0] == 368


@pytest.mark.parametrize("target", [0, 1, 99])
def test_a_certain_rate_cannot_be_proven_by_counting(target) -> None:
    with pytest.raises(DataError):
        size_to_prove(target)


def test_failures_below_nothing_are_refused() -> None:
    with pytest.raises(DataError):
        size_to_prove(0.9, [-1])


@pytest.mark.parametrize(
    ("part", "whole", "target", "verdict"),
    [
        (381, 381, 0.99, "met"),
        (380, 380, 0.99, "not_proven"),
        (562, 563, 0.99, "met"),
        (36, 37, 0.99, "not_proven"),
        (0, 1, 0.97, "not_proven"),
        (50, 100, 0.99, "missed"),
        (0, 0, 0.99, "no_data"),
        (10, 10, 1, "not_proven"),
        (99_999, 100_000, 1, "missed"),  # one failure disproves 100 %
    ],
)
def test_verdicts_at_the_edges(part, whole, target, verdict) -> None:
    assert judge_rates([part], [whole], target)["verdict"][0] == verdict


def test_arithmetic_and_proof_are_kept_apart() -> None:
    row = judge_rates([36], [37], 0.99).iloc[0]

    # R 4.2.2: pbinom(36, 37, .99)
    assert row["p_at_most"] == pytest.approx(0.310550914131, abs=1e-9)
    assert (row["reached"], row["verdict"]) == (False, "not_proven")


def test_nobody_is_called_missed_by_an_approximation() -> None:
    # Wilson's upper bound is below 99 %, but R: pbinom(35, 37, .99) = 0.0529
    row = judge_rates([35], [37], 0.99).iloc[0]

    assert row["high"] < 0.99
    assert row["p_at_most"] > 0.025
    assert row["verdict"] == "not_proven"


@pytest.mark.parametrize("target", [0.29, Decimal("0.29"), Fraction(29, 100)])
def test_a_target_reached_to_the_case_is_reached(target) -> None:
    # 0.29 * 100 is 28.999999999999996 in floats
    assert judge_rates([29], [100], target)["reached"][0]


def test_every_row_says_how_many_cases_would_prove_it() -> None:
    table = judge_rates([36, 0, 4], [37, 0, 4], 0.99)

    assert table["needed"].tolist()[0] == 563
    assert table["needed"].isna().tolist() == [False, True, False]


def test_unknown_counts_reach_nothing() -> None:
    table = judge_rates([None], [37], 0.99)

    assert table["verdict"][0] == "no_data"
    assert table["reached"].isna()[0]


def test_a_target_in_percent_is_refused() -> None:
    with pytest.raises(DataError):
        judge_rates([1], [2], 99)


def test_the_method_is_the_last_column() -> None:
    assert judge_rates([1], [2], 0.5).columns[-1] == "method"
