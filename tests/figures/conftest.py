"""Cases as data, and sentences as readings.

A row whose ``gap`` is not empty is a known gap: it must fail until the code is mended,
and then the gap must be emptied.
"""

from __future__ import annotations

import csv
import re
import unicodedata
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

HERE = Path(__file__).parent


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give an argument ``hedge_case`` each row of ``cases_hedge.csv``."""
    for name in metafunc.fixturenames:
        if name.endswith("_case"):
            path = HERE / f"cases_{name.removesuffix('_case')}.csv"
            with path.open(encoding="utf-8", newline="") as lines:
                rows = [as_param(row) for row in csv.DictReader(lines)]
            metafunc.parametrize(name, rows)


def as_param(row: dict[str, str]) -> object:
    """Name a row by its ``why``; expect it to fail while it names a gap."""
    assert None not in (*row, *row.values()), f"{row}: commas need quotes"
    gap = row["gap"]
    marks = [pytest.mark.xfail(strict=True, reason=gap)] if gap else []
    plain = unicodedata.normalize("NFD", row["why"].replace("đ", "d"))
    return pytest.param(row, id=plain.encode("ascii", "ignore").decode(), marks=marks)


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
