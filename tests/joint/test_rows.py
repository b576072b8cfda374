"""Rows keep every solution and no other when they are brought to whole numbers."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.joint.rows import Row, System, Variable, make_row
from cchc_lib.numbers.intervals import Interval

fractions = st.fractions(min_value=-9, max_value=9, max_denominator=8)


@given(
    st.lists(fractions, min_size=1, max_size=3),
    fractions,
    fractions,
    st.booleans(),
    st.booleans(),
)
def test_whole_form_has_the_same_solutions(factors, a, b, low_closed, high_closed):
    allowed = Interval(min(a, b), max(a, b), low_closed, high_closed)
    row = make_row(dict(enumerate(factors)), allowed)

    for point in product(range(-3, 4), repeat=len(factors)):
        total = sum(f * x for f, x in zip(factors, point, strict=True))
        assert row.holds(point) == allowed.contains(total)


def test_share_is_two_rows_that_no_rounding_touches():
    # 71,26 % of 104.259: 14251·n ≤ 20000·k
    row = make_row({0: 100, 1: -Fraction("71.255")}, Interval.closed(0, None))

    assert row.terms == ((0, 20000), (1, -14251))
    assert (row.low, row.high) == (0, None)


@pytest.mark.parametrize(("point", "holds"), [(0, True), (1, False)])
def test_row_whose_unknowns_cancel_is_settled_at_once(point, holds):
    row = make_row({0: 0}, Interval.point(point))

    assert row.terms == ()
    assert row.holds([5]) == holds


def test_row_stands_while_none_of_its_owners_is_released():
    row = Row(terms=((0, 1),), low=3, high=3, owners=("f1", "f2"))
    system = System((Variable(name="x"),), (row,), ("f1", "f2"))

    assert system.standing() == (True,)
    assert system.standing({"f2"}) == (False,)


def test_domains_count_as_rows():
    system = System((Variable(name="x", low=1, high=2),), ())

    assert [system.holds([x]) for x in (0, 1, 2, 3)] == [False, True, True, False]


def test_blocks_share_neither_unknowns_nor_owners():
    rows = (
        Row(terms=((0, 1), (2, 1)), low=0, high=1),
        Row(terms=((1, 1),), low=0, high=1, owners=("f1",)),
        Row(terms=((3, 1),), low=0, high=1, owners=("f1",)),
        Row(terms=((4, 1),), low=0, high=1),
    )
    variables = tuple(Variable(name=f"x{n}") for n in range(5))

    blocks = System(variables, rows, ("f1",)).blocks()

    assert [[v.name for v in b.variables] for b in blocks] == [
        ["x0", "x2"],
        ["x1", "x3"],
        ["x4"],
    ]
    assert blocks[1].rows[1].terms == ((1, 1),)


def test_contradiction_without_unknowns_is_not_lost_in_blocks():
    never = make_row({0: 0}, Interval.point(1))
    system = System((Variable(name="x"), Variable(name="y")), (never,))

    first, second = system.blocks()

    assert first.rows == (never,)
    assert second.rows == ()


def test_what_does_not_stand_ties_nothing():
    # x = y is owned by "a" and y = z by nobody: without "a" x stands alone
    system = System(
        (Variable(name="x"), Variable(name="y"), Variable(name="z")),
        (
            Row(terms=((0, 1), (1, -1)), low=0, high=0, owners=("a",)),
            Row(terms=((1, 1), (2, -1)), low=0, high=0),
        ),
        ("a",),
    )

    standing = system.standing_only(frozenset({"a"}))

    assert [v.name for v in system.around(["x"]).variables] == ["x", "y", "z"]
    assert [v.name for v in standing.around(["x"]).variables] == ["x"]
    assert [v.name for v in standing.around(["z"]).variables] == ["y", "z"]
