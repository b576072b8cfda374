"""Whole numbers in words, found and read."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.errors import NumberFormatError
from cchc_lib.numbers.number_words import NUMBER_WORDS, read_number_words

PATTERN = re.compile(NUMBER_WORDS)
DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
SCALES = (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 10**3))
OTHERS = ["mười", "mươi", "chục", "lẻ", "linh", "tư", "lăm", "mốt", "rưỡi", "trăm"]
ANY_WORD = [*DIGITS, *OTHERS, "nghìn", "triệu", "tỷ"]


def spell(number, *, inner=False):
    """Write a number as schools teach it: an oracle that shares no code."""
    for scale, factor in SCALES:
        if number >= factor:
            rest = number % factor
            words = [*spell(number // factor, inner=inner), scale]
            return [*words, *spell(rest, inner=True)] if rest else words
    hundreds, rest = divmod(number, 100)
    words = [DIGITS[hundreds], "trăm"] if hundreds or inner else []
    return words + spell_below_hundred(rest, odd=bool(words))


def spell_below_hundred(number, *, odd):
    tens, ones = divmod(number, 10)
    if tens == 0:
        return ([["linh"], []][not odd] + [DIGITS[ones]]) if ones else []
    words = ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    if ones == 0:
        return words
    special = {5: "lăm"} if tens == 1 else {1: "mốt", 4: "tư", 5: "lăm"}
    return [*words, special.get(ones, DIGITS[ones])]


def test_reads_number_words(word_case):
    assert read_number_words(word_case["words"]) == int(word_case["value"])


def test_refuses_what_is_no_number(unreadable_words_case):
    with pytest.raises(NumberFormatError):
        read_number_words(unreadable_words_case["words"])


def test_reads_decomposed_accents():
    assert read_number_words(unicodedata.normalize("NFD", "hai mươi mốt")) == 21


def test_a_refusal_names_the_place():
    with pytest.raises(NumberFormatError, match="row 3: cannot read 'ba năm'"):
        read_number_words("ba năm", place="row 3")


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_reads_every_number_as_schools_spell_it(number):
    assert read_number_words(" ".join(spell(number))) == number


def test_reads_every_number_below_two_thousand():
    read = [read_number_words(" ".join(spell(number))) for number in range(1, 2000)]

    assert read == list(range(1, 2000))


def test_finds_number_words_in_a_sentence(word_spotting_case):
    found = PATTERN.findall(word_spotting_case["sentence"])

    assert "|".join(found) == word_spotting_case["found"]


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_finds_a_spelt_number_whole(number):
    words = " ".join(spell(number))

    assert PATTERN.findall(f"có {words} hồ sơ") == [words]


@given(st.lists(st.sampled_from(ANY_WORD), max_size=12).map(" ".join))
def test_every_find_can_be_read(text):
    for found in PATTERN.findall(text):
        assert read_number_words(found) > 0


@given(st.lists(st.sampled_from(ANY_WORD), min_size=1, max_size=8).map(" ".join))
def test_whatever_can_be_read_is_found_whole(text):
    try:
        number = read_number_words(text)
    except NumberFormatError:
        number = 0

    assert (PATTERN.fullmatch(text) is not None) == (number > 0)
