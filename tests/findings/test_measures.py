"""Values are said in words that keep open and closed ends apart."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cchc_lib.findings.measures import (
    nearest_print,
    possible_values,
    recomputed_text,
    say_interval,
    unit_of_exact,
    working,
)
from cchc_lib.numbers.intervals import Interval


def interval(low, high, closed):
    ends = (None if end is None else Fraction(end) for end in (low, high))
    return Interval(*ends, "[" in closed, "]" in closed)


@pytest.mark.parametrize(
    ("low", "high", "closed", "vietnamese", "english"),
    [
        (1, 2, "[]", "từ 1 đến 2", "from 1 to 2"),
        (1, 2, "[)", "từ 1 đến dưới 2", "from 1 to below 2"),
        (1, 2, "(]", "trên 1 đến 2", "above 1, up to 2"),
        (1, 2, "()", "trên 1 và dưới 2", "above 1 and below 2"),
        (1, None, "[)", "từ 1 trở lên", "1 or more"),
        (1, None, "()", "trên 1", "above 1"),
        (None, 2, "(]", "không quá 2", "at most 2"),
        (None, 2, "()", "dưới 2", "below 2"),
        (2, 2, "[]", "2", "2"),
        (None, None, "()", "giá trị bất kỳ", "any value"),
    ],
)
def test_every_kind_of_set_has_its_words(low, high, closed, vietnamese, english):
    said = interval(low, high, closed)

    assert say_interval(said, "vi") == vietnamese
    assert say_interval(said, "en") == english


@pytest.fixture
def verdict_of(audit_text):
    """Give the first verdict of a rule, and the figures it speaks of."""

    def find(text, rule):
        audit = audit_text(text)
        return next(v for v in audit.verdicts if v.rule == rule), audit.by_id

    return find


SHARE = "Trực tuyến có 74.285/104.259 hồ sơ, đạt tỉ lệ 71,26%."
CHANGE = "Tỷ lệ đúng hạn tăng từ 85,4% lên 91,2%, tăng 5,8%."


def test_share_is_worked_out_from_the_printed_counts(verdict_of):
    verdict, figures = verdict_of(SHARE, "F01")

    assert working(verdict, figures, "vi") == "100 × 74.285 ÷ 104.259"
    assert recomputed_text(verdict, figures, "vi") == "≈\u00a071,2504\u00a0%"
    assert nearest_print(verdict, figures) == Fraction("71.25")


def test_change_of_a_rate_is_in_points(verdict_of):
    verdict, figures = verdict_of(CHANGE, "F05")

    assert working(verdict, figures, "vi") == "91,2 − 85,4"
    assert unit_of_exact(verdict, figures, "vi") == "\u00a0điểm %"


def test_printed_fraction_is_held_against_its_whole(verdict_of):
    verdict, figures = verdict_of(SHARE, "F02")

    assert recomputed_text(verdict, figures, "vi") == "không quá 104.259"
    assert working(verdict, figures, "vi") == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Đúng hạn đạt 98%.", "từ 97,5 đến 98,5\u00a0%"),
        ("Đúng hạn đạt 100%.", "100\u00a0%"),
        ("Đúng hạn đạt gần 97%.", "dưới 97\u00a0%"),
        ("Có 249/249 thủ tục.", "249/249"),
        ("Tiếp nhận trên 37.000 hồ sơ.", "trên 37.000"),
    ],
    ids=["rounded", "strict", "hedged", "fraction", "count"],
)
def test_print_is_said_as_the_values_it_stands_for(audit_text, text, said):
    figure = audit_text(text).reading.figures[0]

    assert possible_values(figure, "vi") == said
