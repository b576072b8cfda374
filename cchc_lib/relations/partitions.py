"""Splits that the words close: opposite sides, ``còn lại``, ``khác``, ``gồm``.

One duty: listings → totals with parts that leave nothing out by what they are called.
Weak all of them: a list may still leave out a side nobody expects. What is one
keystroke off is weighed in ``checks.sum_evidence``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from cchc_lib.model import Strength
from cchc_lib.relations.balances import CARRIED
from cchc_lib.relations.clauses import CHANNELS, Scene, Spot, has_run
from cchc_lib.relations.items import Item, family_of
from cchc_lib.relations.labels import excludes, label_of, side_of
from cchc_lib.relations.listings import Listing, find_listings, is_counted
from cchc_lib.relations.slips import Proposal, one_slip_off
from cchc_lib.relations.wholes import noun_of
from cchc_lib.vocabulary import Contrast

_STARTS = frozenset({":", "(", "gồm", "bao", "chia", "trong", "có", ";"})
_REST = ("còn lại", "số còn lại")
_OTHERS = ("khác",)
_STILL = ("đang", "chưa")
_LATE = ("quá hạn", "chậm", "trễ")
_LEAST = Decimal(10)  # a smaller total is a keystroke from any other
_REACH = 10
_HANDLING = "handling"  # of what came in: done in time or not, or still open
_STATES = frozenset({_HANDLING, "progress", "timing"})  # for ``overfull``
_MANY = 1000  # of fewer, some may go unsaid
_ELSEWHERE = frozenset({"carried_over", "returned", "supplement"})
_BEFORE = ("năm trước", "năm ngoái", "cùng kỳ", "năm qua")  # what others hold


def propose_partitions(scene: Scene) -> Iterator[Proposal]:
    """Yield totals whose listed parts are all there is, as the words say."""
    for listing in find_listings(scene):
        whole = listing.ended and len(listing.parts) > 1
        reason = _closing(scene, listing) if whole else ""
        if reason and _size(listing) >= _LEAST:
            items = [Item(p, p.figure.value) for p in listing.parts]
            total = listing.total
            strength: Strength = "likely" if _exceeds(scene, listing) else "weak"
            yield Item(total, total.figure.value), items, strength, reason
    yield from _fractions(scene)
    yield from _fraction_rows(scene)


def _closing(scene: Scene, listing: Listing) -> str:
    """Why nothing is left out, "" where something may be."""
    parts = listing.parts
    points = listing.total.figure.kind == "score"
    if not points and any(p.figure.denominator is not None for p in parts):
        return ""
    contrast = _contrast(scene, listing)
    small = listing.total.figure.value < _MANY
    if (
        contrast is not None
        and (contrast.id == _HANDLING or small)
        and (contrast.id in _STATES)
    ):
        return "" if _may_be_carried(scene, listing) else "states_listed"
    if contrast is not None:
        return "parted_list"
    if not listing.opened:
        return ""
    alike = _alike(scene, listing)
    last, before = parts[-1], scene.between(parts[-2], parts[-1])
    if alike and (has_run(before, *_REST) or _ends_in_others(scene, last)):
        return "rest_named"
    if alike and listing.closed:
        return "closed_list"
    headed = alike and listing.headed and len(parts) > 2 and "và" in before
    return "headed_list" if headed and _of_one_noun(scene, listing) else ""


def _of_one_noun(scene: Scene, listing: Listing) -> bool:
    """``Trong 570 đơn vị, A có 477 đơn vị; B 77 đơn vị và C 15 đơn vị``."""
    nouns = {noun_of(scene, spot)[:2] for spot in (listing.total, *listing.parts)}
    return len(nouns) == 1 and nouns != {()}


def _exceeds(scene: Scene, listing: Listing) -> bool:
    """Sides that exclude each other hold more than there is, listed or not.

    Not of channels: what came in one way may be sent back another.
    """
    total, parts = listing.total, listing.parts
    added = sum(p.figure.value for p in parts)
    if total.figure.value >= added or not listing.opened:
        return False
    contrast = _contrast(scene, listing)
    if contrast is None or contrast.id in _STATES:
        return False
    if not excludes(contrast, total) and not _ends_in_others(scene, parts[-1]):
        return False
    channels = any(p.facets & CHANNELS for p in parts)
    words = [*scene.between(total, parts[-1]), *scene.after(parts[-1], 8)]
    return not (channels or has_run(words, *_BEFORE)) and _alike(scene, listing)


def _alike(scene: Scene, listing: Listing) -> bool:
    """The parts count what the total counts, or all of one noun in its bracket."""
    families = {family_of(scene, p) for p in listing.parts}
    own = family_of(scene, listing.total)
    nouns = {name for name in families if name.startswith("other:")}
    return families == {own} or (bool(nouns) and families <= {own, *nouns})


def _ends_in_others(scene: Scene, spot: Spot) -> bool:
    return has_run(label_of(scene, spot), *_OTHERS)


def _may_be_carried(scene: Scene, listing: Listing) -> bool:
    """What came in may have been joined by what was carried over, or sent back."""
    first, last = listing.total.n, listing.parts[-1].n
    total, part = listing.total.figure, listing.parts[-1]
    words = [*scene.words[total.first : part.figure.last], *scene.after(part, 16)]
    if has_run(words, *CARRIED):
        return True
    near = scene.spots[max(0, first - 3) : last + 4]
    others = [
        s.figure.value
        for s in near
        if s.facets & _ELSEWHERE
        and abs(s.sentence - listing.total.sentence) <= 1
        and s not in listing.parts
    ]
    gap = listing.total.figure.value - sum(p.figure.value for p in listing.parts)
    return bool(others) and abs(gap) <= sum(others)


def _contrast(scene: Scene, listing: Listing) -> Contrast | None:
    """The one whose sides the parts bear, each another, with no side wanting."""
    if listing.total.figure.kind != "count":
        return None
    joined = "và" in scene.between(*listing.parts[-2:])
    said = _own_words(scene, listing)
    labels = [label_of(scene, part) for part in listing.parts]
    wider = [label_of(scene, part, brackets=True) for part in listing.parts]
    mixed = len({bool(part.facets & CHANNELS) for part in listing.parts}) > 1
    words = frozenset(chain.from_iterable((*labels, *wider)))
    for contrast in scene.vocabulary.contrasts:
        if not contrast.sides.misses(words) and (
            _size(listing) >= contrast.least
            and (contrast.alone or not side_of(contrast.sides, said))  # a sibling else
            and (listing.opened or (contrast.alone and _fits(listing)))
            and not (mixed and not _parts_channels(contrast))  # new ones, but online
            and any(_is_whole(contrast, names, joined) for names in (labels, wider))
        ):
            return contrast
    return None


def _size(listing: Listing) -> Decimal:
    """The total, or its largest part: the total may lack a digit."""
    largest = max(p.figure.value for p in listing.parts)
    return max(listing.total.figure.value, largest)


def _parts_channels(contrast: Contrast) -> bool:
    """Its sides are ways to hand in a dossier."""
    ways = (("trực", "tuyến"), ("toàn", "trình"))
    return any(side_of(contrast.sides, way) for way in ways)


def _own_words(scene: Scene, listing: Listing) -> Sequence[str]:
    """What the total is called: its words up to those that open the list."""
    words = listing.opening
    stop = next((k for k, word in enumerate(words) if word in _STARTS), len(words))
    total = listing.total.figure
    return [*scene.words[total.first : total.last], *words[:stop]]


def _fits(listing: Listing) -> bool:
    """No part is as large as the total, which nothing but its place makes one.

    But for one keystroke: then the words and the numbers say so together.
    """
    total = Item(listing.total, listing.total.figure.value)
    parts = [Item(p, p.figure.value) for p in listing.parts]
    small = all(p.value < total.value for p in parts)
    return small or one_slip_off(total, parts, within=False)


def _is_whole(
    contrast: Contrast, labels: Sequence[Sequence[str]], joined: bool
) -> bool:
    sides = [side_of(contrast.sides, words) for words in labels]
    apart = "" not in sides and len(set(sides)) == len(sides)
    sets = (*contrast.whole, *(contrast.joined if joined else ()))
    return apart and any(one <= set(sides) for one in sets)


def _fractions(scene: Scene) -> Iterator[Proposal]:
    """``61/148 đơn vị Xuất sắc, 79 đơn vị Tốt, còn lại 08 đơn vị Khá``."""
    for first in scene.spots:
        whole = first.figure.denominator
        # "11/22 bộ và 62/63 tỉnh đã xong, còn 12 nơi chưa": the rest of both
        alone = is_counted(first) and not _is_second_of_two(scene, first)
        if whole is None or whole < _LEAST or not alone:
            continue
        parts = [first]
        for spot in scene.spots[first.n + 1 : first.n + 12]:
            if spot.sentence != first.sentence:
                break
            if not is_counted(spot) or spot.bracket != first.bracket:
                continue
            if family_of(scene, spot) != family_of(scene, first):
                break
            words = scene.between(parts[-1], spot)
            parts.append(spot)
            rest = has_run(words[-6:], *_REST) or _is_rest(scene, words, parts)
            if rest or _are_sides(scene, parts):
                items = [Item(p, p.figure.value) for p in parts]
                reason = "rest_named" if rest else "parted_list"
                yield Item(first, whole, "denominator"), items, "weak", reason
                break


def _is_second_of_two(scene: Scene, spot: Spot) -> bool:
    """One more fraction stands before it, joined by ``và``."""
    before = scene.spots[spot.n - 1] if spot.n else spot
    joined = before.sentence == spot.sentence and "và" in scene.between(before, spot)
    return joined and before.figure.denominator is not None


def _fraction_rows(scene: Scene) -> Iterator[Proposal]:
    """``Đại học: 16/29 vị``, ``Cao đẳng: 05/29``, ``Khác: 07/29``, a line each."""
    bases = [s for s in scene.spots if s.figure.kind != "percent"]
    at = 0
    while at < len(bases):
        first, stop = bases[at], at + 1
        while stop < len(bases) and _goes_with(bases[stop - 1], bases[stop]):
            stop += 1
            if _ends_in_others(scene, bases[stop - 1]):
                break
        row, whole = bases[at:stop], first.figure.denominator
        at = stop
        if whole is None or whole < _LEAST or len(row) < 2:
            continue
        if _ends_in_others(scene, row[-1]):
            items = [Item(p, p.figure.value) for p in row]
            yield Item(first, whole, "denominator"), items, "weak", "rest_named"


def _goes_with(one: Spot, other: Spot) -> bool:
    """The next line, of the same whole."""
    f, g = one.figure, other.figure
    same = f.denominator == g.denominator is not None and f.unit == g.unit
    return same and f.kind == g.kind and other.paragraph - one.paragraph == 1


def _are_sides(scene: Scene, parts: Sequence[Spot]) -> bool:
    """``1.067/1.131 hài lòng; 52 bình thường và 12 chưa hài lòng``: three sides."""
    labels = [label_of(scene, part) for part in parts]
    return len(parts) > 2 and any(
        _is_whole(contrast, labels, joined=False)
        for contrast in scene.vocabulary.contrasts
        if contrast.id != _HANDLING
    )


def _is_rest(scene: Scene, words: Sequence[str], parts: Sequence[Spot]) -> bool:
    """``46/52 nhiệm vụ, còn 6 nhiệm vụ đang triển khai``: done, and not yet done."""
    label = scene.after(parts[-1], _REACH)
    still = has_run(label[:4], *_STILL) and not has_run(label, *_LATE)
    return len(parts) == 2 and has_run(words[-2:], "còn") and still
