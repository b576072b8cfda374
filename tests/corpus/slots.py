"""Where each number of a text is printed, and which relations name it.

One duty: tie the arguments of gold relations to the places of their numbers, so that
a relation can be judged anew when one place is misprinted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice, product

from cchc_lib.numbers.hedges import hedge_intervals
from cchc_lib.numbers.intervals import Interval
from tests.corpus.arithmetic import (
    Judgement,
    Quantity,
    complement_of,
    judge,
    judge_sum,
)
from tests.corpus.gold import Document, GoldFigure, GoldRelation, number_in, places_of

ORDER: tuple[Judgement, ...] = ("holds", "rounding", "broken")
MOST_READINGS = 64
_NUMERAL = re.compile(r"\d(?:[\d.,]|[ \u00a0\u202f](?=\d{3}))*(?<=\d)")
_SCALE = re.compile(r"\s*(nghìn|ngàn|triệu|tỷ|tỉ)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One number at one place of a text."""

    id: str
    start: int
    end: int
    numeral: str
    quantity: Quantity
    figure: GoldFigure  # as it counts here: a denominator is a count of its own


Term = tuple[tuple[Slot, ...], ...]  # pieces of ``a+b``, each with its places


@dataclass(frozen=True, slots=True)
class Bound:
    """A gold relation with the places of its numbers."""

    relation: GoldRelation
    left: tuple[Term, ...]
    right: tuple[Term, ...]  # parts of a sum
    said: tuple[Slot, ...]  # places of the number stated


def find_slots(document: Document) -> tuple[Slot, ...]:
    """List every printed number of the gold figures that is one numeral."""
    return tuple(
        slot
        for number, figure in enumerate(document.figures)
        for place, (start, end) in enumerate(places_of(figure, document.text))
        for slot in _slots_at(figure, f"{number}.{place}", start, document.text[:end])
    )


def _slots_at(figure: GoldFigure, name: str, start: int, text: str) -> list[Slot]:
    if figure.hedge == "range":
        return []
    found = list(_NUMERAL.finditer(text, start))
    figures = [figure]
    if figure.denominator is not None:
        below = replace(figure, value=figure.denominator, kind="count", hedge="exact")
        figures.append(below)
    return [
        Slot(
            id=f"{name}.{half}",
            start=numeral.start(),
            end=numeral.end(),
            numeral=numeral[0],
            quantity=read_quantity(one, numeral[0]),
            figure=one,
        )
        for half, (one, numeral) in enumerate(zip(figures, found, strict=False))
    ]


def read_quantity(figure: GoldFigure, numeral: str) -> Quantity:
    """Hold a gold figure as it stands, or with a numeral misprinted."""
    decimals = _decimals(numeral)
    scaled = _SCALE.match(figure.surface, figure.surface.find(numeral) + len(numeral))
    scale = (scaled and number_in(f"1 {scaled[1]}")) or Decimal(1)
    value = _plain(numeral) * scale
    step = Decimal(1).scaleb(-decimals) * scale
    return Quantity(
        value=value,
        true=_true_values(figure, value, decimals, step),
        step=step,
        exact=figure.hedge == "exact",
        percent=figure.kind == "percent",
    )


def _true_values(
    figure: GoldFigure, value: Decimal, decimals: int, step: Decimal
) -> Interval:
    hard, _ = hedge_intervals(
        figure.hedge, value, kind=figure.kind, decimals=decimals, resolution=step
    )
    return hard


def _decimals(numeral: str) -> int:
    tail = re.search(r"[.,](\d+)$", numeral)
    if tail is None or (_grouped(numeral) and "," not in numeral):
        return 0
    return len(tail[1])


def _grouped(numeral: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,\d+)?", numeral))


def _plain(numeral: str) -> Decimal:
    digits = re.sub(r"[. \u00a0\u202f]", "", numeral) if _grouped(numeral) else numeral
    if digits.count(",") > 1:  # "2,129,000", as English prints it
        return Decimal(digits.replace(",", ""))
    return Decimal(digits.replace(" ", "").replace(",", "."))


def bind(relation: GoldRelation, slots: Sequence[Slot]) -> Bound | None:
    """Tie a gold relation to places; none if a number of it is not printed."""
    left, right = _sides(relation)
    terms = tuple(_term(token, slots) for token in (*left, *right))
    if not all(options for term in terms for options in term):
        return None
    if relation.type == "repeat" and len(left) == 2:
        terms = _told_apart(*terms)
    claim = relation.stated if relation.type != "sum" else None
    said = _options(claim, slots) if claim else ()
    return Bound(relation, terms[: len(left)], terms[len(left) :], said)


def _told_apart(one: Term, other: Term) -> tuple[Term, Term]:
    """A number printed twice is held against itself: one place each."""
    if one == other and len(one[0]) == 2:
        return (one[0][:1],), (one[0][1:],)
    return one, other


def _sides(relation: GoldRelation) -> tuple[list[str], list[str]]:
    """Arguments on either side; only a sum has a right one, its parts."""
    args = list(relation.args)
    if relation.type in {"band", "list_count"}:
        return args[:1], []
    if relation.type != "sum" or relation.stated is None:
        return args, []
    stated = relation.stated.split("+")
    numbers = [number_in(token) for token in stated]
    if [number_in(arg) for arg in args[: len(stated)]] == numbers:
        args = args[len(stated) :]
    return stated, args


def _term(token: str, slots: Sequence[Slot]) -> Term:
    return tuple(_options(piece, slots) for piece in token.split("+"))


def _options(token: str, slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """Places where the number of a token is printed, of its kind where it has one."""
    number = number_in(token)
    same = [slot for slot in slots if slot.quantity.value == number]
    percent = "%" in token
    kind = [slot for slot in same if slot.quantity.percent == percent]
    return tuple(kind if percent else kind or same)


def rejudge(
    bound: Bound, changed: Mapping[str, Quantity]
) -> tuple[Judgement | None, frozenset[str]]:
    """Judge a relation with some places changed; name the places it rests on.

    A number that still stands elsewhere is taken from there, and of several readings
    the kindest counts: what is broken is broken under each.
    """
    pieces = [piece for term in (*bound.left, *bound.right) for piece in term]
    wanted = [*pieces, *([bound.said] if bound.said else [])]
    choices = [
        tuple(slot for slot in piece if slot.id not in changed) or piece
        for piece in wanted
    ]
    readings = list(islice(product(*choices), MOST_READINGS))
    found = [(_judge_reading(bound, reading, changed), reading) for reading in readings]
    decided = [(one, reading) for one, reading in found if one is not None]
    if not decided:
        return None, frozenset()
    best, reading = min(decided, key=lambda entry: ORDER.index(entry[0]))
    return best, frozenset(slot.id for slot in reading)


def leaves_over(bound: Bound, changed: Mapping[str, Quantity]) -> bool:
    """Whether the parts of a sum fall short of its total: one may be unnamed."""
    if bound.relation.type != "sum" or not bound.right:
        return False
    pieces = [piece for term in (*bound.left, *bound.right) for piece in term]
    reading = [piece[0] for piece in pieces]
    left, right, _ = _numbers(bound, reading, changed)
    return sum(q.value for q in left) > sum(q.value for q in right)


def _numbers(
    bound: Bound, reading: Sequence[Slot], changed: Mapping[str, Quantity]
) -> tuple[list[Quantity], list[Quantity], Quantity | None]:
    """What stands on either side of a relation, and what is claimed."""
    numbers = [changed.get(slot.id, slot.quantity) for slot in reading]
    claim = numbers.pop() if bound.said and len(numbers) > _size(bound) else None
    terms = []
    for term in (*bound.left, *bound.right):
        taken, numbers = numbers[: len(term)], numbers[len(term) :]
        terms.append(sum(taken[1:], start=taken[0]))
    return terms[: len(bound.left)], terms[len(bound.left) :], claim


def _size(bound: Bound) -> int:
    return sum(len(term) for term in (*bound.left, *bound.right))


def _judge_reading(
    bound: Bound, reading: Sequence[Slot], changed: Mapping[str, Quantity]
) -> Judgement | None:
    left, right, claim = _numbers(bound, reading, changed)
    relation = bound.relation
    if relation.type == "list_count":
        return "holds" if left[0].value == relation.computed else "broken"
    if relation.type != "sum":
        return judge(relation.type, left, claim, words=relation.stated or "")
    return judge_sum(left, right) if right else complement_of(left)
