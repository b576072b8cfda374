"""One slip away: every number a keystroke or a unit turns a print into."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from cchc_lib.numbers.edits import is_one_edit, one_edit, substitutions, unit_slips


def digits(value):
    return len(str(int(value * 100)))


@given(st.decimals(min_value=1, max_value=10**9, places=2))
def test_edits_that_keep_the_digits_can_be_undone(value):
    for number, edit in one_edit(value):
        kept = edit in {"substitute", "transpose"} and digits(number) == digits(value)
        if kept:
            assert (value, edit) in set(one_edit(number))


def test_substitutions_are_nine_a_digit_but_for_a_leading_zero():
    assert len(list(substitutions(Decimal("104.59")))) == 5 * 9 - 1


def test_edits_are_one_keystroke_away():
    edits = dict(one_edit(Decimal("71.26")))

    assert edits[Decimal("71.25")] == "substitute"
    assert edits[Decimal("17.26")] == "transpose"
    assert edits[Decimal("7.126")] == "shift"


def test_misprints_never_begin_with_a_zero():
    assert min(v for v, _ in substitutions(Decimal(104))) == 100
    assert Decimal("0.5") in {v for v, _ in substitutions(Decimal("1.5"))}


def test_numbers_too_long_to_be_amounts_have_no_unit_slips():
    assert list(unit_slips(Decimal(10**20))) == []


@given(st.integers(0, 99_999), st.integers(0, 99_999))
@example(100, 10)  # a nought lost at the end
@example(1005, 5)  # more than one keystroke: the noughts go with the digit
@example(10, 1)  # exchanged, or lost
def test_whole_numbers_are_one_edit_apart_if_one_of_the_edits_says_so(one, other):
    lengths = len(str(one)) - len(str(other))
    near = any(changed == other for changed, _ in one_edit(Decimal(one)))

    wanted = near and one != other and abs(lengths) <= 1
    assert is_one_edit(Decimal(one), Decimal(other)) == wanted
