"""Changes: ``tăng 1,59 điểm so với năm 2020 (86,02 điểm)``, ``giảm từ A xuống B``.

One duty: tie a change to the value now and, where it is printed, the value before.
*stated*: ``từ A xuống B, giảm D``, or the base in a bracket behind ``so với``; any
other pair nearby is taken only if it agrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.changes.bases import (
    base_behind,
    fits,
    named_bases,
    same_unit,
    told_base,
)
from cchc_lib.relations.changes.by_stage import stage_bases
from cchc_lib.relations.changes.in_brackets import bracketed_bases
from cchc_lib.relations.changes.movements import (
    explains_change,
    goes_down,
    is_saved,
    restated,
)
from cchc_lib.relations.changes.owners import owner_of, unprinted_base
from cchc_lib.relations.changes.periods import period_bases
from cchc_lib.relations.changes.references import reference_bases
from cchc_lib.relations.changes.shown_bases import shown_bases, what_remains
from cchc_lib.relations.changes.told_apart import told_apart
from cchc_lib.relations.changes.told_bases import bases_in_sentence
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.past import may_be_base

_BESIDE = frozenset({"base_in_bracket", "told_apart", "old_value_named"})
_MOVES = ("xuống", "lên", "còn", "sang", "đến")
_MERGES = ("sắp xếp", "sáp nhập", "hợp nhất", "tinh gọn", "tổ chức lại")
_CHANGED = (
    "giảm", "cắt", "bớt", "tinh giản", "tinh gọn", "bãi bỏ", "tiết kiệm", "thu gọn",
    "tăng", "thêm", "bổ sung", "tuyển mới", "rút", "loại bỏ",
)  # fmt: skip
_RATIO = frozenset({"bằng", "đạt"})
_LEFT = frozenset({"còn", "xuống", "lên", "tới"})  # before the value now
_AGAIN = frozenset(
    ", tăng giảm tương ứng đương tức là khoảng của cùng kỳ năm trước ngoái".split()
)
_NEAR_BY = 8  # words
_FAR = 20  # words from the value now to its change
_HALF = 50  # per cent; what is left is more than what went
_LEAD = 5  # words before a value that say it is what went
_VALUES = frozenset({"result", "previous", "threshold", "target"})
_GUESSES = 12  # pairs of values near a change that are held against it


def propose_changes(scene: Scene) -> Iterator[Relation]:
    """Yield candidates for each change whose values before and after are printed."""
    for spot in scene.spots:
        if spot.figure.unit in {"place", "times"} or spot.figure.kind == "rank":
            continue
        if spot.figure.role == "change" or explains_change(scene, spot):
            yield from _change(scene, spot)


def _change(scene: Scene, delta: Spot) -> Iterator[Relation]:
    first = restated(scene, delta) or delta
    falls = goes_down(scene, first)
    yield from unprinted_base(scene, delta, "fall" if falls else "rise")
    seen: set[tuple[int, int]] = set()
    told = [*_licensed(scene, delta), *bracketed_bases(scene, delta)]
    told.extend(reference_bases(scene, delta))
    told.extend(period_bases(scene, delta))
    told.extend(stage_bases(scene, delta))
    told.extend(what_remains(scene, delta))
    if first.n != delta.n:
        told.extend(_licensed(scene, first))
    told.extend(_told_again(scene, delta))
    for new, old, strength, reason in (*told, *_near(scene, delta)):
        if (new.n, old.n) in seen or delta.n in {new.n, old.n} or new.n == old.n:
            continue
        seen.add((new.n, old.n))
        if reason != "from_to" and _is_share_of(scene, new, old, delta):
            continue
        apart = new.n < delta.n and _of_another(scene, new, delta)
        told_beside = strength != "weak" and reason in _BESIDE
        if apart or (told_beside and not may_be_base(scene, delta, old)):
            strength = "weak"  # noqa: PLW2901  # of the same candidate
        yield Relation(
            kind="change",
            claim=f"change:{delta.figure.id}",
            terms=(
                Term(role="new", figure=new.figure.id),
                Term(role="old", figure=old.figure.id),
                Term(role="delta", figure=delta.figure.id),
            ),
            strength=strength,
            reason=reason,
            detail="fall" if falls else "rise",
        )


def _told_again(
    scene: Scene, delta: Spot
) -> Iterator[tuple[Spot, Spot, Strength, str]]:
    """``nhiều hơn 420 hồ sơ so với 3.000 hồ sơ cùng kỳ, tăng 14%``: of the same two."""
    before = scene.spots[delta.n - 1] if delta.n else delta
    if delta.figure.unit != "percent" or before.sentence != delta.sentence:
        return
    link = scene.link(before, delta)
    if "," not in link or not _AGAIN.issuperset(link):
        return
    changes = [
        s
        for s in scene.sentence_of(delta)
        if s.n < delta.n and s.figure.role == "change"
    ]
    if len(changes) != 1 or changes[0].figure.kind != "count":
        return
    for new, old, strength, reason in _licensed(scene, changes[0]):
        if strength != "weak" and delta.n - changes[0].n <= 2:
            yield new, old, "likely", reason


def _is_share_of(scene: Scene, new: Spot, old: Spot, delta: Spot) -> bool:
    """``tinh giản 36 người, giảm 5% so với 720``: what went is that share of the old.

    And ``480 triệu đồng, tăng 80 triệu đồng, bằng 120% so với 400 triệu đồng``. Not
    ``200 hồ sơ, tăng 200% so với 100``, which takes the one for the other.
    """
    if delta.figure.unit != "percent" or new.figure.kind == "percent":
        return False
    whole, part = old.figure.value, new.figure.value
    if whole <= 0 or part <= 0:
        return False
    share = Fraction(100 * part) / Fraction(whole)
    if not delta.figure.interval.contains(share):
        return False
    if not _LEFT.isdisjoint(scene.before(new, 3)):
        return False  # "chỉ còn 36 người, giảm 5%"
    told = has_run(scene.before(new, _LEAD), *_CHANGED)
    ratio = not _RATIO.isdisjoint(scene.before(delta, 2))
    return ratio or told or share < _HALF


def _licensed(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot, Strength, str]]:
    spots, n = scene.spots, delta.n
    if n >= 2:
        old, new = spots[n - 2], spots[n - 1]
        words = scene.between(new, delta)
        beside = new.sentence == delta.sentence and len(words) <= _FAR
        beside = beside and ";" not in words and not has_run(words, "so với")
        beside = beside and (len(words) <= _NEAR_BY or new.figure.kind == "count")
        moved = _moves(scene, old, new) or is_saved(scene, delta)
        sure: Strength = "stated" if len(words) <= _NEAR_BY else "likely"
        if beside and moved and fits(new.figure, delta.figure):
            yield new, old, sure, "from_to"
    if n >= 3 and delta.head == n - 1 and spots[n - 1].figure.role == "change":
        old, new = spots[n - 3], spots[n - 2]
        if _moves(scene, old, new) and fits(new.figure, delta.figure):
            yield new, old, "stated", "from_to"
    yield from named_bases(scene, delta)
    yield from base_behind(scene, delta, restated(scene, delta) or delta)
    yield from told_base(scene, delta)
    yield from bases_in_sentence(scene, delta, restated(scene, delta) or delta)
    yield from shown_bases(scene, delta)
    yield from told_apart(scene, delta)


def _moves(scene: Scene, old: Spot, new: Spot) -> bool:
    """``từ 200 xuống còn 75``, ``sắp xếp 129 xã thành 45 xã``."""
    words = scene.between(old, new)
    moved = has_run(words, *_MOVES) and len(words) <= 6
    moved = moved and "từ" in scene.before(old, 2)
    merged = has_run(words, "thành", "còn") and len(words) <= 8
    merged = merged and has_run(scene.before(old, 4), *_MERGES)
    if moved:
        return same_unit(new, old)
    families = scene.vocabulary.families
    return merged and {families.get(s.figure.unit) for s in (old, new)} == {"organ"}


def _of_another(scene: Scene, new: Spot, delta: Spot) -> bool:
    """``từ 18,9% lên 21,5%, số hồ sơ tăng 34%``: something else grew."""
    if new.sentence != delta.sentence:
        return False
    words = list(scene.between(new, delta))
    if ";" in words or scene.spots[delta.n - 1].n != new.n:
        return False
    while "," in words:
        words = words[words.index(",") + 1 :]
    counted = bool(words) and scene.vocabulary.units.at(words, 0) is not None
    return counted or "số" in words[:2]


def _near(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot, Strength, str]]:
    near = [
        s
        for s in scene.spots[max(0, delta.n - 6) : delta.n + 5]
        if s.n != delta.n
        and abs(s.sentence - delta.sentence) <= 1
        and s.figure.role in _VALUES
        and not (s.figure.hedge == "range" and s.figure.kind == "percent")
        and not (s.figure.role == "target" and s.figure.hedge != "exact")
        and fits(s.figure, delta.figure)
    ]
    owner = owner_of(scene, delta)
    pairs = [
        (_off(new, old, delta), new, old)
        for new in (near if owner is None else [owner])
        for old in near
        if new.n != old.n and same_unit(new, old)
    ]
    for _, new, old in sorted(pairs, key=lambda pair: pair[0])[:_GUESSES]:
        yield new, old, "weak", "values_near"


def _off(new: Spot, old: Spot, delta: Spot) -> Decimal:
    """How far two values are from being apart by the change: the nearest goes first."""
    apart, base = abs(new.figure.value - old.figure.value), old.figure.value
    off = abs(apart - delta.figure.value)
    if delta.figure.unit == "percent" and base:
        off = min(off, abs(100 * apart / base - delta.figure.value))
    return off
