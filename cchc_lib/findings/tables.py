"""Records of an audit as tables: a row a figure, a check, a finding.

One duty: records → data frames. Values stay exact: ``Decimal`` as printed for figures,
``Fraction`` for what is computed; ``.astype(float)`` makes them ready for arithmetic.
Not here: words of a page (``report``), HTML (``html``). This is the one module of
findings that loads pandas.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import pandas as pd

from cchc_lib.findings.audited import Covered
from cchc_lib.findings.cards import words_for
from cchc_lib.findings.excerpts import one_line, sentence_of
from cchc_lib.findings.measures import (
    printed_set,
    recomputed_text,
    reported_figure,
)
from cchc_lib.findings.mending import repair_text
from cchc_lib.findings.overview import audit_html, gravest
from cchc_lib.model import Figure, Finding, Verdict

__all__ = [
    "audit_html",
    "checks_table",
    "coverage_table",
    "figures_table",
    "findings_table",
]

Figures = Mapping[str, Figure]
FIGURE_COLUMNS = (
    "id", "printed", "start", "end", "value", "denominator", "low", "high",
    "low_closed", "high_closed", "decimals", "resolution", "kind", "hedge", "unit",
    "quantity", "role", "period", "sentence",
)  # fmt: skip
CHECK_COLUMNS = (
    "rule", "kind", "figures", "verdict", "reported", "exact", "allowed_low",
    "allowed_high", "modes", "reason", "label", "low", "high", "resolution", "unit",
    "recomputed", "licence", "rejected", "power",
)  # fmt: skip
FINDING_COLUMNS = (
    "rule", "severity", "figures", "decision", "message", "sentence", "reported",
    "exact", "repairs",
)  # fmt: skip
COVERAGE_COLUMNS = ("stage", "reason", "label", "count")


def figures_table(text: str, figures: Iterable[Figure]) -> pd.DataFrame:
    """Lay out figures, one a row, in order of place.

    Parameters
    ----------
    text : str
        Text of the source; offsets point into it.
    figures : iterable of Figure
        As ``Reading.figures`` holds them.

    Returns
    -------
    DataFrame
        ``FIGURE_COLUMNS``; ``value``, ``low``, ``high`` are in the figure's unit.
    """
    rows = [_figure_row(text, figure) for figure in figures]
    return pd.DataFrame(rows, columns=list(FIGURE_COLUMNS))


def _figure_row(text: str, figure: Figure) -> tuple[object, ...]:
    interval = figure.interval
    return (
        figure.id,
        one_line(figure.printed),
        figure.start,
        figure.end,
        figure.value,
        figure.denominator,
        _decimal(interval.low),
        _decimal(interval.high),
        interval.low_closed,
        interval.high_closed,
        figure.decimals,
        figure.resolution,
        figure.kind,
        figure.hedge,
        figure.unit,
        figure.quantity,
        figure.role,
        figure.period,
        sentence_of(text, figure),
    )


def _decimal(value: Fraction | None) -> Decimal | None:
    """Write an end of a printed figure as a decimal, which it always is."""
    if value is None:
        return None
    return Decimal(value.numerator) / Decimal(value.denominator)


def checks_table(
    verdicts: Iterable[Verdict], by_id: Figures, lang: str
) -> pd.DataFrame:
    """Lay out verdicts, one a row, in report order.

    Returns
    -------
    DataFrame
        ``CHECK_COLUMNS``. ``reported`` with ``low``–``high`` is what is printed and
        stands for, ``exact`` what it is held against, in ``unit`` (per cent, points,
        or a count); ``recomputed`` says it in words of ``lang``.
    """
    rows = [_check_row(verdict, by_id, lang) for verdict in verdicts]
    return pd.DataFrame(rows, columns=list(CHECK_COLUMNS))


def _check_row(verdict: Verdict, by_id: Figures, lang: str) -> tuple[object, ...]:
    reported, allowed = reported_figure(verdict, by_id), verdict.allowed
    stands_for = printed_set(reported) if reported else None
    return (
        verdict.rule,
        verdict.relation.kind,
        " ".join(verdict.relation.figures),
        verdict.verdict,
        Fraction(reported.value) if reported else None,
        verdict.exact,
        allowed.low if allowed else None,
        allowed.high if allowed else None,
        " ".join(verdict.modes),
        verdict.reason,
        one_line(reported.printed) if reported else "",
        stands_for.low if stands_for else None,
        stands_for.high if stands_for else None,
        Fraction(reported.resolution) if reported else None,
        reported.unit if reported else "",
        recomputed_text(verdict, by_id, lang),
        verdict.relation.reason,
        len(verdict.rejected),
        verdict.power,
    )


def findings_table(
    text: str, found: Sequence[Finding], by_id: Figures, lang: str
) -> pd.DataFrame:
    """Lay out findings, one a row, the gravest first.

    Returns
    -------
    DataFrame
        ``FINDING_COLUMNS``; ``message`` and ``repairs`` are in the words of ``lang``.
    """
    rows = [_finding_row(text, finding, by_id, lang) for finding in gravest(found)]
    return pd.DataFrame(rows, columns=list(FINDING_COLUMNS))


def _finding_row(
    text: str, finding: Finding, by_id: Figures, lang: str
) -> tuple[object, ...]:
    verdict = finding.verdict
    claimed = reported_figure(verdict, by_id) if verdict else None
    shown = claimed or by_id.get(next(iter(finding.figures), ""))
    slips = (one_line(repair_text(repair, by_id)) for repair in finding.repairs)
    return (
        finding.rule,
        finding.severity,
        " ".join(finding.figures),
        finding.decision,
        one_line(finding.message_vi if lang == "vi" else finding.message_en),
        sentence_of(text, shown) if shown else "",
        Fraction(claimed.value) if claimed else None,
        verdict.exact if verdict else None,
        "; ".join(slips),
    )


def coverage_table(coverage: Covered, lang: str) -> pd.DataFrame:
    """Lay out how far the checks got: four stages, then a row a reason for the rest.

    Returns
    -------
    DataFrame
        ``stage`` is found, typed, in_a_check, checked or unchecked; ``count`` is of
        figures; ``label`` words the reason of an unchecked row.
    """
    words = words_for(lang)
    stages = ("found", "typed", "in_a_check", "checked")
    rows: list[tuple[str, str, str, int]] = [
        (stage, "", "", int(getattr(coverage, stage))) for stage in stages
    ]
    codes = [code.partition(":")[0] for _, code in coverage.unchecked]
    rows += [
        ("unchecked", code, str(words.REASONS.get(code, code)), codes.count(code))
        for code in dict.fromkeys(codes)
    ]
    return pd.DataFrame(rows, columns=list(COVERAGE_COLUMNS))
