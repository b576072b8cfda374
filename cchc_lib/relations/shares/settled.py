"""Rates of what is done among states that make up what came in.

One duty: ``nhận 240 hồ sơ … đã giải quyết 220 hồ sơ, đang giải quyết 20 hồ sơ; tỷ lệ
giải quyết đạt 91,67%``. Where the printed states make up the printed total, nothing
else was to be done: the rate is of that total, or of it less what still waits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import WAITING, Scene, Spot, is_count
from cchc_lib.relations.scope.wordings import DONE

_INTAKE = frozenset({"received", "requested"})
_RATE = frozenset(
    "tỷ lệ giải quyết xử lý trả kết quả hồ sơ đã được xong hoàn thành thủ tục hành "
    "chính tthc chung đạt là chiếm".split()
)
_DONE = DONE
_CLAUSE = 12  # words of the rate
_BACK = 2  # sentences to the total
_MOST = 4  # states


def rate_of_settled(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Yield every base that such a rate may have; it fails where all of them do."""
    if share.facets != {"resolved"} or not _is_rate(scene, share):
        return
    states = [s for s in scene.sentence_of(share) if _is_state(s, share)]
    done = [s for s in states if s.facets == {"resolved"}]
    rest = [s for s in states if s.facets & WAITING]
    if len(done) != 1 or not rest or len(done) + len(rest) != len(states):
        return
    whole = _total_of(scene, share, states)
    if whole is None or len(states) > _MOST:
        return
    for size in range(len(rest)):
        for less in combinations(rest, size):
            yield _rate(share, done[0], whole, less)


def _is_rate(scene: Scene, share: Spot) -> bool:
    """Nothing narrower than ``tỷ lệ giải quyết hồ sơ`` names the share."""
    words = list(scene.before(share, _CLAUSE))
    if "tỷ" not in words:
        return False
    named = words[len(words) - words[::-1].index("tỷ") - 1 :]
    said = any(done in " ".join(named) for done in _DONE)
    behind = scene.after(share, 1)
    ended = not behind or behind[0] in {",", ".", ";", ")"}
    return said and ended and _RATE.issuperset(named)


def _is_state(spot: Spot, share: Spot) -> bool:
    figure = spot.figure
    told = is_count(figure) and figure.hedge == "exact" and figure.unit == "dossier"
    return told and spot.n < share.n and not spot.facets & _INTAKE


def _total_of(scene: Scene, share: Spot, states: Sequence[Spot]) -> Spot | None:
    """The count of what came in that the states make up."""
    made = sum(s.figure.value for s in states)
    for spot in reversed(scene.spots[max(0, states[0].n - 12) : states[0].n]):
        if share.sentence - spot.sentence > _BACK:
            return None
        if spot.figure.value == made and spot.facets <= _INTAKE:
            alike = is_count(spot.figure) and spot.figure.hedge == "exact"
            return spot if alike and spot.figure.scope == share.figure.scope else None
    return None


def _rate(share: Spot, done: Spot, whole: Spot, less: Sequence[Spot]) -> Relation:
    return Relation(
        kind="share",
        claim=f"share:{share.figure.id}",
        terms=(
            Term(role="part", figure=done.figure.id),
            Term(role="whole", figure=whole.figure.id),
            *(Term(role="less", figure=spot.figure.id) for spot in less),
            Term(role="share", figure=share.figure.id),
        ),
        strength="likely",
        reason="settled_states",
    )
