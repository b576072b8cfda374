"""Shares whose fraction is printed beside them: ``74.285/104.259 … đạt 71,26%``.

One duty: a fraction, or two counts joined by ``trên``, right beside a percentage.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.model import Relation, Strength
from cchc_lib.relations.scope.clauses import TIMING, Scene, Spot, has_run, is_count
from cchc_lib.relations.scope.wholes import noun_of
from cchc_lib.relations.scope.wordings import COMMON, OF_ALL, PAST, THAT_IS
from cchc_lib.relations.shares.links import (
    leads_straight,
    of_denominator,
    share_relation,
)

_OF = frozenset(
    {"trên", "trong", "trên tổng số", "trong tổng số", "trong số", "của"}
    | {"trên tổng"}
)

# "4,7/10 điểm, thấp nhất là Đống Đa (4,53%)": the share is that of one of them
_NAMES_ONE = ("thấp nhất", "cao nhất", "dẫn đầu", "đứng đầu", "nhiều nhất", "ít nhất")
_OF_ALL = OF_ALL
_THAT_IS = THAT_IS
_LINK, _AHEAD = 18, 24  # words from a fraction to its share, and from that to it
_EVERYTHING = ("toàn bộ", "tất cả", "trọn", "đủ", "hết")
_CLAUSES = frozenset("vì do nhờ nên khi nếu mà bởi tuy dù nhưng song".split())
_OPPOSED = (
    (frozenset({"on_time", "early", "early_or_on_time"}), frozenset({"late"})),
    (frozenset({"online"}), frozenset({"in_person", "postal"})),
)
_TENTHS = 10
_GLOSSES = frozenset({",", ";", "-", "–"})
_NAMED = 10  # words from a part to its whole
_SLASHED = 4  # words of a part before the slash
_BREAKS = frozenset(", ; : . so tăng giảm mục chỉ kế vượt thấp cao hơn".split())
_GIVES = frozenset("cụ thể là do vì được chấm đạt có với tức số điểm nhờ".split())
_ALL = "other:tổng"  # "37.197 tổng số hộ"
_PARTS_OFF = frozenset(", ( chiếm bằng tức = tương".split())


def stated_share(scene: Scene, spot: Spot) -> Relation | None:
    """``X/Y hồ sơ, đạt Z%``, ``đạt Z% (X/Y hồ sơ)`` and ``X trên Y hồ sơ (Z%)``."""
    for n in (spot.n - 1, spot.n + 1, _behind_bracket(scene, spot)):
        if 0 <= n < len(scene.spots):
            two = _two_counts(scene, spot, n)
            if two is not None:
                return two
            if _is_fraction_of(scene, spot, scene.spots[n]):
                told = scene.spots[n]
                return of_denominator(spot, told, told, "stated", "stated_fraction")
    return None


def _behind_bracket(scene: Scene, spot: Spot) -> int:
    """``99,63% (chỉ tiêu từ 98% trở lên), ứng với 38.019/38.160 hồ sơ``."""
    later = scene.spots[spot.n + 1 : spot.n + 3]
    inside = len(later) == 2 and later[0].head == spot.n != later[1].head
    led = inside and leads_straight(scene.between(later[0], later[1]))
    return later[1].n if led and later[1].figure.kind == "ratio" else -1


def _is_fraction_of(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Whether the fraction ``other`` is printed for the percentage ``spot``."""
    if other.figure.denominator is None or other.figure.kind == "rank":
        return False
    words = scene.link(*sorted((spot, other), key=lambda one: one.n))
    several = other.n > spot.n and _is_one_of_several(scene, other)
    several = several or _is_proportion(scene, other, words)
    if several or other.sentence != spot.sentence or _is_threshold(scene, spot, other):
        return False
    first, second = (other, spot) if other.n < spot.n else (spot, other)
    link = scene.link(first, second)
    if (
        len(link) > (_LINK if other.n < spot.n else _AHEAD)
        or ";" in link
        or has_run(link, *_NAMES_ONE)
    ):
        return False
    family = scene.vocabulary.families.get(other.figure.unit)
    apart = _PARTS_OFF - {","} if other.n > spot.n else _PARTS_OFF
    if family == "organ" and not apart & set(link):
        return False  # "2/34 địa phương đạt 100% cử tri": what the bodies reach
    if family == "organ" and has_run(link, *_EVERYTHING):
        return False  # "15/24 sở đã chuyển toàn bộ (100%) thủ tục": likewise
    if other.n < spot.n:
        glossed = has_run(link[-3:], "toàn bộ (", "tất cả (")  # "toàn bộ (100%)"
        own = glossed or _has_own_part(scene, spot)
        return leads_straight(link) and not own
    return _is_behind(scene, spot, other, link)


def _is_behind(scene: Scene, spot: Spot, other: Spot, link: Sequence[str]) -> bool:
    """Whether a fraction behind a percentage is the one it gives."""
    if "(" in link[:2] or other.n == _behind_bracket(scene, spot):
        return True
    glossed = _is_glossed(scene, spot, other) or _is_that(scene, spot, other, link)
    return glossed or _is_told_so(scene, spot, other, link)


def _is_one_of_several(scene: Scene, fraction: Spot) -> bool:
    """``93% (xã A 480/500, xã B 450/500)``: the share of all of them together."""
    return fraction.bracket >= 0 and any(
        spot.bracket == fraction.bracket and spot.figure.kind == "ratio"
        for spot in scene.spots[fraction.n + 1 : fraction.n + 3]
    )


def _has_own_part(scene: Scene, share: Spot) -> bool:
    """``5.656/5.656 hồ sơ, với 72,51% (4.101 hồ sơ) đúng hẹn``: the count behind it."""
    for part in scene.spots[share.n + 1 : share.n + 2]:
        if _is_glossed(scene, share, part):
            return True
        inside = part.head == share.n and scene.after(share, 1) == ("(",)
        return inside and is_count(part.figure) and share.bracket < 0
    return False


def _is_glossed(scene: Scene, share: Spot, fraction: Spot) -> bool:
    """``(bằng 88%, 44/50 điểm)``: its fraction behind it in one bracket."""
    together = share.bracket == fraction.bracket >= 0
    return (
        together
        and fraction.figure.denominator is not None
        and _GLOSSES.issuperset(scene.between(share, fraction))
    )


def _is_that(scene: Scene, share: Spot, fraction: Spot, link: Sequence[str]) -> bool:
    """``99,66%, tương ứng số điểm 17,94/18``, ``93,64% thủ tục …, cụ thể là 280/299``.

    ``Cụ thể`` goes on with anything: what is counted must be named behind the share.
    """
    if share.bracket != fraction.bracket or share.n != fraction.n - 1:
        return False
    if has_run(link[-_SLASHED:], *_THAT_IS):
        return True
    hit = scene.vocabulary.units.at(link, 0) if link else None
    alike = hit is not None and hit[1] == fraction.figure.unit
    return alike and has_run(link[-_SLASHED:], "cụ thể")


def _is_proportion(scene: Scene, fraction: Spot, link: Sequence[str]) -> bool:
    """``giảm từ 9,6% còn 3,2%, tức chỉ còn 1/3``: of what it was, or of others."""
    figure = fraction.figure
    few = (figure.denominator or _TENTHS + 1) <= _TENTHS
    said = [*scene.words[figure.first : figure.last], *scene.after(fraction, 4)]
    bare = figure.unit in {"number", "ratio"} and "còn" in link
    return few and (bare or has_run(said, *PAST, *COMMON, "mức", "kế hoạch"))


def _is_told_so(scene: Scene, share: Spot, fraction: Spot, link: Sequence[str]) -> bool:
    """``49,7% đơn vị công an (278/559)``; ``98,61%, cụ thể là 71/72 người``.

    ``95% số phiếu (15/18 điểm)`` counts other things in its bracket.
    """
    if fraction.n != share.n + 1 or share.figure.hedge != "exact":
        return False
    inside = fraction.head == share.n and link[-1:] == ("(",)
    if inside and len(link) <= _NAMED:
        noun = noun_of(scene, fraction)
        return _BREAKS.isdisjoint(link) and (not noun or noun[0] in link)
    alike = share.bracket == fraction.bracket and link[:1] == (",",)
    return alike and len(link) > 1 and _GIVES.issuperset(link[1:])


def _two_counts(scene: Scene, share: Spot, n: int) -> Relation | None:
    """``51.987 hồ sơ trên 52.118 hồ sơ đã giải quyết (99,75%)`` and the like."""
    at = n if n < share.n else n + 1
    if not 0 < at < len(scene.spots):
        return None
    whole = scene.spots[at]
    part = _before_bracket(scene, whole)
    counted = part.figure.kind == "count" and part.figure.role in {"result", "change"}
    if not counted or not is_count(whole.figure) or part.sentence != share.sentence:
        return None
    link = _behind_twin(scene, part, _behind_closing(scene.between(part, whole)))
    if not _joins(link, part, whole):
        return None
    near = (share, part) if n > share.n else (whole, share)
    words = scene.between(*near)
    far = len(words) > (20 if leads_straight(words) else 8)
    organ = scene.vocabulary.families.get(whole.figure.unit) == "organ"
    beside = organ and not (_PARTS_OFF - {","}) & set(words)
    if n > share.n and (beside or not _CLAUSES.isdisjoint(words)):
        return None  # "80% hồ sơ nộp giấy vì 5 trong 16 xã sóng yếu"
    level = share.figure.hedge == "above" and _is_threshold(scene, share, part)
    if far or ";" in words or (n < share.n and level):
        return None
    named = n < share.n and _is_of_its_own(share, part, whole)
    strength: Strength = "weak" if named else "stated"
    if _are_apart(share, part):
        other = _named_before(scene, share, part, whole)
        if other is None:
            return None
        part, strength = other, "likely"
    return share_relation(share, (part,), (whole,), strength, "stated_fraction")


def _are_apart(share: Spot, part: Spot) -> bool:
    """``27 hồ sơ trễ trong 1.168 hồ sơ, tỷ lệ đúng hạn 97,69%``: of the others."""
    return any(
        (share.facets & one and part.facets & other)
        or (share.facets & other and part.facets & one)
        for one, other in _OPPOSED
    )


def _named_before(scene: Scene, share: Spot, part: Spot, whole: Spot) -> Spot | None:
    """The count of the sentence that bears what the share names."""
    own = share.facets & frozenset().union(*(a | b for a, b in _OPPOSED))
    return next(
        (
            s
            for s in scene.sentence_of(share)
            if s.n < part.n
            and s.facets & own
            and is_count(s.figure)
            and s.figure.unit == whole.figure.unit
            and not _are_apart(share, s)
        ),
        None,
    )


def _is_of_its_own(share: Spot, part: Spot, whole: Spot) -> bool:
    """``28.034 trong tổng 31.075 hồ sơ, đúng hẹn 92,9%``: a rate of those done."""
    return bool(share.facets & TIMING) and not (part.facets | whole.facets) & TIMING


def _before_bracket(scene: Scene, whole: Spot) -> Spot:
    """The count before a whole: ``176 đơn (160 khiếu nại, 16 tố cáo)/221 đơn``."""
    before = scene.spots[whole.n - 1]
    closed = before.bracket not in {-1, whole.bracket} and before.head >= 0
    return scene.spots[before.head] if closed else before


def _behind_closing(link: Sequence[str]) -> Sequence[str]:
    """What follows the bracket that stands between two counts."""
    if ")" not in link:
        return link
    return link[len(link) - link[::-1].index(")") :]


def _behind_twin(scene: Scene, part: Spot, link: Sequence[str]) -> Sequence[str]:
    """``5.209 vụ, việc trong 6.218 vụ, việc``: two nouns of what is counted."""
    hit = (
        scene.vocabulary.units.at(link, 1) if link[:1] == (",",) and link[1:] else None
    )
    if hit is None and tuple(link[:2]) == (",", "việc") and part.figure.unit == "event":
        return link[2:]
    alike = hit is not None and hit[1] == part.figure.unit
    return link[1 + hit[0] :] if hit is not None and alike else link


def _joins(link: Sequence[str], part: Spot, whole: Spot) -> bool:
    """``3.807 điều kiện trên tổng số 6.213``, with what is counted named between.

    ``vụ, việc/7.276 vụ`` and ``10.817 vụ trên số thụ lý 11.205 vụ`` join two counts of
    one unit, the smaller first; ``1.206 vụ/2.085 bị cáo`` stand side by side. That the
    second is the total ``24.847 hộ/37.197 tổng số hộ`` says itself.
    """
    line = " ".join(link)
    if line in _OF:
        return True
    parted = {";", ".", "(", ")"} & set(link) or len(link) > _NAMED
    if not parted and "," not in link and line.endswith(_OF_ALL):
        return True
    one, other = part.figure, whole.figure
    slash = link[-1:] == ("/",) and len(link) <= _SLASHED
    if slash and other.unit == _ALL:
        return True
    alike = one.unit == other.unit and one.value <= other.value
    named = "," not in link and has_run(link, *_OF_ALL, "trên số")
    named = named or ("," not in link and link[-1:] == ("trên",))
    return alike and not parted and (slash or named)


def _is_threshold(scene: Scene, share: Spot, fraction: Spot) -> bool:
    """``5/9 huyện đạt tỷ lệ dưới 3%``: what the bodies reach, not their share."""
    if share.figure.hedge in {"below", "at_least", "at_most"}:
        return True
    if share.figure.hedge == "exact":
        return False
    families, units = scene.vocabulary.families, scene.vocabulary.units
    if fraction.figure.unit in {"number", "ratio"} and fraction.n < share.n:
        named = units.scan(scene.before(fraction, _NAMED))  # "nửa số xã (11/22)"
        return any(families.get(unit) == "organ" for _, _, unit in named)
    return families.get(fraction.figure.unit) == "organ"
