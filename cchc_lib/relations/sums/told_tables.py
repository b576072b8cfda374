"""Tables told in sentences: a row each for the blocks, then ``gộp các khối, …``.

One duty: a sentence that gathers what the sentences before told of several bodies, and
for each of its counts the one of every row that is called the same. Agreement, where
two columns or more agree; then also what is a keystroke from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from cchc_lib.relations.scope.clauses import Scene, Spot, is_count
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.sums.slips import Proposal, one_slip_off

_GATHERS = frozenset("gộp cộng tổng chung toàn cả".split())
_OPENING = 8  # words in which a sentence says that it gathers
_CELLS = range(2, 10)
_ROWS = 4
_BACK = 6  # sentences
_LABEL = 12  # words
_LEAST = Decimal(20)
_MARKS = frozenset({",", ";", ":"})
_Words = frozenset[str]
_Column = tuple[Spot, tuple[Spot, ...]]


def propose_told_tables(scene: Scene) -> Iterator[Proposal]:
    """Yield the columns of each table that is told so, and their heads."""
    rows: list[Sequence[Spot]] = []
    for spot in scene.spots:
        row = scene.sentence_of(spot)
        if row[0].n != spot.n:
            continue
        cells = [s for s in row if _is_cell(s)]
        if len(cells) not in _CELLS:
            continue
        before = [one for one in rows if spot.sentence - one[0].sentence <= _BACK]
        if len(before) > 1 and _gathers(scene, cells[0]):
            for total, parts in _columns(scene, cells, before[-_ROWS:]):
                items = [Item(part, part.figure.value) for part in parts]
                proven = sum(i.value for i in items) == total.figure.value
                reason = "adds_up" if proven else "lines_proven"
                yield Item(total, total.figure.value), items, "weak", reason
        rows.append(cells)


def _is_cell(spot: Spot) -> bool:
    figure = spot.figure
    return is_count(figure) and figure.hedge == "exact" and spot.bracket < 0


def _gathers(scene: Scene, first: Spot) -> bool:
    lead = scene.before(first, 2 * _LABEL)
    return not _GATHERS.isdisjoint(lead[:_OPENING])


def _columns(
    scene: Scene, totals: Sequence[Spot], rows: Sequence[Sequence[Spot]]
) -> Iterator[_Column]:
    """The heads of the rows, and the columns of whatever side labels stand on."""
    for total in totals:
        heads = _heads(rows, total)
        if len(heads) == len(rows) and _makes_up(heads, total):
            yield total, heads
    names = [[_labels(scene, spot, rest) for spot in rest] for rest in (totals, *rows)]
    best: Sequence[_Column] = ()
    near: Sequence[_Column] = ()
    for sides in product((0, 1), repeat=len(names)):
        labels = _telling([pair[sides[0]] for pair in names[0]])
        named = [
            (total, _named(label, rows, names[1:], sides[1:]))
            for total, label in zip(totals, labels, strict=True)
        ]
        found = [one for one in named if _makes_up(one[1], one[0])]
        if len(found) > len(best):
            best = found
            near = [one for one in named if one not in found and _is_slip(*one)]
    if len(best) > 1:
        yield from best
        yield from near if len(best) > len(near) else ()


def _is_slip(total: Spot, parts: Sequence[Spot]) -> bool:
    """A keystroke from agreement, beside columns that agree."""
    items = [Item(part, part.figure.value) for part in parts]
    value = Item(total, total.figure.value)
    return len(parts) > 2 and one_slip_off(value, items, within=False)


def _heads(rows: Sequence[Sequence[Spot]], total: Spot) -> tuple[Spot, ...]:
    """The first of every row that counts what the total counts."""
    unit = total.figure.unit
    own = [[spot for spot in row if spot.figure.unit == unit] for row in rows]
    return tuple(row[0] for row in own if row)


def _telling(labels: Sequence[_Words]) -> Sequence[_Words]:
    """What of each label no other bears: of ``văn hóa``, ``văn phòng`` the second."""
    borne = Counter(word for label in labels for word in label)
    return [frozenset(w for w in label if borne[w] == 1) for label in labels]


def _makes_up(parts: Sequence[Spot], total: Spot) -> bool:
    value = total.figure.value
    added = sum((part.figure.value for part in parts), Decimal(0))
    return len(parts) > 1 and added == value >= _LEAST


def _named(
    label: _Words,
    rows: Sequence[Sequence[Spot]],
    names: Sequence[Sequence[tuple[_Words, _Words]]],
    sides: Sequence[int],
) -> tuple[Spot, ...]:
    """Of every row that has one, the count that is called most like the label."""
    found = []
    for row, named, side in zip(rows, names, sides, strict=True):
        alike = [len(label & name[side]) for name in named]
        most = max(alike)
        if most and alike.count(most) == 1:
            found.append(row[alike.index(most)])
    return tuple(found)


def _labels(scene: Scene, spot: Spot, row: Sequence[Spot]) -> tuple[_Words, _Words]:
    """The words before a count and behind it, up to its neighbours in the row."""
    at = row.index(spot)
    before, after = scene.before(spot, _LABEL), scene.after(spot, _LABEL)
    if at:
        gap = spot.figure.first - row[at - 1].figure.last
        before = before[max(0, len(before) - gap) :]
    marks = [k for k, word in enumerate(before) if word in _MARKS]
    before = before[marks[-1] + 1 :] if marks else before
    if at + 1 < len(row):
        after = after[: row[at + 1].figure.first - spot.figure.last]
    own = scene.words[spot.figure.first : spot.figure.last]
    return _content(before), _content((*own, *after))


def _content(words: Sequence[str]) -> _Words:
    return frozenset(word for word in words if word.isalpha())
