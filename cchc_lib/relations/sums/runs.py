"""Figures that stand together and add up: agreement found, never contradiction.

One duty: for every total, the runs of its neighbours that make it up. Neighbours are
looked at in layers: all, outside brackets, of one quantity, every second or third
(rows of levels or table columns), numerators, denominators.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from cchc_lib.numbers.edits import significant_digits
from cchc_lib.relations.scope.clauses import Scene, has_run
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.sums.loose_sums import adding_up_loosely
from cchc_lib.relations.sums.slips import (
    Proposal,
    nearly_adding_up,
    one_slip_off,
)
from cchc_lib.vocabulary import is_listed_unit

_MAX_PARTS = 20
_WINDOW = 24
_PAIR_WINDOW = 9
_SENTENCES = 24  # list markers count as sentences too
_OPEN = frozenset({"in_process", "not_due"})
OPEN_BRACKET = (
    "như", "tiêu biểu", "điển hình", "nhất là", "chủ yếu", "trong đó", "riêng", "…",
    "...", "v.v", "nhiều nhất", "khác", "năm", "quý", "kế hoạch", "cùng kỳ", "so với",
    "tháng",
)  # fmt: skip
_MIXED = 60  # smaller totals of mixed units come about by chance


def adding_up(items: Sequence[Item]) -> Iterator[Proposal]:
    """Yield (total, parts, "weak", "adds_up") for every run that adds up."""
    exact = [i for i in items if i.spot.figure.hedge == "exact"]
    for layer in _layers(exact):
        for at, total in enumerate(layer):
            yield from _runs(total, layer[at + 1 : at + _WINDOW])
            yield from _runs(total, layer[max(0, at - _WINDOW) : at][::-1])
    yield from _pairs(exact)
    yield from adding_up_loosely(items)
    yield from nearly_adding_up(exact)


def adding_up_mixed(scene: Scene, items: Sequence[Item]) -> Iterator[Proposal]:
    """The same for counts of any unit, only right behind their total."""
    for at, total in enumerate(items):
        later = items[at + 1 : at + 1 + _MAX_PARTS]
        inside = [i for i in later if i.spot.head == total.n]
        near = [i for i in later if i.spot.sentence - total.spot.sentence <= 1]
        for parts in (inside, *(near[:k] for k in range(2, len(near) + 1))):
            if len(parts) < 2 or any(p.value >= total.value for p in parts):
                continue
            added = sum((p.value for p in parts), Decimal(0))
            if added == total.value and (parts is inside or added >= _MIXED):
                yield total, parts, "weak", "adds_up"
                break
        if len(inside) > 1 and one_slip_off(total, inside):
            yield total, inside, "weak", "nearly_adds_up"
        if _fill_bracket(scene, total, inside):
            yield total, inside, "weak", "bracket_list"


def _fill_bracket(scene: Scene, total: Item, parts: Sequence[Item]) -> bool:
    """``1.023.084 phương tiện (117.900 ô tô, 905.184 mô tô)``, a keystroke off.

    Of one unit, or each of another kind that no list of units knows.
    """
    if len(parts) < 2 or len({p.spot.bracket for p in parts}) > 1:
        return False
    units = {p.spot.figure.unit for p in (total, *parts)}
    if len(units) > 1 and any(is_listed_unit(unit) for unit in units):
        return False
    last = parts[-1].spot
    words = scene.words[total.spot.figure.last : last.figure.last]
    closed = ")" in scene.after(last, 8)
    opened = has_run([*words, *scene.after(last, 8)], *OPEN_BRACKET)
    return closed and not opened and one_slip_off(total, parts, within=False)


def _layers(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    yield items
    values = [i for i in items if i.take == "value"]
    if len(values) < len(items):
        yield values
        yield [i for i in items if i.take == "denominator"]
    outside = [i for i in values if i.spot.bracket < 0]
    if len(outside) < len(values):
        yield outside
    groups: dict[str, list[Item]] = {}
    for item in values:
        groups.setdefault(item.spot.figure.quantity, []).append(item)
    yield from (g for g in groups.values() if 3 <= len(g) < len(values))
    years: dict[str | None, list[Item]] = {}
    for item in values:
        years.setdefault(item.spot.figure.period, []).append(item)
    yield from (g for g in years.values() if 3 <= len(g) < len(values))
    for stride in (2, 3):
        if len(values) >= 3 * stride:
            yield from (values[k::stride] for k in range(stride))


def _runs(total: Item, run: Sequence[Item]) -> Iterator[Proposal]:
    """Stretches of neighbours that make up the total, near ones first."""
    rounded = _is_rounded(total)
    here, value = total.spot.sentence, total.value
    for skip in range(min(3, len(run))):
        added = Decimal(0)
        for k, part in enumerate(run[skip : skip + _MAX_PARTS], skip + 1):
            own = part.spot is total.spot and part.take == total.take
            if own or abs(part.spot.sentence - here) > _SENTENCES:
                break
            added += part.value
            if rounded and _is_within_rounding(total, run[skip:k], added):
                added = total.value
            if added > value:
                break
            if added == value and k - skip > 1:
                parts = run[skip:k]
                if _telling(total, parts, skip) and len({p.n for p in parts}) > 1:
                    yield total, parts, "weak", "adds_up"
                break


def _is_rounded(item: Item) -> bool:
    """Points with digits enough to show chance may be rounded before adding up."""
    return item.spot.figure.kind == "score" and item.spot.figure.decimals > 1


def _is_within_rounding(total: Item, parts: Sequence[Item], added: Decimal) -> bool:
    """Three parts or more, and no further off than their rounding leaves open."""
    if len(parts) < 3 or not all(_is_rounded(part) for part in parts):
        return False
    steps = sum((i.spot.figure.resolution for i in (total, *parts)), Decimal(0))
    return 2 * abs(added - total.value) <= steps


def _pairs(items: Sequence[Item]) -> Iterator[Proposal]:
    for at, total in enumerate(items):
        near = items[max(0, at - _PAIR_WINDOW) : at + _PAIR_WINDOW + 1]
        smaller = [i for i in near if 0 < i.value < total.value]
        for a, b in combinations(smaller, 2):
            adds = a.n != b.n and a.value + b.value == total.value
            if adds and _telling(total, (a, b), 1) and not _far(total, a):
                yield total, (a, b), "weak", "adds_up"


def columns_adding_up(rows: Sequence[Sequence[Item]]) -> Iterator[Proposal]:
    """A table printed as lines: the last row, or the first, is the sum of the others.

    Where one column adds up so, another that is a keystroke off has a misprint.

    Parameters
    ----------
    rows : sequence of sequences of Item
        Lines one after another with as many numbers each.
    """
    columns = [column for column in zip(*rows, strict=True) if len(column) > 3]
    for at in (-1, 0):
        split = [(column[at], _without(column, at)) for column in columns]
        if not any(_adds_up(total, parts) for total, parts in split):
            continue
        for total, parts in split:
            slipped = total.spot.figure.kind != "percent" and one_slip_off(
                total, parts, within=False, digits=1
            )
            if _adds_up(total, parts) or slipped:
                yield total, parts, "likely", "column_of_table"


def _without(column: Sequence[Item], at: int) -> Sequence[Item]:
    return column[1:] if at == 0 else column[:-1]


def _adds_up(total: Item, parts: Sequence[Item]) -> bool:
    return total.value > 0 and sum(p.value for p in parts) == total.value


def _far(total: Item, part: Item) -> bool:
    return abs(total.spot.sentence - part.spot.sentence) > _SENTENCES


def _telling(total: Item, parts: Sequence[Item], skip: int) -> bool:
    """Whether agreement is no accident: large numbers, or parts right beside."""
    if any(p.value <= 0 for p in parts):
        return skip == 0 and total.value > 0
    if _states_apart(parts) or (len(parts) > 2 and significant_digits(total.value) > 3):
        return True
    same = all(p.spot.sentence == total.spot.sentence for p in parts)
    close = all(abs(p.spot.sentence - total.spot.sentence) <= 1 for p in parts)
    if total.spot.figure.kind == "percent":
        together = len({p.spot.sentence for p in parts}) == 1
        headline = total.spot.paragraph == 0 and together
        return (close or headline) and total.value > 10
    near = all(abs(p.spot.sentence - total.spot.sentence) <= 3 for p in parts)
    if total.value >= 400 or same or (near and total.value >= 60):
        return True
    return close and (skip == 0 or total.value >= 40)


def _states_apart(parts: Sequence[Item]) -> bool:
    """Done and not yet done: ``đã giải quyết 16 đơn, đang giải quyết 01 đơn``."""
    if len(parts) != 2 or parts[0].spot.sentence != parts[1].spot.sentence:
        return False
    one, other = (p.spot.facets for p in parts)
    return any("resolved" in a and b & _OPEN for a, b in ((one, other), (other, one)))
