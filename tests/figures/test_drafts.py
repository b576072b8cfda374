"""One number as a figure: its readings, its unit, what it is a figure of."""

from decimal import Decimal

import pytest


def test_keeps_every_reading_of_a_number(numeral_case, only):
    figure = only(numeral_case["sentence"])

    assert str(figure.value) == numeral_case["value"]
    assert [str(a) for a in figure.alternatives] == numeral_case["alternatives"].split()
    assert str(figure.denominator or "") == numeral_case["denominator"]


def test_resolution_is_one_step_of_the_last_digit(numeral_case, only):
    figure = only(numeral_case["sentence"])

    assert figure.resolution == Decimal(numeral_case["resolution"])


def test_takes_a_number_for_what_its_words_say(draft_case, read):
    figures = read(draft_case["sentence"]).figures

    found = [f"{figure.value} {figure.kind} {figure.unit}" for figure in figures]
    assert "|".join(found) == draft_case["figures"]


def test_a_range_ends_at_its_upper_value(only, as_set):
    assert only("Đạt từ 80 đến dưới 90 điểm.").interval == as_set("[80, 90)")


@pytest.mark.parametrize(
    "sentence",
    ["Từ 90 đến 80 điểm.", "Từ 80 đến năm 2020, đạt 90 điểm.", "Từ 80 đến 90."],
    ids=["falls", "date", "no-unit"],
)
def test_what_does_not_rise_in_one_unit_is_no_range(sentence, read):
    assert all(figure.hedge != "range" for figure in read(sentence).figures)


def test_a_count_of_counts_is_a_ratio_of_points(only):
    figure = only("Áp dụng cho 249/249 thủ tục.")

    assert (figure.kind, figure.value, figure.denominator) == ("ratio", 249, 249)


def test_a_count_in_full_is_a_point_in_a_fraction_too(only, as_set):
    assert only("Có 74.285/104.259 hồ sơ.").interval == as_set("[74285, 74285]")
