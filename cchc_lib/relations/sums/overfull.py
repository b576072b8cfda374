"""Lists that hold more than their total: ``Trong số 19 đơn vị có 31 đơn vị loại tốt``.

One duty: counts that the words say are taken from a total before them, where one of
them is larger, or where those that exclude each other are larger together. No list
need be whole for that. What is left over is for ``partitions``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from cchc_lib.model import Strength
from cchc_lib.numbers.edits import is_one_edit, one_edit
from cchc_lib.relations.scope.clauses import CHANNELS, Scene, Spot, has_run
from cchc_lib.relations.scope.labels import excludes, label_of, side_of
from cchc_lib.relations.scope.listings import Listing, find_listings
from cchc_lib.relations.scope.wholes import (
    is_held,
    may_be_of_others,
    noun_of,
    same_things,
)
from cchc_lib.relations.scope.wordings import CONSISTS, INTO
from cchc_lib.relations.sums.balances import CARRIED
from cchc_lib.vocabulary import Contrast

_OF_IT = (*INTO, *CONSISTS, "cụ thể")
_BEFORE = (
    "năm trước", "năm ngoái", "cùng kỳ", "năm qua", "kế hoạch", "chỉ tiêu", "trở lên",
    "trở xuống", "trước đây", "lũy kế", "luỹ kế", "một hồ sơ", "trùng",
)  # fmt: skip
_SUBJECTS = frozenset("bao số này đó ấy trên đây các gồm".split())  # of ``gồm``
_LINKS = frozenset("có đã chỉ đến thì là gồm".split())
_LEAST = Decimal(2)
_INTAKE = frozenset({"received", "requested", "new"})
_STATES = frozenset({"handling", "progress", "timing"})
_MEASURES = ("điểm", "hạng", "bậc")  # who gained points may have lost a place
_WITHIN = {"early": "on_time", "postal": ""}  # may be counted in another side
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_overfull(scene: Scene) -> Iterator[Proposal]:
    """Yield parts and the total that cannot hold them."""
    for listing in find_listings(scene):
        total = listing.total.figure
        if total.kind != "count" or total.role != "result" or total.value < _LEAST:
            continue
        if not _is_taken_from(scene, listing):
            continue
        large = [p for p in listing.parts if _is_too_large(scene, listing, p)]
        for part in large:
            yield (part,), listing.total, "likely", "more_than_total"
        if not large:
            yield from _together(scene, listing)


def _is_too_large(scene: Scene, listing: Listing, part: Spot) -> bool:
    """In a bracket or behind a colon it must be one of several sides."""
    if part.figure.kind != "count" or part.figure.value <= listing.total.figure.value:
        return False
    if part.facets & _INTAKE and not part.facets & CHANNELS:
        return False  # "121 hồ sơ. Cụ thể, Sở tiếp nhận 134 hồ sơ": no part of another
    told = listing.headed or _opens(listing.opening)
    if told and _is_of_another(scene, listing, part):
        return False
    sides = _sides(scene, listing, levels=True)
    held = part in sides.values() or (told and is_held(scene, part, listing.total))
    held = held or (listing.inside and _is_one_of_its_kind(scene, listing, part))
    return held and not _has_rival(scene, listing, part.figure.value)


def _is_one_of_its_kind(scene: Scene, listing: Listing, part: Spot) -> bool:
    """``08 văn bản (01 văn bản cấp Bộ, 70 văn bản địa phương)``: its own noun."""
    total, parts = listing.total, listing.parts
    nouns = {noun_of(scene, spot) for spot in (total, *parts)}
    slip = is_one_edit(part.figure.value, total.figure.value) or any(
        value <= total.figure.value for value, _ in one_edit(part.figure.value)
    )
    others = [p for p in parts if p.n != part.n]
    fit = all(p.figure.value <= total.figure.value for p in others)
    return bool(others) and nouns != {()} and len(nouns) == 1 and fit and slip


def _has_rival(scene: Scene, listing: Listing, value: Decimal) -> bool:
    """Under ``Trong số 19 đơn vị`` or in its bracket no other count is the total."""
    total, first = listing.total, listing.parts[0]
    firm = listing.headed or listing.inside
    return not firm and may_be_of_others(scene, value, total, first)


def _is_taken_from(scene: Scene, listing: Listing) -> bool:
    told = listing.inside or listing.headed or ":" in listing.opening
    if ";" in listing.opening:
        return False  # "nhóm A có 3 tỉnh; nhóm B gồm 50 tỉnh": of another subject
    if not listing.opened or not (told or _opens(listing.opening)):
        return False
    words = scene.words[listing.total.figure.last : listing.parts[-1].figure.last]
    if has_run([*words, *scene.after(listing.parts[-1], 8)], *_BEFORE):
        return False
    return not listing.headed or _is_told_of_all(listing.opening)


def _opens(opening: Sequence[str]) -> bool:
    """``20 sở, gồm …``; not ``nhóm A gồm 4 sở, nhóm B gồm 9 sở``: another's list."""
    if not has_run(opening, *_OF_IT):
        return False
    marks = [k for k, word in enumerate(opening) if word in {",", ":", "("}]
    own = opening[marks[-1] + 1 :] if marks else ()
    at = own.index("gồm") if "gồm" in own else 0
    return _SUBJECTS.issuperset(own[:at])


def _is_of_another(scene: Scene, listing: Listing, part: Spot) -> bool:
    """``Xã A có 30, trong đó trực tuyến 20; xã B có 70, trong đó …``: a new total."""
    words = scene.between(listing.total, part)
    named = ";" in words and words[-1] != ";"  # by another subject
    beyond = named and ":" not in listing.opening
    return beyond or has_run(scene.after(part, 3), *INTO)


def _is_told_of_all(opening: Sequence[str]) -> bool:
    """``Trong số 19 đơn vị được đánh giá, có …``; no name stands before the count."""
    stop = max((k for k, word in enumerate(opening) if word == ","), default=-1)
    return stop < 0 or _LINKS.issuperset(opening[stop + 1 :])


def _together(scene: Scene, listing: Listing) -> Iterator[Proposal]:
    """Sides of one contrast, each named once, that exceed the total together."""
    if sum(p.figure.value for p in listing.parts) <= listing.total.figure.value:
        return
    sides = _sides(scene, listing)
    parts = [p for side, p in sides.items() if not _lies_within(side, sides)]
    added = sum((p.figure.value for p in parts), Decimal(0))
    too_many = len(parts) > 1 and added > listing.total.figure.value
    if too_many and not _has_rival(scene, listing, added):
        yield tuple(parts), listing.total, "likely", "more_than_total"


def _sides(scene: Scene, listing: Listing, *, levels: bool = False) -> dict[str, Spot]:
    """The parts that bear a side of one contrast each, and exclude each other.

    One procedure may be of several ``levels``.
    """
    total = listing.total
    parts = [
        p
        for p in listing.parts
        if p.figure.kind == "count"
        and (is_held(scene, p, total) or (listing.headed and _is_any(scene, p, total)))
    ]
    last = listing.parts[-1]
    words = scene.words[total.figure.first : last.figure.last]
    carried = has_run([*words, *scene.after(last, 16)], *CARRIED)
    for brackets in (False, True):
        labels = [label_of(scene, p, brackets=brackets) for p in parts]
        named = frozenset(chain.from_iterable(labels))
        for contrast in scene.vocabulary.contrasts:
            if contrast.sides.misses(named):
                continue
            if not (levels or excludes(contrast, total)):
                continue
            if contrast.id in _STATES and carried:
                continue
            found = _of_contrast(contrast, parts, labels)
            if len(found) > 1:
                return found
    return {}


def _is_any(scene: Scene, part: Spot, total: Spot) -> bool:
    return same_things(scene, part, total, any_body=True)


def _of_contrast(
    contrast: Contrast, parts: Sequence[Spot], labels: Sequence[Sequence[str]]
) -> dict[str, Spot]:
    named = [
        (side, part)
        for words, part in zip(labels, parts, strict=True)
        if (side := side_of(contrast.sides, words))
    ]
    sides = dict(named)
    measures = [word for word in _MEASURES if any(word in own for own in labels)]
    mixed = contrast.id == "movement" and len(measures) > 1
    return sides if len(sides) == len(named) and not mixed else {}


def _lies_within(side: str, sides: dict[str, Spot]) -> bool:
    """On time may hold what was early, and either channel what came by post."""
    if side not in _WITHIN:
        return False
    other = sides.get(_WITHIN[side])
    if not _WITHIN[side]:
        return True
    return other is not None and other.figure.value >= sides[side].figure.value
