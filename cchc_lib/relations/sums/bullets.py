"""Lines as parts: ``19.593 hồ sơ, trong đó:`` and a line for each part.

One duty: totals before a colon and the first counts of the lines right behind, where
they add up or would but for one keystroke; and every column of the lines under a
heading, beside what it makes up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.relations.scope.clauses import Scene, has_run
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.scope.listings import OPEN_LIST
from cchc_lib.relations.sums.overlaps import may_overlap
from cchc_lib.relations.sums.slips import Proposal, one_slip_off

_DIVIDED = (
    "chia theo", "phân theo", "tính theo", "xét theo", "chia ra", "phân loại theo",
    "cơ cấu", "tách theo",
)  # fmt: skip
_HEADING = 10  # last words of a heading
_NEAR = 2  # sentences from a total to the lines that part it
_MOST_LINES, _MOST_CELLS = 20, 6
_BACK = 16  # counts before a heading that its lines may part
_HEADLINE = 3
_LEAST, _PAIR = Decimal(10), Decimal(100)  # totals of three lines or more, and of two


def propose_bullets(scene: Scene, items: Sequence[Item]) -> Iterator[Proposal]:
    """``19.593 hồ sơ, trong đó:`` and a line for each part, its own count first."""
    lines: dict[int, Item] = {}
    for item in items:
        lines.setdefault(item.spot.paragraph, item)
    for total in items:
        here = total.spot.paragraph
        behind = total.spot.figure.last
        opening = scene.words[behind : behind + 8]
        stop = opening.index(":") if ":" in opening else len(opening)
        if stop > 6 or has_run(opening[:stop], *OPEN_LIST):
            continue
        for most in (2, 3, 4):
            parts = [lines[k] for k in range(here + 1, here + 1 + most) if k in lines]
            alike = {p.spot.figure.unit for p in parts} == {total.spot.figure.unit}
            if len(parts) == most and alike and _fits_under(total, parts):
                yield total, parts, "weak", "listed_in_lines"
    yield from _under_headings(scene, items)


def _under_headings(scene: Scene, items: Sequence[Item]) -> Iterator[Proposal]:
    """``Chia theo cấp:`` and lines: each column may part any total told before."""
    lines: dict[int, list[Item]] = {}
    for item in items:
        if item.spot.bracket < 0:
            lines.setdefault(item.spot.paragraph, []).append(item)
    for first in lines:
        if _mark_before(scene, lines[first][0]) != ":":
            continue
        rows = _rows(scene, lines, first)
        at = bisect_left(items, lines[first][0].n, key=lambda item: item.n)
        before = [*items[: min(_HEADLINE, at)], *items[max(0, at - _BACK) : at]]
        for k in range(_MOST_CELLS):
            column = [row[k] for row in rows if len(row) > k]
            if len(column) == len(rows) > 1:
                yield from _parted(before, column)
        firsts = [row[0] for row in rows]
        if len(firsts) > 1 and _is_divided(scene, firsts[0]):
            yield from _divided(scene, before, firsts)


def _is_divided(scene: Scene, first: Item) -> bool:
    """The heading says by what its lines part: ``Số nộp chia theo lĩnh vực:``."""
    at = bisect_left(scene.reading.tokens.paragraphs, first.spot.paragraph)
    heading = scene.words[max(0, at - _HEADING) : at]
    by = heading[heading.index("theo") :] if "theo" in heading else ()
    several = not {"và", ",", "hoặc", "qua"}.isdisjoint(by)  # ``theo lĩnh vực và cấp``
    return has_run(heading, *_DIVIDED) and not several


def _divided(
    scene: Scene, before: Sequence[Item], parts: Sequence[Item]
) -> Iterator[Proposal]:
    """The nearest count of the unit, if the lines hold more, or all but a keystroke."""
    unit = parts[0].spot.figure.unit
    alike = all(part.spot.figure.unit == unit for part in parts)
    totals = [item for item in before if item.spot.figure.unit == unit]
    if not alike or not totals:
        return
    added = sum((part.value for part in parts), Decimal(0))
    if any(item.value == added for item in totals):
        return
    told = [t for t in totals if t.value > max(part.value for part in parts)]
    total = told[-1] if told else None
    if total is None or parts[0].spot.sentence - total.spot.sentence > _NEAR:
        return
    if added > total.value and not _may_be_of_more(scene, total, parts):
        yield total, parts, "likely", "divided"
    elif one_slip_off(total, parts):
        yield total, parts, "weak", "listed_in_lines"


def _may_be_of_more(scene: Scene, total: Item, parts: Sequence[Item]) -> bool:
    """A body or a procedure may be in two lines, and a total of a part be meant."""
    within = scene.between(total.spot, parts[0].spot)
    return may_overlap(scene, total, parts) or has_run(within, *OPEN_LIST, "trong đó")


def _mark_before(scene: Scene, first: Item) -> str:
    """What the line before that of a line's first count closes with."""
    at = bisect_left(scene.reading.tokens.paragraphs, first.spot.paragraph)
    return scene.words[at - 1] if at else ""


def _rows(
    scene: Scene, lines: dict[int, list[Item]], first: int
) -> Sequence[Sequence[Item]]:
    """The lines from the first on, up to the next heading or one without a count.

    Where semicolons part them, the one that has none is the last.
    """
    rows = [lines[first]]
    parted = False
    for number in range(first + 1, first + _MOST_LINES):
        if number not in lines:
            break
        mark = _mark_before(scene, lines[number][0])
        if mark == ":" or (parted and mark != ";"):
            break
        parted = mark == ";"
        rows.append(lines[number])
    return rows


def _parted(before: Sequence[Item], parts: Sequence[Item]) -> Iterator[Proposal]:
    """The nearest that the parts make up, whatever noun the lines leave out."""
    added = sum((part.value for part in parts), Decimal(0))
    if added < (_LEAST if len(parts) > 2 else _PAIR):
        return
    for total in reversed(before):
        if total.value == added and all(0 < p.value < added for p in parts):
            yield total, parts, "weak", "listed_in_lines"
            return


def _fits_under(total: Item, parts: Sequence[Item]) -> bool:
    """They add up, or would but for one keystroke."""
    return sum(p.value for p in parts) == total.value or one_slip_off(total, parts)
