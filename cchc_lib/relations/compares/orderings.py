"""Lists in stated order: ``dẫn đầu là A (46,04), B (45,78), C (45,70) …``.

One duty: runs of one measure, a body each, that fall or rise throughout. A list that
is called a ranking and leaves its order at one place only has a misprint there, if it
is long enough that chance would not order the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.compares.misplaced import (
    in_order,
    is_far_out,
    is_stray,
    one_slip,
)
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import FIRST, NEXT

_RANKED = (*FIRST, *NEXT, "lần lượt", "thấp nhất", "xếp thứ", "đứng thứ")
_FROM_THE_TOP = (*FIRST, *NEXT, "thứ hạng cao")
_MOST = (*FIRST, "nhiều hồ sơ nhất")
_SEVERAL = frozenset("các những gồm như số nhóm tốp top".split())
_THEN = (*NEXT, "lần lượt")
_APART = frozenset("so với năm quý tháng tăng giảm hơn kém cách cùng trước".split())
_LEAST = 3  # bodies that make a list
_SURE = 6  # of so many, all but one in order is no accident
_SPAN = 80  # words before the last of a list in which a ranking is told
_BULLETS = (("-",), ("+",), ("•",), ("*",))
_NAME = 8  # words of a name and its bullet, before a value on a line of its own
_REACH = 24  # words between two bodies of a list


def propose_orderings(scene: Scene) -> Iterator[Relation]:
    """Yield a claim for every list in order, and for a ranking with one misprint."""
    at = 0
    while at < len(scene.spots):
        listed = _list_from(scene, at)
        if len(listed) >= _LEAST:
            yield from _ordering(scene, listed)
        at += max(len(listed), 1)


def _list_from(scene: Scene, at: int) -> list[Spot]:
    """The longest list of one measure that starts at a figure."""
    listed = [scene.spots[at]]
    first = listed[0].figure
    if first.kind not in {"score", "percent", "count"} or first.role != "result":
        return listed
    for spot in scene.onwards(at + 1):
        if spot.figure.kind == "rank" and scene.before(spot, 2)[:1] == (",",):
            continue  # "C thấp nhất, thứ 68, đạt 73,37 điểm"
        last = listed[-1]
        words = scene.between(last, spot)
        apart = spot.sentence != last.sentence and words[:1] != (",",)
        if (apart and not _is_next_line(scene, last, spot)) or len(words) > _REACH:
            break  # a line that is filled ends no list at its comma
        alike = (spot.figure.unit, spot.figure.role) == (first.unit, first.role)
        if not alike or _APART & set(words) or (spot.bracket < 0) != (last.bracket < 0):
            break
        if spot.figure.hedge != "exact" or spot.bracket == last.bracket >= 0:
            break
        listed.append(spot)
    return listed


def _is_next_line(scene: Scene, last: Spot, spot: Spot) -> bool:
    """A line for each, a name and its value: ``- A: 46,04 điểm / - B: 45,78 điểm``."""
    before = scene.before(spot, _NAME + 1)
    named = len(before) <= _NAME and before[:1] in _BULLETS
    ended = len(scene.after(last, 2)) < 2
    return spot.paragraph - last.paragraph == 1 and named and ended


def _ordering(scene: Scene, listed: Sequence[Spot]) -> Iterator[Relation]:
    values = [spot.figure.value for spot in listed]
    if len(set(values)) < _LEAST:
        return
    told = _told_order(scene, listed)
    if told and not in_order(values if told == "descending" else [-v for v in values]):
        yield _relation(listed, "likely", told)
        return
    if not _may_be_ranked(scene, listed):
        return
    for detail, sign in (("descending", -1), ("ascending", 1)):
        keys = [sign * value for value in values]
        if in_order(keys):
            yield _relation(listed, "weak", detail)
            return
    named = all(spot.bracket >= 0 for spot in listed)
    if named and len(listed) >= _SURE and is_far_out(values):
        yield _relation(listed, "likely", "descending")
    elif has_run(scene.before(listed[-1], _SPAN), *_RANKED):
        yield from _misprinted(scene, listed, values)


def _misprinted(
    scene: Scene, listed: Sequence[Spot], values: Sequence[Decimal]
) -> Iterator[Relation]:
    """A ranking in which one value alone is out of its place."""
    ranked = has_run(scene.before(listed[0], 20), *_RANKED)
    sure = len(listed) >= _SURE and ranked
    if _most_first(scene, listed) and is_far_out(values):
        yield _relation(listed, "likely", "descending")
        return
    stray = all(spot.bracket >= 0 for spot in listed) and is_stray(listed)
    if stray:
        yield _relation(listed, "likely", stray)
        return
    for detail, sign in (("descending", -1), ("ascending", 1)):
        if one_slip([sign * value for value in values]):
            yield _relation(listed, "likely" if sure else "weak", detail)


def _most_first(scene: Scene, listed: Sequence[Spot]) -> bool:
    """``nhiều nhất ở A (19), B (11), C (9)``, ``cao nhất là A 95, xếp sau là B``."""
    before = list(scene.before(listed[0], 14))
    for mark in (";", ","):
        while mark in before:
            before = before[before.index(mark) + 1 :]
    behind = scene.between(listed[0], listed[1])
    named = all(spot.bracket >= 0 for spot in listed) or has_run(behind, *_THEN)
    named = named or ":" in before
    return named and has_run(before, *_MOST) and not _SEVERAL & set(before)


def _may_be_ranked(scene: Scene, listed: Sequence[Spot]) -> bool:
    """A total and its parts fall by themselves: counts need a word or brackets."""
    bare = listed[0].figure.kind == "count" and listed[-1].bracket < 0
    return not bare or has_run(scene.before(listed[-1], _SPAN), *_RANKED)


def _told_order(scene: Scene, listed: Sequence[Spot]) -> str:
    """``tốp đầu lần lượt là A (70,36 điểm), B (69,75 điểm) …``; empty if not said.

    ``với số điểm lần lượt là 93,18; 91,76`` only deals values out to bodies.
    """
    first = listed[0].figure.first
    lead = list(scene.words[max(0, first - 14) : first])  # across a line that is filled
    while "." in lead:
        lead = lead[lead.index(".") + 1 :]
    words = scene.before(listed[0], 14)
    if has_run(lead, "thứ tự", "sắp xếp", "lần lượt", "xếp hạng"):
        words = lead
        if has_run(words, "cao xuống thấp", "cao đến thấp", "giảm dần"):
            return "descending"
        if has_run(words, "thấp đến cao", "thấp lên cao", "tăng dần"):
            return "ascending"
    named = listed[0].bracket >= 0 and listed[1].bracket >= 0
    if not named or not has_run(words, "lần lượt", "theo thứ tự"):
        return ""
    if has_run(words, "thấp nhất", "tốp cuối", "cuối bảng", "xếp cuối", "chậm nhất"):
        return "ascending"
    late = has_run(words, "trễ", "chậm", "quá hạn", "tồn đọng")
    return "descending" if has_run(words, *_FROM_THE_TOP) and not late else ""


def _relation(listed: Sequence[Spot], strength: Strength, detail: str) -> Relation:
    return Relation(
        kind="compare",
        claim=f"order:{listed[0].figure.id}",
        terms=tuple(Term(role="item", figure=s.figure.id) for s in listed),
        strength=strength,
        reason="list_in_order",
        detail=detail,
    )
