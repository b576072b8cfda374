"""Composite scores against R, and the choices they allow."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.stats.robustness import CompositeIndex, composite_scores, rank_columns

VALUES = np.array(
    [[60, 80, 70, 90, 50], [30, 10, 25, 20, 28], [12, 20, 5, 9, 18]], dtype=float
).T
INDEX = CompositeIndex.of(VALUES, [100, 30, 20], [0.5, 0.3, 0.2])


def test_weights_default_to_the_maxima() -> None:
    index = CompositeIndex.of([[5, 10]], [10, 30])

    assert index.weights.tolist() == [0.25, 0.75]
    assert composite_scores(index)[0] == pytest.approx(15 / 40)


def test_the_geometric_mean_agrees_with_r() -> None:
    # R 4.2.2: exp(log(pmax(sweep(v, 2, m, "/"), .01)) %*% c(.5, .3, .2))
    assert composite_scores(INDEX, aggregation="geometric") == pytest.approx(
        [0.699368190414, 0.643292691065, 0.600319772703, 0.716038509317, 0.67817931144],
        abs=1e-9,
    )


def test_min_max_agrees_with_r() -> None:
    # R 4.2.2: apply(v, 2, function(x) (x - min(x)) / (max(x) - min(x))) %*% w
    assert composite_scores(INDEX, normalisation="min_max") == pytest.approx(
        [0.518333333333, 0.575, 0.475, 0.703333333333, 0.443333333333], abs=1e-9
    )


def test_many_weight_sets_are_scored_at_once() -> None:
    sets = [[1, 0, 0], [0, 3, 0]]
    scores = composite_scores(INDEX, sets)

    assert scores.shape == (5, 2)
    assert scores[:, 0] == pytest.approx(VALUES[:, 0] / 100)
    assert scores[:, 1] == pytest.approx(VALUES[:, 1] / 30)


def test_a_zero_does_not_erase_the_rest() -> None:
    index = CompositeIndex.of([[0, 10]], [10, 10])

    assert composite_scores(index, aggregation="geometric")[0] == pytest.approx(0.1)


def test_a_constant_item_ranks_nobody() -> None:
    index = CompositeIndex.of([[5, 1], [5, 3]], [10, 10])

    assert composite_scores(index, normalisation="min_max").tolist() == [0, 0.5]


def test_equal_units_tie_whatever_the_order_of_sums() -> None:
    rng = np.random.default_rng(1)
    row = rng.uniform(0, 10, 8)
    index = CompositeIndex.of(np.tile(row, (37, 1)), np.full(8, 10.0))
    scores = composite_scores(index, rng.uniform(1, 2, (200, 8)))

    assert (rank_columns(scores) == 1).all()


@pytest.mark.parametrize(
    "refuse",
    [
        lambda: CompositeIndex.of([[1, np.nan]], [2, 2]),
        lambda: CompositeIndex.of([[1, 2]], [2]),
        lambda: CompositeIndex.of([[1, 2]], [2, 0]),
        lambda: CompositeIndex.of([[1, 2]], [2, 2], [-1, 2]),
        lambda: composite_scores(INDEX, [0.5, 0.5]),
        lambda: composite_scores(INDEX, [0, 0, 0]),
    ],
    ids=["gap", "too-few-maxima", "no-maximum", "negative", "too-few", "no-weight"],
)
def test_refuses_rather_than_guesses(refuse) -> None:
    with pytest.raises(DataError):
        refuse()


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(UnknownNameError):
        composite_scores(INDEX, aggregation="harmonic")
    with pytest.raises(UnknownNameError):
        composite_scores(INDEX, normalisation="z")
