"""Leagues: which rows are ranked together, and how their ranks are numbered.

One duty: rows with a score and a rank, grouped by period; the tie rule that fits; the
ranks that are misplaced, missing or used twice. No words and no severity here.

Higher scores rank better. Competition ranking numbers ties 1, 2, 2, 4; dense ranking
1, 2, 2, 3; sequential numbering 1, 2, 3, 4.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import groupby, pairwise

from cchc_lib.scores.columns import subject
from cchc_lib.scores.records import Column, Row
from cchc_lib.scores.table_checks.cases import Case, filled
from cchc_lib.scores.table_checks.sums import row_sums
from cchc_lib.vocabulary.columns import plain

MOST_RANK = 100_000  # a larger number is no rank


@dataclass(frozen=True, slots=True)
class Place:
    """A row in a league: its score and the rank it is given."""

    row: Row
    score: Fraction
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class League:
    """Rows ranked together by one column, best first."""

    column: str
    about: str
    period: str
    places: tuple[Place, ...]

    @property
    def expected(self) -> tuple[int, ...]:
        """The rank of each row by its score, best first.

        Usually the printed ranks in order, so that a part of a league can be checked.
        Where another reading moves fewer rows, it is taken: the rows out of line take
        the ranks that are missing, or all rows those of the scores.
        """
        ordered = tuple(sorted(place.rank for place in self.places))
        if not self._moved(ordered):
            return ordered
        readings = (ordered, self._filled(), *_by_scores(self.places))
        return min((r for r in readings if r), key=self._moved)

    def _moved(self, ranks: tuple[int, ...]) -> int:
        return sum(p.rank != r for p, r in zip(self.places, ranks, strict=True))

    def _filled(self) -> tuple[int, ...]:
        """The rows in line keep their ranks, the others take those that are missing."""
        kept = _longest_rise([place.rank for place in self.places])
        out = [i for i in range(len(self.places)) if i not in kept]
        used = {self.places[i].rank for i in kept}
        free = sorted({*range(1, max(used) + 1)} - used)
        if len(free) != len(out):
            return ()
        given = dict(zip(out, free, strict=True))
        ranks = tuple(given.get(i, p.rank) for i, p in enumerate(self.places))
        return ranks if list(ranks) == sorted(ranks) else ()

    @property
    def displaced(self) -> tuple[tuple[Place, int], ...]:
        """Rows whose rank is not the one their score takes among the printed ranks."""
        pairs = zip(self.places, self.expected, strict=True)
        return tuple((p, rank) for p, rank in pairs if p.rank != rank)

    @property
    def mended(self) -> League:
        """The league with every rank in order, so that a slip is told only once."""
        pairs = zip(self.places, self.expected, strict=True)
        places = tuple(replace(place, rank=rank) for place, rank in pairs)
        return replace(self, places=places)

    @property
    def ties(self) -> tuple[tuple[Place, ...], ...]:
        """Groups of rows with one score."""
        groups = (tuple(g) for _, g in groupby(self.places, lambda p: p.score))
        return tuple(group for group in groups if len(group) > 1)

    @property
    def shared(self) -> tuple[tuple[Place, ...], ...]:
        """Ties of which at least two rows have one rank."""
        return tuple(t for t in self.ties if len({p.rank for p in t}) < len(t))

    @property
    def rule(self) -> str:
        """The tie rule that fits most ties; "any" where nothing ties."""
        if not self.ties:
            return "any"
        if 2 * len(self.shared) <= len(self.ties):
            return "sequential"
        ranks = sorted({place.rank for place in self.places})
        after = dict(pairwise(ranks))
        dense = competition = 0
        for tie in self.shared:
            follower = after.get(tie[0].rank)
            dense += follower == tie[0].rank + 1
            competition += follower == tie[0].rank + len(tie)
        return "dense" if dense > competition else "competition"

    @property
    def broken(self) -> tuple[tuple[Place, ...], ...]:
        """Ties that do not follow the rule of most."""
        if self.rule == "sequential":
            return self.shared
        return tuple(t for t in self.ties if len({p.rank for p in t}) == len(t))

    @property
    def repeated(self) -> tuple[tuple[Place, ...], ...]:
        """Rows with one rank but not one score."""
        by_rank: defaultdict[int, list[Place]] = defaultdict(list)
        for place in self.places:
            by_rank[place.rank].append(place)
        return tuple(
            tuple(g) for g in by_rank.values() if len({p.score for p in g}) > 1
        )

    @property
    def missing(self) -> tuple[int, ...]:
        """Ranks that no row has, and no tie before them explains."""
        counts = Counter(place.rank for place in self.places)
        dense, due = self.rule == "dense", 1
        missing: list[int] = []
        for rank in sorted(counts):
            missing += range(due, rank)
            tied = 1 if dense else self._tied(rank)
            due = max(due, rank + tied)
        return tuple(missing)

    def _tied(self, rank: int) -> int:
        """How many rows of one score share this rank."""
        scores = Counter(place.score for place in self.places if place.rank == rank)
        return max(scores.values())


def _longest_rise(ranks: Sequence[int]) -> set[int]:
    """Indices of a longest run of ranks that never falls (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for i, rank in enumerate(ranks):
        at = bisect_right(tops, rank)
        before.append(ends[at - 1] if at else -1)
        tops[at : at + 1] = [rank]
        ends[at : at + 1] = [i]
    chain, here = set(), ends[-1] if ends else -1
    while here >= 0:
        chain.add(here)
        here = before[here]
    return chain


def _by_scores(places: Sequence[Place]) -> Iterator[tuple[int, ...]]:
    """Competition and dense ranks of places that are sorted by score."""
    competition: list[int] = []
    dense: list[int] = []
    for i, place in enumerate(places):
        tied = i > 0 and places[i - 1].score == place.score
        competition.append(competition[-1] if tied else i + 1)
        dense.append(dense[-1] if tied else 1 + (dense[-1] if dense else 0))
    yield tuple(competition)
    yield tuple(dense)


def find_leagues(case: Case) -> Iterator[League]:
    """Yield one league a column of ranks and period, or block where ranks start anew.

    Of several readings (which total is ranked; one league or one a block; a misprinted
    total by its sum) the one with the least trouble is taken, the plainest first.
    """
    for column in case.card.having("rank"):
        readings = [
            _leagues(case, column, ranked, {}, by_level=by_level)
            for ranked in _ranked(case, column)
            for by_level in (False, True)
        ]
        if not readings:
            continue
        best = min(readings, key=_trouble)
        for ranked in _ranked(case, column) if _disorder(best) else ():
            sums = _sums_of_wrong_totals(case, ranked)
            if sums:
                # A total that is misprinted must not make the ranks look wrong.
                other = _leagues(case, column, ranked, sums, by_level=False)
                best = min((best, other), key=_trouble)
        yield from best


def _disorder(leagues: Sequence[League]) -> int:
    return sum(
        len(league.displaced) + len(league.repeated) + len(league.mended.broken)
        for league in leagues
    )


def _trouble(leagues: Sequence[League]) -> tuple[int, int]:
    """How many rows contradict a reading, then how many ranks it leaves out."""
    return _disorder(leagues), sum(len(league.missing) for league in leagues)


def _ranked(case: Case, column: Column) -> tuple[Column, ...]:
    """The columns that a column of ranks can be about."""
    if column.about:
        named = (c for c in case.card.columns if c.role in {"part", "total", "score"})
        about = (c for c in named if column.about in {subject(c), plain(c.name)})
        return tuple(about)[:1]
    sided = [c for c in case.card.having("part", "total") if c.side == column.side]
    whole = [c for c in sided if c.role == "total" or not c.about]
    return tuple(whole if column.side else [c for c in case.totals if not c.side]) or (
        () if column.side else case.totals[:1]
    )


def _sums_of_wrong_totals(case: Case, ranked: Column) -> dict[int, Fraction]:
    if ranked.role != "total" or len(case.parts_of(ranked)) < 2:
        return {}
    rows = row_sums(case, ranked).rows
    return {row.number: exact for row, printed, exact in rows if exact != printed}


def _leagues(
    case: Case,
    column: Column,
    ranked: Column,
    sums: dict[int, Fraction],
    *,
    by_level: bool,
) -> list[League]:
    groups: defaultdict[tuple[str, str], list[Place]] = defaultdict(list)
    for row, (score, rank) in filled(case.units(), ranked.name, column.name):
        if is_rank(rank):
            exact = sums.get(row.number, Fraction(score))
            key = row.period, row.level if row.period or by_level else ""
            groups[key].append(Place(row, exact, int(rank)))
    return [
        League(
            column=column.name,
            about=ranked.name,
            period=period,
            places=tuple(sorted(places, key=lambda p: (-p.score, p.rank))),
        )
        for (period, _), places in groups.items()
    ]


def is_rank(value: Decimal) -> bool:
    """Say whether a number can be a rank: whole, positive, not absurdly large."""
    return 0 < value <= MOST_RANK and value == value.to_integral_value()
