"""Adjusted p-values against R, and what a family counts."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.stats.families import adjust_p, adjusted_p

# García-Arenzana et al. (2014), as used in McDonald, Handbook of Biological Statistics
P = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251]
P += [0.269, 0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975]
P += [0.986]


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        # R 4.2.2: p.adjust(p, "BH")[1:6], "holm", "BY"
        ("bh", [0.025, 0.1, 0.21, 0.21, 0.21, 0.25]),
        ("holm", [0.025, 0.192, 0.897, 0.902, 0.902, 1.0]),
        (
            "by",
            [0.0953989544438, 0.3815958177754, *[0.8013512173282] * 3, 0.9539895444],
        ),
    ],
)
def test_adjusted_p_values_agree_with_r(method, expected) -> None:
    table = adjust_p(P, method=method)

    assert table["p_adjusted"][:6].tolist() == pytest.approx(expected, abs=1e-9)


def test_each_family_counts_its_own_tests() -> None:
    table = adjust_p([0.01, 0.04, 0.04], family=["units", "units", "criteria"])

    assert table["tests"].tolist() == [2, 2, 1]
    assert table["p_adjusted"].tolist() == pytest.approx([0.02, 0.04, 0.04])


def test_what_was_not_tested_counts_in_no_family() -> None:
    table = adjust_p([0.04, np.nan])

    assert table["tests"].tolist() == [1, 0]
    assert table["method"].tolist() == ["bh", "not_tested"]


def test_a_screen_says_how_many_alarms_are_likely_false() -> None:
    table = adjust_p([0.001] * 20 + [0.9] * 20)

    assert table["rejected"].sum() == 20
    assert table["false_alarms"][0] == pytest.approx(0.05 * 20)


def test_an_empty_family_is_no_fault() -> None:
    assert len(adjust_p([])) == 0
    assert adjusted_p(np.zeros(0))[0].size == 0


def test_no_p_value_lies_outside_nothing_and_one() -> None:
    with pytest.raises(DataError):
        adjust_p([1.2])


def test_an_unknown_adjustment_is_refused() -> None:
    with pytest.raises(UnknownNameError):
        adjust_p([0.1], method="fdr")
