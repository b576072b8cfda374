"""Remainders: ``6.520 hồ sơ, trong đó gần 6.400 trực tuyến; số còn lại 82 hồ sơ``.

One duty: a count that the words call the rest, the part named before it and the total
that both make up. *likely* where total, part and rest stand alone in their sentence and
part and rest are of one kind; else a guess that is taken only where it agrees.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import CHANNELS, Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.scope.wordings import INTO, REST
from cchc_lib.relations.sums.slips import Proposal

_REST = REST
_LINKS = frozenset("là có với khoảng hơn gần trên chỉ , :".split())
_OPENERS = (*INTO, "gồm", "bao gồm")
_UNNUMBERED = ("một số", "nhiều", "các", "những", "một phần", "đa số", "hầu hết")
_STATES = frozenset(
    {"resolved", "early", "on_time", "early_or_on_time", "late", "not_due"}
    | {"in_process", "returned", "supplement"}
)
_MORE_THAN = ("kể cả", "gồm cả", "tính cả", "bao gồm", "trong đó", "cả")
_OF = frozenset({"trong", "trên", "trong tổng số", "trên tổng số", "trong số"})
_BESIDE = 5  # figures from a fraction to what is left of it
_THIS = (
    "trong tổng số này", "trong số này", "trong tổng số đó", "trong số đó",
    "trong tổng số ấy", "trong số ấy",
)  # fmt: skip
_OPENED = 14  # words from such an opening to the part
_OPEN = frozenset({"in_process", "not_due"})
_CAME = frozenset({"received", "requested"})
_REACH = 24  # counts back to the total
_SENTENCES = 8


def propose_remainders(scene: Scene) -> Iterator[Proposal]:
    """Yield every total with one part and what the words call the rest of it."""
    for rest in scene.spots:
        if not _is_rest(scene, rest):
            continue
        counts = [s for s in scene.counts(rest.figure.unit) if s.n < rest.n]
        outside = [s for s in counts[-_REACH:] if s.bracket == rest.bracket]
        if len(outside) < 2:
            continue
        part = outside[-1]
        for total in outside[:-1]:
            if _adds_up(total, part, rest):
                yield _proposal(total, part, rest, "weak")
        if _is_whole(scene, outside, rest):
            yield _proposal(outside[-2], part, rest, "likely")
    yield from _left_of_fraction(scene)
    yield from _others_open(scene)
    yield from _bracketed_rows(scene)


def _left_of_fraction(scene: Scene) -> Iterator[Proposal]:
    """``đã xong 5.209 vụ trong 6.218 vụ thụ lý, tỷ lệ 83,74%; còn lại 1.011 vụ``."""
    for rest in scene.spots:
        if not _is_rest(scene, rest) or rest.figure.hedge != "exact":
            continue
        near = [
            s
            for s in scene.spots[max(0, rest.n - _BESIDE) : rest.n]
            if s.figure.kind in {"count", "ratio"} and s.bracket == rest.bracket
        ]
        told = rest.sentence - near[-1].sentence <= 1 if near else False
        told = told and not has_run(scene.after(rest, _BESIDE), *_MORE_THAN)
        if told and near[-1].figure.kind == "ratio":
            yield from _left_of_ratio(near[-1], rest)
        elif told and len(near) > 1 and _is_fraction(scene, near[-2], near[-1]):
            part, total = near[-2:]
            if _is_left_of_more(scene, total, rest):
                continue
            if {total.figure.unit, part.figure.unit} == {rest.figure.unit}:
                yield _proposal(total, part, rest, "likely")


def _left_of_ratio(done: Spot, rest: Spot) -> Iterator[Proposal]:
    """``hoàn thành 13/15 nhiệm vụ, còn lại 2 nhiệm vụ``."""
    whole = done.figure.denominator
    alike = done.figure.unit == rest.figure.unit and done.figure.hedge == "exact"
    if whole is not None and alike:
        items = [Item(s, s.figure.value) for s in (done, rest)]
        yield Item(done, whole, "denominator"), items, "weak", "rest_of_total"


def _is_left_of_more(scene: Scene, done: Spot, rest: Spot) -> bool:
    """``nhận 1.037 … 1.011 trên 1.015 hồ sơ đã xong. 22 hồ sơ còn lại``: of 1.037."""
    added = done.figure.value + rest.figure.value
    return any(
        s.figure.value == added and s.figure.unit == rest.figure.unit
        for s in scene.spots[: done.n]
        if rest.sentence - s.sentence <= _SENTENCES
    )


def _is_fraction(scene: Scene, part: Spot, total: Spot) -> bool:
    words = " ".join(scene.link(part, total))
    exact = part.figure.hedge == total.figure.hedge == "exact"
    less = part.figure.value < total.figure.value
    return exact and less and words in _OF and part.sentence == total.sentence


def _others_open(scene: Scene) -> Iterator[Proposal]:
    """``nhận 24.280 hồ sơ. 13.344 hồ sơ đã xong, 10.935 hồ sơ khác đang xử lý``."""
    for rest in scene.spots:
        if scene.after(rest, 1) != ("khác",) or not _OPEN & rest.facets:
            continue
        counts = [s for s in scene.counts(rest.figure.unit) if s.n < rest.n]
        part = counts[-1] if counts else rest
        if part.sentence != rest.sentence or "resolved" not in part.facets:
            continue
        came = [
            s
            for s in counts[-_REACH:-1]
            if s.facets & _CAME
            and not s.facets & (CHANNELS | _STATES)
            and rest.sentence - s.sentence <= 2
        ]
        if came and came[-1].figure.value > part.figure.value:
            items = [Item(s, s.figure.value) for s in (part, rest)]
            total = Item(came[-1], came[-1].figure.value)
            yield total, items, "weak", "rest_named"


def _bracketed_rows(scene: Scene) -> Iterator[Proposal]:
    """``365 thủ tục. Đứng đầu là A (88), B (52). Phần còn lại thuộc C (18)``."""
    words, spots = scene.words, scene.spots
    firsts = [spot.figure.first for spot in spots]
    for at in (k for k, word in enumerate(words) if word == "lại"):
        n = bisect_right(firsts, at) if words[at - 1] == "còn" else len(spots)
        if not 2 < n < len(spots) or spots[n].figure.first - at > _REACH:
            continue
        low, high = n, n
        while low and _is_in_row(spots[low - 1], spots[n]):
            low -= 1
        while high < len(spots) and _is_in_row(spots[high], spots[n]):
            high += 1
        total, parts = spots[low - 1], spots[low:high]
        own = len({part.bracket for part in parts}) == len(parts)
        same = total.figure.unit == spots[n].figure.unit and total.bracket < 0
        if low < n and len(parts) > 3 and own and same:
            items = [Item(part, part.figure.value) for part in parts]
            yield Item(total, total.figure.value), items, "weak", "rest_named"


def _is_in_row(spot: Spot, rest: Spot) -> bool:
    figure = spot.figure
    counted = figure.kind == "count" and figure.hedge == "exact"
    near = abs(spot.sentence - rest.sentence) <= _SENTENCES
    return counted and near and spot.bracket >= 0 and figure.unit == rest.figure.unit


def _proposal(total: Spot, part: Spot, rest: Spot, strength: Strength) -> Proposal:
    items = [Item(s, s.figure.value) for s in (part, rest)]
    return Item(total, total.figure.value), items, strength, "rest_of_total"


def _is_rest(scene: Scene, spot: Spot) -> bool:
    """``số còn lại là 82 hồ sơ``, ``82 hồ sơ còn lại``."""
    figure = spot.figure
    if figure.kind != "count" or figure.role != "result" or figure.hedge == "range":
        return False
    return _leads(scene, spot) or has_run(scene.after(spot, 2), "còn lại")


def _leads(scene: Scene, spot: Spot) -> bool:
    """``còn lại`` right before the number, but for a word that only links."""
    before = list(scene.before(spot, 6))
    while before and before[-1] in _LINKS:
        before.pop()
    return has_run(before[-2:], *_REST)


def _adds_up(total: Spot, part: Spot, rest: Spot) -> bool:
    near = rest.sentence - total.sentence <= _SENTENCES
    close = rest.sentence - part.sentence <= 1
    added = part.figure.value + rest.figure.value
    return near and close and total.figure.value == added


def _is_whole(scene: Scene, counts: Sequence[Spot], rest: Spot) -> bool:
    """Nothing but this total can be meant, and no part of it goes without a number."""
    total, part = counts[-2:]
    if _is_taken_up(scene, total, part) and rest.sentence - part.sentence <= 1:
        named = has_run(scene.between(part, rest), *_UNNUMBERED, *_OPENERS)
        return not named and part.figure.hedge != "range" and _of_one_kind(part, rest)
    here = [s for s in counts if s.sentence == total.sentence]
    if part.sentence != total.sentence or rest.sentence - total.sentence > 1:
        return False
    if here[0].n != total.n or part.figure.value >= total.figure.value:
        return False
    if not has_run(scene.between(total, part), *_OPENERS):
        return False
    if has_run(scene.between(part, rest), *_UNNUMBERED, *_OPENERS):
        return False
    return part.figure.hedge != "range" and _of_one_kind(part, rest)


def _is_taken_up(scene: Scene, total: Spot, part: Spot) -> bool:
    """``Đã nhận 6.520 hồ sơ. Trong tổng số này, trực tuyến 6.400, còn lại 82``."""
    next_one = part.sentence - total.sentence == 1
    opened = has_run(scene.before(part, _OPENED), *_THIS)
    alone = all(s.sentence != total.sentence for s in scene.spots[total.n + 1 : part.n])
    return next_one and opened and alone and part.figure.value < total.figure.value


def _of_one_kind(part: Spot, rest: Spot) -> bool:
    """Two channels, two states, or two of whatever else: they lie side by side."""
    if part.figure.scope != rest.figure.scope and part.figure.scope:
        return False
    return any(bool(part.facets & k) and bool(rest.facets & k) for k in _KINDS) or (
        not (part.facets | rest.facets) & (CHANNELS | _STATES)
    )


_KINDS = (CHANNELS, _STATES)
