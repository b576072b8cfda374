"""One-keystroke repairs: which single misprint would explain a failed claim.

One duty: a failed verdict and its figures → figures that, changed by one edit, make
the claim hold. An edit substitutes, transposes, drops or doubles a digit, or moves
the decimal mark by one or more places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from cchc_lib.checks.windows import Window, find_window
from cchc_lib.model import Figure, Relation, Repair, Term, Verdict
from cchc_lib.numbers.edits import one_edit
from cchc_lib.numbers.hedges import hedge_intervals
from cchc_lib.numbers.numerals import format_number

_ORDER = ("share", "delta", "part", "new", "old", "whole", "total", "first", "second")
_HOLDS = frozenset({"consistent"})
Rule = Callable[[Relation, Mapping[str, Figure]], Verdict]


def find_repairs(
    verdict: Verdict, figures: Mapping[str, Figure], rule: Rule
) -> tuple[Repair, ...]:
    """List every one-edit change of one figure under which the claim holds.

    Returns
    -------
    tuple of Repair
        The claimed figure first, then parts, then wholes; values rising.
    """
    return tuple(
        repair for found in _by_term(verdict, figures, rule) for repair in found
    )


def has_repair(
    verdict: Verdict,
    figures: Mapping[str, Figure],
    rule: Rule,
    *,
    coarser: bool = True,
) -> bool:
    """Whether ``find_repairs`` finds any; stops at the first term that has one.

    A share that lost a decimal comes near ten times as many others: without
    ``coarser`` such repairs do not count.
    """
    return any(_by_term(verdict, figures, rule, coarser=coarser))


def _by_term(
    verdict: Verdict,
    figures: Mapping[str, Figure],
    rule: Rule,
    *,
    coarser: bool = True,
) -> Iterator[list[Repair]]:
    relation = verdict.relation
    figures = {name: figures[name] for name in relation.figures}  # copied for each try
    terms = sorted(
        enumerate(relation.terms),
        key=lambda it: (_ORDER.index(it[1].role) if it[1].role in _ORDER else 9, it[0]),
    )
    for _, term in terms:
        figure = figures[term.figure]
        if figure.hedge != "range" and not is_in_words(figure):
            found = _edits_that_hold(relation, term, figures, rule)
            yield [
                Repair(
                    figure=figure.id,
                    printed=_print(figure, changed),
                    edit=edit,
                    why=term.role if term.take == "value" else "denominator",
                )
                for changed, edit in sorted(found.items())
                if coarser or term.role != "share" or _is_as_fine(figure, changed)
            ]


def is_in_words(figure: Figure) -> bool:
    """``hai đơn vị``: no key turns it into ``22``."""
    return not any(letter.isdigit() for letter in figure.printed)


def _is_as_fine(figure: Figure, changed: Decimal) -> bool:
    """The repaired number has the decimals of the printed one, or more."""
    return -int(changed.as_tuple().exponent) >= figure.decimals


def _edits_that_hold(
    relation: Relation, term: Term, figures: Mapping[str, Figure], rule: Rule
) -> dict[Decimal, str]:
    """Values of a term one edit away under which the claim holds, with the edit."""
    figure = figures[term.figure]
    value = figure.value
    if term.take == "denominator" and figure.denominator is not None:
        value = figure.denominator
    found: dict[Decimal, str] = {}
    scale = _scale(figure)
    window = find_window(relation, term, figures)
    for changed, edit in one_edit(_printed(figure, value)):
        scaled = changed * scale
        if scaled in found or scaled == value or _outside(scaled, window):
            continue
        if not _possible(figure, scaled):
            continue
        trial = {**figures, figure.id: _with(figure, scaled, term.take)}
        if rule(relation, trial).verdict in _HOLDS:
            found[scaled] = edit
    return found


def _outside(value: Decimal, window: Window) -> bool:
    if window is None:
        return False
    low, high = window
    n, d = value.as_integer_ratio()  # three times as fast as comparing Fractions
    return (low is not None and n * low.denominator < low.numerator * d) or (
        high is not None and n * high.denominator > high.numerator * d
    )


def _possible(figure: Figure, value: Decimal) -> bool:
    """A count is whole, and a share no more than a hundred."""
    if figure.kind in {"count", "ratio", "rank"} and figure.unit != "times":
        return value == value.to_integral_value() and value > 0
    return figure.unit != "percent" or figure.role == "change" or value <= 100


def _scale(figure: Figure) -> Decimal:
    """What one unit of the printed numeral stands for: 1000 of ``4,52 ngàn``."""
    return figure.resolution.scaleb(figure.decimals)


def _printed(figure: Figure, value: Decimal) -> Decimal:
    number = value / _scale(figure)
    return number.quantize(Decimal(1).scaleb(-figure.decimals))


def _print(figure: Figure, value: Decimal) -> str:
    number = value / _scale(figure)
    places = -int(number.as_tuple().exponent)
    if places < 0:
        number = number.quantize(Decimal(1))
    return format_number(number)


def _with(figure: Figure, value: Decimal, take: str) -> Figure:
    """The figure as it would be read if it printed ``value``."""
    if take == "denominator":
        return replace(figure, denominator=value)
    number = value / _scale(figure)
    decimals = max(0, -int(number.as_tuple().exponent))
    resolution = Decimal(1).scaleb(-decimals) * _scale(figure)
    hard, soft = hedge_intervals(
        figure.hedge,
        value,
        kind=figure.kind,
        decimals=decimals,
        resolution=resolution,
    )
    return replace(figure, value=value, interval=hard, soft=soft, resolution=resolution)
