"""Rank bands: every unit has its dot, and a band only where a noise is named."""

from __future__ import annotations

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from cchc_lib.charts import describe_rank_bands, rank_bands
from cchc_lib.charts.rank_bands import MOST_ROWS


@pytest.fixture
def ranks() -> pd.DataFrame:
    """Three units out of order: the last has a band of three places."""
    columns = ["name", "rank", "rank_low", "rank_high"]
    rows = [("B", 2, 1, 2), ("A", 1, 1, 1), ("C", 3, 2, 4)]
    return pd.DataFrame(rows, columns=columns)


def names(ax):
    return [label.get_text() for label in ax.get_yticklabels()]


def bands(ax):
    return [list(map(float, line.get_xdata())) for line in ax.lines
            if len(line.get_xdata()) == 2]  # fmt: skip


def test_best_stands_on_top(ranks):
    assert names(rank_bands(ranks)) == ["A", "B", "C"]


def test_band_runs_from_best_to_worst_place(ranks):
    # A holds its place for sure: a dot is enough.
    assert bands(rank_bands(ranks)) == [[1, 2], [2, 4]]


def test_no_named_noise_no_band(ranks):
    ax = rank_bands(ranks.assign(rank_low=pd.NA, rank_high=pd.NA))

    assert bands(ax) == []
    assert len(ax.lines) == 3


def test_other_rules_are_drawn_apart_from_noise(ranks):
    ax = rank_bands(ranks.assign(rules_low=1, rules_high=4))

    assert bands(ax).count([1, 4]) == 3
    assert [2, 4] in bands(ax)


def test_title_counts_bands_of_at_most_two_places(ranks):
    # 0, 1 and 2 places wide.
    said = describe_rank_bands(ranks, lang="en")

    assert said.startswith("3 of 3 units")
    assert "C: rank 3, by noise 2 to 4" in said


def test_wider_of_two_bands_counts(ranks):
    said = describe_rank_bands(ranks.assign(rules_low=1, rules_high=4), lang="en")

    assert said.startswith("0 of 3 units")


def test_unit_without_rank_is_left_out(ranks):
    ranked = ranks.astype({"rank": "Int64"})
    ranked.loc[0, "rank"] = pd.NA

    assert names(rank_bands(ranked)) == ["A", "C"]


def test_long_league_keeps_both_ends_and_what_is_marked():
    n = 2 * MOST_ROWS
    league = pd.DataFrame({"name": [f"u{i}" for i in range(n)], "rank": range(1, n + 1),
                           "rank_low": 1, "rank_high": n})  # fmt: skip
    ax = rank_bands(league.assign(marked=league["rank"] == MOST_ROWS), lang="en")
    shown = names(ax)

    assert len(shown) == MOST_ROWS + 1
    assert f"{MOST_ROWS - 1} units in the middle are not drawn" in ax.get_xlabel()
    assert {"u0", f"u{n - 1}", f"u{MOST_ROWS - 1}"} <= set(shown)


def test_marked_unit_stands_out(ranks):
    ax = rank_bands(ranks.assign(marked=ranks["name"] == "B"))

    weights = {text.get_text(): text.get_fontweight() for text in ax.get_yticklabels()}
    assert weights["B"] == "bold" != weights["A"]


def test_empty_table_is_told_so(ranks):
    ax = rank_bands(ranks.head(0))

    assert not ax.axison
    assert describe_rank_bands(ranks.head(0)) == ax.texts[0].get_text()


def test_table_is_left_as_it_was_and_given_axes_are_used(ranks):
    before, (_, ax) = ranks.copy(deep=True), plt.subplots()

    assert rank_bands(ranks, ax=ax) is ax
    assert_frame_equal(ranks, before)


def test_dollar_in_a_name_is_no_formula(ranks):
    rank_bands(ranks.assign(name=r"$\frac{1}{$")).figure.canvas.draw()
