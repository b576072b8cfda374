"""Rates of counts: intervals as printed in the literature, and small numbers."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.stats.rates import rate_bounds, rate_intervals, small_number_rules


@pytest.mark.parametrize(
    ("part", "whole", "wilson", "exact"),
    [
        # Newcombe (1998), Statistics in Medicine 17, 857-872, table I, methods 3 and 5
        (81, 263, (0.2553, 0.3662), (0.2527, 0.3676)),
        (15, 148, (0.0624, 0.1605), (0.0578, 0.1617)),
        (0, 20, (0.0000, 0.1611), (0.0000, 0.1684)),
        (1, 29, (0.0061, 0.1718), (0.0009, 0.1776)),
    ],
)
def test_intervals_are_those_of_newcombes_table(part, whole, wilson, exact) -> None:
    for method, bounds in (("wilson", wilson), ("clopper_pearson", exact)):
        row = rate_intervals([part], [whole], method=method).iloc[0]

        assert (row["low"], row["high"]) == pytest.approx(bounds, abs=5e-5)


def test_exact_bounds_agree_with_r() -> None:
    # R 4.2.2: binom.test(36, 37)$conf.int
    row = rate_intervals([36], [37], method="clopper_pearson").iloc[0]

    assert (row["low"], row["high"]) == pytest.approx(
        (0.858396904389, 0.999315968975), abs=1e-9
    )


def test_jeffreys_bounds_agree_with_r() -> None:
    # R 4.2.2: qbeta(c(.025, .975), 36.5, 1.5)
    row = rate_intervals([36], [37], method="jeffreys").iloc[0]

    assert (row["low"], row["high"]) == pytest.approx(
        (0.880554690676, 0.997068197798), abs=1e-9
    )


def test_nothing_of_nothing_is_no_data_and_never_all() -> None:
    row = rate_intervals([0], [0]).iloc[0]

    assert row["method"] == "no_data"
    assert row[["rate", "low", "high"]].isna().all()


def test_unknown_counts_are_no_data() -> None:
    table = rate_intervals([None, 3], [5, None])

    assert table["method"].tolist() == ["no_data", "no_data"]


@pytest.mark.parametrize("method", ["wilson", "clopper_pearson", "by_size"])
@pytest.mark.parametrize("whole", [1, 7, 100_000])
def test_ends_are_exactly_nothing_and_all(method, whole) -> None:
    table = rate_intervals([0, whole], [whole, whole], method=method)

    assert table["low"].iloc[0] == 0
    assert table["high"].iloc[1] == 1


def test_few_failures_are_left_to_the_exact_method() -> None:
    table = rate_intervals([36, 60, 5], [37, 100, 100], method="by_size")

    assert table["method"].tolist() == ["clopper_pearson", "wilson", "clopper_pearson"]


def test_bounds_hold_the_rate() -> None:
    whole = np.repeat(np.arange(1, 40), 3)
    part = whole * np.tile([0, 1, 2], 39) // 2
    low, high = rate_bounds(part, whole, method="wilson", level=0.9)

    assert (low <= part / whole).all()
    assert (high >= part / whole).all()


def test_wider_coverage_gives_wider_bounds() -> None:
    narrow = rate_intervals([30], [50], level=0.8).iloc[0]
    wide = rate_intervals([30], [50], level=0.99).iloc[0]

    assert wide["low"] < narrow["low"] < narrow["high"] < wide["high"]


def test_an_unknown_method_is_refused() -> None:
    with pytest.raises(UnknownNameError):
        rate_intervals([1], [2], method="wald")


def test_a_level_in_percent_is_refused() -> None:
    with pytest.raises(DataError):
        rate_intervals([1], [2], level=95)


@pytest.mark.parametrize(
    ("part", "whole", "rule"),
    [
        (0, 0, "no_data"),
        (None, 30, "no_data"),
        (19, 19, "count_only"),
        (20, 20, "exact_only"),
        (91, 100, "exact_only"),
        (90, 100, "usual"),
    ],
)
def test_small_numbers_bind_at_their_edges(part, whole, rule) -> None:
    assert small_number_rules([part], [whole])[0] == rule
