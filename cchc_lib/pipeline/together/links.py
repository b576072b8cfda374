"""What must hold between texts of one body: repeats, parts of a year, growth.

One duty: headlines of several texts → relations over figures of all of them, named
``text:figure``. What was counted before and after the provinces of 2025 were redrawn
is never tied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations

from cchc_lib.model import Figure, Relation, RelationKind, Source, Term, Verdict
from cchc_lib.numbers.edits import one_edit
from cchc_lib.pipeline.together.headlines import Headlines
from cchc_lib.pipeline.together.periods import Period, within, year_before

# Resolution 202/2025/QH15: 63 provinces became 34, districts ended on 1 July 2025.
_REDRAWN = 12 * 2025 + 6
ACROSS = "across/"  # how claims between texts begin
_MOST_PARTS = 12
_GROSS = Fraction(1, 4)
_FAILS = frozenset({"inconsistent", "impossible"})
_NEAR = 24  # characters between a count and its change
_LAST_YEAR = re.compile(
    r"\s*so với (?:cùng kỳ(?: của)?(?: năm)?|năm)"
    r"(?: trước| ngoái|[ /]*(?P<year>20\d\d))?(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """One text of a body whose period is known."""

    number: int  # place among the texts given
    headlines: Headlines
    source: Source
    figures: Mapping[str, Figure]
    verdicts: tuple[Verdict, ...]

    @property
    def body(self) -> str:
        """What it reports on."""
        return self.headlines.body

    @property
    def period(self) -> Period:
        """The months it reports on."""
        return self.headlines.period


def name_of(number: int, figure: str) -> str:
    """Name a figure among several texts.

    Examples
    --------
    >>> name_of(1, "f3")
    '1:f3'
    """
    return f"{number}:{figure}"


def renamed(verdict: Verdict, number: int) -> Verdict:
    """Return a verdict whose figures are named among several texts."""
    relation = verdict.relation
    terms = tuple(replace(t, figure=name_of(number, t.figure)) for t in relation.terms)
    claim = f"{number}/{relation.claim}"
    return replace(verdict, relation=replace(relation, claim=claim, terms=terms))


def link(texts: Sequence[Joined]) -> Iterator[Relation]:
    """Yield what must hold between the figures of texts of one body."""
    for one, other in combinations(texts, 2):
        if one.period == other.period:
            yield from _repeats(one, other)
    for whole in texts:
        yield from _parts(whole, [t for t in texts if _comparable(t, whole)])
    for new in texts:
        for old in texts:
            if old.period == year_before(new.period) and _same_side(old, new):
                yield from _growth(new, old)


def _same_side(one: Joined, other: Joined) -> bool:
    return (one.period[1] >= _REDRAWN) == (other.period[1] >= _REDRAWN)


def _comparable(part: Joined, whole: Joined) -> bool:
    return within(part.period, whole.period) and _same_side(part, whole)


def _term(role: str, text: Joined, figure: Figure) -> Term:
    return Term(role=role, figure=name_of(text.number, figure.id))


def _relation(
    kind: RelationKind, terms: Sequence[Term], reason: str, detail: str = ""
) -> Relation:
    names = ":".join(term.figure for term in terms)
    return Relation(
        kind=kind,
        claim=f"{ACROSS}{kind}:{names}",
        terms=tuple(terms),
        strength="likely",
        reason=reason,
        detail=detail,
    )


def _repeats(one: Joined, other: Joined) -> Iterator[Relation]:
    for quantity, figure in one.headlines.by_quantity.items():
        again = other.headlines.by_quantity.get(quantity)
        if again is not None:
            terms = [_term("first", one, figure), _term("second", other, again)]
            yield _relation("repeat", terms, "same_period")


def _parts(whole: Joined, parts: Sequence[Joined]) -> Iterator[Relation]:
    """Each part of a period by itself, and all that do not overlap together."""
    for quantity, figure in whole.headlines.by_quantity.items():
        fit = [
            (text, text.headlines.by_quantity[quantity])
            for text in parts
            if quantity in text.headlines.by_quantity
        ]
        for text, part in fit:
            terms = [_term("part", text, part), _term("whole", whole, figure)]
            yield _relation("part_of", terms, "part_of_period")
        apart = _apart([text for text, _ in fit])
        if len(apart) > 1:
            terms = [_term("part", t, f) for t, f in fit if t in apart]
            terms.append(_term("whole", whole, figure))
            yield _relation("part_of", terms, "parts_of_period")


def _apart(texts: Sequence[Joined]) -> list[Joined]:
    """Take texts in order of time, each after the end of the one before."""
    taken: list[Joined] = []
    for text in sorted(texts, key=lambda t: (t.period[1], t.period[0], t.number)):
        if not taken or text.period[0] > taken[-1].period[1]:
            taken.append(text)
    return taken[:_MOST_PARTS]


def _growth(new: Joined, old: Joined) -> Iterator[Relation]:
    """``tăng 15,2% so với cùng kỳ``, where the text of the year before is given."""
    quantities = {f.id: q for q, f in new.headlines.by_quantity.items()}
    for verdict in new.verdicts:
        relation = verdict.relation
        if relation.kind != "change" or relation.named("old"):
            continue
        counted, delta = relation.named("new")[0], relation.named("delta")[0]
        quantity = quantities.get(counted.figure, "")
        before = old.headlines.by_quantity.get(quantity)
        if before is None or not _is_on_last_year(new, counted.figure, delta.figure):
            continue
        terms = [
            Term(role="new", figure=name_of(new.number, counted.figure)),
            _term("old", old, before),
            Term(role="delta", figure=name_of(new.number, delta.figure)),
        ]
        yield _relation("change", terms, "year_before", relation.detail)


def _is_on_last_year(text: Joined, counted: str, delta: str) -> bool:
    """The change stands right behind the count, and its words name the year before."""
    count, change = text.figures[counted], text.figures[delta]
    if not 0 < change.start - count.end <= _NEAR:
        return False
    between = (count.end, change.start)
    if any(between[0] <= f.start < between[1] for f in text.figures.values()):
        return False
    said = _LAST_YEAR.match(text.source.text, change.end)
    last_year = text.period[0] // 12 - 1
    return said is not None and said["year"] in {None, str(last_year)}


def believable(
    verdicts: Iterable[Verdict], figures: Mapping[str, Figure]
) -> tuple[Verdict, ...]:
    """Leave unchecked what is too far off to speak of the same thing.

    Counts a quarter apart were more likely taken of different scopes; of one period
    they are believed if one is a misprint of the other. Nothing is impossible between
    texts, since a later one may correct an earlier one.
    """
    return tuple(
        replace(v, verdict="not_checked", reason="implausible_binding")
        if _is_far_off(v, figures)
        else replace(v, verdict="inconsistent")
        if v.verdict in _FAILS
        else v
        for v in verdicts
    )


def _is_far_off(verdict: Verdict, figures: Mapping[str, Figure]) -> bool:
    relation = verdict.relation
    if verdict.verdict not in _FAILS or relation.kind == "change":
        return False  # ``checks`` doubts changes itself
    assert verdict.exact is not None
    role = "first" if relation.kind == "repeat" else "whole"
    base = figures[relation.named(role)[0].figure].value
    if abs(verdict.exact - Fraction(base)) <= _GROSS * abs(Fraction(base)):
        return False
    edits = (value for value, _ in one_edit(base))
    return relation.kind != "repeat" or verdict.exact not in map(Fraction, edits)
