"""Bland–Altman and Lin against the printed example, R and epiR."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.agreement import bland_altman, concordance

# peak flow of 17 persons by two meters: Bland and Altman (1986), table
WRIGHT = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178]
WRIGHT += [423, 427]
MINI = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259]
MINI += [350, 451]


def test_bias_and_limits_agree_with_the_paper() -> None:
    # Bland and Altman (1986): mean -2.1, sd 38.8; R 4.2.2: mean(d), sd(d)
    found = bland_altman(WRIGHT, MINI)

    assert found.bias == pytest.approx(-2.11764705882, abs=1e-9)
    assert found.sd == pytest.approx(38.76512987361, abs=1e-9)
    assert (found.low, found.high) == pytest.approx((-78.097301611, 73.862007493))


def test_the_interval_of_the_bias_agrees_with_r() -> None:
    # R 4.2.2: t.test(d)$conf.int
    found = bland_altman(WRIGHT, MINI)

    assert (found.bias_low, found.bias_high) == pytest.approx(
        (-22.0488376966, 17.8135435790), abs=1e-8
    )


def test_the_slope_agrees_with_r() -> None:
    # R 4.2.2: summary(lm(d ~ I((wr + mi) / 2)))$coef
    found = bland_altman(WRIGHT, MINI)

    assert (found.slope, found.slope_se, found.slope_p) == pytest.approx(
        (0.0286874451525, 0.0882064082765, 0.749498533649), abs=1e-9
    )


def test_limits_carry_their_own_error() -> None:
    # sqrt(sd² (1 / n + 1.96² / (2 (n - 1)))) by hand
    found = bland_altman(WRIGHT, MINI)

    assert found.limit_se == pytest.approx(38.76512987 * np.sqrt(1 / 17 + 3.8416 / 32))
    assert found.low_low < found.low < found.low_high


def test_a_steady_gap_has_a_bias_and_no_slope() -> None:
    found = bland_altman([3, 4, 5, 6], [1, 2, 3, 4])

    assert (found.bias, found.sd, found.slope, found.slope_p) == (2, 0, 0, 1)
    assert found.share_above == 1


def test_one_pair_has_a_bias_and_nothing_else() -> None:
    found = bland_altman([3], [1])

    assert found.bias == 2
    assert np.isnan([found.sd, found.low, found.slope, found.bias_low]).all()


def test_pairs_with_a_gap_are_left_out() -> None:
    assert bland_altman([1, 2, None], [1, 1, 5]).n == 2


def test_it_shows_as_a_table() -> None:
    assert bland_altman(WRIGHT, MINI).table()["method"].notna().all()


def test_concordance_agrees_with_epir() -> None:
    # R 4.2.2, epiR 2.0.57: epi.ccc(wr, mi)$rho.c
    found = concordance(WRIGHT, MINI)

    assert (found.value, found.low, found.high) == pytest.approx(
        (0.942742431427, 0.850491873169, 0.97872627917), abs=1e-9
    )


def test_correlation_hides_what_concordance_shows() -> None:
    first = np.arange(20.0)

    assert concordance(first, first).value == 1
    assert concordance(first + 10, first).value < 0.5


def test_constant_pairs_have_no_concordance_to_measure() -> None:
    assert np.isnan(concordance([1, 1], [1, 1]).value)
    assert concordance([1, 1, 1], [2, 2, 2]).value == 0


def test_no_complete_pair_is_refused() -> None:
    with pytest.raises(DataError):
        bland_altman([None], [1])
