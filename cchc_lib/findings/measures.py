"""Values as a reader sees them: with their unit, as sets in words, as a sum worked out.

One duty: exact values → short texts in one language. Not here: sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from cchc_lib.findings.cards import measured_in
from cchc_lib.findings.numbers import show
from cchc_lib.findings.prints import printed_half
from cchc_lib.findings.quantity_names import name_unit
from cchc_lib.findings.severity import claimed_figure
from cchc_lib.model import Figure, Repair, Term, Verdict
from cchc_lib.numbers.intervals import Interval

Figures = Mapping[str, Figure]
NBSP = "\u00a0"
HUNDRED = "hundred"  # detail of a sum whose total is 100 % without being printed
# Units named after a value; a count carries its noun in the text already.
_NAMED = frozenset({"percent", "point", "score", "times"})
_BETWEEN = {
    "vi": {
        (True, True): "từ {a} đến {b}",
        (True, False): "từ {a} đến dưới {b}",
        (False, True): "trên {a} đến {b}",
        (False, False): "trên {a} và dưới {b}",
    },
    "en": {
        (True, True): "from {a} to {b}",
        (True, False): "from {a} to below {b}",
        (False, True): "above {a}, up to {b}",
        (False, False): "above {a} and below {b}",
    },
}
_FROM = {
    "vi": {True: "từ {a} trở lên", False: "trên {a}"},
    "en": {True: "{a} or more", False: "above {a}"},
}
_UP_TO = {
    "vi": {True: "không quá {b}", False: "dưới {b}"},
    "en": {True: "at most {b}", False: "below {b}"},
}
# Claims held against a bound; the others are recomputed.
BOUNDED = frozenset({"fraction", "part_of", "band", "target", "rank", "compare"})
_ANY = {"vi": "giá trị bất kỳ", "en": "any value"}


def unit_of(figure: Figure | None, lang: str) -> str:
    """Give what follows a value of this figure: ``" %"``, ``" điểm"`` or nothing."""
    return "" if figure is None else _after(figure.unit, lang)


def unit_of_exact(verdict: Verdict, figures: Figures, lang: str) -> str:
    """Give the unit of the recomputed value: a change of a rate is in points."""
    if verdict.relation.kind in {"change", "ratio"}:
        return _after(measured_in(verdict, figures), lang)
    if verdict.relation.detail == HUNDRED:
        return _after("percent", lang)
    return unit_of(reported_figure(verdict, figures), lang)


def _after(unit: str, lang: str) -> str:
    return f"{NBSP}{name_unit(unit, lang)}" if unit in _NAMED else ""


def say_interval(interval: Interval, lang: str, unit: str = "") -> str:
    """Name a set of values in words that keep open and closed ends apart.

    Examples
    --------
    >>> say_interval(Interval.closed(Decimal("98.25"), Decimal("98.35")), "vi")
    'từ 98,25 đến 98,35'
    >>> say_interval(Interval(Fraction(37000), None, False, False), "en")
    'above 37,000'
    """
    low, high = interval.low, interval.high
    a = "" if low is None else show(low, lang)
    b = "" if high is None else show(high, lang)
    if interval.is_point:
        return f"{a}{unit}"
    if low is None and high is None:
        return _ANY[lang]
    if high is None:
        return _FROM[lang][interval.low_closed].format(a=a + unit)
    if low is None:
        return _UP_TO[lang][interval.high_closed].format(b=b + unit)
    closed = (interval.low_closed, interval.high_closed)
    return _BETWEEN[lang][closed].format(a=a, b=b + unit)


def say_exact(value: Fraction, lang: str, unit: str = "") -> str:
    """Print a recomputed value, with ``≈`` where four decimals do not hold all of it.

    Examples
    --------
    >>> say_exact(Fraction(7428500, 104259), "vi").split()
    ['≈', '71,2504']
    """
    mark = "" if (value * 10**4).denominator == 1 else f"≈{NBSP}"
    return f"{mark}{show(value, lang)}{unit}"


def term_text(term: Term, figures: Figures) -> str:
    """Give the printed characters a term stands for."""
    return printed_half(term.take, figures[term.figure])


def repaired_text(repair: Repair, figures: Figures) -> str:
    """Give the printed characters a repair would replace."""
    return printed_half(repair.why, figures[repair.figure])


def reported_figure(verdict: Verdict, figures: Figures) -> Figure | None:
    """Find the figure in question: what is recomputed, or read in two ways."""
    case, _, name = verdict.reason.partition(":")
    if case == "second_reading" and name in figures:
        return figures[name]
    if verdict.relation.detail == HUNDRED:
        return None  # shares of one whole: no figure prints their total
    first = verdict.relation.named("first")
    if verdict.relation.kind == "repeat" and first:
        return figures[first[0].figure]
    return claimed_figure(verdict, figures)


def recomputed_text(verdict: Verdict, figures: Figures, lang: str) -> str:
    """Say what a claim was held against: a value, or the set it may lie in."""
    unit = unit_of_exact(verdict, figures, lang)
    bounded = verdict.relation.kind in BOUNDED
    if verdict.exact is not None and not bounded:
        return say_exact(verdict.exact, lang, unit)
    allowed = verdict.allowed
    if allowed is None or verdict.verdict == "undetermined":
        return ""
    if verdict.relation.kind in {"fraction", "part_of"}:
        allowed = Interval(None, allowed.high, False, allowed.high_closed)
    return say_interval(allowed, lang, unit)


def possible_values(figure: Figure, lang: str) -> str:
    """Say which true values a print stands for; a printed fraction is itself."""
    if figure.denominator is not None:
        return f"{show(figure.value, lang)}/{show(figure.denominator, lang)}"
    return say_interval(printed_set(figure), lang, unit_of(figure, lang))


def printed_set(figure: Figure) -> Interval:
    """Give what a print stands for, where ``100%`` is all and ``0%`` none of them."""
    strict = figure.kind == "percent" and figure.hedge == "exact"
    if strict and figure.role != "change" and figure.value in {0, 100}:
        return Interval.point(figure.value)
    return figure.interval


def term_texts(verdict: Verdict, figures: Figures) -> list[tuple[str, str]]:
    """Give role and printed text of every figure a claim was held against."""
    claimed = reported_figure(verdict, figures)
    return [
        (term.role, term_text(term, figures))
        for term in verdict.relation.terms
        if claimed is None
        or term.figure != claimed.id
        or claimed.denominator is not None
    ]


def working(verdict: Verdict, figures: Figures, lang: str) -> str:
    """Write out how the exact value comes about; "" where nothing is computed.

    Returns
    -------
    str
        ``"100 × 74.285 ÷ 104.259"``, or ``"94.000 + 5.500"``.
    """
    relation = verdict.relation
    if verdict.exact is None:
        return ""

    def values(role: str) -> str:
        return " + ".join(_value(t, figures, lang) for t in relation.named(role))

    match relation.kind:
        case "share" if relation.named("part"):
            part, whole = (_bracketed(values(role)) for role in ("part", "whole"))
            return f"100 × {part} ÷ {whole}"
        case "sum":
            return values("part")
        case "change":
            new, old = _in_order(values("new"), values("old"), relation.detail)
            relative = measured_in(verdict, figures) == "percent"
            return (
                f"100 × ({new} − {old}) ÷ {values('old')}"
                if relative
                else (f"{new} − {old}")
            )
        case "ratio" if relation.named("base"):
            scale = "" if relation.detail == "times" else "100 × "
            return f"{scale}{values('new')} ÷ {values('base')}"
        case "mean" if relation.named("number"):
            return f"{values('total')} ÷ {values('number')}"
    return ""


def nearest_print(verdict: Verdict, figures: Figures) -> Decimal | None:
    """Round the exact value to the decimals of the claim: what it should read.

    Returns
    -------
    Decimal or None
        Halves go up; ``None`` where nothing is recomputed or the claim is hedged.
    """
    claimed = reported_figure(verdict, figures)
    bounded = verdict.relation.kind in BOUNDED or verdict.relation.kind == "repeat"
    if claimed is None or verdict.exact is None or claimed.hedge != "exact" or bounded:
        return None
    steps = verdict.exact / Fraction(claimed.resolution)
    return ((2 * steps + 1) // 2) * claimed.resolution


def _value(term: Term, figures: Figures, lang: str) -> str:
    figure = figures[term.figure]
    value = figure.value
    if term.take == "denominator" and figure.denominator is not None:
        value = figure.denominator
    return show(value, lang)


def _bracketed(text: str) -> str:
    return f"({text})" if " + " in text else text


def _in_order(new: str, old: str, direction: str) -> tuple[str, str]:
    return (old, new) if direction == "fall" else (new, old)
