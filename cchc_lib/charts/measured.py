"""How values of units are printed on a chart, and which of many rows are drawn.

One duty: a table of units → rows that fit a page, and their values in the reader's
form. Rates are fractions of 1 and shown as percent; scores keep their points.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

import pandas as pd

from cchc_lib.numbers.numerals import format_number
from cchc_lib.stats.rates import FEW_CASES

Unit = Literal["percent", "point"]
FLAGGED = ("low", "high")
_NBSP = "\u00a0"
_SWAP = str.maketrans(",.", ".,")
_MOST_DECIMALS = 6
_SHORT = (("UBND ", ""), ("Ủy ban nhân dân ", ""), ("Thành phố ", "TP. "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """What units are held against; rates and targets are fractions of 1."""

    unit: Unit = "percent"
    target: float | None = None
    overall: float | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """What the values of a table are, and the language they are printed in."""

    unit: Unit
    lang: str
    decimals: int = 2

    def place(self, value: float) -> float:
        """Give the place of a value on an axis: percent, or points."""
        return 100 * value if self.unit == "percent" else value

    def number(self, value: float) -> str:
        """Print a value without its unit.

        What is not 100 % is never printed as 100: it gets more decimals.

        Examples
        --------
        >>> [Scale("percent", "vi").number(rate) for rate in (0.8676, 0.99999)]
        ['86,76', '99,999']
        """
        # The shortest decimal of the float: 0.29 is 29 %, not 28,999 999 6 %.
        exact = Decimal(str(float(value))) * (100 if self.unit == "percent" else 1)
        decimals, rounded = self.decimals, _rounded(exact, self.decimals)
        while self.unit == "percent" and rounded in {0, 100} and rounded != exact:
            if decimals == _MOST_DECIMALS:
                break
            decimals += 1
            rounded = _rounded(exact, decimals)
        text = format_number(rounded, decimals=decimals)
        return text if self.lang == "vi" else text.translate(_SWAP)

    def say(self, value: float) -> str:
        """Print a value with its unit.

        Examples
        --------
        >>> Scale("percent", "en", 1).say(0.8676).split()
        ['86.8', '%']
        """
        return self.number(value) + (f"{_NBSP}%" if self.unit == "percent" else "")

    def count(self, value: float) -> str:
        """Print a whole number: ``102.466``, ``102,466``."""
        text = format_number(Decimal(int(value)))
        return text if self.lang == "vi" else text.translate(_SWAP)

    def tick(self, value: float, _: object = None) -> str:
        """Print a value of an axis, as short as it can be."""
        text = f"{value:.10g}".replace("-", "−")
        return text.replace(".", ",") if self.lang == "vi" else text


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def scale_of(values: pd.Series, unit: Unit, lang: str) -> Scale:
    """Choose decimals: two for percent; for points as many as the scores have, to 3."""
    if unit == "percent":
        return Scale(unit, lang)
    printed = [Decimal(str(float(v))).normalize() for v in values.dropna()]
    places = (-int(value.as_tuple().exponent) for value in printed)
    return Scale(unit, lang, min(3, max([0, *places])))


def shown_name(name: object, most: int = 28) -> str:
    """Shorten a unit's name for one line: no "UBND", "TP." for a city.

    Examples
    --------
    >>> shown_name("UBND tỉnh Bắc Ninh"), shown_name("Thành phố Huế")
    ('tỉnh Bắc Ninh', 'TP. Huế')
    """
    text = " ".join(str(name).split())
    for long, short in _SHORT:
        if text.startswith(long):
            text = short + text.removeprefix(long)
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def rated(table: pd.DataFrame) -> pd.DataFrame:
    """Keep the units whose value may be placed beside others, best first.

    A rate of fewer than 20 cases is no rank (small-number rule); no data is none.
    """
    kept = table["rate"].notna()
    if "whole" in table:
        kept &= ~(table["whole"].astype(float) < FEW_CASES)
    return table[kept].sort_values("rate", ascending=False, kind="stable")


def distance(table: pd.DataFrame) -> pd.Series:
    """Say how far each unit is from its block, with usual variation where known."""
    column = "z_adjusted" if "z_adjusted" in table else "z"
    return table[column].abs()


def pick_rows(table: pd.DataFrame, most: int, *, ends: int = 6) -> pd.DataFrame:
    """Of many rows keep both ends and those that stand out, in the given order.

    Parameters
    ----------
    table : DataFrame
        Sorted. With ``marked`` the marked units are always kept; with ``funnel``
        ("low", "high") and ``z`` the units outside the funnel come next after the ends,
        the farthest first.
    most : int
        Rows to keep at most.
    ends : int
        Rows kept at each end in any case.

    Returns
    -------
    DataFrame
        The kept rows with ``skipped``: how many were left out just before each.
    """
    place = pd.Series(range(len(table)), index=table.index)
    from_end = pd.concat([place, len(table) - 1 - place], axis=1).min(axis=1)
    order = pd.DataFrame({"later": (from_end >= ends).astype(int), "next": from_end})
    if "funnel" in table:
        flagged = table["funnel"].isin(FLAGGED)
        order["later"] += (order["later"] > 0) & ~flagged
        far = distance(table).rank(ascending=False) - len(table)
        order["next"] = order["next"].where(~flagged, far)
    if "marked" in table:
        order.loc[table["marked"].astype(bool), "later"] = -1
    first = order.sort_values(["later", "next"], kind="stable").index[:most]
    kept = table.loc[table.index.isin(first)]
    gaps = place[kept.index].diff().fillna(1).astype(int) - 1
    return kept.assign(skipped=gaps)
