"""When a table was taken: the period in its name, as days and as a point on a line.

One duty: ``2025``, ``2025-10``, ``2025-10-11``, ``2026q3`` → first and last day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_lib.errors import DataError
from cchc_lib.scores.units import REFORM

_PERIOD = re.compile(r"(20\d\d|19\d\d)(?:-?[qQ]([1-4])|-(\d\d)(?:-(\d\d))?)?")
_EXPECTED = "a year, quarter, month or day such as 2025, 2026q3, 2025-10 or 2025-10-11"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One period, from its first to its last day."""

    label: str
    first: date
    last: date

    @property
    def time(self) -> float:
        """The middle of the period in years, so that slopes are a year."""
        start = date(self.first.year, 1, 1)
        days = (date(self.first.year + 1, 1, 1) - start).days
        before = (self.first - start).days
        length = (self.last - self.first).days + 1
        return self.first.year + (before + length / 2) / days

    @property
    def side(self) -> str:
        """Whether it lies before or after the reform, or holds its day ("across")."""
        if self.last < REFORM:
            return "before"
        return "after" if self.first >= REFORM else "across"


def read_period(label: str, place: str) -> Period:
    """Read the label of a period.

    Raises
    ------
    DataError
        If it is no period, or a day that does not exist.
    """
    match = _PERIOD.fullmatch(label.strip())
    if not match:
        raise DataError(place, f"no period in {label!r}", _EXPECTED)
    year, quarter, month, day = (int(part) if part else 0 for part in match.groups())
    low, high = (3 * quarter - 2, 3 * quarter) if quarter else (month or 1, month or 12)
    try:
        first = date(year, low, day or 1)
        last = date(year, high, day or monthrange(year, high)[1])
    except ValueError as error:
        raise DataError(place, f"no period in {label!r}", _EXPECTED) from error
    return Period(label=label.strip(), first=first, last=last)


def split_label(entry: str | Path) -> tuple[str, str]:
    """Cut ``2024=file.csv`` into the label and the path; the label may be missing.

    Examples
    --------
    >>> split_label("2024=old.csv"), split_label("old.csv")
    (('2024', 'old.csv'), ('', 'old.csv'))
    """
    label, mark, path = str(entry).partition("=")
    if mark and _PERIOD.fullmatch(label.strip()):
        return label.strip(), path
    return "", str(entry)
