"""Hostile text costs no more than its length."""

import re
import time

import pytest

from cchc_lib.errors import NumberFormatError
from cchc_lib.numbers.numerals import NUMBER_WORDS, NUMERAL, read_numeral

PATTERNS = {"numeral": re.compile(NUMERAL), "words": re.compile(NUMBER_WORDS)}
SIZE = 2_000_000  # characters
NUMERAL_TRAPS = ["1", "1.", "1,1.", "111 ", "1 111,", "1 111 1111 ", "12 345.", "1 "]
WORD_TRAPS = [
    "hai ",
    "hai  ",
    "một trăm ",
    "hai tỷ ba triệu bốn nghìn năm trăm ",
    "hai tỷ không trăm linh ",
    "mười",
    "b",
    "năm_",
    "tư ",
]


def seconds(pattern, text):
    start = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "trap"),
    [("numeral", trap) for trap in NUMERAL_TRAPS]
    + [("words", trap) for trap in WORD_TRAPS],
)
def test_four_times_the_text_takes_about_four_times_as_long(name, trap):
    pattern = PATTERNS[name]
    text = trap * (SIZE // len(trap))

    quarter = min(seconds(pattern, text[: SIZE // 4]) for _ in range(2))
    whole = seconds(pattern, text)

    assert whole < 10 * quarter + 0.05  # quadratic time would be 16 times as long


def test_a_number_as_long_as_a_book_is_refused_at_once():
    start = time.process_time()

    with pytest.raises(NumberFormatError):
        read_numeral("1" * SIZE)

    assert time.process_time() - start < 0.5
