"""The value that a change told beside it is of, where no value before is printed.

One duty: ``trễ hạn 1,25%, giảm 0,54%`` → the rate that fell, and what it implies.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Term
from cchc_lib.relations.changes.bases import fits, same_unit
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_APART = frozenset({"số", "tức", "tương", "nghĩa"})
_PAST = frozenset({"kỳ", "trước", "ngoái", "từ", "so"})
_BESIDE = 4  # words from a value to the change told right behind it
_THIS = ("tỷ lệ này", "con số này", "chỉ số này", "mức này", "điểm này", "kết quả này")


def unprinted_base(scene: Scene, delta: Spot, way: str) -> Iterator[Relation]:
    """``đạt 97,4%, tăng 0,4% so với năm 2018``: the value before follows from both."""
    owner = owner_of(scene, delta)
    if owner is not None:
        yield implied_base(owner, delta, way)
        return
    for new in reversed(scene.spots[max(0, delta.n - 3) : delta.n]):
        if new.sentence != delta.sentence or new.figure.role != "result":
            continue
        if has_run(scene.after(new, 4), "so với", "kế hoạch", "chỉ tiêu"):
            continue
        if fits(new.figure, delta.figure) and delta.figure.role == "change":
            yield implied_base(new, delta, way)
            return
    yield from _value_behind(scene, delta, way)
    yield from _taken_up(scene, delta, way)


def _taken_up(scene: Scene, delta: Spot, way: str) -> Iterator[Relation]:
    """``97,4% hài lòng. So với năm 2018, tỷ lệ này nhích thêm 0,4%``."""
    if scene.sentence_of(delta)[0].n != delta.n or not delta.n:
        return
    new = scene.spots[delta.n - 1]
    near = delta.sentence - new.sentence == 1 and new.figure.role == "result"
    near = near and has_run(scene.before(delta, 6), *_THIS)
    if near and fits(new.figure, delta.figure) and delta.figure.role == "change":
        yield implied_base(new, delta, way)


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
                yield implied_base(new, delta, way)
            return


def owner_of(scene: Scene, delta: Spot) -> Spot | None:
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


def implied_base(new: Spot, delta: Spot, way: str) -> Relation:
    """A value and its change: what was before follows from both."""
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
