"""Nouns that make up the noun of a total: ``79 phường, xã``, ``17 phường và 62 xã``.

One duty: parts in one sentence whose nouns are together those of a total before them,
each once. Agreement, and what is a keystroke from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.scope.labels import label_of
from cchc_lib.relations.scope.listings import find_listings
from cchc_lib.relations.sums.slips import Proposal

_NOUNS = {"phường": "phường", "xã": "xã", "thị": "thị trấn", "đặc": "đặc khu"}
_BETWEEN = frozenset({",", "và", "trấn", "khu"})
_CLOSED = ("gồm", "bao gồm", "gồm có", "(", ":")
_ENDS = frozenset("trong gồm bao có được đã là thuộc tại của với cụ".split())
_MORE = 6  # words behind a figure that its noun may go on with
_REACH = 8  # sentences
_MOST = 4  # kinds of communes
_NEAR = 10  # times what parts and total differ by is less than the total


def propose_unions(scene: Scene) -> Iterator[Proposal]:
    """Yield each total of several kinds of communes with the kinds behind it."""
    spots = [s for s in scene.counts("commune") if s.figure.hedge == "exact"]
    nouns = {s.n: _nouns(scene, s) for s in spots}
    for at, first in enumerate(spots):
        parts = _row(scene, spots[at : at + _MOST], nouns)
        if len(parts) < 2:
            continue
        union = frozenset().union(*(nouns[p.n] for p in parts))
        totals = [
            s
            for s in spots[:at]
            if nouns[s.n] == union and first.sentence - s.sentence <= _REACH
        ]
        items = [Item(p, p.figure.value) for p in parts]
        for total in _meant(totals, parts):
            yield Item(total, total.figure.value), items, "weak", "union_of_nouns"
    yield from _of_named(scene)


def _of_named(scene: Scene) -> Iterator[Proposal]:
    """``2.813 cán bộ, công chức, trong đó 1.483 cán bộ và 1.330 công chức``."""
    for listing in find_listings(scene):
        if not (listing.opened and listing.ended and len(listing.parts) > 1):
            continue
        pieces = _pieces(noun_of_all(scene, listing.total))
        if not 1 < len(pieces) == len(listing.parts):
            continue
        labels = [label_of(scene, part) for part in listing.parts]
        named = [
            [piece for piece in pieces if has_run(label, piece)] for label in labels
        ]
        if sorted(named) == sorted([piece] for piece in pieces):
            total = listing.total
            items = [Item(p, p.figure.value) for p in listing.parts]
            yield Item(total, total.figure.value), items, "weak", "union_of_nouns"


def noun_of_all(scene: Scene, total: Spot) -> Sequence[str]:
    """The words behind a numeral with their commas: ``đơn khiếu nại, tố cáo``."""
    figure = total.figure
    words = list(scene.words[figure.first : figure.last + _MORE])
    at = max(
        (
            k
            for k, w in enumerate(words[: figure.last - figure.first])
            if w[0].isdigit()
        ),
        default=0,
    )
    return words[at + 1 :]


def _pieces(noun: Sequence[str]) -> Sequence[str]:
    """What its commas and ``và`` part, to the first word that is no noun."""
    pieces: list[list[str]] = [[]]
    for word in noun:
        if word in {",", "và"}:
            pieces.append([])
        elif word in _ENDS or not word.isalpha():
            break
        else:
            pieces[-1].append(word)
    return [" ".join(piece) for piece in pieces if piece]


def _meant(totals: Sequence[Spot], parts: Sequence[Spot]) -> Sequence[Spot]:
    """Those that agree; else those that are near."""
    added = sum((p.figure.value for p in parts), Decimal(0))
    agreeing = [s for s in totals if s.figure.value == added]
    near = [
        s
        for s in totals
        if _NEAR * abs(s.figure.value - added) < s.figure.value
        and all(p.figure.value < s.figure.value for p in parts)
    ]
    return agreeing or near


def _row(
    scene: Scene, spots: Sequence[Spot], nouns: dict[int, frozenset[str]]
) -> Sequence[Spot]:
    """Neighbours of one sentence under ``gồm``, no noun named twice."""
    first = spots[0]
    if not has_run(scene.before(first, 3), *_CLOSED) or not nouns[first.n]:
        return ()
    row = [first]
    seen = nouns[first.n]
    for spot in spots[1:]:
        words = scene.between(row[-1], spot)
        listed = words[-1:] in ((",",), ("và",)) and len(words) <= 6
        if spot.sentence != first.sentence or not listed or seen & nouns[spot.n]:
            break
        seen |= nouns[spot.n]
        row.append(spot)
    return row


def _nouns(scene: Scene, spot: Spot) -> frozenset[str]:
    """The kinds of communes behind a numeral, to the first other word."""
    words = scene.words[spot.figure.first + 1 : spot.figure.last + 6]
    found = set()
    for word in words:
        if word in _NOUNS:
            found.add(_NOUNS[word])
        elif word not in _BETWEEN:
            break
    return frozenset(found)
