"""Containment across sentences: a level, a day, a channel inside the leading total.

One duty: smaller counts and the larger one of the same unit and kind that they lie in,
where the words narrow the view (``Riêng cấp xã``, ``Chỉ trong ngày``, ``Nhiều nhất
là``). Guesses all of them: they are taken only where they hold.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Strength
from cchc_lib.numbers.edits import is_one_edit
from cchc_lib.relations.scope.clauses import CHANNELS, LEVELS, Scene, Spot, has_run
from cchc_lib.relations.scope.items import family_of
from cchc_lib.relations.scope.listings import find_listings

_STATES = frozenset(
    {"resolved", "on_time", "early", "early_or_on_time", "late", "in_process"}
    | {"not_due", "due", "returned", "supplement", "carried_over"}
)
_NARROW = (
    "riêng", "tính riêng", "chỉ riêng", "chỉ trong", "trong ngày", "trong tuần",
    "trong tháng", "trong quý", "đứng đầu", "dẫn đầu", "nhiều nhất", "cao nhất",
    "đặc biệt", "điển hình", "tiêu biểu", "lớn nhất",
)  # fmt: skip
_OVERALL = (
    "tính chung", "lũy kế", "tính từ", "từ khi", "cộng dồn", "đến nay", "cộng từ",
    "cộng cả", "tổng cộng từ",
)  # fmt: skip
_ALONE = ("riêng", "tính riêng", "chỉ riêng", "chỉ trong")
_VAGUE = ("trường hợp", "lượt")
_FEW = 4  # counts of one sentence that may lie side by side in one total
_LONG = 60  # words of a sentence before its first figure
_REACH = 30  # figures
_GROUPS = 12  # sentences that tell of the groups of one score
_SENTENCES = 8
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_containments(scene: Scene) -> Iterator[Proposal]:
    """Yield parts and the whole they lie in, each pair a guess."""
    yield from _listed(scene)
    yield from _components(scene)
    for unit in dict.fromkeys(s.figure.unit for s in scene.spots):
        spots = scene.counts(unit)
        yield from _narrowed(scene, spots)
        yield from _overall(scene, spots)
        yield from _bracketed(spots)
        yield from _subsets(scene, spots)
    money = [s for s in scene.spots if s.figure.kind == "money"]
    yield from _overall(scene, [s for s in money if s.figure.role == "result"])


def _listed(scene: Scene) -> Iterator[Proposal]:
    """What is listed under a total, if it leaves something over."""
    for listing in find_listings(scene):
        total, parts = listing.total, listing.parts
        if total.figure.kind == "score" and total.bracket >= 0:
            continue  # "A (84,64 điểm) và B (84,43 điểm)": side by side
        own = family_of(scene, total)
        alike = all(family_of(scene, p) == own or _is_vague(scene, p) for p in parts)
        if not (listing.opened and alike):
            continue
        if _holds(parts, total):
            yield parts, total, "weak", "listed_under"
        elif listing.headed:  # "Trong 1.250 lượt khách có 918 …, 640 …": they overlap
            for part in parts:
                if _holds((part,), total):
                    yield (part,), total, "weak", "listed_under"


def _components(scene: Scene) -> Iterator[Proposal]:
    """``85,16 điểm. Các tiêu chí: công khai 15,41/18 điểm; …``: some of its groups."""
    for total in scene.spots:
        if total.figure.kind != "score" or total.figure.hedge != "exact":
            continue
        behind = scene.spots[total.n + 1 : total.n + 1 + _REACH]
        parts = tuple(
            s
            for s in behind
            if s.figure.kind == "score"
            and s.figure.denominator is not None
            and s.sentence - total.sentence <= _GROUPS
        )
        most = total.figure.denominator or Decimal(100)
        maxima = sum(s.figure.denominator or Decimal(0) for s in parts)
        if len(parts) > 1 and maxima < most and _holds(parts, total):
            yield parts, total, "weak", "components_of_score"


def _is_vague(scene: Scene, spot: Spot) -> bool:
    """``11.638 trường hợp``: counted by a noun that may stand for any other."""
    noun = scene.words[spot.figure.first : spot.figure.last]
    return has_run(noun, *_VAGUE)


def _narrowed(scene: Scene, spots: Sequence[Spot]) -> Iterator[Proposal]:
    """``Riêng cấp xã …``: inside the total of the same state before."""
    levels: dict[int, list[Spot]] = {}
    for at, part in enumerate(spots):
        if not _is_narrowed(scene, part):
            continue
        before = spots[max(0, at - _REACH) : at]
        whole = _whole_before(scene, before, part)
        if whole is not None:
            yield (part,), whole, "weak", "narrower_view"
            if part.figure.scope in LEVELS:
                levels.setdefault(whole.n, []).append(part)
    for n, parts in levels.items():
        apart = len({p.figure.scope for p in parts}) == len(parts)
        if len(parts) > 1 and apart and _holds(parts, scene.spots[n]):
            yield tuple(parts), scene.spots[n], "weak", "narrower_view"


def _whole_before(scene: Scene, before: Sequence[Spot], part: Spot) -> Spot | None:
    """The nearest larger count of the same state that nothing narrows."""
    for whole in reversed(before):
        if part.sentence - whole.sentence > _SENTENCES:
            return None
        wide = whole.figure.scope not in LEVELS or (
            whole.figure.scope == part.figure.scope and whole.sentence < part.sentence
        )
        alone = not has_run(_opening(scene, whole), *_ALONE)
        same = _state(whole) == _state(part)
        if wide and alone and same and _holds((part,), whole):
            return whole
        if same and whole.sentence == part.sentence and _holds((part,), whole):
            return None  # the part of a narrow whole is no part of a wide one
    return None


def _overall(scene: Scene, spots: Sequence[Spot]) -> Iterator[Proposal]:
    """``Tính chung từ …``: what the sentences before told lies inside."""
    for at, whole in enumerate(spots):
        opening = _opening(scene, whole)
        if not has_run(opening, *_OVERALL) and opening[:1] != ["cộng"]:
            continue
        told: dict[int, list[Spot]] = {}
        for part in spots[max(0, at - _REACH) : at]:
            if 0 < whole.sentence - part.sentence <= _SENTENCES:
                told.setdefault(part.sentence, []).append(part)
        groups: list[tuple[Spot, ...]] = [
            (part,) for parts in told.values() for part in parts
        ]
        groups += [tuple(g) for g in told.values() if 1 < len(g) <= _FEW]
        yield from (
            (group, whole, "weak", "overall_view")
            for group in groups
            if _holds(group, whole)
        )


def _is_narrowed(scene: Scene, spot: Spot) -> bool:
    words = _opening(scene, spot)
    alone = spot.facets & CHANNELS and "riêng" in scene.before(spot, _REACH)
    return (
        bool(alone)
        or has_run(words, *_NARROW)
        or any(
            level in LEVELS
            for _, _, level in scene.vocabulary.facets["level"].scan(words)
        )
    )


def _opening(scene: Scene, spot: Spot) -> Sequence[str]:
    """The first words of a figure's sentence, and those just before it."""
    first = scene.sentence_of(spot)[0]
    return [*scene.before(first, _LONG)[:6], *scene.before(spot, 9)]


def _bracketed(spots: Sequence[Spot]) -> Iterator[Proposal]:
    """``Hai mảng lớn là Hộ tịch (3.133 hồ sơ) và Chứng thực (2.840 hồ sơ)``."""
    sentences: dict[int, list[Spot]] = {}
    for spot in spots:
        if spot.bracket >= 0:
            sentences.setdefault(spot.sentence, []).append(spot)
    for parts in sentences.values():
        if len(parts) < 2 or len({p.bracket for p in parts}) < len(parts):
            continue
        whole = _leading(spots, parts[0])
        if whole is not None and _holds(parts, whole):
            yield tuple(parts), whole, "weak", "listed_in_brackets"


def _subsets(scene: Scene, spots: Sequence[Spot]) -> Iterator[Proposal]:
    """A channel, a state or a narrower view inside the leading total."""
    taken_in = [spot for spot in spots if not _state(spot)]
    for part in spots:
        if not (_state(part) or _is_narrowed(scene, part)):
            continue
        wholes = (_leading(spots, part), _leading(taken_in, part))
        for whole in dict.fromkeys(wholes):
            if whole is not None and _holds((part,), whole):
                yield (part,), whole, "weak", "inside_total"


def _leading(spots: Sequence[Spot], part: Spot) -> Spot | None:
    """The largest count of the sentences before, if it is of no other level."""
    at = bisect_left(spots, part.n, key=lambda s: s.n)
    before = [
        s
        for s in spots[max(0, at - _REACH) : at]
        if part.sentence - s.sentence <= _SENTENCES
        and (s.figure.scope not in LEVELS or part.figure.scope in {"", s.figure.scope})
    ]
    whole = max(before, key=lambda s: s.figure.value, default=None)
    larger = whole is not None and whole.figure.value > part.figure.value
    return whole if larger else None


def _state(spot: Spot) -> frozenset[str]:
    """Where dossiers are; what was taken in, whatever it is called, is one state."""
    return spot.facets & (_STATES | CHANNELS)


def _holds(parts: Sequence[Spot], whole: Spot) -> bool:
    added = sum(p.figure.value for p in parts)
    if len(parts) == 1 and _is_same(parts[0], whole):
        return False
    return bool(parts) and 0 < added < whole.figure.value


def _is_same(part: Spot, whole: Spot) -> bool:
    """``gần 9.000`` and ``8.960``, or two prints a keystroke apart: one quantity."""
    one, other = part.figure, whole.figure
    loose = other.hedge != "exact" and 10 * one.value > 9 * other.value
    return loose or is_one_edit(one.value, other.value)
