"""Hostile and very long texts cost no more than their length.

Time is processor time of this process, so that a busy machine fails no test; limits
are twice what is promised, so that a slow one does not. ``benchmarks/reading_speed.py``
measures the promise itself.
"""

from __future__ import annotations

import time

import pytest

from cchc_lib.pipeline import audit
from tests.corpus.gold import HERE, read_corpus, source_of

SIZE = 2_000_000  # characters
LIMIT = 4.0  # seconds for a text of SIZE
STEPS = (8_000, 32_000, 128_000, 512_000, SIZE)  # what is not linear fails early
SPARE = 0.4  # seconds, for what a short text costs at most
LINES = {
    "digits": "1",
    "hedges": "trên ",
    "slashes": "/",
    "round brackets": "(",
    "nested brackets": "[(",
    "broken dates": "12/12/",
    "commas and digits": ",1",
    "percent signs": "%",
    "per cents": "1% ",
    "hedged digits": "hơn 5 ",
    "numbers": "1.234 ",
}
SENTENCE = "Trong 752 hồ sơ có 724 hồ sơ đúng hạn, đạt 96,27%. "
GROWTH = 4
MOST_GROWTH = 7.0  # four times the text; quadratic cost would be sixteen times
SLOW = {}  # name → why it is known to fail


def known(names):
    """Parameters, those known to be slow as such."""
    return [
        pytest.param(
            name,
            id=name,
            marks=[pytest.mark.xfail(reason=SLOW[name])] if name in SLOW else [],
        )
        for name in names
    ]


def seconds(text: str) -> float:
    """Processor time of one audit."""
    start = time.process_time()
    audit(source_of(text))
    return time.process_time() - start


def of_length(piece: str, size: int) -> str:
    """Repeat a piece up to a length."""
    return (piece * (size // len(piece) + 1))[:size]


@pytest.mark.slow
@pytest.mark.parametrize("name", known(LINES))
def test_hostile_line_ends_in_time(name):
    for size in STEPS:
        spent = seconds(of_length(LINES[name], size))

        assert spent < SPARE + LIMIT * size / SIZE, f"{size} characters"


@pytest.mark.slow
@pytest.mark.parametrize("name", known(["corpus", "one sentence"]))
def test_four_times_the_text_takes_about_four_times_as_long(name):
    corpus = "\n".join(document.text for document in read_corpus(HERE / "develop"))
    piece = {"corpus": corpus, "one sentence": SENTENCE}[name]
    before = None

    for size in (16_000, 64_000, 256_000, 1_000_000):
        spent = seconds(of_length(piece, size))
        assert before is None or spent < MOST_GROWTH * before + SPARE, (
            f"{size} characters"
        )
        before = spent
