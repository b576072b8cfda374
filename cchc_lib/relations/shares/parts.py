"""The part a percentage is printed for, before it or behind it.

One duty: one figure, the part, from the words between it and the share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import (
    TIMING,
    Scene,
    Spot,
    has_run,
    is_count,
    is_share,
)
from cchc_lib.relations.scope.wordings import THAT_IS
from cchc_lib.relations.shares.explicit import is_measured
from cchc_lib.relations.shares.links import (
    LINK_WORDS,
    leads_straight,
    share_relation,
    subset_facets,
)

_TAKEN_IN = frozenset({"received", "requested", "new"})
_LED = 4  # words: "tức bớt được 84 đơn vị"
_BESIDE = ((",",), (",", "có"), (",", "là"), (",", "với"))
_CLAUSE = 12  # words between a whole and the share that speaks of it
_THAT_IS = ("với", "cụ thể", *THAT_IS)


def part_before(scene: Scene, share: Spot) -> Spot | None:
    """The count a percentage is printed for: ``625 hồ sơ … chiếm 7,76%``."""
    part = part_linked(scene, share)
    if part is None:
        return None
    fresh = (share.facets - part.facets) & subset_facets(share)
    return None if fresh and not _linked_only(scene.link(part, share)) else part


def part_linked(scene: Scene, share: Spot) -> Spot | None:
    """The count before a percentage, whatever subset the words between them name."""
    part = _previous(scene, share)
    if part is None:
        return None
    link = scene.link(part, share)
    if part.figure.kind != "count" or part.figure.role != "result":
        return None
    if part.sentence != share.sentence or ";" in link or len(link) > 22:
        return None
    if not leads_straight(link) or _leaves_bracket(part, share):
        return None
    organ = scene.vocabulary.families.get(part.figure.unit) == "organ"
    if organ and "là" in link:
        return None  # "2 huyện là Đức Linh (89,33%)": the share of a name
    return part


def _linked_only(link: Sequence[str]) -> bool:
    """Nothing but linking words stands between: what is behind names the next."""
    return bool(link) and all(word in LINK_WORDS for word in link)


def _previous(scene: Scene, share: Spot) -> Spot | None:
    """The figure before the share, brackets closed in between left out."""
    for spot in reversed(scene.spots[max(0, share.n - 4) : share.n]):
        if spot.bracket in {-1, share.bracket}:
            return spot
    return None


def _leaves_bracket(part: Spot, share: Spot) -> bool:
    """The part stands in a bracket that was closed before the share."""
    return part.bracket not in {-1, share.bracket}


def twin_of(scene: Scene, part: Spot) -> Spot | None:
    """``1.206 vụ/2.085 bị cáo, đạt 88,2%``: cases or people, it may be of either."""
    before = scene.spots[part.n - 1] if part.n else part
    paired = list(scene.between(before, part)) == ["/"]
    apart = is_count(before.figure) and before.figure.unit != part.figure.unit
    return before if paired and apart else None


def part_by_name(scene: Scene, share: Spot) -> Spot | None:
    """``sớm hạn 702 hồ sơ …; tỷ lệ sớm hạn đạt 96,29%``: the one count so named."""
    named = share.facets & TIMING
    same = [
        s
        for s in scene.counts_near("dossier", share)
        if s.sentence == share.sentence and s.n < share.n and s.facets & TIMING == named
    ]
    if same and share.figure.scope not in {"", same[0].figure.scope}:
        return None  # "tỷ lệ đúng hạn toàn tỉnh" behind counts of another level
    return same[0] if named and len(same) == 1 else None


def part_after(scene: Scene, share: Spot) -> Spot | None:
    """The part behind: ``98,2% (9.820 hồ sơ)``, ``55%, tương đương 2.771 hồ sơ``."""
    if share.n + 1 >= len(scene.spots):
        return None
    part = scene.spots[share.n + 1]
    link = scene.link(share, part)
    led = "(" in link[-2:] or has_run(link[-_LED:], *_THAT_IS)
    led = led or _is_beside(scene, share, part, link)
    near = part.sentence == share.sentence and len(link) <= 9 and ";" not in link
    return part if near and led and part.figure.kind == "count" else None


def _is_beside(scene: Scene, share: Spot, part: Spot, link: Sequence[str]) -> bool:
    """``Xong trước hẹn: 88,5%, 16.307 hồ sơ;``: the label is of both."""
    if tuple(link) not in _BESIDE or scene.before(share, 1) != (":",):
        return False
    after = scene.after(part, 1)
    return not after or after[0] in {",", ";", "."}


def between_operands(scene: Scene, share: Spot, part: Spot) -> Iterator[Relation]:
    """``Tính chung 2.800 phiếu, tỷ lệ hài lòng là 81,04% (2.269 phiếu)``."""
    if not share.n:
        return
    whole = scene.spots[share.n - 1]
    words = scene.between(whole, share)
    near = whole.sentence == share.sentence and len(words) <= _CLAUSE
    alike = whole.figure.unit == part.figure.unit and is_count(whole.figure)
    parted = {";", ":", "(", ")", "còn"} & set(words) and words[:1] != (";",)
    subset = whole.facets & (TIMING | {"online", "postal", "in_person"})
    if not near or not alike or parted or subset:
        return
    measured = is_measured(share.facets | part.facets, whole.facets)
    measured = measured and share.figure.scope in {"", whole.figure.scope}
    measured = measured and share.figure.hedge == part.figure.hedge == "exact"
    if not measured and not _is_said(scene, share, part, whole):
        return
    if whole.figure.value > part.figure.value:
        reason = "part_in_words" if measured else "between_operands"
        yield share_relation(share, (part,), (whole,), "likely", reason)
    else:
        yield share_relation(share, (part,), (whole,), "weak", "head_below")


def _is_said(scene: Scene, share: Spot, part: Spot, whole: Spot) -> bool:
    """The words between a whole and a share make it the share's whole."""
    words = scene.between(whole, share)
    if has_run(words, "trong đó"):
        return "resolved" in whole.facets or not _is_timed(scene, share, part)
    if ";" in words or not has_run(words, "tỷ lệ"):
        return False
    # What is on time may be measured on what was resolved.
    return not whole.facets & _TAKEN_IN or bool(share.facets & {"online", "sipas"})


def _is_timed(scene: Scene, share: Spot, part: Spot) -> bool:
    """The clause tells of terms: such shares have a base of their own."""
    return bool((share.facets | part.facets) & TIMING) or "hạn" in scene.after(part, 8)


def level_operands(scene: Scene, share: Spot) -> Iterator[Relation]:
    """A share of one level, whose two counts the text prints for that level only."""
    level, named = share.figure.scope, subset_facets(share)
    if level not in {"province", "district", "commune"} or not named:
        return
    others = [s for s in scene.sentence_of(share) if is_share(s.figure)]
    if sum(s.figure.scope == level for s in others) > 1:
        return  # the level was carried on, not said of this share
    near = [
        s
        for s in scene.counts_near("dossier", share)
        if s.figure.scope == level and 0 <= share.sentence - s.sentence <= 2
    ]
    parts = [s for s in near if subset_facets(s) == named]
    wholes = [
        s for s in near if not subset_facets(s) and s.n not in {p.n for p in parts}
    ]
    if (
        len(parts) == len(wholes) == 1
        and parts[0].figure.value < wholes[0].figure.value
    ):
        yield share_relation(share, parts, wholes, "likely", "level_operands")


def operands_after(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``đạt 98,94%; đã giải quyết xong 207.030 hồ sơ, đúng hạn 204.847 hồ sơ``."""
    later = [s for s in scene.spots[share.n + 1 : share.n + 3] if is_count(s.figure)]
    if (
        len(later) < 2
        or later[1].sentence != share.sentence
        or share.figure.hedge != "exact"
    ):
        return
    whole, part = later
    timed = part.facets & TIMING and not whole.facets & TIMING
    fits = share.facets & TIMING <= part.facets & TIMING
    first = all(
        s.sentence != share.sentence or not is_count(s.figure)
        for s in scene.spots[max(0, share.n - 40) : share.n]
    )
    if timed and fits and first and part.figure.value < whole.figure.value:
        yield share_relation(share, (part,), (whole,), "likely", "operands_behind")


def _is_taken_in(scene: Scene, count: Spot) -> bool:
    """``trên 18.426 hồ sơ nhận qua hệ thống``."""
    return scene.after(count, 2)[:1] == ("nhận",) or has_run(
        scene.after(count, 2), "tiếp nhận", "nộp vào", "nộp qua"
    )


def all_resolved(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``đều giải quyết 100% hồ sơ``: against the two counts the text prints for it."""
    figure = share.figure
    named = scene.after(share, 2)[:2] == ("hồ", "sơ")
    if figure.value != 100 or not named or share.facets != {"resolved"}:
        return
    dossiers = scene.counts_near("dossier", share)
    done = [s for s in dossiers if s.facets == {"resolved"}]
    got = [s for s in dossiers if s.facets in ({"received"}, {"requested"})]
    got = got or [s for s in dossiers if not s.facets and _is_taken_in(scene, s)]
    pairs = [(d, g) for d in done for g in got if d.sentence == g.sentence]
    if len(pairs) == 1:
        part, whole = pairs[0]
        yield share_relation(share, (part,), (whole,), "likely", "all_resolved")
