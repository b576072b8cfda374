"""The nouns of a comparison: what was asked, what was found.

One duty: frozen records. Rates are fractions of 1, scores keep their unit (points).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import pandas as pd

from cchc_lib.scores import TableFinding
from cchc_lib.stats.estimates import Estimate

Kind = Literal["rate", "score"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked of a table: the columns as the table prints them, the settings."""

    path: str
    sha256: str
    period: str
    kind: Kind = "rate"
    part: str = ""
    whole: str = ""
    score: str = ""
    block: str = ""  # column of the blocks; "" compares all units with each other
    level: str = ""  # only units of this level; "" takes all
    se: str = ""  # column of standard errors of the score
    step: Decimal | None = None  # rounding step of the score, points
    parts: int = 1  # parts of a score that are rounded to that step each
    target: Fraction | None = None  # fraction of 1 for rates, points for scores
    alpha: float = 0.05
    draws: int = 10_000
    seed: int = 1
    units: tuple[str, ...] = ()  # codes of the units asked about
    top: int = 0  # places that units are asked to be among; 0 asks nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Overall:
    """The whole of all compared units, from counts and never from a mean of rates."""

    units: int  # units that entered
    part: int | None  # None for scores
    whole: int | None
    rate: Fraction | None  # exact part over whole; None if there is no case
    low: float
    high: float
    mean: float  # plain mean of the units' rates or scores, to be set beside the rate
    target: str  # met, missed, not_proven, no_data; "" without a target
    method: str


@dataclass(frozen=True, kw_only=True)
class OverTime:
    """The same units in several periods: like-for-like chains, changes, trends.

    Attributes
    ----------
    series : DataFrame, one row a chain and period
        ``code``, ``name``, ``change`` (what the reform did: "kept", "merged", "split",
        "regrouped"), ``complete``, ``period``, ``time`` (years), ``part``, ``whole``,
        ``value`` (fraction of 1, or points), ``se``.
    trends : DataFrame, one row a chain
        ``code``, ``name``, ``periods``, ``first``, ``last``, ``before``, ``change``,
        ``se``, ``beyond_noise``, ``rank_before``, ``rank_after``, ``extreme_before``,
        ``arrow``, ``slope`` (a year), ``slope_low``, ``slope_high``, ``p``,
        ``p_adjusted``, ``tested``, ``method``.
    region : Estimate
        One common trend of all chains: ``value`` the sum of S, ``statistic`` z, ``p``.
    breaks : DataFrame
        ``code``, ``name``, ``period``, ``reason``: what cannot be followed, and why.
    mix : DataFrame
        The last change of the common rate taken apart, chain by chain and exactly; see
        `cchc_lib.stats.decomposition.split_change`. Empty for scores.
    months : DataFrame, one row a chain and month
        XmR charts, of all chains together (``code`` "") and of each one without a
        gap: ``code``, ``name``, ``period``, ``value``, ``phase``, ``mean``, ``low``,
        ``high``, the rules of `cchc_lib.stats.trends.xmr_chart`, ``signal``,
        ``provisional``, ``capability``, ``method``. Empty unless the periods are
        twelve consecutive months or more.
    """

    periods: tuple[str, ...]
    crosswalk: str  # "province", "ward" or ""
    series: pd.DataFrame
    trends: pd.DataFrame
    breaks: pd.DataFrame
    region: Estimate
    mix: pd.DataFrame
    tested: bool  # whether five years are there to test
    months: pd.DataFrame
    monthly: bool = False  # whether the periods are consecutive months


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Units of one table compared fairly: a unit with its own block, if blocks count.

    Attributes
    ----------
    units : DataFrame, one row a unit in the order of the table
        ``code``, ``name``, ``block``, ``row`` (line of the file), ``problem`` (why a
        unit is shown but not compared; "" if it is), ``part``, ``whole``, ``rate``,
        ``low``, ``high``, ``method``; ``rule`` (which small-number rule binds);
        ``target`` ("met", "missed", "not_proven", "no_data"; "" without a target),
        ``reached`` (plain arithmetic), ``needed`` (dossiers that would prove it with
        as many failures as now), ``p_target`` (exact chance, if the true rate were the
        target, of so few; of so many where it is reached); ``funnel`` ("inside",
        "low", "high", "no_data"), ``plain`` (the same if units varied by chance
        alone), ``z``, ``z_adjusted``, ``p_low``, ``p_high`` (exact tails), ``p``,
        ``p_adjusted``, ``stands_out`` (after all tests are counted); ``rank``,
        ``rank_low``, ``rank_high`` (of all at once; NA where none may be printed),
        ``rank_low_own``, ``rank_high_own`` (of the units asked about, each alone),
        ``letters`` ("" beyond 200 units a block), ``top`` ("certain" or "possible"
        among the first places asked for, else "outside"; "" where there are no more
        units than places, or none may be ranked); ``shrunk``, ``shrunk_low``,
        ``shrunk_high``; ``block_rate``, ``gap`` (to the block's rate),
        ``standardised`` (the one number that may be compared across blocks);
        ``gap_contribution`` and ``gap_exact`` (Fraction), the unit's part of the
        whole's gap to the target, or to the common rate without one. For scores
        ``score`` and ``se`` stand in place of counts.
    blocks : DataFrame, one row a block
        ``block``, ``units``, ``compared``, ``part``, ``whole``, ``rate``, ``mean``,
        ``phi``, ``tau2``, ``low``, ``high``, ``plain`` (units flagged without
        overdispersion), ``stand_out``, ``method``.
    curve : DataFrame
        Funnel limits to draw, one row a block and size: ``block``, ``centre``,
        ``whole``, ``low_95``, ``high_95``, ``low_998``, ``high_998``, ``method``.
    pairs : DataFrame
        Neighbours in the order of their block, one declared family: ``block``,
        ``first``, ``second`` (codes), ``difference``, ``low``, ``high``, ``p``,
        ``p_adjusted``, ``differs``, ``tests``, ``method``.
    findings : tuple of TableFinding
        The conclusion with its uncertainty first, then what was found.
    methods : tuple of str
        One sentence a method, in ``lang``.
    over_time : OverTime or None
        Changes and trends, where earlier tables were given.
    notes : tuple of (code, facts…)
        What was assumed while reading, as in `cchc_lib.scores`.
    """

    kind: Kind
    question: Question
    units: pd.DataFrame
    overall: Overall
    phi: float  # of all units around one centre; NaN for scores
    tau2: float
    blocks: pd.DataFrame
    curve: pd.DataFrame
    pairs: pd.DataFrame
    findings: tuple[TableFinding, ...]
    methods: tuple[str, ...]
    notes: tuple[tuple[str, ...], ...]
    over_time: OverTime | None = None  # where earlier tables were given
    lang: str = "vi"

    def telling(
        self, findings: tuple[TableFinding, ...], methods: tuple[str, ...]
    ) -> Comparison:
        """Give the same comparison with what is to be said of it."""
        return replace(self, findings=findings, methods=methods)
