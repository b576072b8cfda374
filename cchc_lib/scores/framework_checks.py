"""Whether a framework agrees with itself: S10.

One duty: leaf sums against stated maxima, counts against stated counts. A maximum or
count that was not found is not guessed, and nothing above it is checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from cchc_lib.scores.records import Area, Component, Framework, TableFinding
from cchc_lib.scores.score_rules import KINDS
from cchc_lib.scores.wording import find

_COUNTED = {"areas": "areas", "main": "areas", "criteria": "criteria",
            "components": "components", "sub": "components"}  # fmt: skip


def check_framework(read: Framework, raw: Mapping[str, Any]) -> Iterator[TableFinding]:
    """Yield a finding for each sum or count that contradicts what is stated."""
    for block, rows in groupby(read.areas, key=lambda area: area.block):
        areas = tuple(rows)
        if block != "ministry":
            base = tuple(area for area in areas if not area.outside)
            yield from _sums(read.id, read.max_points, base)
        stated = (raw.get(block) or {}) if block else raw
        yield from _counts(read.id, stated.get("stated") or {}, areas)
    yield from _variants(read.id, raw.get("variants") or [])
    for kind in read.kinds:
        if kind not in KINDS:
            yield find("S10.kind", "note", column=read.id, what=kind, kinds=KINDS)


def _sums(
    name: str, maximum: Decimal | None, parts: Sequence[Area | Component]
) -> Iterator[TableFinding]:
    known = [part.maximum for part in parts if part.maximum is not None]
    if maximum is not None and known and len(known) == len(parts):
        total = sum(known, Decimal(0))
        if total != maximum:
            yield find("S10.sum", "note", column=name, reported=maximum, exact=total)
    for part in parts:
        inside = part.parts if isinstance(part, Area) else part.items
        if inside:
            yield from _sums(f"{name}: {part.code}", part.maximum, inside)


def _counts(
    name: str, stated: Mapping[str, str], areas: Sequence[Area]
) -> Iterator[TableFinding]:
    for key, what in _COUNTED.items():
        text = stated.get(key, "")
        counted = len(areas) if what == "areas" else _added(areas, what)
        if text.isdigit() and counted is not None and int(text) != counted:
            yield find(
                "S10.count",
                "note",
                column=name,
                reported=Decimal(text),
                exact=Decimal(counted),
                what=what,
            )


def _added(areas: Iterable[Area], what: str) -> int | None:
    counts = [getattr(area, what) for area in areas]
    return None if None in counts else sum(counts)


def _variants(
    name: str, variants: Sequence[Mapping[str, str]]
) -> Iterator[TableFinding]:
    """Two readings of one document that state different counts."""
    seen: dict[tuple[str, str], str] = {}
    for row in variants:
        for what in ("areas", "criteria", "components"):
            if what not in row:
                continue
            first = seen.setdefault((row.get("level", ""), what), row[what])
            if first != row[what]:
                yield find(
                    "S10.variants",
                    "note",
                    column=name,
                    what=what,
                    first=first,
                    second=row[what],
                )
