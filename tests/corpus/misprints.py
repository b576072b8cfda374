"""One digit wrong: misprints of consistent texts, and whether a reader could tell.

One duty: a text → texts with one figure misprinted, each with the gold relations that
it breaks by exact arithmetic. A misprint is *detectable in principle* if some relation
is broken however its numbers are read. Not here: what an audit finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.corpus.arithmetic import Quantity
from tests.corpus.gold import Document, GoldRelation
from tests.corpus.slots import (
    Bound,
    Slot,
    bind,
    find_slots,
    leaves_over,
    read_quantity,
    rejudge,
)

EDITS = ("substitute", "transpose", "drop", "double", "shift")
_THOUSANDS = re.compile(r"\d{1,3}(?:([. \u00a0\u202f])\d{3})+")
_TWO_READINGS = re.compile(r"\d{1,3}[.,]\d{3}")  # a thousand, or three decimals


@dataclass(frozen=True, slots=True, kw_only=True)
class Misprint:
    """One text with one digit wrong."""

    document: str
    text: str
    edit: str
    slot: Slot  # where, as it was
    printed: str  # the numeral as misprinted
    broken: tuple[GoldRelation, ...]
    bent: tuple[GoldRelation, ...]  # hold under another rounding only
    spans: tuple[tuple[int, int], ...]  # numbers concerned, in the misprinted text
    was: tuple[tuple[int, int], ...]  # the same in the text as it was
    short: bool  # only parts fall short of a total, and one may be unnamed

    @property
    def kinds(self) -> tuple[str, ...]:
        """Types of the relations broken, each once."""
        return tuple(sorted({relation.type for relation in self.broken}))


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its numbers and the relations that hold between them."""

    document: Document
    slots: tuple[Slot, ...]
    bound: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A printed numeral taken apart: digits, decimals, marks."""

    digits: str
    decimals: int
    mark: str
    group: str

    def printed(self) -> str:
        """Print it as its kind is printed."""
        whole = self.digits[: len(self.digits) - self.decimals]
        parts = self.digits[len(whole) :]
        if self.group:
            head = len(whole) % 3 or 3
            threes = [whole[i : i + 3] for i in range(head, len(whole), 3)]
            whole = self.group.join([whole[:head], *threes])
        return whole + (self.mark + parts if parts else "")


def misprints_of(document: Document, rng: Random, *, each: int = 1) -> list[Misprint]:
    """Misprint every figure of a text in every way, ``each`` times at random."""
    slots = find_slots(document)
    page = Page(document, slots, tuple(_bound(document, slots)))
    return [
        _misprint(page, slot, edit, printed)
        for slot in slots
        for edit in EDITS
        for printed in _some(_edit(edit, slot.numeral), slot.numeral, rng, each)
    ]


def _bound(document: Document, slots: Sequence[Slot]) -> Iterator[Bound]:
    """Relations that the arithmetic can judge and that hold as printed."""
    for relation in document.relations:
        one = bind(relation, slots)
        if one is not None and rejudge(one, {})[0] == "holds":
            yield one


def _some(numerals: Iterator[Numeral], old: str, rng: Random, each: int) -> list[str]:
    """Choose among numerals that read one way and are not the old one."""
    found = {one.printed() for one in numerals if _plain(one, old)} - {old}
    fresh = sorted(one for one in found if _one_reading(one, old))
    return rng.sample(fresh, min(each, len(fresh)))


def _plain(numeral: Numeral, old: str) -> bool:
    """No zero stands in front that nobody would print; ``05`` may become ``07``."""
    whole = numeral.digits[: len(numeral.digits) - numeral.decimals]
    padded = old[0] == "0" and len(whole) <= len(old)
    return bool(whole) and (padded or len(whole) == 1 or whole[0] != "0")


def _one_reading(new: str, old: str) -> bool:
    return _THOUSANDS.fullmatch(old) is not None or not _TWO_READINGS.fullmatch(new)


def take_apart(numeral: str) -> Numeral:
    """Read the digits and marks of a printed numeral.

    Examples
    --------
    >>> take_apart("1.234,5").printed(), take_apart("99.57").decimals
    ('1.234,5', 2)
    """
    grouped = _THOUSANDS.match(numeral)
    if grouped and (grouped.end() == len(numeral) or numeral[grouped.end()] == ","):
        whole, mark, parts = numeral.partition(",")
        return Numeral(re.sub(r"\D", "", whole) + parts, len(parts), mark, grouped[1])
    whole, mark, parts = re.split(r"([.,])", numeral + ",", maxsplit=1)
    parts = parts.rstrip(",")
    return Numeral(whole + parts, len(parts), mark if parts else "", "")


def _edit(edit: str, printed: str) -> Iterator[Numeral]:
    old = take_apart(printed)
    if edit == "shift":
        for decimals in (old.decimals - 1, old.decimals + 1):
            if old.decimals and 0 < decimals < len(old.digits):
                yield Numeral(old.digits, decimals, old.mark, old.group)
        return
    changes = {
        "substitute": _substitute,
        "transpose": _transpose,
        "drop": _drop,
        "double": _double,
    }
    for digits, decimals in changes[edit](old.digits, old.decimals):
        group = old.group or ("." if old.decimals == 0 and len(old.digits) == 3 else "")
        yield Numeral(digits, decimals, old.mark, group)


def _substitute(digits: str, decimals: int) -> Iterator[tuple[str, int]]:
    for i, old in enumerate(digits):
        for new in "0123456789".replace(old, ""):
            yield digits[:i] + new + digits[i + 1 :], decimals


def _transpose(digits: str, decimals: int) -> Iterator[tuple[str, int]]:
    for i in range(len(digits) - 1):
        yield digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :], decimals


def _drop(digits: str, decimals: int) -> Iterator[tuple[str, int]]:
    for i in range(len(digits)):
        fraction = i >= len(digits) - decimals
        yield digits[:i] + digits[i + 1 :], decimals - fraction


def _double(digits: str, decimals: int) -> Iterator[tuple[str, int]]:
    for i in range(len(digits)):
        fraction = i >= len(digits) - decimals
        yield digits[: i + 1] + digits[i:], decimals + fraction


def _misprint(page: Page, slot: Slot, edit: str, printed: str) -> Misprint:
    document = page.document
    changed = {slot.id: _reread(slot, printed)}
    broken: list[GoldRelation] = []
    short: list[bool] = []
    bent: list[GoldRelation] = []
    places = {slot.id}
    for one in page.bound:
        judgement, rests_on = rejudge(one, changed)
        if slot.id in rests_on and judgement in {"broken", "rounding"}:
            (broken if judgement == "broken" else bent).append(one.relation)
            if judgement == "broken":
                short.append(leaves_over(one, changed))
            places |= rests_on
    return Misprint(
        document=document.id,
        text=document.text[: slot.start] + printed + document.text[slot.end :],
        edit=edit,
        slot=slot,
        printed=printed,
        broken=tuple(broken),
        bent=tuple(bent),
        spans=tuple(_spans(page.slots, places, slot, len(printed))),
        was=tuple((one.start, one.end) for one in page.slots if one.id in places),
        short=bool(short) and all(short),
    )


def _reread(slot: Slot, printed: str) -> Quantity:
    surface = slot.figure.surface.replace(slot.numeral, printed, 1)
    return read_quantity(replace(slot.figure, surface=surface), printed)


def _spans(
    slots: Sequence[Slot], places: set[str], at: Slot, length: int
) -> Iterator[tuple[int, int]]:
    grown = length - (at.end - at.start)
    for slot in slots:
        if slot.id in places:
            moved = grown if slot.start > at.start else 0
            end = slot.end + (grown if slot.start >= at.start else 0)
            yield slot.start + moved, end
