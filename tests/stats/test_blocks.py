"""Units against their own block."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.blocks import block_funnels, standardise_scores
from cchc_lib.stats.families import adjust_p
from cchc_lib.stats.funnel import rate_funnel


def test_each_block_is_its_own_funnel_in_the_given_order() -> None:
    part, whole = [90, 40, 95, 60, 85], [100, 50, 100, 80, 100]
    table = block_funnels(part, whole, ["p", "d", "p", "d", "p"])
    alone = rate_funnel([90, 95, 85], [100, 100, 100])

    assert table["part"].tolist() == part
    assert table["z"][[0, 2, 4]].tolist() == alone.units["z"].tolist()
    assert table["block_rate"].tolist() == pytest.approx([0.9, 10 / 13] * 2 + [0.9])


def test_all_blocks_are_one_family_of_tests() -> None:
    table = block_funnels([90, 50, 30, 29], [100, 100, 50, 50], ["a", "a", "b", "b"])

    family = adjust_p(table["p"])["p_adjusted"]

    assert table["p_adjusted"].tolist() == family.tolist()


def test_a_block_without_cases_is_shown_and_not_judged() -> None:
    table = block_funnels([9, 8, 0], [10, 10, 0], ["a", "a", "b"])

    assert table["flag"].tolist()[-1] == "no_data"
    assert table["method"].tolist()[-1] == "no_data"


def test_blocks_without_any_case_are_no_fault() -> None:
    assert block_funnels([0], [0], ["a"])["flag"].tolist() == ["no_data"]


def test_gaps_are_standardised_inside_the_block() -> None:
    table = standardise_scores([80, 90, 70, 61, 60, 59], ["a"] * 3 + ["b"] * 3)

    assert table["standardised"].tolist() == [0, 1, -1, 1, 0, -1]


@pytest.mark.parametrize("scores", [[50], [0.1 + 0.2, 0.3, 0.3]])
def test_a_block_without_spread_has_gaps_but_no_measure(scores) -> None:
    table = standardise_scores(scores, ["a"] * len(scores))

    assert table["standardised"].isna().all()
    assert table["gap"].abs().max() < 1e-12


def test_an_unscored_unit_takes_no_place() -> None:
    table = standardise_scores([80, np.nan], ["a", "a"])

    assert table["rank"].isna().tolist() == [False, True]


def test_a_missing_block_name_is_refused() -> None:
    with pytest.raises(DataError):
        standardise_scores([1, 2], ["a", None])


def test_no_unit_at_all_is_refused() -> None:
    with pytest.raises(DataError):
        block_funnels([], [], [])
