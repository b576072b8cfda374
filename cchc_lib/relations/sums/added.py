"""Totals told after their parts: ``268.114 và 190.377 hồ sơ, cộng lại là 458.491``.

One duty: a figure that ``cộng lại``, ``tổng cộng`` or ``gộp lại`` leads, and those of
its family that stand coordinated before it in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_share
from cchc_lib.relations.scope.items import Item, family_of
from cchc_lib.relations.scope.listings import is_counted
from cchc_lib.relations.scope.wordings import ADDED, CONSISTS, INTO
from cchc_lib.relations.sums.slips import Proposal

_CUES = (*ADDED, "tổng điểm", "như vậy", "tổng số điểm")
_LEADS = 7  # words before the total, back to the figure before it
_ANEW = ("trong đó", "gồm", "lũy kế", "từ đầu", "đến nay")
_MARKS = frozenset({",", ";", "và", "cùng", "với", "cộng", "+"})
_SUM_WORDS = frozenset({"tổng", "cộng", "lũy", "luỹ"})
_SUM_LINE = frozenset(
    "tổng cộng số lượng là có được lại chung hồ sơ cả thảy tất , ; : .".split()
)  # all that stands before a total told as such: ``; tổng cộng:``
_NEW = frozenset({"new", "received"})
_Sides = tuple[frozenset[str], frozenset[str], frozenset[str]]  # and words of the total
_INTAKE: _Sides = (
    _NEW,
    frozenset({"carried_over"}),
    frozenset(
        "phải cần giải quyết xử lý tiếp nhận thụ lý toàn bộ lũy luỹ kế đã và đang "
        "trong kỳ thành lên".split()
    ),
)
_TIMED: _Sides = (
    frozenset({"on_time", "early_or_on_time"}), frozenset({"late"}),
    frozenset("đã giải quyết xử lý xong trả kết quả".split()),
)  # fmt: skip
_SO_FAR = ("lũy kế", "luỹ kế")
_DONE, _DUE = frozenset({"quyết", "xử"}), frozenset({"phải", "cần"})
_MOST, _LABEL = 16, 6
_OPENING = 8  # words before the first part
_LEAST = 10


def propose_added(scene: Scene) -> Iterator[Proposal]:
    """Yield each total that is told as the sum of what stands before it."""
    for total in scene.spots:
        if not is_counted(total):
            continue
        firm = any(_sums_up(scene, total, sides) for sides in (_INTAKE, _TIMED))
        if not firm and not _is_led(scene, total):
            continue
        if has_run(scene.after(total, 8), *_ANEW):
            continue
        parts = _coordinated(scene, total)
        if firm:
            parts = scene.spots[total.n - 2 : total.n]
        yield from _made_of(scene, total, parts, firm=firm)


def _made_of(
    scene: Scene, total: Spot, parts: Sequence[Spot], *, firm: bool
) -> Iterator[Proposal]:
    if len(parts) > 1 and (firm or not _is_of_a_part(scene, parts, total)):
        listed = [Item(p, p.figure.value) for p in parts]
        value = Item(total, total.figure.value)
        # "lũy kế" may be since the year began
        total_so_far = has_run(_lead(scene, total), *_SO_FAR)
        strength: Strength = "likely" if firm and not total_so_far else "weak"
        yield value, _meant(value, listed), strength, "told_together"
    elif len(parts) < 2 <= total.n:
        yield from _of_two_nouns(scene, total)


def _is_of_a_part(scene: Scene, parts: Sequence[Spot], total: Spot) -> bool:
    """``900 và 300, trong đó 200 và 100; tổng cộng 1.200``: a part was parted."""
    added = sum((part.figure.value for part in parts), Decimal(0))
    opened = has_run(scene.before(parts[0], _OPENING), *INTO, *CONSISTS)
    parted = ";" in scene.between(parts[-1], total)
    return opened and parted and added != total.figure.value


def _of_two_nouns(scene: Scene, total: Spot) -> Iterator[Proposal]:
    """``59 biên chế và 29 hợp đồng, cộng 88 định mức``: a noun each, if it agrees."""
    one, other = scene.spots[total.n - 2 : total.n]
    listed = [Item(p, p.figure.value) for p in (one, other)]
    beside = one.sentence == total.sentence == other.sentence
    joined = {"và", "cùng", "với", ","} & set(scene.between(one, other))
    counted = is_counted(one) and is_counted(other) and one.bracket == other.bracket
    added = one.figure.value + other.figure.value
    if beside and joined and counted and added == total.figure.value >= _LEAST:
        yield Item(total, total.figure.value), listed, "weak", "told_together"


def _is_led(scene: Scene, total: Spot) -> bool:
    """By words of adding, or by nothing but ``tổng số:``."""
    lead = _lead(scene, total)
    if has_run(lead, "cộng thêm"):
        return False  # one more part
    if has_run(lead, *_CUES):
        return True
    return total.n > 0 and _is_sum_line(scene, scene.spots[total.n - 1], total)


def is_intake(scene: Scene, total: Spot) -> bool:
    """``mới nhận: 10.133; kỳ trước chuyển: 612; tổng cộng: 10.745``: all there is."""
    return _sums_up(scene, total, _INTAKE)


def _sums_up(scene: Scene, total: Spot, sides: _Sides) -> bool:
    """Two sides that leave nothing out, and no word but those of a sum between.

    Nothing else is counted in the sentence, nor is the total one of the sides.
    """
    one, other, said = sides
    before = scene.spots[max(0, total.n - 2) : total.n]
    if len(before) < 2 or not _is_sum_line(scene, before[-1], total, said):
        return False
    alone = scene.sentence_of(total)[0].n == before[0].n
    units = {spot.figure.unit for spot in before} - {"number"}
    exact = all(is_counted(s) and s.figure.hedge == "exact" for s in (*before, total))
    kinds = [_kinds(scene, spot) for spot in before]
    pair = any(a & one and b & other for a, b in (kinds, kinds[::-1]))
    apart = not any(kind & one and kind & other for kind in kinds)
    more = frozenset().union(*kinds) - one - other
    own = total.facets & (one | other) - _NEW
    known = units <= {total.figure.unit} and not own
    return alone and exact and pair and apart and not more and known


def _kinds(scene: Scene, spot: Spot) -> frozenset[str]:
    """``hồ sơ mới 44 hồ sơ`` is new, though no verb says how it came."""
    fresh = scene.before(spot, 2)[:1] == ("mới",) or scene.before(spot, 1) == ("mới",)
    return (spot.facets - {"resolved"}) | (frozenset({"new"}) if fresh else frozenset())


def _is_sum_line(
    scene: Scene, last: Spot, total: Spot, said: frozenset[str] = frozenset()
) -> bool:
    """Nothing but words of a sum, behind what is left of the last part's label."""
    words = list(scene.between(last, total))
    mark = next((k for k, word in enumerate(words) if word in {",", ";"}), 0)
    words = words[mark:] if mark <= _LABEL else words
    summed = not _SUM_WORDS.isdisjoint(words) and words[:1] != ["cộng"]
    # "tổng số giải quyết" is what was resolved, "phải giải quyết" what came in
    done = not _DONE.isdisjoint(words) and _DUE.isdisjoint(words) and said is _INTAKE[2]
    done = done and "đang" not in words  # "đã và đang giải quyết"
    return summed and not done and (_SUM_LINE | said).issuperset(words)


def _meant(total: Item, listed: Sequence[Item]) -> Sequence[Item]:
    """All of the list, or its end: ``có 370 điều kiện; bỏ 99 và sửa 89, tức 188``."""
    ends = [listed[k:] for k in range(len(listed) - 1)]
    agreeing = [e for e in ends if sum(i.value for i in e) == total.value]
    if agreeing or len(listed) == 2:
        return agreeing[0] if agreeing else listed
    within = [e for e in ends if all(i.value <= total.value for i in e)]
    return within[0] if within else listed


def _lead(scene: Scene, total: Spot) -> Sequence[str]:
    words = scene.before(total, _LEADS)
    if total.n:
        room = total.figure.first - scene.spots[total.n - 1].figure.last
        words = words[max(0, len(words) - room) :]
    return words


def _is_part(spot: Spot) -> bool:
    """Counted, or the most there is of it: ``tối đa 65 điểm``."""
    figure = spot.figure
    most = figure.hedge == "at_most" and figure.kind == "score"
    return is_counted(spot) or most


def _coordinated(scene: Scene, total: Spot) -> Sequence[Spot]:
    """Neighbours of one family, parted by commas, the last by ``và``, or three.

    The total may count what each of them gives: ``701 … và 567 doanh nghiệp, cộng lại
    1.268 phiếu``. A share behind a part is no part: ``9 đơn vị, tỷ lệ 6,62%; …``.
    """
    parts: list[Spot] = []
    nxt = total
    for spot in reversed(scene.spots[max(0, total.n - _MOST) : total.n]):
        if spot.sentence == total.sentence and is_share(spot.figure):
            nxt = spot
            continue
        words = scene.between(spot, nxt)
        if spot.sentence != total.sentence or not _is_part(spot):
            break
        if family_of(scene, spot) != family_of(scene, parts[0] if parts else spot):
            break
        linked = _MARKS & set(words) and not has_run(words, *_ANEW)
        if not linked or not _is_beside(spot, parts[0] if parts else total):
            break
        parts.insert(0, spot)
        nxt = spot
    joined = len(parts) > 1 and "và" in scene.between(parts[-2], parts[-1])
    joined = joined or (len(parts) > 1 and _is_sum_line(scene, parts[-1], total))
    return parts if joined or len(parts) > 2 else ()


def _is_beside(spot: Spot, nxt: Spot) -> bool:
    """In one bracket or outside any; or each in its own: ``A (400), B (300)``."""
    if spot.bracket == nxt.bracket:
        return True
    own = spot.bracket >= 0
    return own and (nxt.bracket < 0 or nxt.bracket > spot.bracket)
