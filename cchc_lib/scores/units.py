"""Units over time: codes with the period they hold, and what became of each unit.

One duty: the reform of 1 July 2025 (63 → 34 provinces, communes merged) as a crosswalk,
and like-for-like chains along it. Not here: the numbers of units.

- A unit is its code *and* its period: code 30292 was Phường Bình Khánh and is now
  Phường Bình Đức. Names join nothing, since the name of an old city lives on as a ward.
- A chain is a smallest group of old units and the new units they became. Counts add up
  over it on both sides; scores do not, unless one unit became one unit.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from cchc_lib.errors import UnknownNameError
from cchc_lib.vocabulary import data_path

REFORM = date(2025, 7, 1)  # the new communes began to work, the districts ended
Level = Literal["province", "ward"]
Change = Literal["kept", "merged", "split", "regrouped"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Unit:
    """One unit in one period; the same code before and after is another unit."""

    code: str
    name: str
    since: date | None  # None: before what the crosswalk knows
    until: date | None  # first day on which it was no more; None: it still is

    def holds(self, day: date) -> bool:
        """Say whether the unit was there on a day."""
        began = self.since is None or self.since <= day
        return began and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A smallest group of old units and the new units they became."""

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    complete: bool  # whether the crosswalk is known to list every old unit in it

    @property
    def change(self) -> Change:
        """What happened: one to one, many to one, one to many, many to many."""
        if len(self.old) == 1:
            return "kept" if len(self.new) == 1 else "split"
        return "merged" if len(self.new) == 1 else "regrouped"

    @property
    def comparable(self) -> bool:
        """Whether scores, which do not add up, may be compared across the reform."""
        return self.change == "kept" and self.complete


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosswalk:
    """Which new units each old unit went into, one to many."""

    level: Level
    links: tuple[tuple[Unit, Unit], ...]  # old unit, new unit
    chains: tuple[Chain, ...]

    def successors(self, code: str) -> tuple[Unit, ...]:
        """The new units that an old unit went into; none if the code is not known."""
        return tuple(new for old, new in self.links if old.code == code)

    def predecessors(self, code: str) -> tuple[Unit, ...]:
        """The old units that a new unit was made of; none if the code is not known."""
        return tuple(old for old, new in self.links if new.code == code)

    def unit(self, code: str, day: date) -> Unit:
        """The unit that a code meant on a day.

        Raises
        ------
        UnknownNameError
            If no unit had this code on that day.
        """
        found = [u for link in self.links for u in link if u.code == code]
        held = sorted({u for u in found if u.holds(day)}, key=lambda u: u.name)
        if not held:
            known = {u.code for link in self.links for u in link if u.holds(day)}
            raise UnknownNameError("unit code", code, tuple(sorted(known)))
        return held[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A shipped table and its columns: name and code before and after."""

    name: str
    old: tuple[str, str]
    new: tuple[str, str]
    size: str = ""  # column that says how many old units are in the new one


_FILES: Mapping[Level, _File] = {
    "province": _File(
        name="units_provinces_63_to_34.csv",
        old=("old_province", "old_code"),
        new=("new_province", "new_code"),
        size="old_provinces_in_new",
    ),
    "ward": _File(
        name="units_seed_cities_old_to_new.csv",
        old=("old_ward", "old_ward_code"),
        new=("new_ward", "new_ward_code"),
    ),
}


def known_crosswalks() -> tuple[str, ...]:
    """Levels of units that a crosswalk is shipped for."""
    return tuple(_FILES)


@lru_cache(maxsize=4)
def read_crosswalk(level: str) -> Crosswalk:
    """Read the shipped crosswalk of the reform of 2025.

    Parameters
    ----------
    level : str
        "province" (all 63 and 34) or "ward" (four cities only: whether a new ward took
        in units from elsewhere is not known, so none of its chains is complete).

    Raises
    ------
    UnknownNameError
        If no crosswalk of this level is shipped.

    Examples
    --------
    >>> [unit.name for unit in read_crosswalk("province").predecessors("25")]
    ['Tỉnh Hòa Bình', 'Tỉnh Phú Thọ', 'Tỉnh Vĩnh Phúc']
    """
    known: Mapping[str, tuple[Level, _File]] = {k: (k, f) for k, f in _FILES.items()}
    if level not in known:
        raise UnknownNameError("crosswalk", level, known_crosswalks())
    kind, table = known[level]
    path = data_path("tables", table.name)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    links = tuple(_link(row, table) for row in rows)
    sizes = {row[table.new[1]]: int(row[table.size]) for row in rows if table.size}
    return Crosswalk(level=kind, links=links, chains=tuple(_chains(links, sizes)))


def _link(row: Mapping[str, str], table: _File) -> tuple[Unit, Unit]:
    old, new = ((row[name], row[code]) for name, code in (table.old, table.new))
    return (
        Unit(name=old[0], code=old[1], since=None, until=REFORM),
        Unit(name=new[0], code=new[1], since=REFORM, until=None),
    )


def _chains(
    links: Collection[tuple[Unit, Unit]], sizes: Mapping[str, int]
) -> Iterator[Chain]:
    """Group units that hang together; complete where the sizes are stated and met."""
    beside: dict[Unit, set[Unit]] = defaultdict(set)
    for old, new in links:
        beside[old].add(new)
        beside[new].add(old)
    seen: set[Unit] = set()
    for start, _ in links:
        if start not in seen:
            group = _reach(start, beside)
            seen |= group
            now = tuple(sorted(unit for unit in group if unit.until is None))
            yield Chain(
                old=tuple(sorted(unit for unit in group if unit.until is not None)),
                new=now,
                complete=all(sizes.get(u.code) == len(beside[u]) for u in now),
            )


def _reach(start: Unit, beside: Mapping[Unit, set[Unit]]) -> set[Unit]:
    found, edge = {start}, [start]
    while edge:
        fresh = beside[edge.pop()] - found
        found |= fresh
        edge += fresh
    return found
