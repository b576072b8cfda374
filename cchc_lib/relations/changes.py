"""Changes: ``tăng 1,59 điểm so với năm 2020 (86,02 điểm)``, ``giảm từ A xuống B``.

One duty: tie a change to the value now and, where it is printed, the value before.
*stated*: ``từ A xuống B, giảm D``, or the base in a bracket behind ``so với``; any
other pair nearby is taken only if it agrees.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.bases import (
    base_behind,
    fits,
    named_bases,
    same_unit,
    told_base,
)
from cchc_lib.relations.clauses import Scene, Spot, has_run
from cchc_lib.relations.movements import (
    explains_change,
    goes_down,
    is_saved,
    restated,
)
from cchc_lib.relations.periods import period_bases
from cchc_lib.relations.references import reference_bases
from cchc_lib.relations.shown_bases import shown_bases
from cchc_lib.relations.told_bases import bases_in_sentence

_MOVES = ("xuống", "lên", "còn", "sang", "đến")
_MERGES = ("sắp xếp", "sáp nhập", "hợp nhất", "tinh gọn", "tổ chức lại")
_APART = frozenset({"số", "tức", "tương", "nghĩa"})
_PAST = frozenset({"kỳ", "trước", "ngoái", "từ", "so"})
_BESIDE = 4  # words from a value to the change told right behind it
_VALUES = frozenset({"result", "previous", "threshold", "target"})


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
    yield from _unprinted_base(scene, delta, "fall" if falls else "rise")
    seen: set[tuple[int, int]] = set()
    told = [*_licensed(scene, delta), *reference_bases(scene, delta)]
    told.extend(period_bases(scene, delta))
    if first.n != delta.n:
        told.extend(_licensed(scene, first))
    for new, old, strength, reason in (*told, *_near(scene, delta)):
        if (new.n, old.n) in seen or delta.n in {new.n, old.n} or new.n == old.n:
            continue
        seen.add((new.n, old.n))
        if new.n < delta.n and _of_another(scene, new, delta):
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


def _unprinted_base(scene: Scene, delta: Spot, way: str) -> Iterator[Relation]:
    """``đạt 97,4%, tăng 0,4% so với năm 2018``: the value before follows from both."""
    owner = _owner(scene, delta)
    if owner is not None:
        yield _implied(owner, delta, way)
        return
    for new in reversed(scene.spots[max(0, delta.n - 3) : delta.n]):
        if new.sentence != delta.sentence or new.figure.role != "result":
            continue
        if has_run(scene.after(new, 4), "so với", "kế hoạch", "chỉ tiêu"):
            continue
        if fits(new.figure, delta.figure) and delta.figure.role == "change":
            yield _implied(new, delta, way)
            return
    yield from _value_behind(scene, delta, way)


def _value_behind(scene: Scene, delta: Spot, way: str) -> Iterator[Relation]:
    """``tăng 2,49 điểm, …, giành vị trí á quân với 70,94 điểm``: the value follows."""
    for new in scene.spots[delta.n + 1 : delta.n + 4]:
        words = scene.between(delta, new)
        if new.sentence != delta.sentence or new.bracket >= 0 or ";" in words:
            return
        told = words[-1:] in (("với",), ("đạt",), ("lên",), ("được",), ("là",))
        told = told and words[-2:-1] != ("so",)
        measured = new.figure.kind in {"percent", "score"}
        if told and measured and new.figure.role == "result":
            if same_unit(new, delta):
                yield _implied(new, delta, way)
            return


def _implied(new: Spot, delta: Spot, way: str) -> Relation:
    return Relation(
        kind="change",
        claim=f"change:{delta.figure.id}",
        terms=(
            Term(role="new", figure=new.figure.id),
            Term(role="delta", figure=delta.figure.id),
        ),
        strength="weak",
        reason="base_not_printed",
        detail=way,
    )


def _owner(scene: Scene, delta: Spot) -> Spot | None:
    """``trễ hạn 1,25%, giảm 0,54%``: the rate that a change right behind it is of."""
    new = scene.spots[delta.n - 1] if delta.n else delta
    words = scene.between(new, delta)
    rate = new.figure.kind in {"percent", "score"} or same_unit(new, delta)
    told = new.figure.role in {"result", "target"} and delta.figure.role == "change"
    beside = new.sentence == delta.sentence and words[:1] in ((",",), ("(",))
    near = beside and len(words) <= _BESIDE and not _APART & set(words)
    before = set(scene.before(new, 5))
    near = near and not _PAST & before and not any(w[:2] == "20" for w in before)
    return new if rate and told and near and fits(new.figure, delta.figure) else None


def _licensed(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot, Strength, str]]:
    spots, n = scene.spots, delta.n
    if n >= 2:
        old, new = spots[n - 2], spots[n - 1]
        beside = new.sentence == delta.sentence and len(scene.between(new, delta)) <= 8
        moved = _moves(scene, old, new) or is_saved(scene, delta)
        if beside and moved and fits(new.figure, delta.figure):
            yield new, old, "stated", "from_to"
    if n >= 3 and delta.head == n - 1 and spots[n - 1].figure.role == "change":
        old, new = spots[n - 3], spots[n - 2]
        if _moves(scene, old, new) and fits(new.figure, delta.figure):
            yield new, old, "stated", "from_to"
    yield from named_bases(scene, delta)
    yield from base_behind(scene, delta, restated(scene, delta) or delta)
    yield from told_base(scene, delta)
    yield from bases_in_sentence(scene, delta, restated(scene, delta) or delta)
    yield from shown_bases(scene, delta)


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
        and not (s.figure.role == "target" and s.figure.hedge != "exact")
        and fits(s.figure, delta.figure)
    ]
    owner = _owner(scene, delta)
    for new in near if owner is None else [owner]:
        for old in near:
            if new.n != old.n and same_unit(new, old):
                yield new, old, "weak", "values_near"
