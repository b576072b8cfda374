"""Cases as data, and sentences as readings.

A row whose ``gap`` is not empty is a known gap: it must fail until the code is mended,
and then the gap must be emptied.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from cchc_lib.figures import extract_figures
from cchc_lib.figures.context import Context
from cchc_lib.figures.tokens import tokenize
from cchc_lib.model import Figure, Reading
from cchc_lib.numbers.intervals import Interval
from cchc_lib.vocabulary import load_vocabulary
from tests.case_files import parametrize_cases

HERE = Path(__file__).parent


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give an argument ``hedge_case`` each row of ``cases_hedge.csv``."""
    parametrize_cases(metafunc, HERE)


@pytest.fixture(scope="session")
def read() -> Callable[[str], Reading]:
    """Read the figures of a sentence."""
    return extract_figures


@pytest.fixture(scope="session")
def only() -> Callable[[str], Figure]:
    """Read a sentence that prints one figure."""

    def run(sentence: str) -> Figure:
        (figure,) = extract_figures(sentence).figures
        return figure

    return run


@pytest.fixture(scope="session")
def context() -> Callable[[str], Context]:
    """Put a sentence under reading, for rules that ask about one token."""
    return lambda text: Context(text, tokenize(text), load_vocabulary())


@pytest.fixture(scope="session")
def as_set() -> Callable[[str], Interval]:
    """Read ``[1, 2)``; ``oo`` is an end that is missing."""

    def run(text: str) -> Interval:
        opened, low, high, closed = re.fullmatch(r"(.)(.+), (.+)(.)", text).groups()
        return Interval(
            None if low == "-oo" else Fraction(low),
            None if high == "oo" else Fraction(high),
            opened == "[",
            closed == "]",
        )

    return run
