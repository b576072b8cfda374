"""Units of several tables → groups that may be compared from one period to the next.

One duty: who is joined with whom. Codes join, names never do; across the reform the
crosswalk joins, and what cannot be joined is a break with its reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cchc_lib.errors import DataError
from cchc_lib.pipeline.comparing.over_time.periods import Period
from cchc_lib.scores.units import Crosswalk, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One row of the series: the codes that make it up in each period."""

    code: str
    name: str
    members: tuple[tuple[str, ...], ...]  # codes, one tuple a period
    change: str  # "kept", "merged", "split", "regrouped"
    complete: bool = True
    comparable: bool = True  # whether scores may be compared along it


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A unit that cannot be followed, and why."""

    code: str
    name: str
    period: str
    reason: str  # "gone", "came", "unknown_code", "scores_do_not_add", "incomplete"


Names = Mapping[str, str]  # code → name, of one period


def group_units(
    tables: Sequence[tuple[Period, Names]], crosswalk: Crosswalk | None, place: str
) -> tuple[Group, ...]:
    """Group the units of all periods into rows that hold the same ground throughout.

    Raises
    ------
    DataError
        If a crosswalk is asked for and a period holds the day of the reform.
    """
    sides = {period.side for period, _ in tables}
    if crosswalk is None or sides in ({"before"}, {"after"}):
        return _same_codes(tables)
    across = next((p for p, _ in tables if p.side == "across"), None)
    if across is not None:
        found = f"the period {across.label!r}, which holds 1 July 2025"
        raise DataError(place, found, "periods wholly before or after the reform")
    return tuple(_along(tables, crosswalk))


def _same_codes(tables: Sequence[tuple[Period, Names]]) -> tuple[Group, ...]:
    codes = dict.fromkeys(code for _, names in tables for code in names)
    return tuple(
        Group(
            code=code,
            name=next(names[code] for _, names in reversed(tables) if code in names),
            members=((code,),) * len(tables),
            change="kept",
        )
        for code in codes
    )


def _along(tables: Sequence[tuple[Period, Names]], crosswalk: Crosswalk) -> list[Group]:
    groups = []
    for chain in crosswalk.chains:
        sides = {"before": chain.old, "after": chain.new}
        members = tuple(_codes(sides[period.side]) for period, _ in tables)
        present = [
            code in names
            for (_, names), codes in zip(tables, members, strict=True)
            for code in codes
        ]
        if any(present):
            groups.append(
                Group(
                    code="+".join(_codes(chain.new)),
                    name=" + ".join(unit.name for unit in chain.new),
                    members=members,
                    change=chain.change,
                    complete=chain.complete,
                    comparable=chain.comparable,
                )
            )
    return groups


def _codes(units: Sequence[Unit]) -> tuple[str, ...]:
    return tuple(unit.code for unit in units)


def unknown_codes(
    tables: Sequence[tuple[Period, Names]], groups: Sequence[Group]
) -> tuple[Break, ...]:
    """Units whose code no group holds in their period."""
    breaks = []
    for at, (period, names) in enumerate(tables):
        known = {code for group in groups for code in group.members[at]}
        breaks += [
            Break(code=code, name=name, period=period.label, reason="unknown_code")
            for code, name in names.items()
            if code not in known
        ]
    return tuple(breaks)
