"""Met, missed or not proven: exact, and what would turn it; values worked by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cchc_lib.numbers.intervals import Interval
from cchc_lib.pipeline.targeting.judging import status_of

RATE = "Tỷ lệ hồ sơ giải quyết đúng hạn đạt {}."


@pytest.mark.parametrize(
    ("printed", "status", "certainty"),
    [
        ("98%", "missed", "certain"),  # 97,5 to 98,5
        ("99%", "not_proven", "possible"),  # 98,5 to 99,5
        ("99,0%", "not_proven", "possible"),  # 98,95 to 99,05
        ("99,05%", "met", "certain"),  # 99,045 to 99,055
        ("98,5%", "missed", "certain"),
        ("100%", "met", "certain"),  # all of them
        ("gần 99%", "missed", "certain"),  # below 99
        ("trên 99%", "met", "certain"),
        ("trên 98%", "not_proven", "possible"),
        ("gần 100%", "not_proven", "possible"),
        ("trên 100%", "met", "certain"),
        ("khoảng 97%", "missed", "certain"),  # 96 to 98
        ("khoảng 98%", "not_proven", "possible"),  # 97 to 99
    ],
)
def test_verdict_needs_the_whole_set_of_values_on_one_side(
    one, printed, status, certainty
):
    row = one(RATE.format(printed))

    assert (row.status, row.certainty) == (status, certainty)


@pytest.mark.parametrize(
    ("printed", "leans"),
    [("trên 98%", "missed"), ("gần 100%", "met"), ("99%", None), ("98%", None)],
)
def test_usual_sense_of_a_hedge_is_told_but_decides_nothing(one, printed, leans):
    row = one(RATE.format(printed))

    assert row.leans == leans


def test_all_of_them_meet_a_target_of_all(one):
    row = one(RATE.format("100%"), "100% hồ sơ được giải quyết đúng hạn")

    assert (row.status, row.margin) == ("met", 0)


def test_rounded_share_does_not_meet_a_target_of_all(one):
    row = one(RATE.format("99,99%"), "100% hồ sơ được giải quyết đúng hạn")

    assert row.status == "missed"  # 99,985 to 99,995


def test_counts_decide_where_they_are_printed(one):
    row = one("Giải quyết 2.000 hồ sơ, trong đó 1.976 hồ sơ đúng hạn, đạt 99%.")

    assert row.status == "missed"
    assert row.margin == Fraction(-1, 5)  # 98,8
    assert row.two_sides
    assert not row.conflict


def test_dossiers_that_would_turn_a_miss_are_counted(one):
    row = one("Giải quyết 2.000 hồ sơ, trong đó 1.976 hồ sơ đúng hạn, đạt 99%.")

    assert (row.flip.needed, row.flip.change) == (1980, 4)


def test_dossiers_that_would_turn_a_success_are_counted(one):
    row = one("Giải quyết 2.000 hồ sơ, trong đó 1.986 hồ sơ đúng hạn, đạt 99,3%.")

    assert row.status == "met"
    assert (row.flip.needed, row.flip.change) == (1979, -7)


@pytest.mark.parametrize("part", [989, 990])
def test_turning_point_turns_the_verdict(one, part):
    row = one(f"Giải quyết 1.000 hồ sơ, trong đó {part} hồ sơ đúng hạn, đạt 99%.")

    assert (row.status == "met") == (part >= 990)


def test_dossiers_received_may_not_have_been_due(one):
    row = one(
        "Tiếp nhận 104.259 hồ sơ, trong đó 102.466 hồ sơ được giải quyết đúng hạn, "
        "đạt 98%."
    )

    # 102.466 is 99 % of 103.501: 758 of those received would not be due yet.
    assert row.flip.not_due == 104_259 - 103_501
    assert row.flip.change == 103_217 - 102_466


def test_base_of_resolved_dossiers_is_left_as_it_is(one):
    row = one("Giải quyết 2.000 hồ sơ, trong đó 1.956 hồ sơ đúng hạn, đạt 97,8%.")

    assert row.flip.not_due is None


def test_share_of_late_ones_tells_the_share_on_time(one):
    row = one("Huyện đã giải quyết 1.000 hồ sơ, trong đó 30 hồ sơ trễ hạn, chiếm 3%.")

    assert row.reported.complement
    assert (row.status, row.margin) == ("missed", -2)
    assert (row.reported.part, row.flip.change) == (970, 20)


@pytest.mark.parametrize(
    ("printed", "status"),
    [("2,4%", "met"), ("2,5%", "met"), ("2,6%", "not_proven"), ("2,7%", "missed")],
)
def test_most_is_kept_from_above(one, printed, status):
    row = one(f"Tỷ lệ hồ sơ trễ hạn là {printed}.", "không quá 2,55% hồ sơ trễ hạn")

    assert row.status == status


def test_bare_target_of_late_dossiers_is_a_most(one):
    row = one("Tỷ lệ hồ sơ trễ hạn là 1,5%.", "tỷ lệ hồ sơ trễ hạn là 2%")

    assert (row.target.bound, row.status) == ("at_most", "met")


def test_early_ones_counted_apart_leave_it_open(one):
    row = one("Có 60% hồ sơ giải quyết trước hạn, 38% hồ sơ giải quyết đúng hạn.")

    assert row.reported.apart
    assert row.status == "not_proven"  # 38 % or more
    assert row.leans is None


def test_early_ones_are_among_those_on_time_where_both_would_exceed_all(one):
    row = one("Có 60% hồ sơ giải quyết trước hạn, 98% hồ sơ giải quyết đúng hạn.")

    assert row.status == "missed"


def test_print_and_counts_on_two_sides_prove_nothing(one):
    row = one("Giải quyết 1.000 hồ sơ, trong đó 950 hồ sơ đúng hạn, đạt 99,5%.")

    assert row.conflict
    assert (row.status, row.certainty) == ("not_proven", "possible")


def test_true_value_that_flips_is_the_other_side_of_the_bound(one):
    met, missed = one(RATE.format("99,5%")), one(RATE.format("98%"))

    assert met.flip.true_value == Interval(Fraction(0), Fraction(99), True, False)
    assert missed.flip.true_value == Interval.closed(99, 100)


def test_margin_of_a_hedged_figure_is_a_set(one):
    row = one(RATE.format("gần 97%"))

    assert row.margin is None
    assert row.margins == Interval(Fraction(-99), Fraction(-2), True, False)


@pytest.mark.parametrize(
    ("low", "high", "status"),
    [(99, 99, "met"), (98, 98, "missed"), (98, 99, "not_proven")],
)
def test_bound_itself_is_kept(low, high, status):
    goal = Interval.closed(99, None)

    assert status_of(Interval.closed(low, high), goal) == status
