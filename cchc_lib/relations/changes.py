"""Changes: ``tăng 1,59 điểm so với năm 2020 (86,02 điểm)``, ``giảm từ A xuống B``.

One duty: tie a change to the value now and, where it is printed, the value before.
Points, per cent and places are told apart by unit; a percentage's change passes as
points or as a relative change, a count's only as a relative one.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Figure, Relation, Term
from cchc_lib.relations.clauses import Scene, Spot, has_run

_FALLS = frozenset({"giảm", "tụt", "lùi", "thấp", "ít", "sụt", "hạ", "kém"})


def propose_changes(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for each change whose values before and after are printed."""
    for spot in scene.spots:
        if spot.figure.role == "change" and spot.figure.unit != "place":
            yield from _change(scene, spot)


def _change(scene: Scene, delta: Spot) -> Iterator[Relation]:
    falls = any(w in _FALLS for w in scene.before(delta, 4))
    for new, old, reason in _pairs(scene, delta):
        yield Relation(
            kind="change",
            claim=f"change:{delta.figure.id}",
            terms=(
                Term(role="new", figure=new.figure.id),
                Term(role="old", figure=old.figure.id),
                Term(role="delta", figure=delta.figure.id),
            ),
            strength="likely" if reason == "from_to" else "weak",
            reason=reason,
            detail="fall" if falls else "rise",
        )


def _pairs(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot, str]]:
    """Candidate (now, before) pairs, the best licensed first."""
    near = [
        s
        for s in scene.spots
        if abs(s.sentence - delta.sentence) <= 1
        and s.n != delta.n
        and s.figure.role in {"result", "previous"}
        and _comparable(s.figure, delta.figure)
    ]
    olds = [s for s in near if s.figure.role == "previous" or _is_base(scene, s)]
    for old in sorted(olds, key=lambda s: abs(s.n - delta.n)):
        for new in sorted(near, key=lambda s: abs(s.n - delta.n)):
            if new.n == old.n or new in olds or new.figure.unit != old.figure.unit:
                continue
            tied = new.sentence == old.sentence == delta.sentence
            yield new, old, "from_to" if tied else "near"
    for k, new in enumerate(near):
        for old in near[k + 1 :]:
            if new.figure.unit == old.figure.unit and new not in olds:
                yield new, old, "near"
                yield old, new, "near"


def _is_base(scene: Scene, spot: Spot) -> bool:
    """``so với năm 2020 (86,02 điểm)``, ``năm 2018 là 81,24%``."""
    words = scene.before(spot, 6)
    return has_run(words, "so với", "cùng kỳ", "năm trước", "năm ngoái", "kỳ trước")


def _comparable(value: Figure, delta: Figure) -> bool:
    """Whether a change printed in ``delta``'s unit can be a change of ``value``."""
    if delta.unit in {"percent", "point"}:
        return value.kind in {"percent", "count", "score", "money"}
    if delta.kind == "score":
        return value.kind in {"score", "percent"}
    return value.unit == delta.unit
