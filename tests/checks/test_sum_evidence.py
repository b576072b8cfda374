"""Sums that are left open: what early and on time do not say."""

from cchc_lib import audit
from tests.corpus.gold import source_of


def found_in(text):
    return [(f.severity, f.rule) for f in audit(source_of(text)).found]


def test_notes_a_few_that_are_neither_early_nor_on_time():
    text = "Đã giải quyết 5.583 hồ sơ (trước hạn 2.199 hồ sơ, đúng hạn 3.353 hồ sơ)."

    assert found_in(text) == [("note", "F03")]


def test_says_nothing_where_many_are_left():
    text = "Đã giải quyết 5.583 hồ sơ (trước hạn 2.199 hồ sơ, đúng hạn 1.353 hồ sơ)."

    assert found_in(text) == []


def test_answers_a_keystroke_short_of_a_hundred_are_a_misprint():
    """5,89 for 5,98: nobody is left out for 0.09 points."""
    text = "Có 50,78% số người hài lòng, 43,24% bình thường và 5,89% không hài lòng."

    assert found_in(text) == [("minor", "F03")]


def test_answers_far_short_of_a_hundred_may_leave_some_out():
    text = "Có 50,78% số người hài lòng, 40,24% bình thường và 5,98% không hài lòng."

    assert found_in(text) == []
