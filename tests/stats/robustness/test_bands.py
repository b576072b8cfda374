"""Ranks under other weights, against R on stored weights."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.robustness import (
    CompositeIndex,
    Uncertainty,
    composite_scores,
    draw_weights,
    rank_bands,
    rank_columns,
    remove_one,
    summarise_ranks,
)

VALUES = np.array(
    [[60, 80, 70, 90, 50], [30, 10, 25, 20, 28], [12, 20, 5, 9, 18]], dtype=float
).T
INDEX = CompositeIndex.of(VALUES, [100, 30, 20], [0.5, 0.3, 0.2])
WEIGHTS = [
    [0.5, 0.3, 0.2],
    [0.4, 0.35, 0.25],
    [0.6, 0.2, 0.2],
    [0.3, 0.3, 0.4],
    [0.2, 0.5, 0.3],
    [0.45, 0.1, 0.45],
]


def bands(seed: int = 1, **plan) -> object:
    return rank_bands(INDEX, rng=np.random.default_rng(seed), plan=Uncertainty(**plan))


def test_ranks_of_stored_weights_agree_with_r() -> None:
    # R 4.2.2: r <- apply(-scores, 2, rank, ties.method = "min"), and of each row of r
    # the quantile(row, c(.05, .5, .95))
    ranks = rank_columns(composite_scores(INDEX, WEIGHTS))
    table = summarise_ranks(ranks, ranks[:, 0])

    assert ranks[:, 5].tolist() == [4, 1, 5, 3, 2]
    assert table[["low", "median", "high"]].to_numpy() == pytest.approx(
        np.array(
            [
                [2.00, 2.5, 3.75],
                [1.25, 3.0, 4.75],
                [4.25, 5.0, 5.00],
                [1.00, 3.0, 3.75],
                [1.00, 1.5, 3.75],
            ]
        )
    )


def test_the_same_seed_gives_the_same_bands() -> None:
    assert bands(seed=3).equals(bands(seed=3))


def test_weights_stay_within_their_spread_and_add_up() -> None:
    points = np.random.default_rng(1).random((500, 3))
    weights = draw_weights(INDEX, points)
    ratio = weights / INDEX.weights

    assert weights.sum(axis=1) == pytest.approx(1)
    assert (ratio.max(axis=1) / ratio.min(axis=1)).max() <= 1.25 / 0.75


def test_no_spread_and_one_rule_leave_every_rank() -> None:
    table = bands(spread=0, aggregations=("arithmetic",), runs=10)

    assert (table["shift"] == 0).all()
    assert (table["share_close"] == 1).all()
    assert table["low"].equals(table["high"])


def test_every_rule_is_drawn_as_often_as_the_others() -> None:
    one = bands(spread=0, aggregations=("arithmetic",))
    two = bands(spread=0, aggregations=("arithmetic", "geometric"))
    other = rank_columns(composite_scores(INDEX, aggregation="geometric"))
    gap = np.abs(other - one["rank"])

    assert two["shift"].tolist() == pytest.approx((gap / 2).tolist(), abs=0.01)


def test_the_nominal_index_is_the_first_rule() -> None:
    table = bands(aggregations=("geometric", "arithmetic"))

    assert table["score"].tolist() == pytest.approx(
        composite_scores(INDEX, aggregation="geometric").tolist()
    )


def test_one_unit_keeps_its_place() -> None:
    index = CompositeIndex.of([[1, 2]], [5, 5])
    table = rank_bands(index, rng=np.random.default_rng(1))

    assert table[["rank", "low", "high"]].to_numpy().tolist() == [[1, 1, 1]]


def test_leaving_out_an_item_moves_ranks() -> None:
    table = remove_one(INDEX)
    without = rank_columns(composite_scores(INDEX, [0, 0.3, 0.2]))
    moved = np.abs(without - rank_columns(composite_scores(INDEX)))

    assert table["mean_shift"][0] == moved.mean()
    assert table["max_shift"][0] == moved.max()


def test_an_item_with_all_the_weight_cannot_be_left_out() -> None:
    index = CompositeIndex.of([[1, 2], [2, 1]], [5, 5], [1, 0])

    assert remove_one(index)["mean_shift"].isna().tolist() == [True, False]


@pytest.mark.parametrize(
    "plan", [{"runs": 0}, {"spread": 1}, {"aggregations": ()}], ids=str
)
def test_refuses_a_plan_that_cannot_be_run(plan) -> None:
    with pytest.raises(DataError):
        bands(**plan)


def test_refuses_ranks_that_do_not_fit() -> None:
    with pytest.raises(DataError):
        summarise_ranks([[1, 2]], [1, 2])


def test_one_unit_has_no_order_to_keep() -> None:
    assert remove_one(CompositeIndex.of([[1, 2]], [5, 5]))["tau"].isna().all()
