"""Containment across sentences: a level, a day, a channel inside the leading total.

One duty: smaller counts and the larger one of the same unit and kind that they lie in,
where the words narrow the view (``Riêng cấp xã``, ``Chỉ trong ngày``, ``Nhiều nhất
là``). Guesses all of them: they are taken only where they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Strength
from cchc_lib.relations.clauses import Scene, Spot, has_run
from cchc_lib.relations.items import family_of
from cchc_lib.relations.listings import find_listings

_LEVELS = frozenset({"province", "district", "commune"})
_STATES = frozenset(
    {"resolved", "on_time", "early", "early_or_on_time", "late", "in_process"}
    | {"not_due", "due", "returned", "supplement", "carried_over"}
)
_CHANNELS = frozenset({"online", "postal", "in_person", "in_person_or_post"})
_NARROW = (
    "riêng", "tính riêng", "chỉ riêng", "chỉ trong", "trong ngày", "trong tuần",
    "trong tháng", "đứng đầu", "dẫn đầu", "nhiều nhất", "cao nhất", "đặc biệt",
    "điển hình", "tiêu biểu", "lớn nhất", "trong quý", "quý", "tháng", "tuần",
)  # fmt: skip
_OVERALL = ("tính chung", "lũy kế", "tính từ", "từ khi", "cộng dồn", "đến nay")
_REACH = 30  # figures
_SENTENCES = 8
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_containments(scene: Scene) -> Iterator[Proposal]:
    """Yield parts and the whole they lie in, each pair a guess."""
    yield from _listed(scene)
    for unit in dict.fromkeys(s.figure.unit for s in scene.spots):
        spots = scene.counts(unit)
        yield from _narrowed(scene, spots)
        yield from _bracketed(scene, spots)
        yield from _subsets(spots)


def _listed(scene: Scene) -> Iterator[Proposal]:
    """What is listed under a total, if it leaves something over."""
    for listing in find_listings(scene):
        total, parts = listing.total, listing.parts
        own = family_of(scene, total)
        alike = all(family_of(scene, p) == own for p in parts)
        if listing.opened and alike and _holds(parts, total):
            yield parts, total, "weak", "listed_under"


def _narrowed(scene: Scene, spots: Sequence[Spot]) -> Iterator[Proposal]:
    """``Riêng cấp xã …`` inside the total before; ``Tính chung …`` around those."""
    levels: dict[int, list[Spot]] = {}
    for at, part in enumerate(spots):
        if _is_narrowed(scene, part):
            whole = _whole_before(scene, spots[max(0, at - _REACH) : at], part)
            if whole is not None:
                yield (part,), whole, "weak", "narrower_view"
                if part.figure.scope in _LEVELS:
                    levels.setdefault(whole.n, []).append(part)
        if has_run(_opening(scene, part), *_OVERALL):
            for smaller in spots[max(0, at - _REACH) : at]:
                if _may_hold(scene, part, smaller):
                    yield (smaller,), part, "weak", "overall_view"
    for n, parts in levels.items():
        apart = len({p.figure.scope for p in parts}) == len(parts)
        if len(parts) > 1 and apart and _holds(parts, scene.spots[n]):
            yield tuple(parts), scene.spots[n], "weak", "narrower_view"


def _whole_before(scene: Scene, before: Sequence[Spot], part: Spot) -> Spot | None:
    """The nearest larger count of the same state that nothing narrows."""
    for whole in reversed(before):
        if part.sentence - whole.sentence > _SENTENCES:
            return None
        wide = whole.figure.scope not in _LEVELS or (
            whole.figure.scope == part.figure.scope and whole.sentence < part.sentence
        )
        same = _state(whole) == _state(part) and not _is_narrowed(scene, whole)
        if wide and same and whole.figure.value > part.figure.value:
            return whole
    return None


def _may_hold(scene: Scene, whole: Spot, part: Spot) -> bool:
    """The same noun goes on behind both, and the part is of an earlier sentence."""
    near = 0 < whole.sentence - part.sentence <= 2 * _SENTENCES
    same = _state(whole) == _state(part)
    alike = scene.after(whole, 1) == scene.after(part, 1) or near
    return near and same and alike and part.figure.value < whole.figure.value


def _is_narrowed(scene: Scene, spot: Spot) -> bool:
    return spot.figure.scope in _LEVELS or has_run(_opening(scene, spot), *_NARROW)


def _opening(scene: Scene, spot: Spot) -> Sequence[str]:
    """The first words of a figure's sentence, and those just before it."""
    first = scene.sentence_of(spot)[0]
    return [*scene.before(first, 14)[:6], *scene.before(spot, 6)]


def _bracketed(scene: Scene, spots: Sequence[Spot]) -> Iterator[Proposal]:
    """``Hai mảng lớn là Hộ tịch (3.133 hồ sơ) và Chứng thực (2.840 hồ sơ)``."""
    sentences: dict[int, list[Spot]] = {}
    for spot in spots:
        if spot.bracket >= 0:
            sentences.setdefault(spot.sentence, []).append(spot)
    for sentence, parts in sentences.items():
        if len(parts) < 2 or len({p.bracket for p in parts}) < len(parts):
            continue
        for whole in reversed([s for s in spots if s.n < parts[0].n][-_REACH:]):
            near = sentence - whole.sentence <= _SENTENCES
            if near and whole.bracket < 0 and _holds(parts, whole):
                yield tuple(parts), whole, "weak", "listed_in_brackets"
                break


def _subsets(spots: Sequence[Spot]) -> Iterator[Proposal]:
    """A channel or a state inside what was taken in, some sentences before."""
    for at, part in enumerate(spots):
        if not part.facets & (_STATES | _CHANNELS):
            continue
        for whole in reversed(spots[max(0, at - _REACH) : at]):
            far = part.sentence - whole.sentence
            if far > _SENTENCES:
                break
            plain = not whole.facets & (_STATES | _CHANNELS)
            same = whole.figure.scope in {"", "whole", part.figure.scope}
            if plain and same and whole.figure.value > part.figure.value:
                yield (part,), whole, "weak", "inside_total"
                break


def _state(spot: Spot) -> frozenset[str]:
    """Where dossiers are; what was taken in, whatever it is called, is one state."""
    return spot.facets & (_STATES | _CHANNELS)


def _holds(parts: Sequence[Spot], whole: Spot) -> bool:
    added = sum(p.figure.value for p in parts)
    return bool(parts) and 0 < added < whole.figure.value
