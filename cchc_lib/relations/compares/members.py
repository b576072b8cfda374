"""Lists whose heading says what holds of each member.

One duty: ``những nơi dưới 95% gồm A (84,41%), B (90,16%)`` → each within the bound;
``đạt 83,7 điểm, xếp thứ 4, sau A 89,6 điểm, B 83,98 điểm và C 83,71 điểm`` → above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot

_BOUNDS = frozenset({"below", "at_most", "above", "at_least"})
_MEASURED = frozenset({"percent", "score"})
_HEADS = frozenset({"gồm", "là", ":"})
_TIMES = frozenset(
    "khi đó năm tháng quý một hai ba bốn nhiều các những thời hơn gần này".split()
)
_MARKS = frozenset({",", "và", "với", "đạt", "-", "–"})
_NO_NAME = frozenset(
    "tăng giảm chiếm tỷ lệ trong đó số còn chỉ riêng cao thấp hơn kém của năm quý "
    "tháng có được là gồm bình quân trung chung tổng điểm".split()
)
_LONGEST = 7  # words of a name
_LINK = 4  # words from a bound to the word that opens its list
_ITEM = 12  # words from one member to the next
_FAR = 3  # times the largest of those before it
_RANKS = 16  # words from a place to the first that is before it


def propose_members(scene: Scene) -> Iterator[Relation]:
    """Yield the claims of every such list."""
    for spot in scene.spots:
        if spot.figure.hedge in _BOUNDS and spot.figure.kind in _MEASURED:
            yield from _within(scene, spot)
        if spot.figure.kind == "rank" and spot.n:
            yield from _before(scene, spot)


def _within(scene: Scene, bound: Spot) -> Iterator[Relation]:
    """Each member in a bracket of its own, which nothing but the value opens."""
    last = bound
    for spot in scene.onwards(bound.n + 1):
        words = scene.between(last, spot)
        opened = last is not bound or _opens(words)
        bare = words[-1:] == ("(",) and scene.after(spot, 1) == (")",)
        bare = bare or _is_name(words, first=last is bound)
        alike = spot.figure.unit == bound.figure.unit and spot.figure.role == "result"
        if spot.sentence != bound.sentence or not (opened and bare and alike):
            return
        if len(words) > _ITEM or ";" in words or spot.figure.hedge != "exact":
            return
        yield Relation(
            kind="compare",
            claim=f"member:{spot.figure.id}:{bound.figure.id}",
            terms=(
                Term(role="other", figure=spot.figure.id),
                Term(role="limit", figure=bound.figure.id),
            ),
            strength="likely",
            reason="member_of_list",
            detail="limit",
        )
        last = spot


def _is_name(words: Sequence[str], *, first: bool) -> bool:
    """``gồm Hải Phòng 91,8%, Quảng Ninh 91,14%``: a name and nothing else."""
    name = [word for word in words if word not in _MARKS]
    if first:
        heads = [k for k, word in enumerate(name) if word in _HEADS]
        name = name[heads[-1] + 1 :] if heads else []
    plain = not _NO_NAME & set(name) and all(word.isalpha() for word in name)
    return plain and 0 < len(name) <= _LONGEST


def _opens(words: Sequence[str]) -> bool:
    """``gồm``, ``là`` or a colon right behind the bound opens the list.

    ``nhiều nơi trên 95%, có A (84,41%)`` tells the opposite.
    """
    at = next((k for k, word in enumerate(words[:_LINK]) if word in _HEADS), -1)
    before = words[: at - 1] if words[at - 1 : at + 1] == (",", "gồm") else words[:at]
    return at >= 0 and "," not in before


def _before(scene: Scene, rank: Spot) -> Iterator[Relation]:
    """As many values behind ``sau`` as there are places before the rank.

    Where all of them are lower, less is better, as of what is late; unless these lie
    close together and far below.
    """
    own, places = scene.spots[rank.n - 1], int(rank.figure.value) - 1
    at = rank.n + 1
    if scene.spots[at:] and scene.between(rank, scene.spots[at])[:1] == ("(",):
        own, at = scene.spots[at], at + 1  # "thứ 2 (70,12 điểm), sau A (73,02 điểm)"
    ahead = scene.spots[at : at + places]
    alone = own.figure.kind in _MEASURED and own.figure.hedge == "exact"
    if not alone or own.sentence != rank.sentence or not 0 < places == len(ahead) <= 9:
        return
    words = scene.between(scene.spots[at - 1], ahead[0])
    told = _names_ahead(words) and own.figure.role == "result"
    alike = all(
        s.figure.unit == own.figure.unit
        and s.figure.role == "result"
        and s.figure.hedge == "exact"
        and s.sentence == rank.sentence
        for s in ahead
    )
    above = alike and _may_be_above(own, ahead)
    if told and above:
        yield Relation(
            kind="compare",
            claim=f"ahead:{rank.figure.id}",
            terms=(
                Term(role="bottom", figure=own.figure.id),
                *(Term(role="other", figure=s.figure.id) for s in ahead),
            ),
            strength="likely",
            reason="told_places",
            detail="bottom",
        )


def _may_be_above(own: Spot, ahead: Sequence[Spot]) -> bool:
    values = sorted(spot.figure.value for spot in ahead)
    close = len(values) > 1 and 2 * values[-1] <= 3 * values[0]
    far = own.figure.value >= _FAR * values[-1]
    return values[-1] > own.figure.value or (close and far)


def _names_ahead(words: Sequence[str]) -> bool:
    """``sau Quảng Ninh``, not ``sau 3 năm`` nor ``sau đó``."""
    if "sau" not in words or ";" in words or len(words) > _RANKS:
        return False
    behind = words[list(words).index("sau") + 1 :]
    return bool(behind) and behind[0].isalpha() and behind[0] not in _TIMES
