"""S02: one table, one period and one base.

One duty: find two tables in one from the data: every unit twice, one ranking over
several periods, or ranks that contradict each other but split into two rankings, each
consistent in itself.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import combinations

from cchc_lib.scores.records import TableFinding
from cchc_lib.scores.table_checks.cases import FRESH, Case
from cchc_lib.scores.table_checks.leagues import League, Place, find_leagues
from cchc_lib.scores.table_checks.names import stacked_units
from cchc_lib.scores.wording import find

_MOST = 1500  # places; pairs of more would take seconds
_LEAST = 4  # rows in conflict; fewer can be two slips


def check_periods(case: Case) -> list[TableFinding]:
    """Say that a table mixes periods or bases, or lies outside its framework's time."""
    return [*mixed_periods(case), *_outside_validity(case)]


def _outside_validity(case: Case) -> Iterator[TableFinding]:
    """A framework that was replaced before the table's period, or came after it."""
    rules, period = case.framework, case.card.period
    if rules is None or not period[:4].isdigit():
        return
    early = bool(rules.valid_from) and period < rules.valid_from[: len(period)]
    late = bool(rules.valid_to) and period > rules.valid_to[: len(period)]
    if early or late:
        yield find(
            "S02.validity", "note", scheme=rules.id, period=period,
            start=rules.valid_from or "…", end=rules.valid_to or "…",
        )  # fmt: skip


def mixed_periods(case: Case) -> list[TableFinding]:
    """Give at most one finding: stacked units, periods in one ranking, or two ranks."""
    stacked = stacked_units(case)
    if stacked:
        rows = [unit[0] for unit in stacked]
        return [find("S02.stacked", "material", rows=rows, n=len(stacked))]
    return _one_ranking_of_periods(case) or _two_rankings(case)


def _one_ranking_of_periods(case: Case) -> list[TableFinding]:
    """Several periods in the period column, but ranks that run through them."""
    columns = case.card.having("rank")
    rows = case.units()
    periods = sorted({row.period for row in rows if row.period})
    if len(periods) < 2 or not columns:
        return []
    name = columns[0].name
    ranks = sorted(int(r) for row in rows if (r := row.numbers[name]) is not None)
    if len(ranks) < FRESH or ranks != list(range(1, len(ranks) + 1)):
        return []
    column = case.card.having("period")[0].name
    return [find("S02.periods", "material", column=column, periods=periods)]


def _two_rankings(case: Case) -> list[TableFinding]:
    for league in find_leagues(case):
        sides = _sides(league)
        if sides:
            smaller = min(sides, key=len)
            return [
                find(
                    "S02.two_rankings",
                    "material",
                    rows=[place.row for place in smaller],
                    column=league.column,
                    n=sum(map(len, sides)),
                    repeated=len(league.repeated),
                    missing=len(league.missing),
                )
            ]
    return []


def _sides(league: League) -> tuple[list[Place], list[Place]] | None:
    """Split the rows in conflict into two consistent rankings, if that is possible."""
    if not (league.repeated and league.missing) or len(league.places) > _MOST:
        return None
    conflicts: dict[int, list[int]] = {}
    for i, j in combinations(range(len(league.places)), 2):
        better, worse = league.places[i], league.places[j]
        if better.score > worse.score and better.rank >= worse.rank:
            conflicts.setdefault(i, []).append(j)
            conflicts.setdefault(j, []).append(i)
    colours = _two_colours(conflicts)
    if colours is None or len(conflicts) < _LEAST:
        return None
    sides: tuple[list[Place], list[Place]] = ([], [])
    for i, colour in sorted(colours.items()):
        sides[colour].append(league.places[i])
    return sides if min(map(len, sides)) > 1 else None


def _two_colours(conflicts: dict[int, list[int]]) -> dict[int, int] | None:
    colours: dict[int, int] = {}
    for start in conflicts:
        if start in colours:
            continue
        colours[start] = 0
        queue = deque([start])
        while queue:
            here = queue.popleft()
            for there in conflicts[here]:
                if there not in colours:
                    colours[there] = 1 - colours[here]
                    queue.append(there)
                elif colours[there] == colours[here]:
                    return None
    return colours
