"""Hostile and very long texts cost no more than their length.

Time is processor time of this process, so that a busy machine fails no test; limits
are twice what is promised, so that a slow one does not. ``benchmarks/reading_speed.py``
measures the promise itself, and texts of two million characters.
"""

from __future__ import annotations

import time

import pytest

from cchc_lib.pipeline import audit
from tests.corpus.gold import HERE, read_corpus, source_of
from tests.corpus.hostile import LINES

SIZE = 2_000_000  # characters
LIMIT = 4.0  # seconds for a text of SIZE
STEPS = (8_000, 32_000, 128_000, SIZE)  # what is not linear fails early
SPARE = 0.4  # seconds, for what a short text costs at most
PIECES = {  # name → what is repeated, and how long the longer text is
    "corpus": ("\n".join(one.text for one in read_corpus(HERE / "develop")), 64_000),
    "one sentence": ("Trong 752 hồ sơ có 724 hồ sơ đúng hạn, đạt 96,28%. ", 6_000),
}
MOST_GROWTH = 7.0  # four times the text; quadratic cost would be sixteen times


def seconds(text: str) -> float:
    """Processor time of one audit."""
    start = time.process_time()
    audit(source_of(text))
    return time.process_time() - start


def of_length(piece: str, size: int) -> str:
    """Repeat a piece up to a length."""
    return (piece * (size // len(piece) + 1))[:size]


@pytest.mark.slow
@pytest.mark.parametrize("name", LINES)
def test_hostile_line_ends_in_time(name):
    for size in STEPS:
        spent = seconds(of_length(LINES[name], size))

        assert spent < SPARE + LIMIT * size / SIZE, f"{size} characters"


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_about_four_times_as_long(piece):
    text, size = PIECES[piece]
    quarter = seconds(of_length(text, size // 4))
    whole = seconds(of_length(text, size))

    assert whole < MOST_GROWTH * quarter + SPARE
