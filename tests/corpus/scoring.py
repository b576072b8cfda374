"""Audits of a corpus against its gold → nine scores.

One duty: count what an audit found, missed and made up. The definitions are those of
the corpus scorer beside a checkout (``../shared/tools``), so that the numbers of
either can be held against the other. Not here: reading files (``gold``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from cchc_lib.model import Figure
from cchc_lib.pipeline import Audit, audit
from tests.corpus.gold import (
    Document,
    GoldFigure,
    GoldRelation,
    number_in,
    places_of,
    source_of,
)

ALARMS = frozenset({"minor", "material", "impossible"})
ERRORS = frozenset({"minor", "material"})  # what a gold error must be to be wanted
Values = frozenset[Decimal]
Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True)
class Scores:
    """What was counted over a corpus, and the shares that follow."""

    counts: Counter[str]
    misses: tuple[str, ...]

    def share(self, part: str, whole: str) -> float | None:
        """Return the share of two counts, none when there is nothing to count."""
        of = self.counts[whole]
        return self.counts[part] / of if of else None

    @cached_property
    def by_name(self) -> dict[str, float | None]:
        """Return the nine scores by name."""
        matched = self.counts["matched"]
        printed = self.counts["found"] + self.counts["gold"]
        return {
            "figure_precision": self.share("matched", "found"),
            "figure_recall": self.share("matched", "gold"),
            "figure_f1": 2 * matched / printed if printed else None,
            "hedge_accuracy": self.share("hedged", "matched"),
            "distractor_rate": self.share("distracted", "distractors"),
            "relation_recall": self.share("joined", "relations"),
            "error_recall": self.share("caught", "errors"),
            "finding_precision": self.share("right", "alarms"),
            "clean_documents": self.share("quiet", "clean"),
        }


def score(
    documents: Iterable[Document], *, run: Callable[[str], Audit] | None = None
) -> Scores:
    """Audit every document and count what agrees with its gold."""
    run = run or (lambda text: audit(source_of(text)))
    counts: Counter[str] = Counter()
    misses: list[str] = []
    for document in documents:
        for key, miss in _compare(document, run(document.text)):
            counts[key] += 1
            if miss:
                misses.append(f"{document.id}: {miss}")
    return Scores(counts, tuple(misses))


def values_of(figures: Iterable[Figure]) -> Values:
    """Every number a group of figures prints, denominators included."""
    numbers: set[Decimal] = set()
    for figure in figures:
        numbers.add(figure.value)
        if figure.denominator is not None:
            numbers.add(figure.denominator)
    return frozenset(numbers)


def figures_at(result: Audit, spans: Spans) -> set[str]:
    """Ids of the figures that overlap one of ``spans``."""
    return {
        figure.id
        for figure in result.reading.figures
        if any(figure.start < end and start < figure.end for start, end in spans)
    }


def severities_at(result: Audit, spans: Spans) -> set[str]:
    """How grave the findings are that name a number at one of ``spans``."""
    near = figures_at(result, spans)
    return {one.severity for one in result.found if near & set(one.figures)}


def joins(values: Values, relation: GoldRelation) -> bool:
    """Whether enough numbers of a relation are among ``values``.

    All of up to three; of more, all but one.
    """
    wanted = relation.values
    enough = len(wanted) if len(wanted) <= 3 else max(3, len(wanted) - 1)
    return bool(wanted) and len(wanted & values) >= enough


def touches(values: Values, relation: GoldRelation) -> bool:
    """Whether an alarm over ``values`` is about a relation: joined, or two shared.

    An alarm over one figure alone (a count that cannot be one) is about each relation
    that names it.
    """
    shared = len(relation.values & values)
    return joins(values, relation) or shared >= 2 or (shared == len(values) == 1)


def _compare(document: Document, result: Audit) -> Iterator[tuple[str, str]]:
    """Give each thing counted, with a sentence where it is a miss."""
    yield from _compare_figures(document, result)
    checked = [
        values_of(result.by_id[name] for name in verdict.relation.figures)
        for verdict in result.verdicts
    ]
    for relation in document.relations:
        hit = any(joins(values, relation) for values in checked)
        yield "relations", "" if hit else f"no check joins {_words(relation)}"
        if hit:
            yield "joined", ""
    yield from _compare_findings(document, result)


def _compare_figures(document: Document, result: Audit) -> Iterator[tuple[str, str]]:
    used: set[str] = set()
    figures = result.reading.figures
    for gold in document.figures:
        for start, end in places_of(gold, document.text):
            yield "gold", ""
            figure = _match(gold, _between(figures, start, end, but=used))
            if figure is None:
                yield "missed", f"{gold.surface!r} is not read"
                continue
            used.add(figure.id)
            yield "matched", ""
            if figure.hedge == gold.hedge:
                yield "hedged", ""
            else:
                yield "misheard", f"{gold.surface!r} is {gold.hedge}: {figure.hedge}"
    for figure in figures:
        made_up = figure.id not in used
        yield "found", f"{figure.printed!r} is no figure" if made_up else ""
    yield from _compare_traps(document, figures, used)


def _compare_traps(
    document: Document, figures: Iterable[Figure], used: Collection[str]
) -> Iterator[tuple[str, str]]:
    for trap in document.distractors:
        for place in re.finditer(re.escape(trap), document.text):
            yield "distractors", ""
            if list(_between(figures, place.start(), place.end(), but=used)):
                yield "distracted", f"a figure is read in {trap!r}"


def _compare_findings(document: Document, result: Audit) -> Iterator[tuple[str, str]]:
    alarms = [
        (finding, values_of(result.by_id[name] for name in finding.figures))
        for finding in result.found
        if finding.severity in ALARMS
    ]
    for relation in document.errors:
        if relation.severity in ERRORS:
            hit = any(touches(values, relation) for _, values in alarms)
            yield "errors", "" if hit else f"no alarm on {_words(relation)}"
            if hit:
                yield "caught", ""
    quiet = True
    for finding, values in alarms:
        right = any(touches(values, relation) for relation in document.errors)
        quiet &= right
        yield "alarms", "" if right else f"false alarm: {finding.message_en}"
        if right:
            yield "right", ""
    if not document.errors:
        yield "clean", ""
        if quiet:
            yield "quiet", ""


def _between(
    figures: Iterable[Figure], start: int, end: int, *, but: Collection[str]
) -> Iterator[Figure]:
    """Figures that overlap a span and are not taken."""
    for figure in figures:
        if figure.start < end and figure.end > start and figure.id not in but:
            yield figure


def _match(gold: GoldFigure, figures: Iterable[Figure]) -> Figure | None:
    wanted = {gold.value, number_in(gold.surface)}
    return next((figure for figure in figures if figure.value in wanted), None)


def _words(relation: GoldRelation) -> str:
    return f"{relation.type} {' '.join(relation.args)} → {relation.stated}"
