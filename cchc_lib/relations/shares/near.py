"""Readings of a share that stand only if they agree.

One duty: operands anywhere near, the rest of a whole, two states of one. None of these
can contradict.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import (
    TIMING,
    Scene,
    Spot,
    is_count,
)
from cchc_lib.relations.scope.kin import is_kin
from cchc_lib.relations.shares.below import is_of_more
from cchc_lib.relations.shares.links import rest_relation, share_relation

_CHANNELS = frozenset({"online", "postal", "in_person", "paid_online"})
_FAR = 3  # sentences
_TELLING = 2  # decimals of a share that seldom agrees by chance
_LOOSE = frozenset({"above", "nearly", "about"})
_MEASURED = frozenset({"score", "duration", "money"})
_ON_TIME = frozenset({"on_time", "early_or_on_time"})


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
                yield rest_relation(share, rest, whole)


def pairs_near(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Operands printed after or around the share: only as an agreeing reading."""
    figure = share.figure
    if figure.decimals == 0 and not _telling_whole(share):
        return
    around = scene.spots[max(0, share.n - 8) : share.n + 9]
    near = [
        s
        for s in around
        if s.figure.kind in {"count", "ratio"}
        and s.figure.role == "result"
        and s.figure.interval.low is not None
        and s.figure.interval.high is not None
        and abs(s.sentence - share.sentence) < _FAR
    ]
    for part in near:
        if figure.decimals == 0 and not _one_step(share, part):
            continue
        if part.figure.kind == "ratio" or not _speaks_of(share, part):
            continue
        for whole in near:
            if whole.n == part.n or whole.figure.value <= part.figure.value:
                continue
            if whole.figure.unit == part.figure.unit or whole.figure.unit == "ratio":
                yield share_relation(share, (part,), (whole,), "weak", "pair_near")


def _telling_whole(share: Spot) -> bool:
    """A share without decimals agrees easily: it must say what it is a share of."""
    return bool(share.facets) or share.figure.hedge in _LOOSE


def _one_step(share: Spot, part: Spot) -> bool:
    """The part is named as the share is, or stands just before a hedged share."""
    if share.figure.hedge == "exact":
        return bool(part.facets & share.facets)
    close = 0 <= share.sentence - part.sentence <= 1 and 0 < share.n - part.n <= 3
    return close and bool(part.facets & (share.facets or part.facets))


def measures_near(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Points of a maximum, days of a term, money of a plan: if they agree."""
    near = [
        s
        for s in scene.spots[max(0, share.n - 4) : share.n]
        if s.figure.kind in _MEASURED
        and s.sentence == share.sentence
        and s.figure.interval.low is not None
    ]
    for part in near:
        for whole in near:
            same = whole.figure.unit == part.figure.unit
            if same and whole.figure.value > part.figure.value:
                yield share_relation(share, (part,), (whole,), "weak", "measures_near")


def two_states(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``đúng và trước hạn đạt 92,1%``: early and on time are printed apart."""
    if not share.facets & _ON_TIME:
        return
    near = [
        s
        for s in scene.counts_near("dossier", share, 12)
        if abs(s.sentence - share.sentence) <= _FAR
    ]
    early = [s for s in near if "early" in s.facets]
    on_day = [s for s in near if s.facets & _ON_TIME and "early" not in s.facets]
    for a in early:
        for b in on_day:
            if a.sentence != b.sentence or abs(a.n - b.n) > 3:
                continue
            for whole in near:
                if whole.figure.value >= a.figure.value + b.figure.value:
                    yield share_relation(share, (a, b), (whole,), "weak", "two_states")


def kin_wholes(scene: Scene, share: Spot, part: Spot) -> Iterator[Relation]:
    """``1.126 lượt người … 1.098 học viên đạt yêu cầu, chiếm 97,51%``: people both.

    Vague nouns stand for what was told: ``7.725 lượt: … 20 trường hợp, chiếm 0,26%``.
    """
    if share.figure.decimals < _TELLING:
        return
    near = [
        s
        for s in scene.spots[max(0, part.n - 8) : part.n]
        if s.figure.unit != part.figure.unit
        and is_count(s.figure)
        and _are_kin(scene, part, s)
        and part.sentence - s.sentence <= _FAR
    ]
    kin = [s for s in near if s.figure.value >= part.figure.value]
    alone = len({s.figure.value for s in near}) == 1
    if not kin and alone and not is_of_more(scene, part):
        kin = near
    lone = len({s.figure.value for s in kin}) == 1
    for whole in kin:
        reason = "kin_part" if lone else "pair_near"
        if whole.figure.value < part.figure.value:
            reason = "stage_below"
        yield share_relation(share, (part,), (whole,), "weak", reason)


def _are_kin(scene: Scene, part: Spot, whole: Spot) -> bool:
    """Of one family; or, of what heads the sentence, one more vague than the other."""
    families = scene.vocabulary.families
    family = families.get(part.figure.unit)
    if family is not None and families.get(whole.figure.unit) == family:
        return True
    heads = whole.sentence == part.sentence and ":" in scene.between(whole, part)
    return heads and is_kin(scene, part, whole)
