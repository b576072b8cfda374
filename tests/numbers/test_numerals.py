"""Printed numbers, read and written."""

import pickle
import re
from decimal import Decimal

import pytest
from babel.numbers import format_decimal, parse_decimal
from hypothesis import assume, given
from hypothesis import strategies as st

from cchc_lib.errors import NumberFormatError
from cchc_lib.numbers.numerals import (
    NUMERAL,
    SCALES,
    format_number,
    parse_number,
    read_numeral,
)

# Decimals as prints have them: no exponent above zero, at most nine places.
printed_decimals = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(min_value=0, max_value=10**15),
    st.integers(min_value=0, max_value=9),
)


def exactly(values):
    return tuple(str(value) for value in values)


def test_reads_every_reading_of_a_numeral(numeral_case):
    numeral = read_numeral(
        numeral_case["text"], percent=numeral_case["percent"] == "yes"
    )

    got = exactly([numeral.value, *numeral.alternatives])
    expected = [numeral_case["value"], *numeral_case["alternatives"].split()]
    assert got == tuple(expected)


def test_a_numeral_keeps_its_characters_and_decimals():
    numeral = read_numeral("97,10")

    assert (numeral.text, numeral.decimals) == ("97,10", 2)


def test_refuses_malformed_numerals(malformed_case):
    with pytest.raises(NumberFormatError):
        read_numeral(malformed_case["text"])


def test_a_refusal_names_the_place_and_the_characters():
    with pytest.raises(NumberFormatError, match=r"row 3: cannot read '1\.23\.4'"):
        read_numeral("1.23.4", place="row 3")


def test_a_refusal_survives_pickling():
    error = NumberFormatError("1.23.4", "row 3")

    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_finds_numerals_in_a_sentence(spotting_case):
    found = re.findall(NUMERAL, spotting_case["sentence"])

    assert "|".join(found) == spotting_case["found"]


@given(st.text(alphabet="0123456789., \u00a0\u202f\u2009/%a", max_size=30))
def test_finds_every_digit_once(text):
    found = re.findall(NUMERAL, text)

    assert re.sub("[^0-9]", "", "".join(found)) == re.sub("[^0-9]", "", text)


@given(st.text(alphabet="0123456789.,\u00a0", max_size=14))
def test_readings_have_the_digits_of_the_print(text):
    try:
        numeral = read_numeral(text)
    except NumberFormatError:
        assume(False)

    digits = re.sub("[^0-9]", "", text).lstrip("0")
    for value in (numeral.value, *numeral.alternatives):
        assert re.sub("[^0-9]", "", format(value, "f")).lstrip("0") == digits


@pytest.mark.parametrize(
    ("text", "value"),
    [("-1,5", "-1.5"), ("\u22121,5", "-1.5"), ("+1,5", "1.5"), (" 104.259 ", "104259")],
    ids=["hyphen", "minus", "plus", "spaces-around"],
)
def test_parses_signs_and_spaces_around(text, value):
    assert str(parse_number(text)) == value


@pytest.mark.parametrize("text", ["2,500", "-2,500", "--5", "-", "", "5 %"])
def test_parse_refuses_rather_than_guesses(text):
    with pytest.raises(NumberFormatError):
        parse_number(text)


def test_prints_a_number(format_case):
    decimals = format_case["decimals"]

    got = format_number(
        Decimal(format_case["value"]), decimals=int(decimals) if decimals else None
    )

    assert got == format_case["printed"]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_prints_no_number_that_is_none(value):
    with pytest.raises(ValueError, match="cannot be printed"):
        format_number(Decimal(value))


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_printing_reverses_parsing(value):
    assert parse_number(format_number(value)) == value


@given(printed_decimals)
def test_printing_reverses_reading_to_the_digit(value):
    got = read_numeral(format_number(value)).value

    assert got.as_tuple() == value.as_tuple()


@given(printed_decimals)
def test_parse_reverses_or_refuses(value):
    try:
        got = parse_number(format_number(value))
    except NumberFormatError:
        got = None

    two_readings = 1 <= value < 1000 and value.as_tuple().exponent == -3
    assert got == (None if two_readings else value)


@given(printed_decimals, st.integers(min_value=0, max_value=6))
def test_rounded_print_is_within_half_a_step(value, decimals):
    printed = read_numeral(format_number(value, decimals=decimals))

    assert printed.decimals == decimals
    assert abs(printed.value - value) * 2 <= Decimal(1).scaleb(-decimals)


@given(printed_decimals)
def test_reads_what_babel_reads_in_vietnamese(value):
    printed = format_number(value)

    expected = parse_decimal(printed, locale="vi", strict=True)
    assert read_numeral(printed).value == expected


@given(printed_decimals)
def test_prints_what_babel_prints_in_vietnamese(value):
    expected = format_decimal(value, locale="vi", decimal_quantization=False)

    assert format_number(value.normalize() if value else Decimal(0)) == expected


@pytest.mark.parametrize(
    ("words", "factor"),
    [("nghìn ngàn", 10**3), ("triệu", 10**6), ("tỷ tỉ", 10**9), ("vạn", 10**4)],
)
def test_scales_agree_across_dialects(words, factor):
    assert {SCALES[word] for word in words.split()} == {Decimal(factor)}


def test_longer_scales_come_first():
    assert re.findall("|".join(SCALES), "6 nghìn tỷ, 5 tỷ") == ["nghìn tỷ", "tỷ"]
