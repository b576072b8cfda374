"""R01 order, R02 ties, R03 ranks that are missing or used twice.

One duty: judge the leagues. Where S02 finds two tables in one, nothing is said here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from cchc_lib.scores.records import Ranking, Recomputed, TableFinding
from cchc_lib.scores.table_checks.cases import Case, filled, note_cell
from cchc_lib.scores.table_checks.leagues import League, find_leagues, is_rank
from cchc_lib.scores.table_checks.periods import mixed_periods
from cchc_lib.scores.wording import find

_EXAMPLES = {
    "competition": "1, 2, 2, 4",
    "dense": "1, 2, 2, 3",
    "sequential": "1, 2, 3, 4",
}
_FEW = 3  # places; below it there is no order to speak of


def describe_ranks(case: Case) -> tuple[Ranking, ...]:
    """Name the rule of each league and its ties."""
    return tuple(
        Ranking(
            column=league.column,
            about=league.about,
            period=league.period,
            rule=league.mended.rule,
            ties=tuple(tuple(p.row.code or p.row.name for p in t) for t in league.ties),
        )
        for league in find_leagues(case)
    )


def check_ranks(case: Case) -> Iterator[TableFinding | Recomputed]:
    """Yield what is wrong with the ranks of a table."""
    if mixed_periods(case):
        return
    yield from _no_ranks(case)
    leagues = list(find_leagues(case))
    for league in leagues:
        yield from _recomputed(league)
        yield from _order(league)
        yield from _ties(league.mended)
        yield from _other_rule(case, league.mended)
        yield from _repeats(league.mended)
    yield from _missing([league.mended for league in leagues])


def _no_ranks(case: Case) -> Iterator[TableFinding]:
    for column in case.card.having("rank"):
        for row, (value,) in filled(case.units(), column.name):
            if not is_rank(value):
                yield find(
                    "R03.no_rank", "minor", rows=[row], column=column.name,
                    reported=value,
                )  # fmt: skip


def _recomputed(league: League) -> Iterator[Recomputed]:
    for place, rank in zip(league.places, league.expected, strict=True):
        agrees = place.rank == rank
        yield note_cell(
            place.row, league.column, Decimal(place.rank), Fraction(rank), agrees=agrees
        )


def _order(league: League) -> Iterator[TableFinding]:
    if not league.displaced:
        return
    moves = [f"{p.row.name}: {p.rank} → {rank}" for p, rank in league.displaced]
    yield find(
        "R01.order",
        "material",
        rows=[place.row for place, _ in league.displaced],
        column=league.column,
        decision="certain",
        moves=moves,
        n=len(moves),
        about=league.about,
    )


def _ties(league: League) -> Iterator[TableFinding]:
    case = "R02.broken"
    if league.rule == "sequential":
        alone = [t for t in league.ties if t not in league.shared]
        rows = [place.row for tie in alone for place in tie]
        yield find(
            "R02.sequential", "note", rows=rows, column=league.column, n=len(alone),
        )  # fmt: skip
        case = "R02.shared"
    for tie in league.broken:
        ranks = [str(place.rank) for place in tie]
        yield find(
            case, "minor", rows=[place.row for place in tie], column=league.column,
            ranks=ranks, rule=league.rule,
        )  # fmt: skip


def _other_rule(case: Case, league: League) -> Iterator[TableFinding]:
    """Ties that are numbered by another rule than the framework states."""
    stated = case.framework.tie_rule if case.framework else ""
    if stated and league.rule not in {"any", stated}:
        yield find(
            "R02.other_rule", "note", column=league.column, stated=_EXAMPLES[stated],
            found=_EXAMPLES[league.rule],
        )  # fmt: skip


def _repeats(league: League) -> Iterator[TableFinding]:
    for places in league.repeated:
        yield find(
            "R03.repeated",
            "minor",
            rows=[place.row for place in places],
            column=league.column,
            rank=places[0].rank,
        )


def _missing(leagues: Sequence[League]) -> Iterator[TableFinding]:
    """One finding for all columns: a missing row leaves a gap in each of them."""
    gaps = [
        (g, g.missing) for g in leagues if g.missing and not g.repeated
        and len(g.places) >= _FEW
    ]  # fmt: skip
    if not gaps:
        return
    league, ranks = gaps[0]
    sparse = all(len(missing) > len(g.places) for g, missing in gaps)
    columns = list(dict.fromkeys(g.column for g, _ in gaps))
    yield find(
        "R03.sparse" if sparse else "R03.missing",
        "note" if sparse else "minor",
        column=league.column,
        ranks=[str(rank) for rank in ranks],
        n=len(ranks),
        columns=columns,
        places=len(league.places),
    )
