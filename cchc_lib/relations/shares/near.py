"""Readings of a share that stand only if they agree.

One duty: operands anywhere near, the rest of a whole, a whole without its part. None
of these can contradict.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Term
from cchc_lib.relations.clauses import Scene, Spot, is_count
from cchc_lib.relations.shares.links import TIMING, share_relation, subset_facets

_CHANNELS = frozenset({"online", "postal", "in_person", "paid_online"})
_FAR = 3  # sentences
_OF = frozenset(
    {
        ("trong", "số"),
        ("trong", "tổng", "số"),
        ("trên", "tổng", "số"),
        ("của", "tổng", "số"),
    }
)
_PARTED = frozenset({";", ":", ".", "(", ")", "và", "còn", "tăng", "giảm"})


def unprinted_part(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``tiếp nhận 37.000 hồ sơ, đúng hạn đạt gần 97%``: a whole without its part.

    Only where the words say that the share is of that very count can it contradict:
    whether a whole number of dossiers gives it.
    """
    whole = _whole_behind(scene, share)
    if whole is not None:
        yield share_relation(share, (), (whole,), "likely", "share_of_count")
        return
    if not subset_facets(share) or share.n == 0:
        return
    whole = scene.spots[share.n - 1]
    near = whole.sentence == share.sentence and is_count(whole.figure)
    if near and whole.figure.unit == "dossier":
        said = _heads_its_share(scene, whole, share)
        reason = "share_of_count" if said else "part_not_printed"
        yield share_relation(share, (), (whole,), "likely", reason)


def _whole_behind(scene: Scene, share: Spot) -> Spot | None:
    """``37,5% trong số 7 hồ sơ``: nothing but such words stands between them."""
    whole = next(iter(scene.spots[share.n + 1 : share.n + 2]), None)
    if whole is None or whole.sentence != share.sentence or not is_count(whole.figure):
        return None
    return whole if tuple(scene.link(share, whole)) in _OF else None


def _heads_its_share(scene: Scene, whole: Spot, share: Spot) -> bool:
    """``Trong 7 hồ sơ đã giải quyết, tỷ lệ đúng hạn đạt 37,5%``.

    What is on time is counted among the resolved, whatever total is named.
    """
    before = list(scene.before(whole, 4))
    while before and before[-1] in {"số", "tổng"}:
        before.pop()
    between = scene.link(whole, share)
    parted = between.count(",") > 1 or not _PARTED.isdisjoint(between)
    if before[-1:] != ["trong"] or parted or whole.bracket != share.bracket:
        return False
    follows = scene.after(share, 1)
    if follows and follows[0] in {"trên", "trong", "của", "số", "so"}:
        return False
    return not share.facets & TIMING or "resolved" in whole.facets


def _speaks_of(share: Spot, part: Spot) -> bool:
    """The words of the share do not name another subset than the part's."""
    timing, channel = share.facets & TIMING, share.facets & _CHANNELS
    mine = part.facets & TIMING
    if timing and not mine:
        return False
    if share.figure.scope and part.figure.scope not in {"", share.figure.scope}:
        return False
    if timing and ("late" in timing) != ("late" in mine):
        return False
    return not channel or bool(part.facets & channel)


def rest_of_whole(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``12.970 hồ sơ …, đúng hạn 99,2%; trễ 102 hồ sơ``: the part is what is left."""
    if not share.facets & {"on_time", "early_or_on_time"}:
        return
    near = [
        s
        for s in scene.counts_near("dossier", share)
        if abs(s.sentence - share.sentence) <= 1
    ]
    late = [s for s in near if "late" in s.facets and abs(s.n - share.n) <= 3]
    for rest in late:
        for whole in near:
            if whole.figure.value > rest.figure.value and "resolved" in whole.facets:
                yield Relation(
                    kind="share",
                    claim=f"share:{share.figure.id}",
                    terms=(
                        Term(role="rest", figure=rest.figure.id),
                        Term(role="whole", figure=whole.figure.id),
                        Term(role="share", figure=share.figure.id),
                    ),
                    strength="weak",
                    reason="rest_of_whole",
                )


def pairs_near(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Operands printed after or around the share: only as an agreeing reading."""
    figure = share.figure
    if figure.decimals == 0 and (not share.facets or figure.hedge != "exact"):
        return
    near = [
        s
        for s in scene.spots[max(0, share.n - 8) : share.n + 9]
        if s.figure.kind == "count"
        and s.figure.role == "result"
        and s.figure.interval.low is not None
        and s.figure.interval.high is not None
        and abs(s.sentence - share.sentence) < _FAR
        and abs(s.n - share.n) <= 8
    ]
    for part in near:
        if share.figure.decimals == 0 and not part.facets & share.facets:
            continue
        for whole in near:
            if whole.figure.unit != part.figure.unit or whole.n == part.n:
                continue
            if not _speaks_of(share, part):
                continue
            if whole.figure.value > part.figure.value:
                yield share_relation(share, (part,), (whole,), "weak", "pair_near")
