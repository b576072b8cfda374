"""What the checks of a table found, and its units, as tables for a page.

One duty: records of ``scores`` → data frames. Values stay exact: ``Decimal`` as
printed, ``Fraction`` as computed.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from types import ModuleType

import pandas as pd

from cchc_lib.pipeline.scoring.leagues import League
from cchc_lib.scores import ScoreAudit, words_en, words_vi
from cchc_lib.scores.records import Band

_BANDS = [
    "rank_low", "rank_high", "own_low", "own_high", "rules_low", "rules_high",
    "rules_median", "share_close",
]  # fmt: skip


def words_of(lang: str) -> ModuleType:
    """Give the words of table rules."""
    return words_vi if lang == "vi" else words_en


def tell_findings(audit: ScoreAudit) -> pd.DataFrame:
    """Give one row a finding, the gravest first.

    Returns
    -------
    DataFrame
        ``rule``, ``rule_name``, ``severity``, ``decision``, ``units`` (tuple of codes),
        ``column``, ``rows`` (tuple of lines), ``reported``, ``exact``, ``message``.
    """
    names, vi = words_of(audit.lang).RULES, audit.lang == "vi"
    columns = ["rule", "rule_name", "severity", "decision", "units", "column", "rows",
               "reported", "exact", "message"]  # fmt: skip
    rows = [
        (f.rule, names[f.rule], f.severity, f.decision, f.units, f.column, f.rows,
         f.reported, f.exact, f.message_vi if vi else f.message_en)
        for f in audit.findings
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns, dtype=object)


def tell_assumptions(audit: ScoreAudit) -> tuple[str, ...]:
    """Say what was assumed in reading the table, one clause each."""
    sentences = words_of(audit.lang).NOTES
    return tuple(sentences[code].format(*facts) for code, *facts in audit.card.notes)


def count_recomputed(audit: ScoreAudit) -> pd.DataFrame:
    """Give one row a column: ``column``, ``cells`` computed again, ``off``."""
    cells = Counter(cell.column for cell in audit.recomputed)
    off = Counter(cell.column for cell in audit.recomputed if not cell.agrees)
    rows = [(column, n, off[column]) for column, n in cells.items()]
    return pd.DataFrame(rows, columns=["column", "cells", "off"])


def tell_rankings(audit: ScoreAudit) -> pd.DataFrame:
    """Give one row a ranking: ``column``, ``period``, ``rule`` in words, ``ties``."""
    rules = words_of(audit.lang).RANK_RULES
    rows = [(r.column, r.period, rules[r.rule], len(r.ties)) for r in audit.ranks]
    return pd.DataFrame(rows, columns=["column", "period", "rule", "ties"])


def tell_ranks(
    league: League,
    places: pd.DataFrame,
    rules: pd.DataFrame,
    *,
    bands: tuple[Band, ...],
    wanted: tuple[int, ...],
) -> pd.DataFrame:
    """Set beside each other the rank of each unit and its bands.

    Parameters
    ----------
    places, rules : DataFrame
        Rows in the order of the league, or empty where they are not given.

    Returns
    -------
    DataFrame, one row a unit of the league, in its order
        ``code``, ``name``, ``block``, ``total``, ``score`` (the total, with the
        decimals its column prints), ``band`` (class), ``printed_rank``,
        ``rank``, ``rank_low``, ``rank_high`` (by noise, whole table), ``own_low``,
        ``own_high`` (by noise, a unit asked for alone), ``rules_low``, ``rules_high``,
        ``rules_median``, ``share_close`` (of the trials within 2 places),
        ``width`` (of both bands together, places), ``marked``, ``method``.
    """
    table = league.units[["code", "name", "block", "total", "printed_rank", "rank"]]
    held = [_class(total, bands) for total in league.totals]
    scores = pd.Series([t.quantize(league.total_step) for t in league.totals])
    table = table.assign(score=scores, band=held, **dict.fromkeys(_BANDS, float("nan")))
    methods = []
    if len(places):
        found = places[["low", "high", "own_low", "own_high"]].astype(float)
        table = table.assign(**dict(zip(_BANDS[:4], found.to_numpy().T, strict=True)))
        methods.append(f"{places['method'].iloc[0]}; {places['noise'].iloc[0]}")
    if len(rules):
        table = table.assign(
            rules_low=rules["low"],
            rules_high=rules["high"],
            rules_median=rules["median"],
            share_close=rules["share_close"],
        )
        methods.append(str(rules["method"].iloc[0]))
    ends = table[["rank_low", "rank_high", "rules_low", "rules_high"]]
    return table.assign(
        width=ends.max(axis=1) - ends.min(axis=1),
        marked=[row in wanted for row in range(len(table))],
        method="; ".join(methods) or "competition ranks",
    )


def tell_blocks(league: League) -> pd.DataFrame:
    """Give one row a block, sorted by name.

    Returns
    -------
    DataFrame
        ``block``, ``units``, ``mean``, ``sd``, ``low``, ``high`` (points), ``best``
        (the best rank of its units; NaN in a table without ranks), ``method``.
    """
    grouped = league.units.groupby("block", sort=True)
    table = grouped.agg(
        units=("total", "count"),
        mean=("total", "mean"),
        sd=("total", "std"),
        low=("total", "min"),
        high=("total", "max"),
        best=("rank", "min"),
    ).reset_index()
    best = table["best"].astype(float) if league.ranked else float("nan")
    return table.assign(best=best, method="mean and sd by block")


def _class(total: Decimal, bands: tuple[Band, ...]) -> str:
    return next((band.label for band in bands if band.holds(total)), "")
