"""List counts: ``06 đơn vị …, gồm: phường A, phường B, xã C và xã D``.

One duty: count the names behind a number that announces them. Names are told apart by
the head noun each repeats (``phường``, ``xã``, ``Sở``); a list whose names may hold
commas or ``và`` inside is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Figure, Relation, Strength, Term
from cchc_lib.relations.lists.capitals import count_capitals
from cchc_lib.relations.lists.lined import count_lined
from cchc_lib.relations.lists.listed_names import count_closed
from cchc_lib.relations.lists.names import readings_of
from cchc_lib.relations.scope.clauses import Scene, Spot

_HEADS = frozenset({"phường", "xã", "huyện", "quận", "thị", "thành", "tỉnh", "sở"})
_OPENERS = frozenset({"gồm", ":", "là"})
_ORGANS = frozenset({"commune", "district", "province", "department", "body"})
_PLACES = frozenset({"commune", "district", "province"})
_LISTED = _ORGANS | {"task", "number"}
_OPENS = frozenset({":", "gồm"})
_SOON = 5  # words from a number of anything to the word that opens its list
_MOST = 25
_REACH = 16  # words between the number and its list


def propose_lists(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for each number with a countable list of names behind it."""
    for spot in scene.spots:
        figure = spot.figure
        counts = figure.kind == "count" and figure.role in {"result", "threshold"}
        if not counts or not 2 <= figure.value <= _MOST:
            continue
        if not _is_named(scene, figure) and not _OPENS & set(scene.after(spot, _SOON)):
            continue
        named = count_names(scene, spot) if figure.unit in _ORGANS else 0
        named = named if named >= 2 else count_closed(scene, spot)
        named = named if named >= 2 else count_lined(scene, spot)
        if named < 2 and figure.unit in _PLACES:
            named = count_capitals(scene, spot)
        if named >= 2:
            yield _relation(spot, named, "likely")
        elif int(figure.value) in readings_of(scene, spot):
            yield _relation(spot, int(figure.value), "weak")


def _relation(spot: Spot, named: int, strength: Strength) -> Relation:
    return Relation(
        kind="list_count",
        claim=f"list:{spot.figure.id}",
        terms=(Term(role="announced", figure=spot.figure.id),),
        strength=strength,
        reason="names_listed",
        detail=str(named),
    )


def _is_named(scene: Scene, figure: Figure) -> bool:
    """Bodies, parts of an index, bare numbers, nouns nobody listed (``trụ cột``)."""
    ministry = scene.words[figure.last - 1] == "bộ"  # "bộ hồ sơ" is another
    return figure.unit in _LISTED or figure.unit.startswith("other:") or ministry


def count_names(scene: Scene, spot: Spot) -> int:
    """Number of names listed behind a figure, 0 where they cannot be counted."""
    words = scene.after(spot, 160)
    start = _opening(words)
    if start < 0:
        return 0
    pieces = _pieces(words[start:])
    if not pieces or any(piece[0] not in _HEADS for piece in pieces):
        return 0
    return len(pieces)


def _opening(tokens: Sequence[str]) -> int:
    for k, word in enumerate(tokens[:_REACH]):
        if word in {".", ";", "("}:
            return -1
        if word in _OPENERS and k + 1 < len(tokens):
            after = k + 1 + (tokens[k + 1] == ":")
            if after < len(tokens) and tokens[after] in _HEADS:
                return after
    return -1


def _pieces(words: Sequence[str]) -> list[list[str]]:
    """Split at commas and ``và`` up to the end of the list."""
    pieces: list[list[str]] = [[]]
    for word in words:
        if word in {";", "(", ":", "…", "-", "–"}:
            return []  # the list may go on behind it
        if word == ".":
            break
        if word in {",", "và"}:
            if pieces[-1]:
                pieces.append([])
            continue
        pieces[-1].append(word)
    return [p for p in pieces if p and len(p) <= 6]
