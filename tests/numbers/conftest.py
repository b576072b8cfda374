"""Cases as data, and a short way to write an interval in them."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from cchc_lib.numbers.intervals import Interval

HERE = Path(__file__).parent


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give an argument ``word_case`` each row of ``cases_word.csv``."""
    for name in metafunc.fixturenames:
        if name.endswith("_case"):
            path = HERE / f"cases_{name.removesuffix('_case')}.csv"
            with path.open(encoding="utf-8", newline="") as lines:
                rows = list(csv.DictReader(lines))
            metafunc.parametrize(name, rows, ids=[row["why"] for row in rows])


@pytest.fixture(scope="session")
def as_set() -> Callable[[str], Interval]:
    """Read ``[1, 2)``; ``oo`` is an end that is missing."""

    def read(text: str) -> Interval:
        opened, low, high, closed = re.fullmatch(r"(.)(.+), (.+)(.)", text).groups()
        return Interval(
            None if low == "-oo" else Fraction(low),
            None if high == "oo" else Fraction(high),
            opened == "[",
            closed == "]",
        )

    return read
