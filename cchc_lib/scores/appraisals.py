"""Self-scores beside appraised scores (tự chấm, thẩm định), as a table prints them.

One duty: typed columns of sides → the same units and criteria scored twice or more.
Nothing is invented: a table without self-scores or without an appraisal gives ``None``,
and a criterion that only one side scored (a survey) is named and left out. Not here:
what the difference means.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc_lib.scores.columns import subject
from cchc_lib.scores.records import Column, Row, Side
from cchc_lib.scores.table_checks.cases import Case

Points = tuple[tuple[Decimal | None, ...], ...]
_ORDER: tuple[Side, ...] = ("self", "appraised_1", "appraised_2", "appraised", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One criterion that was scored by the unit and by an appraisal."""

    name: str
    maximum: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraisal:
    """Scores of the same units by themselves and by those who appraised them."""

    units: tuple[Row, ...]  # a row a unit
    criteria: tuple[Criterion, ...]  # empty where only totals are printed
    rounds: tuple[Side, ...]  # the self-score first, the last appraisal last
    points: Mapping[Side, Points]  # units × criteria, in the order of both
    totals: Mapping[Side, tuple[Decimal | None, ...]]  # of the criteria, or as printed
    grades: Mapping[Side, tuple[str, ...]]  # printed classes, of both or of none
    left_out: tuple[str, ...]  # criteria that the unit did not score, or nobody else

    @property
    def final(self) -> Side:
        """The last appraisal."""
        return self.rounds[-1]

    @property
    def maximum(self) -> Decimal | None:
        """The most that all criteria give together, if each maximum is known."""
        known = [c.maximum for c in self.criteria if c.maximum is not None]
        full = bool(known) and len(known) == len(self.criteria)
        return sum(known, Decimal(0)) if full else None


def find_appraisal(case: Case) -> Appraisal | None:
    """Lay out self and appraised scores, or give None where a table has no such two."""
    if case.counts_classes:
        return None
    return _by_columns(case) or _by_rows(case) or _by_totals(case)


def _by_columns(case: Case) -> Appraisal | None:
    """A row a unit, a column for each criterion and side."""
    cells = {(c.side, subject(c)): c for c in case.parts if c.about or not c.side}
    rounds = _rounds(side for side, _ in cells)
    if len(rounds) < 2:
        return None
    named = {side: [k for s, k in cells if s == side] for side in rounds}
    keys = [k for k in named["self"] if k in named[rounds[-1]]]
    rounds = tuple(s for s in rounds if set(keys) <= set(named[s]))
    if len(keys) < 2:
        return None
    units = case.units()
    points = {
        side: tuple(
            tuple(row.numbers[cells[side, key].name] for key in keys) for row in units
        )
        for side in rounds
    }
    one_sided = {k for s, k in cells if k not in keys and s in {*rounds, "survey"}}
    return Appraisal(
        units=units,
        criteria=tuple(_criterion(case, cells[rounds[-1], key]) for key in keys),
        rounds=rounds,
        points=points,
        totals={side: tuple(map(_sum, points[side])) for side in rounds},
        grades=_grades(case, units),
        left_out=tuple(_shown(cells, key) for key in sorted(one_sided)),
    )


def _by_rows(case: Case) -> Appraisal | None:
    """A row for each unit and criterion, a column for each side."""
    indexes = case.card.having("index")
    columns = _whole_columns(case)
    rounds = _rounds(columns)
    if not indexes or len(rounds) < 2:
        return None
    name = indexes[0].name
    rows = {(row.key, row.texts[name]): row for row in case.units()}
    keys = list(dict.fromkeys(key for _, key in rows))
    names = list(dict.fromkeys(unit for unit, _ in rows))
    if len(keys) < 2 or len(names) < 2:
        return None
    points = {
        side: tuple(
            tuple(_cell(rows.get((unit, key)), columns[side]) for key in keys)
            for unit in names
        )
        for side in rounds
    }
    firsts = {key: next(r for (_, k), r in rows.items() if k == key) for key in keys}
    last = columns[rounds[-1]]
    return Appraisal(
        units=tuple(next(r for (u, _), r in rows.items() if u == n) for n in names),
        criteria=tuple(
            Criterion(name=key, maximum=case.limit(last, firsts[key])) for key in keys
        ),
        rounds=rounds,
        points=points,
        totals={side: tuple(map(_sum, points[side])) for side in rounds},
        grades={},
        left_out=(),
    )


def _by_totals(case: Case) -> Appraisal | None:
    """Only whole scores of each side, a row a unit."""
    columns = _whole_columns(case)
    if case.card.having("index"):
        return None
    surveyed = any(c.side == "survey" for c in case.card.columns)
    if surveyed:  # the final score has points in it that no unit gives itself
        columns.pop("", None)
    rounds = _rounds(columns)
    if len(rounds) < 2:
        return None
    units = case.units()
    return Appraisal(
        units=units,
        criteria=(),
        rounds=rounds,
        points={side: tuple(() for _ in units) for side in rounds},
        totals={
            side: tuple(row.numbers[columns[side].name] for row in units)
            for side in rounds
        },
        grades=_grades(case, units),
        left_out=(),
    )


def _whole_columns(case: Case) -> dict[Side, Column]:
    """The one score of each side; the final total where no appraisal is printed."""
    found: dict[Side, Column] = {}
    for column in (*case.totals, *case.parts):
        if column.side and not column.about:
            found.setdefault(column.side, column)
    finals = [c for c in case.totals if not c.side]
    if finals:
        found[""] = finals[0]
    return found


def _rounds(sides: Iterable[Side]) -> tuple[Side, ...]:
    """The self-score and the appraisals, in order; nothing without both.

    A score without a side stands for the result where no appraisal is named.
    """
    there = set(sides)
    appraised = [s for s in _ORDER if s.startswith("appraised") and s in there]
    result: list[Side] = appraised or ([""] if "" in there else [])
    return ("self", *result) if "self" in there and result else ()


def _criterion(case: Case, column: Column) -> Criterion:
    rows = case.units()
    limit = case.limit(column, rows[0]) if rows else None
    return Criterion(name=_plain_name(column), maximum=limit)


def _shown(cells: Mapping[tuple[Side, str], Column], key: str) -> str:
    return next(_plain_name(c) for (_, k), c in cells.items() if k == key)


def _plain_name(column: Column) -> str:
    """A criterion's name as printed, without the words of its side."""
    upper, _, lower = column.name.rpartition(" · ")
    return upper if column.side and lower and upper else column.name


def _grades(case: Case, units: Sequence[Row]) -> dict[Side, tuple[str, ...]]:
    bands = {c.side: c.name for c in case.card.having("band")}
    last = next((side for side in reversed(_ORDER[1:]) if side in bands), None)
    if "self" not in bands or last is None:
        return {}
    sides: tuple[Side, ...] = ("self", last)
    return {s: tuple(row.texts[bands[s]].strip() for row in units) for s in sides}


def _cell(row: Row | None, column: Column) -> Decimal | None:
    return None if row is None else row.numbers[column.name]


def _sum(values: Sequence[Decimal | None]) -> Decimal | None:
    full = [value for value in values if value is not None]
    return sum(full, Decimal(0)) if len(full) == len(values) else None
