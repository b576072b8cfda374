"""The wholes a part may belong to, heads of its sentence first.

One duty: given the part of a share, every count that may be its whole. *likely*: the
text puts the part under it, or the part and its opposite make it up; else *weak*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Strength
from cchc_lib.relations.scope.clauses import (
    TIMING,
    WAITING,
    Scene,
    Spot,
    has_run,
    is_share,
    shares_make_hundred,
)
from cchc_lib.relations.scope.wordings import INTO
from cchc_lib.relations.shares.behind import total_of_one
from cchc_lib.relations.shares.below import wholes_below
from cchc_lib.relations.shares.doubts import is_unread, joined_to, of_other_bases
from cchc_lib.relations.shares.explicit import is_explicit
from cchc_lib.relations.shares.intakes import both_intakes, less_open
from cchc_lib.relations.shares.lines import heads_line
from cchc_lib.relations.shares.links import (
    of_denominator,
    rest_relation,
    share_relation,
    unit_of,
)
from cchc_lib.relations.shares.siblings import are_states, items_beside, siblings
from cchc_lib.relations.shares.stages import whole_by_stage

_INTO = (*INTO, "trong số")
_INTAKE = frozenset({"received", "requested", "new"})
_FIRM = frozenset({"exact", "above", "nearly", "about"})  # no bound of a target
_STAGES = frozenset({"received", "requested", "resolved", "due"})
_NEAREST = 16  # wholes that nothing but nearness proposes
_READ = 400  # words behind a whole that may say that the part is of it
_LINK = 8  # words between a count and its own share
_PARTLY = frozenset({"new", "carried_over", "in_process", "returned", "supplement"})


def propose_wholes(
    scene: Scene, share: Spot, part: Spot, *, likely: bool
) -> Iterator[Relation]:
    """Every whole the part may belong to, heads first, then by distance."""
    yield from _above_hundred(scene, share, part)
    unit = unit_of(scene, part)
    counts = [s for s in scene.counts_near(unit, part) if s.n != part.n]
    heads = [s for s in counts if likely and _is_head(scene, s, part)]
    if likely and not heads:
        heads = list(total_of_one(scene, share, part))
    above = [s for s in heads if s.figure.value >= part.figure.value]
    above.sort(key=lambda w: (bool(w.facets & _PARTLY), part.n - w.n))
    yield from _from_heads(scene, share, part, above)
    below = [s for s in heads if s not in above and not s.facets & _PARTLY]
    for whole in (*_near_wholes(scene, counts, above, part), *below[-2:]):
        yield share_relation(share, (part,), (whole,), "weak", "near_part")
    yield from wholes_below(scene, share, part, counts, heads=heads)
    yield from _numerators(scene, share, part)
    yield from less_open(scene, share, part)
    yield from both_intakes(share, part, counts)
    listed = siblings(scene, part)
    listed = listed if len(listed) > 1 else items_beside(scene, share, part)
    if len(listed) > 1:
        complete = are_states(listed) and shares_make_hundred(scene, listed)
        reason = "states_together" if complete else "sum_of_siblings"
        yield share_relation(share, (part,), listed, "weak", reason)


def _from_heads(
    scene: Scene, share: Spot, part: Spot, heads: Sequence[Spot]
) -> Iterator[Relation]:
    """Yield the wholes that the text, an agreeing sum or usage gives the part."""
    for whole in heads:
        alike = part.head == whole.n and whole.figure.value == part.figure.value
        strength: Strength = "stated" if alike else "likely"
        told = is_explicit(scene, share, part, whole)
        reason = "part_in_words" if told else "head_of_part"
        if of_other_bases(scene, share, whole) or is_unread(scene, whole, part):
            strength = "weak"
        yield share_relation(share, (part,), (whole,), strength, reason)
        joined = joined_to(scene, whole, part)
        if joined is not None:
            two = (joined, whole)
            yield share_relation(share, (part,), two, strength, reason)
        if "late" in part.facets and "late" not in share.facets:
            yield rest_relation(share, part, whole)
    for whole in _verified_wholes(scene, part):
        if whole not in heads:
            firm: Strength = "weak" if is_unread(scene, whole, part) else "likely"
            yield share_relation(share, (part,), (whole,), firm, "whole_of_split")
    usual = whole_by_stage(scene, share, part)
    if usual is not None and usual[0] not in heads:
        yield share_relation(share, (part,), usual[:1], "weak", usual[1])


def _near_wholes(
    scene: Scene, counts: Sequence[Spot], heads: Sequence[Spot], part: Spot
) -> Sequence[Spot]:
    """Larger counts that nothing puts the part under, the nearest first.

    Before these what the part makes up with another count that has a share.
    """
    near = [s for s in counts if s not in heads and s.figure.value >= part.figure.value]
    shared = {s.figure.value for s in counts if _has_share(scene, s)}

    def distance(whole: Spot) -> tuple[bool, bool, int, int]:
        apart = abs(whole.sentence - part.sentence)
        other = bool(part.facets & WAITING) and "resolved" in whole.facets
        split = whole.figure.value - part.figure.value in shared
        state = other or _is_state(whole, part)
        return state, not split, apart, abs(whole.n - part.n)

    return sorted(near, key=distance)[:_NEAREST]


def _has_share(scene: Scene, count: Spot) -> bool:
    share = scene.spots[count.n + 1 : count.n + 2]
    beside = bool(share) and share[0].sentence == count.sentence
    return beside and is_share(share[0].figure)


def _is_state(whole: Spot, part: Spot) -> bool:
    """The figure names a state that excludes the part's: no whole of it."""
    return bool(whole.facets & TIMING) and not whole.facets & part.facets


def _numerators(scene: Scene, share: Spot, part: Spot) -> Iterator[Relation]:
    """``đã giải quyết 1.456/1.625, trong đó đúng hạn 1.447 hồ sơ (99,4%)``."""
    for whole in scene.spots[part.n + 2 : part.n + 6]:
        yield from _denominator(share, part, whole)
    for whole in reversed(scene.spots[max(0, part.n - 4) : part.n]):
        yield from _denominator(share, part, whole)
        if whole.figure.kind != "ratio" or part.sentence - whole.sentence > 1:
            continue
        into = has_run(scene.between(whole, part), *_INTO)
        told = into and whole.sentence == part.sentence and share.head == part.n
        told = told and bool(part.facets & TIMING)
        if told or whole.figure.value > part.figure.value:
            strength: Strength = "likely" if told else "weak"
            reason = "head_of_part" if told else "near_part"
            yield share_relation(share, (part,), (whole,), strength, reason)


def _denominator(share: Spot, part: Spot, whole: Spot) -> Iterator[Relation]:
    """``333/424 công chức có mặt … 28 công chức không nêu lý do (chiếm 6,6%)``."""
    figure = whole.figure
    total, mine = figure.denominator, part.figure
    if figure.kind != "ratio" or figure.unit not in {mine.unit, "ratio"}:
        return
    if total is None:
        return
    if total > mine.value and part.sentence - whole.sentence <= 1:
        yield of_denominator(share, part, whole, "weak", "base_of_fraction")


def _above_hundred(scene: Scene, share: Spot, part: Spot) -> Iterator[Relation]:
    """A share of dossiers on time that is printed above a hundred."""
    if share.figure.value <= 100 or not part.facets & TIMING:
        return
    counts = scene.counts_near(part.figure.unit, part, 3)
    earlier = [c for c in counts if c.n < part.n and c.sentence == part.sentence]
    for whole in earlier[-1:]:
        yield share_relation(share, (part,), (whole,), "likely", "above_hundred")


def _verified_wholes(scene: Scene, part: Spot) -> Iterator[Spot]:
    """Totals nearby that the part makes up with a complementary one."""
    near = [
        s
        for s in scene.counts_near(part.figure.unit, part)
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
    if whole.bracket not in {-1, part.bracket} or _other_basis(scene, whole, part):
        return False
    if whole.sentence == part.sentence:
        return whole.figure.hedge in _FIRM and not _is_sibling(scene, whole, part)
    if heads_line(scene, whole, part):
        return whole.figure.hedge in _FIRM
    first = scene.sentence_of(part)[0]
    opening = scene.before(first, 8)
    taken_up = part.sentence - whole.sentence == 1 and has_run(opening, *_INTO)
    return taken_up and whole.figure.hedge in _FIRM


def _is_sibling(scene: Scene, whole: Spot, part: Spot) -> bool:
    """``612 thủ tục một phần, chiếm 32,52%; 336 thủ tục (17,85%)``: a list goes on.

    What was resolved, with its share of what was received, is still the base of what
    was on time.
    """
    share = scene.spots[whole.n + 1]
    own = is_share(share.figure) and share.sentence == whole.sentence
    if not own or len(scene.between(whole, share)) > _LINK:
        return False
    if part.facets & TIMING and whole.facets & _STAGES:
        return False
    return not has_run(scene.between(whole, part), *_INTO, "gồm", "bao gồm")


def _other_basis(scene: Scene, whole: Spot, part: Spot) -> bool:
    """On time is measured on what was resolved; of what was received only if said so.

    ``tiếp nhận 1.200 hồ sơ, giải quyết đúng hạn 1.100 hồ sơ, đạt 99,1%`` may have a
    base that nobody printed; ``trong đó có 625 hồ sơ trễ hạn`` has not.
    """
    if not part.facets & TIMING or not whole.facets & _INTAKE:
        return False
    if has_run(scene.before(whole, 4), "trên tổng số", "trong tổng số", "trong số"):
        return False
    first, last = whole.figure.last, part.figure.first
    return not has_run(scene.words[first : min(last, first + _READ)], *_INTO)


def _clash(whole: Spot, part: Spot) -> bool:
    """Different levels or years, or a whole that is itself another subset."""
    a, b = whole.figure, part.figure
    if a.scope and b.scope and a.scope != b.scope and a.scope != "whole":
        return True
    if a.period and b.period and a.period != b.period:
        return True
    if part.facets & WAITING and "resolved" in whole.facets:
        return True  # what is still open is no part of what was resolved
    subset = whole.facets & (TIMING | {"online", "postal", "in_person"})
    return bool(subset and not subset <= part.facets)
