"""Totals in a sentence or line of their own, behind what they add up.

One duty: ``Tháng 7 nhận 1.900, tháng 8 nhận 1.760 hồ sơ. Tính chung là 3.660 hồ sơ``
and ``Tổng cộng: N`` under lines that each open with a count. Who adds up leaves nothing
out; still a guess, weighed like one: a keystroke from agreement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.scope.listings import is_counted
from cchc_lib.relations.sums.slips import Proposal

_ADDS = (
    "tính chung", "cộng cả", "tổng cộng", "cộng lại", "gộp cả", "gộp lại", "cộng chung",
    "tính cả", "tổng cả", "cả thảy", "cộng",
)  # fmt: skip
_ASIDE = (
    "cùng kỳ", "năm trước", "so với", "trong đó", "riêng", "lũy kế", "kế hoạch",
    "còn lại", "đã", "đang", "như", "nhiều nhất", "cao nhất",
)  # fmt: skip
_LINE = frozenset("tổng cộng số là : tất cả chung lại hồ sơ - + * •".split())
_LEAD = 5  # first words of the total's sentence
_NUMBERS = {"hai": 2, "2": 2, "ba": 3, "3": 3, "bốn": 4, "4": 4, "năm": 5, "5": 5}
_GATHERED = (
    "tổng của", "cộng", "gộp", "lũy kế", "luỹ kế", "chung cả", "tính cả", "dồn", "gom",
    "tính chung", "tổng cộng", "cả",
)  # fmt: skip
_THINGS = frozenset(
    "khoản phần mức khối nhóm loại nguồn kênh cấp nơi đợt kỳ mảng bên hình cách hạng "
    "tháng quý ngả đường số thứ lĩnh".split()
)  # of which so many are gathered
_BACK = 4  # sentences that what is gathered stands in
_FEW = 4  # parts of one sentence
_MOST = 12  # parts


def propose_told_last(scene: Scene) -> Iterator[Proposal]:
    """Yield each such total with what stands before it."""
    for total in scene.spots:
        here = scene.sentence_of(total)
        if not is_counted(total) or not _leads(total, here):
            continue
        lead = scene.before(total, 16)
        if has_run(lead, "cộng thêm"):
            continue  # one more part
        yield from _gathered(scene, total)
        if not has_run(lead[:_LEAD], *_ADDS):
            continue
        lined = _lines_before(scene, total) if _LINE.issuperset(lead) else ()
        for parts in (_sentence_before(scene, total), lined):
            if len(parts) > 1:
                items = [Item(part, part.figure.value) for part in parts]
                yield Item(total, total.figure.value), items, "weak", "told_together"
                break


def _leads(total: Spot, here: Sequence[Spot]) -> bool:
    """The first number of its sentence, but for how many parts there are."""
    one = here[0].figure
    counted = one.kind == "count" and one.value <= _FEW + 1 and here[1:2] == [total]
    return here[0].n == total.n or (counted and one.unit != total.figure.unit)


def _gathered(scene: Scene, total: Spot) -> Iterator[Proposal]:
    """``Tổng của hai mức là 1.598 hồ sơ``: so many parts, told right before.

    Of two fractions both halves are added.
    """
    lead = scene.before(total, 16)
    number = next(
        (
            _NUMBERS[word]
            for word, thing in pairwise(lead[:_LEAD])
            if word in _NUMBERS and thing in _THINGS
        ),
        0,
    )
    first = scene.sentence_of(total)[0]
    number = int(first.figure.value) if first.n < total.n else number
    if not number or not has_run(lead[:_LEAD], *_GATHERED):
        return
    before = [
        s
        for s in scene.spots[max(0, total.n - _MOST) : total.n]
        if total.sentence - s.sentence <= _BACK and is_counted(s) and s.bracket < 0
    ]
    alike = [s for s in before if s.figure.unit in {total.figure.unit, "number"}]
    parts = alike[-number:]
    kinds = {s.figure.denominator is None for s in (*parts, total)}
    if len(parts) < number or len(kinds) > 1:
        return
    items = [Item(s, s.figure.value) for s in parts]
    yield Item(total, total.figure.value), items, "weak", "told_together"
    wholes = [s.figure.denominator for s in (*parts, total)]
    told = [whole for whole in wholes if whole is not None]
    if len(told) == len(wholes):
        halves = [
            Item(s, n, "denominator") for s, n in zip(parts, told[:-1], strict=True)
        ]
        yield Item(total, told[-1], "denominator"), halves, "weak", "told_together"


def _sentence_before(scene: Scene, total: Spot) -> Sequence[Spot]:
    """All counts of the sentence before, if all are of the unit of the total."""
    if not total.n:
        return ()
    last = scene.spots[total.n - 1]
    here = [s for s in scene.sentence_of(last) if s.n < total.n]
    words = scene.words[here[0].figure.first : here[-1].figure.last]
    words = (*scene.before(here[0], 6), *words)
    plain = all(_is_part(s, total) for s in here) and not has_run(words, *_ASIDE)
    near = total.sentence - last.sentence == 1 and len(here) <= _FEW
    return here if near and plain and len(here) <= _MOST else ()


def _lines_before(scene: Scene, total: Spot) -> Sequence[Spot]:
    """The only count of each line right above, as far as they go on."""
    parts: list[Spot] = []
    for spot in reversed(scene.spots[max(0, total.n - _MOST) : total.n]):
        alone = len(scene.sentence_of(spot)) == 1
        expected = total.paragraph - len(parts) - 1
        if spot.paragraph != expected or not alone or not _is_part(spot, total):
            break
        if has_run(scene.before(spot, 12), *_ADDS, "tổng", "cùng kỳ", "trong đó"):
            break
        parts.insert(0, spot)
    return parts


def _is_part(spot: Spot, total: Spot) -> bool:
    alike = spot.figure.unit in {total.figure.unit, "number"}
    level = {spot.figure.kind, total.figure.kind}
    return is_counted(spot) and alike and len(level) == 1 and spot.figure.value > 0
