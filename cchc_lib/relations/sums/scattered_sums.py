"""Parts scattered over a text that their level, their label or their base ties.

One duty: a whole and two levels of it (``1.530 = cấp xã 1.475 + sở, ngành 55``), counts
under one label (``biên chế GD-ĐT`` of three bodies), counts over one base (``35/63``,
``3/63`` and 25), bodies of two kinds (``20 bộ, ngành và 63 tỉnh … 83 bộ, ngành, địa
phương``), and totals with one rounded part. Agreement only: *weak*, printed values to
the last digit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from cchc_lib.numbers.edits import significant_digits
from cchc_lib.relations.scope.clauses import LEVELS, Scene, Spot, is_count
from cchc_lib.relations.scope.items import Item, family_of
from cchc_lib.relations.sums.slips import Proposal, made_up_of

_HEDGED = frozenset({"above", "nearly", "about", "at_least"})
_LEAST, _TELLING = Decimal(100), 4
_REACH = 24  # counts from a total to its parts
_LABEL = 3  # words of a label
_MARKS = frozenset({",", ";", ".", "(", ")", ":"})
_PLACES = frozenset({"địa", "tỉnh", "thành"})
_SIX = 6  # sentences
_SUMMED = frozenset({"tổng", "chung", "cộng", "gộp"})


def propose_scattered(scene: Scene) -> Iterator[Proposal]:
    """Yield each total with such parts."""
    counts = [s for s in scene.spots if is_count(s.figure)]
    yield from _two_of_whole(scene, counts)
    yield from _under_label(scene, counts)
    yield from _over_base(scene)
    yield from _two_kinds(scene)


def _two_of_whole(scene: Scene, counts: Sequence[Spot]) -> Iterator[Proposal]:
    """Two levels, or an exact count and a rounded one, that make up the total."""
    for at, total in enumerate(counts):
        value = total.figure.value
        if value < _LEAST:
            continue
        by_value: dict[Decimal, Spot] = {}
        for part in counts[at + 1 : at + 1 + _REACH]:
            if part.figure.unit != total.figure.unit or part.figure.value >= value:
                continue
            other = by_value.get(value - part.figure.value)
            if other is not None and _is_tied(total, other, part):
                yield made_up_of(total, (other, part))
            by_value.setdefault(part.figure.value, part)
    yield from _told_last(scene, counts)


def _told_last(scene: Scene, counts: Sequence[Spot]) -> Iterator[Proposal]:
    """``Tính chung cả huyện và xã, tổng số hồ sơ là 70.768``: the parts before it."""
    for at, total in enumerate(counts):
        figure = total.figure
        if figure.value < _LEAST or figure.hedge != "exact":
            continue
        if _SUMMED.isdisjoint(scene.before(total, 3 * _LABEL)):
            continue
        by_value: dict[Decimal, Spot] = {}
        for part in reversed(counts[max(0, at - _REACH) : at]):
            value = part.figure.value
            if part.figure.unit != figure.unit or part.figure.hedge != "exact":
                continue
            other = by_value.get(figure.value - value)
            if other is not None and significant_digits(figure.value) >= _TELLING:
                yield made_up_of(total, (part, other))
            by_value.setdefault(value, part)


def _is_tied(total: Spot, one: Spot, other: Spot) -> bool:
    levels = one.figure.scope, other.figure.scope
    apart = levels[0] != levels[1] and LEVELS.issuperset(levels)
    hedges = [s.figure.hedge for s in (total, one, other)]
    exact = hedges.count("exact")
    if exact == len(hedges):
        return apart and total.figure.scope not in LEVELS
    loose = _HEDGED.issuperset(set(hedges) - {"exact"})
    digits = max(significant_digits(s.figure.value) for s in (total, one, other))
    told = exact == len(hedges) - 1 and digits >= _TELLING
    return loose and (told or apart)


def _under_label(scene: Scene, counts: Sequence[Spot]) -> Iterator[Proposal]:
    """The first count of a label, and all others that bear it in a bracket."""
    labels: dict[tuple[str, ...], list[Spot]] = {}
    for spot in counts:
        labels.setdefault(_label(scene, spot), []).append(spot)
    for total, *parts in labels.values():
        added = sum((p.figure.value for p in parts), Decimal(0))
        listed = len(parts) > 1 and all(p.bracket >= 0 for p in parts)
        if listed and added == total.figure.value:
            yield made_up_of(total, parts)


def _label(scene: Scene, spot: Spot) -> tuple[str, ...]:
    """The last words of what is counted: ``biên chế sự nghiệp khác``."""
    first = spot.figure.first + 1
    words = scene.words[first : first + 3 * _LABEL]
    stop = next((k for k, word in enumerate(words) if word in _MARKS), len(words))
    return words[max(0, stop - _LABEL) : stop]


def _over_base(scene: Scene) -> Iterator[Proposal]:
    """``25 tỉnh tăng bền vững; 35/63 tăng không bền vững, 3/63 giảm dần``."""
    bases: dict[Decimal, list[Spot]] = {}
    for spot in scene.spots:
        of = spot.figure.denominator
        if spot.figure.kind != "ratio" or of is None:
            continue
        told = bases.setdefault(of, [])
        if not told or spot.sentence - told[0].sentence <= 1:
            told.append(spot)
    for of, parts in bases.items():
        first, last = parts[0], parts[-1]
        beside = [
            s
            for s in scene.spots[max(0, first.n - 1) : last.n + 3]
            if is_count(s.figure)
            and s.figure.hedge == "exact"
            and abs(s.sentence - first.sentence) <= 1
            and family_of(scene, s) == family_of(scene, first)
        ]
        rest = of - sum((p.figure.value for p in parts), Decimal(0))
        more = [s for s in beside if s.figure.value == rest][:1]
        if sum((s.figure.value for s in beside), Decimal(0)) == rest:
            more = beside
        if (rest == 0 and len(parts) > 1) or (rest > 0 and more):
            found = sorted((*parts, *(more if rest else ())), key=lambda s: s.n)
            items = [Item(s, s.figure.value) for s in found]
            yield Item(first, of, "denominator"), items, "weak", "adds_up"


def _two_kinds(scene: Scene) -> Iterator[Proposal]:
    """``20 bộ, ngành và 63 tỉnh, TP … trong 83 bộ, ngành, địa phương``."""
    for one, other in pairwise(scene.spots):
        words = scene.between(one, other)
        if "và" not in words[-3:] or len(words) > 2 * _LABEL:
            continue
        added = one.figure.value + other.figure.value
        if added < _TELLING or one.sentence != other.sentence:
            continue
        noun = scene.words[one.figure.last - 1]
        for total in scene.spots[max(0, one.n - _REACH) : other.n + _REACH]:
            near = abs(total.sentence - one.sentence) <= _SIX
            if near and total.figure.value == added and total.figure.kind == "count":
                named = scene.words[total.figure.last - 1 : total.figure.last + _SIX]
                if noun in named and not _PLACES.isdisjoint(named):
                    yield made_up_of(total, (one, other))
