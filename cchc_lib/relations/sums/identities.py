"""Sums that the vocabulary knows: resolved = on time + late, and the like.

One duty: find the printed terms of each identity within one body, level and period,
and propose the sum. Which identities there are is data/vocabulary/identities.yml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import (
    CHANNELS,
    TIMING,
    Scene,
    Spot,
    has_run,
    shares_make_hundred,
)
from cchc_lib.relations.scope.items import Item
from cchc_lib.vocabulary import SumRule

_LINES = 3  # from a total to the last part of its lines
_STAGES = frozenset(
    {"requested", "received", "new", "carried_over", "resolved", "in_process", "due"}
)
_TIMED = TIMING - {"not_due"}
_JOINED = frozenset({"cùng", "cộng", "và", "thêm", "ngoài", "với"})
_REST = frozenset({"returned", "supplement"})
_WAITING = (
    "đang giải quyết", "chưa giải quyết", "đang xử lý", "chưa xử lý", "đang chờ",
)  # fmt: skip
Proposal = tuple[Item, Sequence[Item], Strength, str]


def propose_identities(scene: Scene) -> Iterator[Proposal]:
    """Yield total and parts for every identity whose terms are all printed nearby."""
    spots = scene.counts("dossier")
    fractions = _fractions(scene)
    for rule in scene.vocabulary.sum_rules:
        for total in (*spots, *fractions):
            if not _is_total(total, rule):
                continue
            near = scene.counts_near("dossier", total)
            parts = _parts(scene, total, rule, near)
            if parts and not _is_open(total, parts, rule, near):
                strength = _strength(scene, total, parts, rule, near)
                whole = shares_make_hundred(scene, parts)
                fraction = total.figure.denominator is not None
                if fraction and not (whole and _right_behind(scene, total, parts)):
                    continue
                nearer = _has_nearer(total, parts, rule, near)
                nearer = nearer or _waits(scene, total, parts)
                nearer = nearer or _make_another(total, parts, near)
                strength = _licence(strength, whole=whole, nearer=nearer)
                if not nearer and _is_overfull(total, parts, near):
                    strength = "likely"
                items = [Item(p, p.figure.value) for p in parts]
                rest = rule.strength == "weak" and _ends_in_rest(scene, parts)
                reason = "rest_named" if rest else rule.id
                yield Item(total, total.figure.value), items, strength, reason


def _is_overfull(total: Spot, parts: Sequence[Spot], near: Sequence[Spot]) -> bool:
    """``612 hồ sơ được giải quyết. Đúng hạn 598. Quá hạn 41``: more than there were.

    The nearest of each state, and none of them told twice.
    """
    if "resolved" not in total.facets or not all(p.facets & _TIMED for p in parts):
        return False
    added = sum(part.figure.value for part in parts)
    told = [s for s in near if s.facets & _TIMED and s.n != total.n]
    exact = all(s.figure.hedge == "exact" for s in (total, *parts))
    behind = all(p.n > total.n and p.sentence - total.sentence <= 2 for p in parts)
    gross = total.figure.value < added <= 2 * total.figure.value
    below = all(p.figure.value <= total.figure.value for p in parts)
    return exact and behind and gross and below and len(told) == len(parts)


def _ends_in_rest(scene: Scene, parts: Sequence[Spot]) -> bool:
    """``13.344 hồ sơ đã giải quyết, 10.935 hồ sơ khác đang xử lý``: all the others."""
    return has_run(scene.after(parts[-1], 2), "khác", "còn lại")


def _make_another(total: Spot, parts: Sequence[Spot], near: Sequence[Spot]) -> bool:
    """They make up another count told near, and so are not of this one."""
    added = sum(part.figure.value for part in parts)
    return total.figure.value != added and any(
        spot.figure.value == added and abs(spot.sentence - total.sentence) <= 1
        for spot in near
    )


def _waits(scene: Scene, total: Spot, parts: Sequence[Spot]) -> bool:
    """``còn 36 hồ sơ quá hạn đang giải quyết`` is late, yet not resolved."""
    return "resolved" in total.facets and any(
        has_run([*takewhile(str.isalpha, scene.after(part, 5))], *_WAITING)
        for part in parts
    )


def _licence(strength: Strength, *, whole: bool, nearer: bool) -> Strength:
    """Shares that make a hundred close the list; a nearer total opens it again."""
    if nearer:
        return "weak"
    return "likely" if whole else strength


def _fractions(scene: Scene) -> Sequence[Spot]:
    """``Đã giải quyết 4.561/5.650 hồ sơ``: totals only of shares that say so."""
    return [
        spot
        for spot in scene.spots
        if spot.figure.kind == "ratio"
        and spot.figure.unit == "dossier"
        and spot.figure.role == "result"
    ]


def _right_behind(scene: Scene, total: Spot, parts: Sequence[Spot]) -> bool:
    """No other count stands between, and no due dossiers are named as the base."""
    between = scene.spots[total.n + 1 : parts[0].n]
    words = [*scene.between(total, parts[-1]), *scene.after(parts[-1], 20)]
    alone = all(s.figure.kind == "percent" for s in between)
    return alone and not has_run(words, "đến hạn", "tới hạn", "phải trả")


def _strength(
    scene: Scene,
    total: Spot,
    parts: Sequence[Spot],
    rule: SumRule,
    spots: Sequence[Spot],
) -> Strength:
    """An identity binds only where nothing else may belong to the same split."""
    tied = _tied(total, parts) or _is_told_last(scene, total, parts)
    if rule.strength == "weak" or not tied:
        return "weak"
    others = [
        s
        for s in spots
        if s.sentence in {total.sentence, parts[-1].sentence}
        and s.n not in {total.n, *(p.n for p in parts)}
        and s.facets & _rivals(rule)
        and (s.bracket < 0 or s.head == total.n)
    ]
    return "weak" if others else "likely"


def _is_open(
    total: Spot, parts: Sequence[Spot], rule: SumRule, spots: Sequence[Spot]
) -> bool:
    """A guess that leaves out what is printed beside: late dossiers, those returned."""
    if rule.strength != "weak" or total.figure.value == sum(
        part.figure.value for part in parts
    ):
        return False
    named = frozenset().union(*rule.parts)
    left_out = _rivals(rule) & _TIMED if named & _TIMED else frozenset()
    if named & {"resolved"}:
        left_out |= (_REST | {"carried_over"}) - rule.total
    return any(
        s.facets & left_out and s.figure.value > 0
        for s in spots
        if abs(s.sentence - total.sentence) <= 2 and s not in parts
    )


def _has_nearer(
    total: Spot, parts: Sequence[Spot], rule: SumRule, spots: Sequence[Spot]
) -> bool:
    """Another such total stands between this one and the parts: they are its parts."""
    first = min(part.n for part in parts)
    return any(_is_total(s, rule) and total.n < s.n < first for s in spots)


def _rivals(rule: SumRule) -> frozenset[str]:
    """Facets that, printed beside, show the split has more parts than the rule."""
    named = frozenset().union(*rule.parts)
    return TIMING - named if named & TIMING else _REST


def _is_total(spot: Spot, rule: SumRule) -> bool:
    """The total carries its stage and nothing that makes it one of the parts."""
    finer = spot.facets & ((TIMING | CHANNELS) - rule.total)
    return bool(spot.facets & rule.total) and not finer


def _parts(
    scene: Scene, total: Spot, rule: SumRule, spots: Sequence[Spot]
) -> list[Spot]:
    found: list[Spot] = []
    for values in rule.parts:
        near = [s for s in spots if _is_part(s, values) and _near(scene, s, total)]
        inside = [s for s in near if s.head == total.n]
        near = [s for s in inside or near if s.n != total.n and s not in found]
        if not near:
            return []
        found.append(min(near, key=lambda s: _distance(s, total)))
    return sorted(found, key=lambda s: s.n)


def _distance(spot: Spot, total: Spot) -> tuple[bool, int, int]:
    """Parts follow their total more often than they lead to it."""
    gap = spot.n - total.n
    return gap < 0, abs(spot.sentence - total.sentence), abs(gap)


def _is_part(spot: Spot, values: frozenset[str]) -> bool:
    """The part's finest facet is the one asked for."""
    if not spot.facets & values:
        return False
    if values & _STAGES:
        return not spot.facets & (TIMING | CHANNELS)
    if values & TIMING:
        return not spot.facets & (TIMING - values) and not spot.facets & CHANNELS
    return not spot.facets & TIMING


def _near(scene: Scene, spot: Spot, total: Spot) -> bool:
    """In its sentence or the next; of lines with a count each, two further."""
    a, b = spot.figure, total.figure
    if a.scope != b.scope and a.scope and b.scope:
        return False
    if a.period and b.period and a.period != b.period:
        return False
    gap = spot.sentence - total.sentence
    if 1 < gap <= _LINES:
        told = scene.spots[total.n : spot.n + 1]
        return len({s.sentence for s in told}) == gap + 1 == len(told)
    return abs(gap) <= 1


def _tied(total: Spot, parts: Sequence[Spot]) -> bool:
    """Close enough that a mismatch is the text's, not our binding's.

    Parts in the total's own bracket, or all terms in one sentence with the total first.
    """
    if all(p.head == total.n for p in parts):
        return True
    if any(p.bracket >= 0 and p.head != total.n for p in parts):
        return False
    together = len({p.sentence for p in parts}) == 1
    follows = 0 <= parts[0].sentence - total.sentence <= 1
    return together and follows and parts[0].n > total.n


def _is_told_last(scene: Scene, total: Spot, parts: Sequence[Spot]) -> bool:
    """``612 hồ sơ kỳ trước. Cùng với 10.133 mới nhận, tổng lượng cần giải quyết là …``.

    What came in and what was left, told right before a number that ``tổng`` leads.
    """
    kinds = {facet for part in parts for facet in part.facets}
    beside = [s for s in scene.spots[parts[0].n : total.n] if s not in parts]
    lead = scene.between(parts[-1], total)
    joined = _JOINED & {*scene.before(parts[0], 3), *scene.between(parts[0], parts[-1])}
    near = parts[-1].n < total.n and parts[-1].sentence == total.sentence
    near = near and not beside and total.sentence - parts[0].sentence <= 1
    return near and "carried_over" in kinds and "tổng" in lead and bool(joined)
