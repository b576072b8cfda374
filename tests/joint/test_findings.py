"""What the joint system says beyond yes and no: bounds, modes, suspects, misprints."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from cchc_lib.joint import prove
from cchc_lib.joint.bounds import tight_range, tight_sum
from cchc_lib.joint.rows import Row, System, Variable


def test_range_is_tight_to_the_last_unit():
    # 3x = 2y, 1 ≤ y ≤ 8: x is even, so it runs from 2 to 4
    system = System(
        (Variable(name="x"), Variable(name="y", low=1, high=8)),
        (Row(terms=((0, 3), (1, -2)), low=0, high=0),),
    )

    ends = tight_range(system, 0)

    assert (ends.low, ends.high, ends.tight) == (2, 4, True)


def test_range_that_bounds_alone_leave_too_wide_is_moved_inwards():
    # x + y = 10 and x − y = 0 leave one point that no single bound shows
    system = System(
        (Variable(name="x", high=20), Variable(name="y", high=20)),
        (
            Row(terms=((0, 1), (1, 1)), low=10, high=10),
            Row(terms=((0, 1), (1, -1)), low=0, high=0),
        ),
    )

    ends = tight_range(system, 0)

    assert (ends.low, ends.high) == (5, 5)


def test_range_without_an_end_says_so():
    system = System((Variable(name="x"),), ())

    ends = tight_range(system, 0)

    assert (ends.low, ends.high, ends.tight) == (0, None, False)


def test_range_of_a_contradiction_is_empty():
    system = System((Variable(name="x"),), (Row(terms=((0, 1),), low=None, high=-1),))

    assert tight_range(system, 0).empty


def test_sum_of_unknowns_has_a_range():
    system = System(
        (Variable(name="n", low=100, high=100), Variable(name="k", low=90, high=93)), ()
    )

    ends = tight_sum(system, [("n", 1), ("k", -1)])

    assert (ends.low, ends.high) == (7, 10)


def test_document_that_truncates_shows_it(fig, says):
    # 2/3 and 5/6 truncated; 1/4 exact
    figures = [
        fig("f1", "300"),
        fig("f2", "200"),
        fig("f3", "66.6", "percent"),
        fig("f4", "250"),
        fig("f5", "83.3", "percent"),
        fig("f6", "75"),
        fig("f7", "25.0", "percent"),
    ]
    verdicts = [
        says("share", "consistent_if", part="f2", whole="f1", share="f3"),
        says("share", part="f4", whole="f1", share="f5"),
        says("share", part="f6", whole="f1", share="f7"),
    ]

    modes = prove(figures, verdicts).modes

    assert modes.modes == ("trunc",)
    assert modes.outliers == ()


def test_document_without_shares_has_no_mode(fig, says):
    figures = [fig("f1", "3"), fig("f2", "3")]

    modes = prove(figures, [says("repeat", first="f1", second="f2")]).modes

    assert (modes.modes, modes.fits) == ((), ())


def test_share_of_a_hedged_whole_has_no_power(fig, says):
    figures = [
        fig("f1", "1000", hedge="above"),
        fig("f2", "500"),
        fig("f3", "50", "percent"),
    ]

    result = prove(figures, [says("share", part="f2", whole="f1", share="f3")])

    assert result.power == ()


@pytest.mark.parametrize(
    ("share", "edit"),
    [
        ("27.20", "substitute"),
        ("71.20", "transpose"),
        ("17.920", "insert"),
        ("7.20", "delete"),
        ("1.720", "shift"),
        ("48.35", "recompute"),
    ],
)
def test_candidates_name_the_slip(fig, says, share, edit):
    figures = [fig("f1", "1000"), fig("f2", "172"), fig("f3", share, "percent")]
    verdict = says("share", "inconsistent", part="f2", whole="f1", share="f3")

    suspects = [s for r in prove(figures, [verdict]).repairs for s in r.suspects]
    offered = {c.printed: c.edit for s in suspects for c in s.candidates}

    assert offered["17,20"] == edit


def test_amount_in_the_wrong_unit_is_offered(fig, says):
    figures = [
        fig("f1", "6300", "money", scale=10**9),
        fig("f2", "4200", "money", scale=10**9),
        fig("f3", "2100", "money", scale=10**6),
    ]
    verdict = says("sum", "inconsistent", total="f1", part="f2 f3")

    suspects = {
        s.figure: s.candidates
        for r in prove(figures, [verdict]).repairs
        for s in r.suspects
    }

    assert "unit" in {c.edit for c in suspects["f3"]}


def test_round_count_may_be_a_rounded_one(fig, says):
    figures = [fig("f1", "2200"), fig("f2", "1203"), fig("f3", "1012")]
    verdict = says("sum", "inconsistent", total="f1", part="f2 f3")

    suspects = {
        s.figure: s.candidates
        for r in prove(figures, [verdict]).repairs
        for s in r.suspects
    }

    assert [c.printed for c in suspects["f1"] if c.edit == "round"] == ["2.200"]


def test_figure_that_passes_other_checks_is_doubted_last(fig, says):
    figures = [
        fig("f1", "900"),
        fig("f2", "500"),
        fig("f3", "411"),
        fig("f4", "300"),
        fig("f5", "200"),
    ]
    verdicts = [
        says("sum", "inconsistent", total="f1", part="f2 f3"),
        says("sum", total="f2", part="f4 f5"),
    ]

    repairs = prove(figures, verdicts).repairs

    assert {r.figures for r in repairs} == {("f1",), ("f3",)}
    (cleared,) = prove(figures, verdicts).blocks[0].cleared
    assert (cleared.figure, cleared.claims) == ("f2", ("sum:f2:f4:f5",))


def test_second_reading_is_taken_where_a_verdict_asks_for_it(fig, says):
    figures = [fig("f1", "2.500", or_=["2500"]), fig("f2", "1000"), fig("f3", "1500")]
    verdict = says(
        "sum",
        "consistent_if",
        total="f1",
        part="f2 f3",
        reason="second_reading:f1",
    )

    result = prove(figures, [verdict])

    assert result.readings == (("f1", Decimal(2500)),)
    assert result.status == "feasible"


def test_second_reading_is_taken_where_it_ends_a_contradiction(fig, says):
    figures = [fig("f1", "2.500", or_=["2500"]), fig("f2", "1000"), fig("f3", "1500")]

    result = prove(figures, [says("sum", "inconsistent", total="f1", part="f2 f3")])

    assert result.readings == (("f1", Decimal(2500)),)


def test_first_reading_stays_where_neither_fits(fig, says):
    figures = [fig("f1", "2.500", or_=["2500"]), fig("f2", "1000"), fig("f3", "1700")]

    result = prove(figures, [says("sum", "inconsistent", total="f1", part="f2 f3")])

    assert result.readings == ()
    assert result.status == "infeasible"


def test_misprints_of_a_lone_inequality_mostly_pass(fig, says):
    figures = [fig("f1", "900"), fig("f2", "500")]

    caught = prove(figures, [says("part_of", part="f2", whole="f1")]).misprints

    # of 500, only 9xx is above 900, and 900 itself is not
    assert {c.figure: (c.caught, c.of) for c in caught} == {
        "f1": (4, 26),
        "f2": (0, 26),
    }


def test_misprints_of_a_range_are_not_counted(fig, says):
    figures = [fig("f1", "900"), fig("f2", "500")]
    figures[1] = replace(figures[1], hedge="range")

    caught = prove(figures, [says("part_of", part="f2", whole="f1")]).misprints

    assert [c.figure for c in caught] == ["f1"]


def test_nothing_to_join_is_feasible():
    result = prove([], [])

    assert result.status == "feasible"
    assert result.blocks == result.conflicts == result.repairs == ()


def test_word_for_the_document_is_its_worst(fig, says):
    figures = [fig("f1", "3"), fig("f2", "4"), fig("f3", "5"), fig("f4", "5")]
    verdicts = [
        says("repeat", "inconsistent", first="f1", second="f2"),
        says("repeat", first="f3", second="f4"),
    ]

    result = prove(figures, verdicts)

    assert [b.status for b in result.blocks] == ["infeasible", "feasible"]
    assert result.status == "infeasible"


def test_exact_quotient_is_kept_as_a_fraction(fig, says):
    figures = [fig("f1", "3"), fig("f2", "1"), fig("f3", "50", "percent")]
    verdict = says("share", "inconsistent", part="f2", whole="f1", share="f3")

    suspects = [s for r in prove(figures, [verdict]).repairs for s in r.suspects]
    share = next(s for s in suspects if s.figure == "f3")

    assert share.allowed.low == share.allowed.high == Fraction(100, 3)


def test_errors_that_have_nothing_to_do_with_each_other_are_two_groups(fig, says):
    figures = [
        fig("f1", "1000"),
        fig("f2", "600"),
        fig("f3", "400"),
        fig("f4", "300"),
        fig("f5", "52.0", "percent"),
        fig("f6", "100"),
        fig("f7", "27.0", "percent"),
    ]
    verdicts = [
        says("sum", total="f1", part="f2 f3"),
        says("share", "inconsistent", part="f4", whole="f2", share="f5"),
        says("share", "inconsistent", part="f6", whole="f3", share="f7"),
    ]

    result = prove(figures, verdicts)

    assert len(result.blocks) == 1
    assert [(r.group, r.figures) for r in result.repairs] == [
        (0, ("f5",)),
        (0, ("f4",)),
        (1, ("f7",)),
        (1, ("f6",)),
    ]


def test_block_of_very_many_prints_is_judged_without_counting_misprints(fig, says):
    names = [f"f{k}" for k in range(1, 220)]
    figures = [fig("f0", "219"), *(fig(name, "1") for name in names)]

    result = prove(figures, [says("sum", total="f0", part=" ".join(names))])

    assert result.status == "feasible"
    assert result.misprints == ()


def test_very_many_repairs_are_cut_and_said_to_be(fig, says):
    names = [f"f{k}" for k in range(1, 150)]
    figures = [fig("f0", "150"), *(fig(name, "1") for name in names)]
    verdict = says("sum", "inconsistent", total="f0", part=" ".join(names))

    (block,) = prove(figures, [verdict]).blocks

    assert len(block.repairs) == 120
    assert ("f0",) in [r.figures for r in block.repairs]
    assert not block.complete
