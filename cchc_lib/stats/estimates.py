"""The record that single numbers are handed back in.

One duty: one estimate with its interval, its test and the name of its method. Tables
are data frames.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import pandas as pd

NAN = float("nan")


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """One number, how sure it is, and how it was got; NaN is not computed."""

    value: float
    low: float = NAN
    high: float = NAN
    statistic: float = NAN
    p: float = NAN  # two-sided unless the method says otherwise
    n: int = 0  # units that entered
    method: str

    def table(self) -> pd.DataFrame:
        """Show it as a table of one row."""
        return pd.DataFrame([asdict(self)])
