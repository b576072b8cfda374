"""What stands right of a number."""

from decimal import Decimal

import pytest

from cchc_lib.figures.units import read_measure, word_is_level


def measure_of(ctx):
    """Measure the first numeral of a text: kind, unit, scale and what was taken."""
    i = ctx.tokens.kinds.index("number")
    measure = read_measure(ctx, i, i + 1)
    taken = " ".join(ctx.words[i + 1 : measure.end])
    return measure.kind, measure.unit, measure.scale, taken


def test_measures_what_the_words_say(unit_case, context):
    kind, unit, scale, taken = measure_of(context(unit_case["text"]))

    assert (kind, unit) == (unit_case["kind"], unit_case["unit"])
    assert scale == Decimal(unit_case["scale"] or 1)
    assert taken == unit_case["taken"]


@pytest.mark.parametrize(
    ("text", "level"),
    [("8 cấp tỉnh", True), ("8 hồ sơ", False), ("8", False)],
    ids=["level", "noun", "end"],
)
def test_a_level_is_not_what_is_counted(text, level, context):
    assert word_is_level(context(text), 1) is level


def test_a_unit_does_not_reach_into_the_next_sentence(context):
    ctx = context("Có 8. Hồ sơ tăng.")

    assert measure_of(ctx)[:2] == ("count", "")


def test_a_scale_ends_with_the_text(read):
    (figure,) = read("Kinh phí 6.300 tỷ").figures

    assert figure.value == 6_300_000_000_000
