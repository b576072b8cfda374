"""Does a gold relation hold? Exact arithmetic on printed numbers, nothing else.

One duty: numbers a reader tied together → holds, holds under another rounding, broken.
It judges gold and misprints alike and shares nothing with the rules it helps to test
but the sets of true values (``numbers``). It does not guess: what it cannot decide is
``None``, and only what no reading mends is broken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from cchc_lib.numbers.intervals import Interval

Judgement = Literal["holds", "rounding", "broken"]
BELOW = Interval.closed(None, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One printed number, or a sum of some: its value, true values and last step."""

    value: Decimal
    true: Interval
    step: Decimal  # of the last printed digit, scale included
    exact: bool = True  # no hedge beside it
    percent: bool = False

    def __add__(self, other: Quantity) -> Quantity:
        return replace(
            self,
            value=self.value + other.value,
            true=self.true + other.true,
            exact=self.exact and other.exact,
        )

    @property
    def loose(self) -> Interval:
        """True values under any rounding mode: less than a step on either side."""
        if not self.exact:
            return self.true
        value, step = Fraction(self.value), Fraction(self.step)
        return Interval(value - step, value + step, False, False)


Rule = Callable[[Sequence[Quantity], Quantity], Judgement | None]


def judge(
    kind: str, args: Sequence[Quantity], stated: Quantity | None, *, words: str = ""
) -> Judgement | None:
    """Say whether a relation of a gold file holds.

    Parameters
    ----------
    kind : str
        ``type`` of the relation.
    args, stated : Quantity
        The numbers it ties; ``stated`` is the one claimed, if a number is.
    words : str
        ``stated`` as written, for what is no number (``order``, ``dưới 80%``).
    """
    if kind in _CLAIMS:
        if stated is None or len(args) != 2:
            return None
        return _CLAIMS[kind](args, stated)
    if kind in {"compare", "target"}:
        return _judge_words(args, words)
    rule = _OTHERS.get(kind)
    return rule(args, stated) if rule else None


def judge_sum(left: Sequence[Quantity], right: Sequence[Quantity]) -> Judgement:
    """Hold one side against the other; a rounded side may be cut."""
    here, there = _total(left), _total(right)
    if here.true.meets(there.true):
        return "holds"
    rounded = not here.true.is_point and here.loose.meets(there.true)
    return "rounding" if rounded else "broken"


def complement_of(args: Sequence[Quantity]) -> Judgement:
    """Shares of one whole add up to 100."""
    hundred = Quantity(value=Decimal(100), true=Interval.point(100), step=Decimal(1))
    return judge_sum(args, [hundred])


def _total(terms: Sequence[Quantity]) -> Quantity:
    total = terms[0]
    for term in terms[1:]:
        total = total + term
    return total


def _meet(values: Interval, claim: Quantity) -> Judgement:
    if values.meets(claim.true):
        return "holds"
    return "rounding" if values.meets(claim.loose) else "broken"


def _over(a: Interval, b: Interval, factor: int = 1) -> Interval:
    """Quotient of two sets of numbers that are not below zero."""
    low = (a.low or Fraction(0)) * factor
    bottom = b.low if b.low is not None and b.low > 0 else None
    return Interval(
        low / b.high if b.high else Fraction(0),
        None if a.high is None or bottom is None else factor * a.high / bottom,
        bool(b.high) and a.low_closed and b.high_closed,
        a.high is not None and bottom is not None and a.high_closed and b.low_closed,
    )


def _share(args: Sequence[Quantity], claim: Quantity) -> Judgement | None:
    part, whole = args
    if not whole.value:
        return None
    if not (part.true - whole.true).meets(BELOW):
        return "broken"
    points = part.true.is_point and whole.true.is_point
    if claim.exact and points and claim.value in {0, 100}:
        wanted = whole.value if claim.value else Decimal(0)
        return "holds" if part.value == wanted else "broken"
    return _meet(_over(part.true, whole.true, 100), claim)


def _ratio(args: Sequence[Quantity], claim: Quantity) -> Judgement | None:
    if not args[1].value:
        return None
    factor = 100 if claim.percent else 1
    return _meet(_over(args[0].true, args[1].true, factor), _as_rounded(claim))


def _growth(args: Sequence[Quantity], claim: Quantity) -> Judgement | None:
    new, old = args
    if not old.value:
        return None
    grown = _over(new.true, old.true, 100) - Interval.point(100)
    return _better(_meet(grown, claim), _meet(-grown, claim))


def _difference(args: Sequence[Quantity], claim: Quantity) -> Judgement | None:
    gap = args[0].true - args[1].true
    found = _better(_meet(gap, claim), _meet(-gap, claim))
    if args[0].percent and claim.percent and found != "holds":
        return _better(found, _growth(args, claim) or "broken")
    return found


def _rank_change(args: Sequence[Quantity], claim: Quantity) -> Judgement:
    gap = abs(args[0].value - args[1].value)
    return "holds" if gap == claim.value else "broken"


def _mean(args: Sequence[Quantity], claim: Quantity) -> Judgement | None:
    total, number = args
    if not number.value:
        return None
    return _meet(_over(total.true, number.true), _as_rounded(claim))


def _as_rounded(claim: Quantity) -> Quantity:
    """A whole quotient was rounded, though a count printed in full is a point."""
    if not claim.true.is_point:
        return claim
    value, half = Fraction(claim.value), Fraction(claim.step) / 2
    return replace(claim, true=Interval.closed(value - half, value + half))


def _better(one: Judgement, other: Judgement) -> Judgement:
    order: tuple[Judgement, ...] = ("holds", "rounding", "broken")
    return min(one, other, key=order.index)


def _repeat(args: Sequence[Quantity], _: Quantity | None) -> Judgement | None:
    if len(args) != 2:
        return None
    here, there = args
    if here.true.meets(there.true):
        return "holds"
    coarse, fine = (here, there) if here.step >= there.step else (there, here)
    cut = coarse.step > fine.step and coarse.loose.meets(fine.true)
    return "rounding" if cut else "broken"


def _part_of(args: Sequence[Quantity], _: Quantity | None) -> Judgement | None:
    """Each part on its own: what overlaps is not said to add up."""
    *parts, whole = args
    if not parts or whole.true.high is None:
        return None
    return _verdict(all((part.true - whole.true).meets(BELOW) for part in parts))


def _rank_of(args: Sequence[Quantity], _: Quantity | None) -> Judgement | None:
    if len(args) != 2:
        return None
    return "holds" if 1 <= args[0].value <= args[1].value else "broken"


def _judge_words(args: Sequence[Quantity], words: str) -> Judgement | None:
    if words == "order":
        return _verdict(all(not _above(b, a) for a, b in pairwise(args)))
    if len(args) != 2:
        return None
    value, limit = args
    match words.split(maxsplit=1)[0] if words else "":
        case "trên" | "vượt":
            return _verdict(_above(value, limit) or not value.exact)
        case "dưới":
            return _verdict(_above(limit, value) or not value.exact)
        case "từ":
            return _verdict(not _above(limit, value))
        case "không":
            return _verdict(not _above(value, limit))
    return None


def _above(one: Quantity, other: Quantity) -> bool:
    return one.value > other.value


def _verdict(holds: bool) -> Judgement:
    return "holds" if holds else "broken"


_CLAIMS: dict[str, Rule] = {
    "percent_of": _share,
    "ratio": _ratio,
    "growth": _growth,
    "difference": _difference,
    "rank_change": _rank_change,
    "mean": _mean,
}
_OTHERS: dict[str, Callable[..., Judgement | None]] = {
    "repeat": _repeat,
    "part_of": _part_of,
    "rank_of": _rank_of,
}
