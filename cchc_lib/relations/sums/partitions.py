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
from cchc_lib.relations.scope.clauses import CHANNELS, Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item, family_of
from cchc_lib.relations.scope.labels import excludes, label_of, side_of
from cchc_lib.relations.scope.listings import Listing, find_listings
from cchc_lib.relations.scope.wholes import noun_of
from cchc_lib.relations.scope.wordings import REST
from cchc_lib.relations.sums.balances import CARRIED
from cchc_lib.relations.sums.slips import Proposal, one_slip_off
from cchc_lib.vocabulary import Contrast

_STARTS = frozenset({":", "(", "gồm", "bao", "chia", "trong", "có", ";"})

_OTHERS = ("khác",)
_MARKS = frozenset({",", ";", "và", ":", "("})
_TWICE = ("cả hai", "cả ba", "vừa", "đồng thời")
LEAST = Decimal(10)  # a smaller total is a keystroke from any other
HANDLING = "handling"  # of what came in: done in time or not, or still open
_STATES = frozenset({HANDLING, "progress", "timing"})  # for ``overfull``
_NONE, _NONE_WORDS = 14, 6  # words behind the last part that say so
_MANY = 1000  # of fewer, some may go unsaid
_ELSEWHERE = frozenset({"carried_over", "returned", "supplement"})
_BEFORE = ("năm trước", "năm ngoái", "cùng kỳ", "năm qua")  # what others hold


def propose_partitions(scene: Scene) -> Iterator[Proposal]:
    """Yield totals whose listed parts are all there is, as the words say."""
    for listing in find_listings(scene):
        whole = listing.ended and len(listing.parts) > 1
        reason = _closing(scene, listing) if whole else ""
        if reason and _size(listing) >= LEAST:
            items = [Item(p, p.figure.value) for p in listing.parts]
            total = listing.total
            strength: Strength = "likely" if _exceeds(scene, listing) else "weak"
            yield Item(total, total.figure.value), items, strength, reason


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
        and (contrast.id == HANDLING or small)
        and (contrast.id in _STATES)
    ):
        return "" if _may_be_carried(scene, listing) else "states_listed"
    if contrast is not None:
        return "parted_list"
    if not listing.opened:
        return ""
    alike = _alike(scene, listing)
    if alike and ends_in_none(scene, parts[-1]):
        return "parted_list"
    last, before = parts[-1], scene.between(parts[-2], parts[-1])
    if alike and (has_run(before, *REST) or ends_in_others(scene, last)):
        return "rest_named"
    if alike and listing.closed:
        return "closed_list"
    headed = alike and listing.headed and len(parts) > 2 and "và" in before
    return "closed_list" if headed and _of_one_noun(scene, listing) else ""


def _of_one_noun(scene: Scene, listing: Listing) -> bool:
    """``Trong 570 đơn vị, A có 477 đơn vị; B 77 đơn vị và C 15 đơn vị``.

    Each of somebody: of ``20 xã, 15 xã đạt A, 12 xã đạt B`` some are told twice.
    """
    parts = listing.parts
    nouns = {noun_of(scene, spot)[:2] for spot in (listing.total, *parts)}
    owned = all(_is_owned(scene, part) for part in parts)
    twice = has_run(scene.words[parts[0].figure.first : parts[-1].figure.last], *_TWICE)
    return len(nouns) == 1 and nouns != {()} and owned and not twice


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
    if not excludes(contrast, total) and not ends_in_others(scene, parts[-1]):
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


def _is_owned(scene: Scene, part: Spot) -> bool:
    """Somebody is named before the number: ``báo điện tử có 15 đơn vị``."""
    lead = list(scene.before(part, 2))
    while lead and lead[-1] == "có":
        lead.pop()
    return bool(lead) and lead[-1] not in _MARKS


def ends_in_others(scene: Scene, spot: Spot) -> bool:
    """Whether a part is called ``khác``: all that the others leave."""
    return has_run(label_of(scene, spot), *_OTHERS)


def ends_in_none(scene: Scene, spot: Spot) -> bool:
    """``21 đơn vị tốt và 10 đơn vị khá, không nơi nào trung bình``: no others."""
    words = scene.after(spot, _NONE)
    at = words.index("không") if "không" in words else len(words)
    said = words[at:]
    # "từ 70% đến 80%, không bộ nào dưới 60%" leaves a class between
    bounds = {word for word in said if word[:1].isdigit()}
    return "nào" in said[:_NONE_WORDS] and bounds <= {*words[:at]}


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
    joined = joined or ends_in_none(scene, listing.parts[-1])
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
            and any(is_whole(contrast, names, joined) for names in (labels, wider))
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


def is_whole(contrast: Contrast, labels: Sequence[Sequence[str]], joined: bool) -> bool:
    """Whether the parts bear a side each, and none is wanting."""
    sides = [side_of(contrast.sides, words) for words in labels]
    apart = "" not in sides and len(set(sides)) == len(sides)
    sets = (*contrast.whole, *(contrast.joined if joined else ()))
    return apart and any(one <= set(sides) for one in sets)
