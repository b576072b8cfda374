"""Shares whose part is not printed: a whole and what the text says of it.

One duty: which count a percentage without a part of its own is a share of.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import (
    CHANNELS,
    TIMING,
    Scene,
    Spot,
    is_count,
)
from cchc_lib.relations.shares.links import share_relation, subset_facets

_OPINION = frozenset({"sipas"})
_ASKED = frozenset({"people", "vote", "organisation"})
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
    if share.n == 0 or not (subset_facets(share) or share.facets & _OPINION):
        return
    whole = scene.spots[share.n - 1]
    if share.facets & CHANNELS and whole.facets & CHANNELS - share.facets:
        return  # "842 hồ sơ trực tuyến, 375 trực tiếp; tỷ lệ trực tuyến 69,19%"
    near = whole.sentence == share.sentence and is_count(whole.figure)
    if share.facets & TIMING and whole.facets & TIMING:
        return  # a state beside the rate is its part, not what it is a share of
    if near and (whole.figure.unit == "dossier" or _asked(scene, whole, share)):
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


def _asked(scene: Scene, whole: Spot, share: Spot) -> bool:
    """People or answers counted right before the share of those content."""
    family = scene.vocabulary.families.get(whole.figure.unit, whole.figure.unit)
    asked = family in _ASKED and bool(share.facets & _OPINION)
    return asked and len(scene.between(whole, share)) <= 14
