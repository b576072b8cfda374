"""Shares of a sum of money: ``1,2 tỷ đồng, chiếm 80% tổng số phí 1,5 tỷ đồng``.

One duty: a percentage between two sums of which the words make the second the whole,
or behind ``1,2 tỷ đồng trên tổng số 1,5 tỷ đồng``.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_share
from cchc_lib.relations.scope.wordings import DONE, OF_ALL
from cchc_lib.relations.shares.links import leads_straight, share_relation

_PAID = (*DONE, "thu", "đã thu", "giải ngân", "thanh toán", "thi hành", "chi")
_ALL = 100
_OPENS = frozenset({"tổng", "của", "trong", "trên"})
_APART = frozenset(", ; . so tăng giảm kế chỉ dự mục cùng kỳ hơn còn và".split())
_NAMED, _LINK = 9, 8  # words


def money_shares(scene: Scene) -> Iterator[Relation]:
    """Yield each share whose part and whole are sums told on either side of it."""
    for share in scene.spots:
        if not is_share(share.figure) or share.figure.hedge != "exact" or not share.n:
            continue
        for part, whole in (*_around(scene, share), *_before(scene, share)):
            units = {part.figure.unit, whole.figure.unit}
            kinds = {part.figure.kind, whole.figure.kind}
            if kinds == {"money"} and len(units) == 1 and _are_told(part, whole, share):
                yield share_relation(share, (part,), (whole,), "likely", "base_behind")
        for part, whole in _in_turn(scene, share):
            yield share_relation(share, (part,), (whole,), "weak", "measured_before")


def _in_turn(scene: Scene, share: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``174,7 tỷ đồng đủ điều kiện; đã xong 80,7 tỷ đồng, đạt 46,27%``."""
    if share.n < 2:
        return
    whole, part = scene.spots[share.n - 2 : share.n]
    link = scene.link(part, share)
    done = "resolved" in part.facets or has_run(scene.between(whole, part), *_PAID)
    plain = {whole.figure.kind, part.figure.kind} == {"money"}
    plain = plain and whole.figure.unit == part.figure.unit
    less = part.figure.value < whole.figure.value and share.figure.value < _ALL
    straight = len(link) <= _LINK and ";" not in link and leads_straight(link)
    if plain and less and done and straight and _are_told(part, whole, share):
        yield part, whole


def _are_told(part: Spot, whole: Spot, share: Spot) -> bool:
    """Now, exactly, and in the sentence of the share."""
    return all(
        spot.figure.role == "result"
        and spot.figure.hedge == "exact"
        and spot.sentence == share.sentence
        for spot in (part, whole)
    )


def _around(scene: Scene, share: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``A đồng, chiếm p% tổng số phí B đồng``."""
    part = scene.spots[share.n - 1]
    link = scene.link(part, share)
    if len(link) > _LINK or not leads_straight(link):
        return
    for whole in scene.spots[share.n + 1 : share.n + 2]:
        words = scene.between(share, whole)
        told = bool(words) and words[0] in _OPENS and len(words) <= _NAMED
        if told and _APART.isdisjoint(words):
            yield part, whole


def _before(scene: Scene, share: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``A đồng trên tổng số B đồng, đạt p%``."""
    if share.n < 2:
        return
    part, whole = scene.spots[share.n - 2 : share.n]
    of = " ".join(scene.between(part, whole))
    link = scene.link(whole, share)
    told = of == "trên" or of.endswith(OF_ALL)
    if told and len(link) <= _LINK and ";" not in link and leads_straight(link):
        yield part, whole
