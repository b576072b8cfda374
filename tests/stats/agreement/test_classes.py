"""Intraclass correlations against Shrout and Fleiss and psych."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.agreement import intraclass_correlations

# Shrout and Fleiss (1979), table 2: 6 targets, 4 judges
RATINGS = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
]


def test_all_six_forms_agree_with_psych() -> None:
    # R 4.2.2, psych 2.2.9: ICC(x, lmer = FALSE)$results
    expected = [
        (0.165741768405, -0.1329323248748, 0.722560062328),
        (0.289763779528, 0.0187865133747, 0.761084369649),
        (0.714840714841, 0.3424647650339, 0.945858259955),
        (0.442797133679, -0.8844421552381, 0.912415420341),
        (0.620050547599, 0.0711368153025, 0.927232040168),
        (0.909315542377, 0.6756747138163, 0.985891678169),
    ]
    table = intraclass_correlations(RATINGS)

    assert table[["icc", "low", "high"]].to_numpy() == pytest.approx(
        np.array(expected), abs=1e-9
    )


def test_f_tests_agree_with_psych() -> None:
    # R 4.2.2, psych 2.2.9: ICC(x, lmer = FALSE)$results
    table = intraclass_correlations(RATINGS)

    assert table["f"][:2].tolist() == pytest.approx([1.79467849224, 11.0272479564])
    assert table["p"][:2].tolist() == pytest.approx(
        [0.164768808344640, 0.000134566516484], abs=1e-12
    )


def test_a_steady_gap_lowers_agreement_and_not_consistency() -> None:
    table = intraclass_correlations([[1, 4], [2, 5], [3, 6], [5, 8]])
    icc = table.set_index("type")["icc"]

    assert icc["ICC(C,1)"] == 1
    assert icc["ICC(A,1)"] < 0.5


def test_raters_who_agree_in_all_are_no_fault() -> None:
    table = intraclass_correlations([[1, 1], [2, 2], [4, 4]])

    assert table["icc"].tolist() == [1] * 6


def test_scores_without_spread_are_not_known() -> None:
    assert intraclass_correlations([[1, 1], [1, 1]])["icc"].isna().all()


def test_units_with_a_gap_are_left_out_and_counted() -> None:
    assert intraclass_correlations([*RATINGS, [1, 2, 3, None]])["n"][0] == 6


@pytest.mark.parametrize("scores", [[[1, 2]], [[1], [2], [3]]])
def test_one_unit_or_one_rater_is_refused(scores) -> None:
    with pytest.raises(DataError):
        intraclass_correlations(scores)
