"""Wholes behind their share: ``79,37% tổng số hồ sơ trễ hạn cả tỉnh (58 hồ sơ)``.

One duty: the base that the words behind a share describe, and the count in the bracket
that ends them, or the one count before it that is told so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_count
from cchc_lib.relations.shares.links import LINK_WORDS, share_relation

_REACH = 14  # words from a share to the bracket of its base
_OF = frozenset({"tổng", "số", "của", "trong", "trên", "so"})
_OF_IT = frozenset(
    {"của", "trong", "trên", "của tổng số", "của tổng", "trong tổng", "trên tổng"}
    | {"trong tổng số", "trên tổng số", "tổng số", "trong số"}
)
_BREAKS = frozenset({";", ".", ","})
_ALL_OF = frozenset({"tổng", "số", "trên", "trong", "của", "toàn", "bộ"})
_DONE = (
    "đã xử lý",
    "đã giải quyết",
    "được giải quyết",
    "được xử lý",
    "đã xong",
    "giải quyết xong",
    "xử lý xong",
    "đã hoàn thành",
    "đã trả kết quả",
    "có kết quả",
)
_NAMED = 7  # words of a total
_MOVED = frozenset("so tăng giảm đạt vượt hơn và còn cho với do được có là".split())
_STOPS = frozenset({",", ".", ";", ")"})


def base_behind(scene: Scene, share: Spot, part: Spot) -> Iterator[Relation]:
    """Yield the count that a bracket gives to the base named behind a share."""
    for whole in scene.spots[share.n + 1 : share.n + 2]:
        words = scene.between(share, whole)
        told = bool(words) and words[0] in _OF and words[-1] == "("
        alone = len(words) <= _REACH and not _BREAKS & set(words)
        alike = is_count(whole.figure) and whole.figure.unit == part.figure.unit
        if told and alone and alike and whole.sentence == share.sentence:
            yield share_relation(share, (part,), (whole,), "likely", "base_behind")


def total_behind(scene: Scene, share: Spot, part: Spot) -> Spot | None:
    """Return the total of ``4.510 dịch vụ (chiếm 71,7% tổng số 6.287 thủ tục)``.

    Nothing but ``tổng số`` parts the share from it: no other count is the base. Of the
    very unit, ``625 hồ sơ, chiếm 7,18% của 8.701 hồ sơ`` says so too.
    """
    for whole in scene.spots[share.n + 1 : share.n + 2]:
        words = scene.link(share, whole)
        led = bool(words) and _ALL_OF.issuperset(words) and words[-1] != "của"
        paid = whole.figure.kind == part.figure.kind == "money"
        told = led and "số" in words and (paid or is_count(whole.figure))
        told = told or _is_of(scene, share, part, whole)
        told = told or (_is_named_total(words) and (paid or is_count(whole.figure)))
        alike = whole.sentence == share.sentence and whole.bracket == share.bracket
        unit, other = part.figure.unit, whole.figure.unit
        families = scene.vocabulary.families
        kin = unit == other or families.get(unit, unit) == families.get(other, other)
        if told and alike and kin:
            return whole
    return None


def _is_named_total(words: Sequence[str]) -> bool:
    """``chiếm 75% tổng số phí 1,5 tỷ đồng``: what it is the total of stands between."""
    return (
        words[:1] == ("tổng",)
        and len(words) <= _NAMED
        and all(word.isalpha() for word in words)
        and _MOVED.isdisjoint(words)
    )


def _is_of(scene: Scene, share: Spot, part: Spot, whole: Spot) -> bool:
    """``của`` alone leads to what is counted alike; only links lead to the share.

    Behind a comma, that is, or ``chiếm``: ``5.000 hồ sơ, giải quyết đạt 98% trong 4.800
    hồ sơ`` is of another part.
    """
    alike = whole.figure.unit == part.figure.unit
    link = words = list(scene.between(part, share))
    for mark in (",", "chiếm", "("):
        words = words[words.index(mark) + 1 :] if mark in words else words
    plain = LINK_WORDS.issuperset(words) and (words != link or "đạt" not in link)
    exact = share.figure.hedge == "exact"
    return alike and plain and exact and is_of(scene, share, whole)


def is_of(scene: Scene, share: Spot, whole: Spot) -> bool:
    """``7,18% của 8.701 hồ sơ``, ``78% của tổng số 6.471 hồ sơ``."""
    of = " ".join(scene.link(share, whole)) in _OF_IT
    return of and is_count(whole.figure) and whole.sentence == share.sentence


def done_behind(scene: Scene, share: Spot, part: Spot) -> Spot | None:
    """Return the resolved that ``83,2% tổng số đơn đã xử lý`` names, told before.

    The words leave no other base, if one count of the sentence only is so told.
    """
    words = list(scene.after(share, _REACH))
    stop = next((k for k, word in enumerate(words) if word in _STOPS), len(words))
    named = " ".join(words[:stop])
    if words[:1] == ["("] or not named.endswith(_DONE) or "tổng số" not in named:
        return None
    told = [
        s
        for s in scene.sentence_of(share)
        if s.n < part.n and is_count(s.figure) and s.figure.unit == part.figure.unit
    ]
    done = [s for s in told if s.facets == {"resolved"} and s.bracket == part.bracket]
    firm = len(done) == 1 and done[0].figure.hedge == part.figure.hedge == "exact"
    leads = firm and has_run(scene.before(done[0], 3), *_DONE)
    return done[0] if leads and done[0].figure.value > part.figure.value else None


def total_of_one(scene: Scene, share: Spot, part: Spot) -> Iterator[Spot]:
    """Yield ``5.830 hồ sơ quá hạn, riêng Phú Quốc 3.845 hồ sơ, chiếm 65,9%``.

    ``riêng`` takes one body out of a total just told; the part names no state anew.
    """
    first = scene.sentence_of(part)[0]
    words = scene.between(first, part) if first.n < part.n else ()
    alike = is_count(first.figure) and first.figure.unit == part.figure.unit
    exact = first.figure.hedge == part.figure.hedge == "exact"
    told = "riêng" in words and ";" not in words and not part.facets
    link = scene.between(part, share)
    told = told and ("chiếm" in link or link[-1:] == ("(",))
    behind = scene.after(share, 1)
    ended = not behind or behind[0] in _STOPS
    lone = all(s.figure.kind != "count" for s in scene.spots[first.n + 1 : part.n])
    if alike and exact and told and ended and lone:
        yield first


def is_apart(scene: Scene, share: Spot, part: Spot) -> bool:
    """``giải quyết 5.830 hồ sơ, riêng cấp xã 5.645 hồ sơ, đạt 98,9%``: its own rate."""
    before, link = scene.before(part, 8), scene.between(part, share)
    return "riêng" in before and "đạt" in link and "chiếm" not in link
