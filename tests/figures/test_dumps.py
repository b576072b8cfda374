"""Thousands of numbers in one sentence are not read one by one."""

import pytest

from cchc_lib.figures.dumps import MOST_NUMBERS

MANY = MOST_NUMBERS + 1


@pytest.mark.parametrize(
    "piece",
    ["đạt 98%, ", "1. ", "hai mươi hồ sơ, "],
    ids=["one-sentence", "no-word", "in-words"],
)
def test_a_dump_is_one_ignored_stretch(piece, read):
    reading = read(piece * MANY)

    assert reading.figures == ()
    assert [item.reason for item in reading.ignored] == ["number_dump"]


def test_what_stands_around_a_dump_is_read(read):
    reading = read(f"Tiếp nhận 5 hồ sơ.\n{'1 ' * MANY}\nTrả 4 hồ sơ.")

    assert [figure.printed for figure in reading.figures] == ["5 hồ sơ", "4 hồ sơ"]


def test_as_many_numbers_in_sentences_with_words_are_read(read):
    assert len(read("Đạt 98%. " * MANY).figures) == MANY
