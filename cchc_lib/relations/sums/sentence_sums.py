"""Totals told elsewhere than their parts: in another sentence, before or behind it.

One duty: all counts of one kind in a sentence, or the first of one sentence after
another, that make up a count of kin things told in another sentence: ``phát hiện 31
trường hợp … Đã chấn chỉnh 26 trường hợp, kiến nghị xử lý 5``. Agreement only: *weak*,
and to the last digit.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.relations.scope.clauses import Scene, Spot, told_within
from cchc_lib.relations.scope.items import family_of
from cchc_lib.relations.scope.kin import kind_of
from cchc_lib.relations.sums.slips import Proposal, made_up_of

_KINDS = frozenset({"count", "ratio"})
_LEAST, _SMALL, _TELLING = Decimal(10), Decimal(20), Decimal(400)
_NEXT, _NEAR, _FAR = 2, 4, 12  # sentences to a small total … to one that is telling
_MOST = 8  # parts
_THINGS = frozenset({"dossier", "visit", "vote", "event", "other"})


def propose_sentence_sums(scene: Scene) -> Iterator[Proposal]:
    """Yield each total of another sentence with what makes it up."""
    told = [s for s in scene.spots if _is_told(s)]
    families: dict[str, list[Spot]] = {}
    for spot in told:
        families.setdefault(_family(scene, spot), []).append(spot)
    for spots in families.values():
        if len(spots) > 2:
            yield from _of_sentences(spots)
            yield from _of_heads(scene, spots)


def _is_told(spot: Spot) -> bool:
    figure = spot.figure
    return figure.kind in _KINDS and figure.role == "result" and figure.hedge == "exact"


def _family(scene: Scene, spot: Spot) -> str:
    """Units of one family; what a vague noun counts may be any of its things."""
    unit = spot.figure.unit
    if kind_of(unit) in _THINGS:
        return "thing"
    return family_of(scene, spot)


def _of_sentences(spots: Sequence[Spot]) -> Iterator[Proposal]:
    """Every count of a sentence, outside brackets and with them."""
    sentences: dict[int, list[Spot]] = {}
    for spot in spots:
        sentences.setdefault(spot.sentence, []).append(spot)
    for members in sentences.values():
        outside = [s for s in members if s.bracket < 0]
        yield from _with_total(spots, members)
        if len(outside) < len(members):
            yield from _with_total(spots, outside)


def _of_heads(scene: Scene, spots: Sequence[Spot]) -> Iterator[Proposal]:
    """The first count of each sentence and clause, as far as they go on."""
    heads = [
        spot
        for at, spot in enumerate(spots)
        if spot.bracket < 0 and (not at or _is_apart(scene, spots[at - 1], spot))
    ]
    for total in spots:
        if total.figure.value < _TELLING:
            continue
        at = bisect_right(heads, total.n, key=lambda s: s.n)
        added = Decimal(0)
        for k, part in enumerate(heads[at : at + _MOST], 1):
            added += part.figure.value
            if added >= total.figure.value or part.sentence - total.sentence > _FAR:
                if added == total.figure.value and k > 1:
                    yield made_up_of(total, heads[at : at + k])
                break


def _is_apart(scene: Scene, before: Spot, spot: Spot) -> bool:
    """In another sentence, or behind a semicolon."""
    return before.sentence != spot.sentence or ";" in scene.between(before, spot)


def _with_total(spots: Sequence[Spot], parts: Sequence[Spot]) -> Iterator[Proposal]:
    if not 1 < len(parts) <= _MOST or len({p.figure.unit for p in parts}) > 2:
        return
    added = sum((p.figure.value for p in parts), Decimal(0))
    if added < _LEAST or any(p.figure.value <= 0 for p in parts):
        return
    reach = _NEXT if added < _SMALL else _NEAR if added < _TELLING else _FAR
    here = parts[0].sentence
    for total in told_within(spots, here, reach):
        if total.figure.value == added and total.sentence != here:
            yield made_up_of(total, parts)
