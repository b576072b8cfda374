"""Parts and wholes that no other rule pairs, if they print as the share to the digit.

One duty: bodies of two nouns (``31 đơn vị`` of ``60 xã``), a vague noun and what it
stands for, ``24.847 hộ/37.197 tổng số hộ``, a fraction told again as a share, two
counts that make up the base, ``40% của 1.800 dịch vụ, tức 700``. All *weak*, and only
what agrees is proposed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import Scene, Spot, is_count, is_share
from cchc_lib.relations.scope.items import family_of
from cchc_lib.relations.scope.kin import is_kin
from cchc_lib.relations.shares.links import of_denominator, share_relation

_NEAR = 14  # figures around a share
_SENTENCES = 2
_TOLD_AGAIN = 40  # figures back to a fraction
_THAT_IS = frozenset({"tức", "đương", "ứng", "nghĩa"})
_OF = frozenset({"của", "trong", "trên", "số"})


def pairs_of_kin(scene: Scene) -> Iterator[Relation]:
    """Yield every share with such a part and whole."""
    fractions: list[Spot] = []
    for spot in scene.spots:
        if spot.figure.kind == "score" and spot.figure.denominator is not None:
            fractions.append(spot)
        elif spot.figure.unit == "percent":
            yield from _of_named_whole(scene, spot)
            yield from _fraction_beside(scene, spot)
            if is_share(spot.figure) and spot.figure.hedge == "exact":
                yield from _of_share(scene, spot)
                yield from _fraction_again(fractions, spot)


def _of_share(scene: Scene, share: Spot) -> Iterator[Relation]:
    near = [
        s
        for s in scene.spots[max(0, share.n - _NEAR) : share.n + 2]
        if is_count(s.figure)
        and s.figure.hedge == "exact"
        and abs(s.sentence - share.sentence) <= _SENTENCES
    ]
    if len(near) < 2:
        return
    if not share.figure.decimals:
        yield from _that_is(scene, share, near)
        return
    for part in near:
        for whole in near:
            if whole.n == part.n or not _prints(part, (whole,), share):
                continue
            other = part.figure.unit != whole.figure.unit
            beside = part.n + 1 == share.n == whole.n - 1 and whole.bracket >= 0
            if (
                (other and beside)
                or (other and _are_kin(scene, part, whole))
                or _slashed(scene, part, whole)
            ):
                yield share_relation(share, (part,), (whole,), "weak", "kin_part")
    yield from _of_two(scene, share, near)


def _are_kin(scene: Scene, part: Spot, whole: Spot) -> bool:
    same = family_of(scene, part) == family_of(scene, whole)
    return same or is_kin(scene, part, whole)


def _slashed(scene: Scene, part: Spot, whole: Spot) -> bool:
    """``24.847 hộ/37.197 tổng số hộ gia đình``."""
    return whole.n == part.n + 1 and tuple(scene.link(part, whole)) == ("/",)


def _of_two(scene: Scene, share: Spot, near: Sequence[Spot]) -> Iterator[Relation]:
    """``tỉnh 485 vụ, huyện 5.581 vụ. Đã giải quyết 3.803 vụ (62,7%)``."""
    part = scene.spots[share.n - 1] if share.n else share
    if part.sentence != share.sentence or not is_count(part.figure):
        return
    if share.figure.value < 100 * share.figure.resolution:
        return  # two digits agree by chance
    for pair in pairwise(s for s in near if s.n < part.n):
        alike = all(s.figure.unit == part.figure.unit for s in pair)
        beside = pair[0].sentence == pair[1].sentence
        if alike and beside and _prints(part, pair, share):
            yield share_relation(share, (part,), pair, "weak", "sum_of_siblings")


def _that_is(scene: Scene, share: Spot, near: Sequence[Spot]) -> Iterator[Relation]:
    """``130 phường, xã … Có 168 phường, xã, tức là 77%``: the whole beside it.

    Or the part: ``12.500 kết quả, mới số hóa 8.125 kết quả, tỷ lệ mới dừng ở 65%``.
    """
    whole = scene.spots[share.n - 1] if share.n else share
    told = whole in near and not _THAT_IS.isdisjoint(scene.link(whole, share)[-3:])
    for part in near if told else ():
        alike = part.figure.unit == whole.figure.unit and part.n < whole.n
        if alike and _prints(part, (whole,), share):
            yield share_relation(share, (part,), (whole,), "weak", "pair_near")
    part = whole
    words = scene.between(part, share) if share.n else ()
    named = part in near and part.sentence == share.sentence and "tỷ" in words
    for whole in near if named and ";" not in words else ():
        alike = part.figure.unit == whole.figure.unit and whole.n < part.n
        if alike and _prints(part, (whole,), share):
            yield share_relation(share, (part,), (whole,), "weak", "pair_near")


def _fraction_again(fractions: Sequence[Spot], share: Spot) -> Iterator[Relation]:
    """``số hóa hồ sơ 17,36/22 … số hóa hồ sơ mới đạt 78,9% số điểm tối đa``."""
    for spot in fractions if share.figure.decimals else ():
        of, figure = spot.figure.denominator, share.figure
        if of is None or share.n - spot.n > _TOLD_AGAIN or not of:
            continue
        if 2 * abs(100 * spot.figure.value - figure.value * of) <= (
            figure.resolution * of
        ):
            yield of_denominator(share, spot, spot, "weak", "base_of_fraction")


def _fraction_beside(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``12/89 bộ, tỉnh vượt mốc 0,5, chiếm 13,48%``; ``87,5% loại tốt (14/16)``."""
    figure = share.figure
    for spot in scene.spots[max(0, share.n - 2) : share.n + 2]:
        of = spot.figure.denominator
        fraction = spot.figure.kind in {"ratio", "score"} and of
        if not fraction or not of or spot.sentence != share.sentence:
            continue
        off = abs(100 * spot.figure.value - figure.value * of)
        if 2 * off <= figure.resolution * of and is_share(figure):
            yield of_denominator(share, spot, spot, "weak", "base_of_fraction")


def _of_named_whole(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``ít nhất 40% của khoảng 1.800 dịch vụ, tức hơn 700 dịch vụ``."""
    later = scene.spots[share.n + 1 : share.n + 3]
    if len(later) < 2 or later[1].sentence != share.sentence:
        return
    whole, part = later
    told = not _OF.isdisjoint(scene.link(share, whole)[:1])
    told = told and not _THAT_IS.isdisjoint(scene.link(whole, part)[-3:])
    alike = whole.figure.unit == part.figure.unit
    if told and alike and part.figure.value < whole.figure.value:
        yield share_relation(share, (part,), (whole,), "weak", "between_operands")


def _prints(part: Spot, wholes: Sequence[Spot], share: Spot) -> bool:
    whole = sum(s.figure.value for s in wholes)
    figure = share.figure
    if not 0 < part.figure.value < whole:
        return False
    off = abs(100 * part.figure.value - figure.value * whole)
    return 2 * off <= figure.resolution * whole
