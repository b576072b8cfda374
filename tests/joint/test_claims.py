"""What each relation says of whole unknowns, and which figures it ties."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cchc_lib.joint import prove
from cchc_lib.joint.claims import build_system
from cchc_lib.joint.solve import decide
from cchc_lib.numbers.intervals import Interval


def status(figures, verdicts):
    """Strict status: every figure rounded to the nearest."""
    words = {block.strict for block in prove(figures, verdicts).blocks}
    return "infeasible" if "infeasible" in words else words.pop()


@pytest.mark.parametrize(
    ("share", "expected"),
    [("7.18", "feasible"), ("7.19", "infeasible"), ("7", "feasible")],
)
def test_share_holds_within_its_rounding(fig, says, share, expected):
    figures = [fig("f1", "8701"), fig("f2", "625"), fig("f3", share, "percent")]

    assert (
        status(figures, [says("share", part="f2", whole="f1", share="f3")]) == expected
    )


@pytest.mark.parametrize(
    ("part", "expected"), [("200", "feasible"), ("199", "infeasible")]
)
def test_hundred_percent_is_all_of_them(fig, says, part, expected):
    figures = [fig("f1", "200"), fig("f2", part), fig("f3", "100", "percent")]

    assert (
        status(figures, [says("share", part="f2", whole="f1", share="f3")]) == expected
    )


def test_share_above_a_hundred_is_impossible(fig, says):
    figures = [fig("f1", "200"), fig("f2", "210"), fig("f3", "105", "percent")]

    result = prove(
        figures, [says("share", "impossible", part="f2", whole="f1", share="f3")]
    )

    assert result.status == "infeasible"


def test_part_stays_within_its_whole_when_the_share_is_doubted(fig, says):
    figures = [fig("f1", "100"), fig("f2", "120"), fig("f3", "83", "percent")]
    verdict = says("share", "impossible", part="f2", whole="f1", share="f3")

    found = {r.figures for r in prove(figures, [verdict]).repairs}

    assert found == {("f1",), ("f2",)}


def test_several_parts_and_wholes_are_added(fig, says):
    figures = [
        fig("f1", "60"),
        fig("f2", "40"),
        fig("f3", "30"),
        fig("f4", "20"),
        fig("f5", "50.0", "percent"),
    ]

    verdict = says("share", part="f3 f4", whole="f1 f2", share="f5")

    assert status(figures, [verdict]) == "feasible"


@pytest.mark.parametrize(
    ("share", "expected"), [("80", "feasible"), ("64", "infeasible")]
)
def test_share_of_what_is_left_takes_the_rest_from_the_whole(
    fig, says, share, expected
):
    # 640 of 1,000 − 200 is 80 %; of 1,000 it would be 64 %
    figures = [
        fig("f1", "1000"),
        fig("f2", "200"),
        fig("f3", "640"),
        fig("f4", share, "percent"),
    ]
    verdict = says("share", part="f3", whole="f1", less="f2", share="f4")

    assert status(figures, [verdict]) == expected


@pytest.mark.parametrize(
    ("share", "expected"), [("96.6", "feasible"), ("96.7", "infeasible")]
)
def test_share_of_all_but_the_rest_needs_no_part(fig, says, share, expected):
    # 1,000 − 34 = 966
    figures = [fig("f1", "1000"), fig("f2", "34"), fig("f3", share, "percent")]
    verdict = says("share", rest="f2", whole="f1", share="f3")

    assert status(figures, [verdict]) == expected


@pytest.mark.parametrize(
    ("value", "over", "expected"),
    [("249", "249", "feasible"), ("250", "249", "infeasible")],
)
def test_printed_fraction_is_at_most_one(fig, says, value, over, expected):
    figures = [fig("f1", value, "ratio", over=over, unit="dossier")]

    assert status(figures, [says("fraction", part="f1", whole="f1/")]) == expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [("96.85", "feasible"), ("96.95", "infeasible")],  # 69.25 / 71.5 = 0.968531…
)
def test_fraction_of_points_need_not_be_whole(fig, says, share, expected):
    points = fig("f1", "69.25", "score", over="71.5", unit="score")
    verdict = says("share", part="f1", whole="f1/", share="f2")

    assert status([points, fig("f2", share, "percent")], [verdict]) == expected


@pytest.mark.parametrize(
    ("shares", "expected"),
    [(("97.34", "2.66"), "feasible"), (("97.34", "2.68"), "infeasible")],
)
def test_complementary_shares_make_a_hundred(fig, says, shares, expected):
    figures = [fig(f"f{k}", v, "percent") for k, v in enumerate(shares)]

    assert status(figures, [says("sum", part="f0 f1", detail="hundred")]) == expected


@pytest.mark.parametrize(
    ("detail", "old", "expected"),
    [
        ("rise", "86.02", "feasible"),
        ("rise", "86.04", "infeasible"),
        ("fall", "89.20", "feasible"),
    ],
)
def test_change_of_a_score_is_a_difference(fig, says, detail, old, expected):
    figures = [
        fig("f1", "87.61", "score"),
        fig("f2", old, "score"),
        fig("f3", "1.59", "score", role="change"),
    ]

    verdict = says("change", new="f1", old="f2", delta="f3", detail=detail)

    assert status(figures, [verdict]) == expected


@pytest.mark.parametrize(
    ("detail", "delta", "expected"),
    [
        ("rise", "25", "feasible"),
        ("rise", "26", "infeasible"),
        ("fall", "25", "infeasible"),
    ],
)
def test_change_of_a_count_in_percent_is_relative(fig, says, detail, delta, expected):
    figures = [
        fig("f1", "1250"),
        fig("f2", "1000"),
        fig("f3", delta, "percent", role="change"),
    ]

    verdict = says("change", new="f1", old="f2", delta="f3", detail=detail)

    assert status(figures, [verdict]) == expected


def test_relative_fall_is_measured_from_before(fig, says):
    figures = [
        fig("f1", "750"),
        fig("f2", "1000"),
        fig("f3", "25", "percent", role="change"),
    ]

    verdict = says("change", new="f1", old="f2", delta="f3", detail="fall")

    assert status(figures, [verdict]) == "feasible"


def test_change_of_a_rate_may_be_relative(fig, says):
    figures = [
        fig("f1", "88", "percent"),
        fig("f2", "80", "percent"),
        fig("f3", "10", "percent", role="change"),
    ]
    reason = "relative_change_of_a_rate"

    verdict = says(
        "change", new="f1", old="f2", delta="f3", detail="rise", reason=reason
    )

    assert status(figures, [verdict]) == "feasible"


def test_change_without_its_base_is_left_out(fig, says):
    figures = [fig("f1", "1.2", "percent", role="change"), fig("f2", "7.76", "percent")]

    result = prove(figures, [says("change", "undetermined", new="f2", delta="f1")])

    assert result.left_out == (("change:f2:f1", "undetermined"),)


@pytest.mark.parametrize(
    ("detail", "ratio", "kind", "expected"),
    [
        ("percent", "205.6", "percent", "feasible"),
        ("percent", "205.7", "percent", "infeasible"),
        ("times", "2.1", "ratio", "feasible"),
        ("times", "2.5", "ratio", "infeasible"),
    ],
)
def test_ratio_may_exceed_a_hundred(fig, says, detail, ratio, kind, expected):
    figures = [fig("f1", "2056"), fig("f2", "1000"), fig("f3", ratio, kind)]

    verdict = says("ratio", new="f1", base="f2", ratio="f3", detail=detail)

    assert status(figures, [verdict]) == expected


def test_base_that_is_not_printed_is_bounded(fig, says):
    figures = [fig("f1", "97400"), fig("f2", "108.22", "percent")]
    verdict = says(
        "ratio",
        "undetermined",
        new="f1",
        ratio="f2",
        detail="percent",
        reason="base_not_printed",
    )

    (bound,) = prove(figures, [verdict]).implied

    # 97400 / 1.08225 and 97400 / 1.08215
    assert bound.what == "base"
    assert (bound.interval.low, bound.interval.high) == (89998, 90006)
    assert bound.tight


@pytest.mark.parametrize(
    ("mean", "expected"), [("12.5", "feasible"), ("12.6", "infeasible")]
)
def test_mean_is_total_over_number(fig, says, mean, expected):
    figures = [fig("f1", "100"), fig("f2", "8"), fig("f3", mean, "ratio")]

    assert (
        status(figures, [says("mean", total="f1", number="f2", mean="f3")]) == expected
    )


@pytest.mark.parametrize(
    ("rank", "places", "old", "expected"),
    [
        ("3", "5", "8", "feasible"),
        ("3", "5", "7", "infeasible"),
        ("9", "5", "14", "infeasible"),
    ],
)
def test_rank_rises_by_places_within_the_field(fig, says, rank, places, old, expected):
    figures = [
        fig("f1", rank, "rank", over="11", role="rank"),
        fig("f2", places, "count", unit="place", role="change"),
        fig("f3", old, "rank", role="rank"),
    ]

    verdict = says(
        "rank", rank="f1", places="f2", ranked="f1/", old="f3", detail="rise"
    )

    assert status(figures, [verdict]) == expected


def test_rank_is_at_most_the_number_ranked(fig, says):
    figures = [fig("f1", "12", "rank", over="11", role="rank")]

    assert status(figures, [says("rank", rank="f1", ranked="f1/")]) == "infeasible"


@pytest.mark.parametrize(
    ("named", "expected"), [("3", "feasible"), ("4", "infeasible")]
)
def test_list_names_as_many_as_announced(fig, says, named, expected):
    figures = [fig("f1", "3")]

    assert (
        status(figures, [says("list_count", announced="f1", detail=named)]) == expected
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("97.5", "97.48", "feasible"), ("97.5", "97.41", "infeasible")],
)
def test_repeat_is_one_true_value(fig, says, first, second, expected):
    figures = [fig("f1", first, "percent"), fig("f2", second, "percent")]

    assert status(figures, [says("repeat", first="f1", second="f2")]) == expected


@pytest.mark.parametrize(
    ("detail", "roles", "expected"),
    [
        ("top", {"top": "f2", "other": "f1"}, "feasible"),
        ("top", {"top": "f1", "other": "f2"}, "infeasible"),
        ("bottom", {"bottom": "f1", "other": "f2"}, "feasible"),
        ("rise", {"now": "f2", "before": "f1"}, "feasible"),
        ("fall", {"now": "f2", "before": "f1"}, "infeasible"),
    ],
)
def test_stated_order_holds_for_true_values(fig, says, detail, roles, expected):
    figures = [fig("f1", "70.1", "score"), fig("f2", "80.2", "score")]

    assert status(figures, [says("compare", detail=detail, **roles)]) == expected


def test_stated_limit_holds_for_true_values(fig, says):
    below = Interval(None, Fraction(3), False, False)
    figures = [
        fig("f1", "3.5", "percent"),
        fig("f2", "3", "percent", hedge="below", interval=below),
    ]

    verdict = says("compare", other="f1", limit="f2", detail="limit")

    assert status(figures, [verdict]) == "infeasible"


def test_weak_orders_and_unknown_kinds_are_named_as_left_out(fig, says):
    figures = [fig("f1", "3"), fig("f2", "5"), fig("f3", "99", "percent")]
    verdicts = [
        says("part_of", strength="weak", part="f1", whole="f2"),
        says("target", result="f3"),
        says("share", "not_checked", part="f1", whole="f2", share="f3", reason="odd"),
    ]

    assert [r for _, r in prove(figures, verdicts).left_out] == [
        "weak_order",
        "no_row",
        "odd",
    ]


def test_what_is_not_printed_makes_no_contradiction(fig, says):
    # 19,5 % of 28 is no whole number, but nobody said it was a share of the 28
    figures = [fig("f1", "28"), fig("f2", "19.5", "percent")]
    verdict = says(
        "share", "undetermined", whole="f1", share="f2", reason="part_not_printed"
    )

    result = prove(figures, [verdict])

    assert result.status == "feasible"
    assert result.implied == ()


def test_part_that_is_not_printed_is_bounded(fig, says):
    figures = [fig("f1", "37000"), fig("f2", "97.2", "percent")]
    verdict = says(
        "share", "undetermined", whole="f1", share="f2", reason="part_not_printed"
    )

    part, rest = prove(figures, [verdict]).implied

    assert (part.interval.low, part.interval.high) == (35946, 35982)
    assert (rest.what, rest.interval.low, rest.interval.high) == ("rest", 1018, 1054)


def test_scaled_count_keeps_its_rounding(fig, says):
    figures = [fig("f1", "4.52", scale=1000), fig("f2", "4523"), fig("f3", "4526")]
    good, bad = (says("repeat", first="f1", second=name) for name in ("f2", "f3"))

    assert status(figures, [good]) == "feasible"
    assert status(figures, [bad]) == "infeasible"


def test_share_used_in_a_change_is_tied_to_its_counts(fig, says):
    # 2521/6776 is 37,20 %: a rise of 2,1 points to it from 35,66 cannot be
    figures = [
        fig("f1", "6776"),
        fig("f2", "2521"),
        fig("f3", "37.76", "percent"),
        fig("f4", "35.66", "percent"),
        fig("f5", "2.10", "percent", role="change"),
    ]
    verdicts = [
        says("share", "inconsistent", part="f2", whole="f1", share="f3"),
        says("change", new="f3", old="f4", delta="f5", detail="rise"),
    ]

    found = {r.figures for r in prove(figures, verdicts).repairs}

    assert ("f3",) not in found
    assert ("f1",) in found
    assert ("f2",) in found


@pytest.mark.parametrize(
    ("part", "status"), [("1399", "feasible"), ("1400", "infeasible")]
)
def test_loose_rounding_stays_short_of_a_whole_step(fig, says, part, status):
    # 13,99 % is 13 % truncated; 14 % is not
    figures = [fig("f1", "10000"), fig("f2", part), fig("f3", "13", "percent")]
    verdict = says("share", part="f2", whole="f1", share="f3")

    claims = build_system(figures, [verdict], loose={"f3"})

    assert decide(claims.system).status == status
