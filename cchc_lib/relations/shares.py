"""Shares: which part of which whole a percentage is (SEMANTICS §3, "share").

One duty: propose every licensed (part, whole) for each percentage. Strength:
*stated*, the text prints the fraction beside it; *likely*, the whole heads the
sentence, the bracket or the list the part stands in; *weak*, it only stands near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.clauses import Scene, Spot, has_run, is_count, is_share

_LINKS = (
    "đạt", "chiếm", "tỷ lệ", "tương ứng", "tương đương", "bằng", "tức", "(", "=",
    "ứng với", "tỷ trọng", "với",
)  # fmt: skip
_LINK_WORDS = frozenset(
    "đạt chiếm tỷ lệ tương ứng đương bằng tức ( = trọng với là khoảng hơn trên gần : được "
    "mức xấp xỉ tới đến có chỉ còn , dưới ước tính và đã - – số tổng so".split()
)
_OTHER_BASE = (
    "so với", "kế hoạch", "chỉ tiêu", "mục tiêu", "cùng kỳ", "năm trước", "dự toán",
    "hài lòng", "chỉ số",
)  # fmt: skip
_INTO = ("trong đó", "trong số đó", "trong số này", "trong số")
_TIMING = frozenset({"early", "on_time", "early_or_on_time", "late", "not_due"})
_OF = frozenset(
    {"trên", "trong", "trên tổng số", "trong tổng số", "trong số", "của", "trên tổng"}
)
_PARTLY = frozenset({"new", "carried_over", "in_process", "returned", "supplement"})
_CHANNELS = frozenset({"online", "postal", "in_person", "paid_online"})
_FAR = 3  # sentences


def propose_shares(scene: Scene) -> Iterator[Relation]:
    """Yield share candidates, the strongest first within each claim."""
    for spot in scene.spots:
        if not is_share(spot.figure) or _other_base(scene, spot):
            continue
        stated = _stated(scene, spot)
        if stated:
            yield stated
            continue
        yield from _from_part(scene, spot)


def _relation(
    share: Spot,
    parts: Sequence[Spot],
    wholes: Sequence[Spot],
    strength: Strength,
    reason: str,
) -> Relation:
    return Relation(
        kind="share",
        claim=f"share:{share.figure.id}",
        terms=(
            *(Term(role="part", figure=p.figure.id) for p in parts),
            *(Term(role="whole", figure=w.figure.id) for w in wholes),
            Term(role="share", figure=share.figure.id),
        ),
        strength=strength,
        reason=reason,
    )


def _other_base(scene: Scene, spot: Spot) -> bool:
    """``bằng 97 % so với cùng kỳ``: a ratio to something else than a whole."""
    after = scene.after(spot, 4)
    cut = next((k for k, w in enumerate(after) if w in {",", ";", ".", "(", ")"}), 4)
    return has_run(after[:cut], *_OTHER_BASE)


def _stated(scene: Scene, spot: Spot) -> Relation | None:
    """``X/Y hồ sơ, đạt Z%`` and ``đạt Z% (X/Y hồ sơ)``."""
    for n in (spot.n - 1, spot.n + 1):
        if not 0 <= n < len(scene.spots):
            continue
        other = scene.spots[n]
        two = _two_counts(scene, spot, n)
        if two is not None:
            return two
        if other.figure.denominator is None or other.figure.kind == "rank":
            continue
        if _is_threshold(scene, spot, other):
            continue
        first, second = (other, spot) if n < spot.n else (spot, other)
        link = scene.between(first, second)
        if other.sentence != spot.sentence or len(link) > 12 or ";" in link:
            continue
        if n < spot.n and not _leads_straight(link):
            continue
        if n > spot.n and "(" not in link[:2]:
            continue
        fraction = other.figure.id
        return Relation(
            kind="share",
            claim=f"share:{spot.figure.id}",
            terms=(
                Term(role="part", figure=fraction),
                Term(role="whole", figure=fraction, take="denominator"),
                Term(role="share", figure=spot.figure.id),
            ),
            strength="stated",
            reason="stated_fraction",
        )
    return None


def _two_counts(scene: Scene, share: Spot, n: int) -> Relation | None:
    """``51.987 hồ sơ trên 52.118 hồ sơ đã giải quyết (99,75%)`` and the like."""
    first = n - 1 if n < share.n else n
    if first < 0 or first + 1 >= len(scene.spots):
        return None
    part, whole = scene.spots[first], scene.spots[first + 1]
    link = scene.between(part, whole)
    if not is_count(part.figure) or not is_count(whole.figure):
        return None
    if " ".join(link) not in _OF or part.sentence != share.sentence:
        return None
    near = (share, part) if n > share.n else (whole, share)
    words = scene.between(*near)
    if len(words) > 8 or ";" in words or part.figure.value > whole.figure.value:
        return None
    return _relation(share, (part,), (whole,), "stated", "stated_fraction")


def _is_threshold(scene: Scene, share: Spot, fraction: Spot) -> bool:
    """``5/9 huyện đạt tỷ lệ dưới 3%``: what the bodies reach, not their share."""
    if share.figure.hedge in {"below", "at_least", "at_most"}:
        return True
    family = scene.vocabulary.families.get(fraction.figure.unit)
    return share.figure.hedge != "exact" and family == "organ"


def _from_part(scene: Scene, share: Spot) -> Iterator[Relation]:
    part = part_before(scene, share)
    if part is not None:
        yield from _wholes(scene, share, part, likely=True)
        return
    part = _part_by_name(scene, share)
    if part is not None:
        yield from _wholes(scene, share, part, likely=True)
    part = _part_after(scene, share)
    if part is not None:
        yield from _wholes(scene, share, part, likely=False)
    yield from _operands_after(scene, share)
    yield from _all_resolved(scene, share)
    yield from _rest_of_whole(scene, share)
    yield from _pairs_near(scene, share)
    yield from _unprinted_part(scene, share)


def part_before(scene: Scene, share: Spot) -> Spot | None:
    """The count a percentage is printed for: ``625 hồ sơ … chiếm 7,76%``."""
    part = _previous(scene, share)
    if part is None:
        return None
    link = scene.between(part, share)
    if part.figure.kind != "count" or part.figure.role != "result":
        return None
    if part.sentence != share.sentence or ";" in link or len(link) > 22:
        return None
    if not _leads_straight(link) or _leaves_bracket(part, share):
        return None
    organ = scene.vocabulary.families.get(part.figure.unit) == "organ"
    if organ and "là" in link:
        return None  # "2 huyện là Đức Linh (89,33%)": the share of a name
    fresh = (share.facets - part.facets) & _subset_facets(share)
    return None if fresh else part


def _previous(scene: Scene, share: Spot) -> Spot | None:
    """The figure before the share, brackets closed in between left out."""
    for spot in reversed(scene.spots[max(0, share.n - 4) : share.n]):
        if spot.bracket in {-1, share.bracket}:
            return spot
    return None


def _leads_straight(link: Sequence[str]) -> bool:
    """Behind the last linking word only more of them stand: ``chiếm tỷ lệ hơn``."""
    at = len(link)
    while at and link[at - 1] in _LINK_WORDS:
        at -= 1
    return has_run(link[at:], *_LINKS)


def _leaves_bracket(part: Spot, share: Spot) -> bool:
    """The part stands in a bracket that was closed before the share."""
    return part.bracket not in {-1, share.bracket}


def _subset_facets(share: Spot) -> frozenset[str]:
    """Facets that name a subset of dossiers: a share with one of its own has its part."""
    return share.facets & (_TIMING | {"online", "postal", "in_person", "digitised"})


def _part_by_name(scene: Scene, share: Spot) -> Spot | None:
    """``sớm hạn 702 hồ sơ …; tỷ lệ sớm hạn đạt 96,29%``: the one count so named."""
    named = share.facets & _TIMING
    same = [
        s
        for s in scene.counts("dossier")
        if s.sentence == share.sentence and s.n < share.n and s.facets & _TIMING == named
    ]
    return same[0] if named and len(same) == 1 else None


def _all_resolved(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``đều giải quyết 100% hồ sơ``: against the two counts the text prints for it."""
    figure = share.figure
    named = scene.after(share, 2)[:2] == ("hồ", "sơ")
    if figure.value != 100 or not named or share.facets != {"resolved"}:
        return
    dossiers = scene.counts("dossier")
    done = [s for s in dossiers if s.facets == {"resolved"}]
    got = [s for s in dossiers if s.facets in ({"received"}, {"requested"})]
    pairs = [(d, g) for d in done for g in got if d.sentence == g.sentence]
    if len(pairs) == 1:
        part, whole = pairs[0]
        yield _relation(share, (part,), (whole,), "likely", "all_resolved")


def _operands_after(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``đạt 98,94%; đã giải quyết xong 207.030 hồ sơ, đúng hạn 204.847 hồ sơ``."""
    later = [s for s in scene.spots[share.n + 1 : share.n + 3] if is_count(s.figure)]
    if len(later) < 2 or later[1].sentence != share.sentence or share.figure.hedge != "exact":
        return
    whole, part = later
    timed = part.facets & _TIMING and not whole.facets & _TIMING
    fits = share.facets & _TIMING <= part.facets & _TIMING
    first = all(
        s.sentence != share.sentence or not is_count(s.figure)
        for s in scene.spots[: share.n]
    )
    if timed and fits and first and part.figure.value < whole.figure.value:
        yield _relation(share, (part,), (whole,), "likely", "operands_behind")


def _part_after(scene: Scene, share: Spot) -> Spot | None:
    """``đạt 98,2% (9.820 hồ sơ)``: the part in the bracket behind the share."""
    if share.n + 1 >= len(scene.spots):
        return None
    part = scene.spots[share.n + 1]
    link = scene.between(share, part)
    near = part.sentence == share.sentence and len(link) <= 7 and "(" in link[-2:]
    return part if near and part.figure.kind == "count" else None


def _wholes(
    scene: Scene, share: Spot, part: Spot, *, likely: bool
) -> Iterator[Relation]:
    """Every whole the part may belong to, heads first, then by distance."""
    heads, near = [], []
    for whole in scene.counts(part.figure.unit):
        if whole.n == part.n or whole.figure.value < part.figure.value:
            continue
        (heads if likely and _is_head(scene, whole, part) else near).append(whole)
    heads.sort(key=lambda w: (bool(w.facets & _PARTLY), part.n - w.n))
    for whole in heads:
        alike = part.head == whole.n and whole.figure.value == part.figure.value
        strength: Strength = "stated" if alike else "likely"
        yield _relation(share, (part,), (whole,), strength, "head_of_part")
    for whole in _verified_wholes(scene, part):
        if whole not in heads:
            yield _relation(share, (part,), (whole,), "likely", "whole_of_split")
    near.sort(key=lambda w: (abs(w.sentence - part.sentence), abs(w.n - part.n)))
    for whole in near:
        yield _relation(share, (part,), (whole,), "weak", "near_part")
    siblings = _siblings(scene, part)
    if len(siblings) > 1:
        yield _relation(share, (part,), siblings, "weak", "sum_of_siblings")


def _verified_wholes(scene: Scene, part: Spot) -> Iterator[Spot]:
    """Totals nearby that the part makes up with a complementary one."""
    near = [
        s
        for s in scene.counts(part.figure.unit)
        if abs(s.sentence - part.sentence) <= 1 and s.n != part.n
    ]
    for whole in near:
        rest = whole.figure.value - part.figure.value
        others = [s for s in near if s.figure.value == rest and s.n != whole.n]
        if rest > 0 and any(_opposed(s, part) for s in others):
            yield whole


def _opposed(a: Spot, b: Spot) -> bool:
    on_time = {"on_time", "early_or_on_time"}
    first, second = (a, b) if "late" in b.facets else (b, a)
    return "late" in second.facets and bool(first.facets & on_time)


def _is_head(scene: Scene, whole: Spot, part: Spot) -> bool:
    """Whether the text puts ``part`` under ``whole``.

    The bracket's head; or a total earlier in the sentence, of the same level and not
    itself inside another bracket; or the total of the sentence that ``Trong đó``
    takes up.
    """
    if whole.n >= part.n or _clash(whole, part):
        return False
    if part.head == whole.n:
        return True
    if whole.bracket not in {-1, part.bracket}:
        return False
    if whole.sentence == part.sentence:
        return whole.figure.hedge == "exact"
    first = next((s for s in scene.spots if s.sentence == part.sentence), part)
    opening = scene.before(first, 8)
    taken_up = part.sentence - whole.sentence == 1 and has_run(opening, *_INTO)
    return taken_up and whole.figure.hedge == "exact"


def _clash(whole: Spot, part: Spot) -> bool:
    """Different levels or years, or a whole that is itself another subset."""
    a, b = whole.figure, part.figure
    if a.scope and b.scope and a.scope != b.scope and a.scope != "whole":
        return True
    if a.period and b.period and a.period != b.period:
        return True
    subset = whole.facets & (_TIMING | {"online", "postal", "in_person"})
    return bool(subset and not subset <= part.facets)


def _siblings(scene: Scene, part: Spot) -> list[Spot]:
    """Parts listed together with ``part`` in its sentence or bracket."""
    return [
        s
        for s in scene.counts(part.figure.unit)
        if s.sentence == part.sentence and s.bracket == part.bracket
    ]


def _unprinted_part(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``tiếp nhận 37.000 hồ sơ, đúng hạn đạt gần 97%``: a whole without its part."""
    if not _subset_facets(share) or share.n == 0:
        return
    whole = scene.spots[share.n - 1]
    near = whole.sentence == share.sentence and is_count(whole.figure)
    if near and whole.figure.unit == "dossier":
        yield _relation(share, (), (whole,), "likely", "part_not_printed")


def _speaks_of(share: Spot, part: Spot) -> bool:
    """The words of the share do not name another subset than the part's."""
    timing, channel = share.facets & _TIMING, share.facets & _CHANNELS
    mine = part.facets & _TIMING
    if timing and not mine:
        return False
    if timing and ("late" in timing) != ("late" in mine):
        return False
    return not channel or bool(part.facets & channel)


def _rest_of_whole(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``12.970 hồ sơ …, đúng hạn 99,2%; trễ 102 hồ sơ``: the part is what is left."""
    if not share.facets & {"on_time", "early_or_on_time"}:
        return
    near = [s for s in scene.counts("dossier") if abs(s.sentence - share.sentence) <= 1]
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


def _pairs_near(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Operands printed after or around the share: only as an agreeing reading."""
    if share.figure.decimals == 0 and not share.facets:
        return
    near = [
        s
        for s in scene.spots
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
                yield _relation(share, (part,), (whole,), "weak", "pair_near")
