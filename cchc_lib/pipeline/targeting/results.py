"""The shares and scores that a text reports, each with what it is a share of.

One duty: one audit → reported results. A share takes its quantity from the count it
was computed from, where a check tied them; a printed fraction (``249/249``) is a share
too. Targets, ranks, changes and values of an earlier time are no results.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from cchc_lib.model import Figure, Verdict
from cchc_lib.numbers.intervals import Interval
from cchc_lib.pipeline import Audit
from cchc_lib.pipeline.targeting.records import Document, Reported
from cchc_lib.pipeline.targeting.surroundings import Surroundings
from cchc_lib.pipeline.together.bodies import bare_name, names_in
from cchc_lib.vocabulary import load_vocabulary
from cchc_lib.vocabulary.targets import facet_names

_HUNDRED = Fraction(100)
_TOLD = frozenset({"timing", "channel"})  # facets that name a share by themselves
_PLAIN = frozenset({"part", "whole", "share"})
_FAILED = frozenset({"impossible", "not_checked"})


def read_results(result: Audit, document: Document) -> tuple[Reported, ...]:
    """Return every share and score that the text reports as reached."""
    found = tuple(_Results(result, document).all())
    return tuple(replace(one, apart=_is_apart(one, found)) for one in found)


def _is_apart(one: Reported, found: tuple[Reported, ...]) -> bool:
    """``90% trước hạn, 8% đúng hạn``: early ones are not among the others.

    They are, where both shares together would be more than all.
    """
    if one.facets.get("timing") != "on_time":
        return False
    shares = [
        other.point + one.point
        for other in found
        if other.facets.get("timing") == "early" and other.scope == one.scope
        if other.point is not None and one.point is not None
    ]
    return any(share <= _HUNDRED for share in shares) if shares else one.apart


class _Results:
    def __init__(self, result: Audit, document: Document) -> None:
        self._figures, self._document = result.by_id, document
        self._text, self._tokens = result.source.text, result.reading.tokens
        self._around = Surroundings(result.reading, load_vocabulary())
        self._names = facet_names()
        self._shares = _by_term(result.verdicts, "share", "share")
        self._bands = _by_term(result.verdicts, "band", "score")
        self._counted = {
            term.figure
            for verdict in self._shares.values()
            for term in verdict.relation.terms
            if term.role == "part"
        }

    def all(self) -> Iterator[Reported]:
        for figure in self._figures.values():
            if figure.role != "result" or self._is_no_level(figure):
                continue
            if figure.kind == "percent" and figure.unit == "percent":
                found = self._share(figure)
                yield found
                if self._is_late(found):
                    yield _turned(found)
            elif figure.kind == "score":
                yield self._score(figure)
            elif figure.denominator and figure.id not in self._counted:
                yield self._fraction(figure)

    def _is_no_level(self, figure: Figure) -> bool:
        """A difference or a multiple of something else, whatever its role."""
        multiple = self._around.is_ratio(figure) and figure.id not in self._shares
        if multiple or self._around.is_compared(figure):
            return True
        return figure.kind == "percent" and figure.value > 100

    def _plain(self, figure: Figure) -> Reported:
        """What holds of any figure; its counts are not looked at."""
        period = figure.period or self._document.period
        return Reported(
            document=self._document.number,
            figures=(figure.id,),
            places=((figure.start, figure.end),),
            printed=figure.printed,
            hedge=figure.hedge,
            unit=figure.unit,
            bases=self._around.nouns(figure),
            facets=self._facets(figure),
            scope=figure.scope,
            partial=self._is_partial(figure),
            levels=self._around.levels(figure),
            period=period,
            scheme="",
            words=self._around.words(figure),
            held=figure.interval,
            soft=None if figure.soft is None else figure.soft.clip(0, None),
            point=Fraction(figure.value) if figure.hedge == "exact" else None,
            exact=None,
            part=None,
            whole=None,
            whole_stage="",
        )

    def _is_partial(self, figure: Figure) -> bool:
        """Said of a field or an office, or in a sentence that names another body."""
        if self._around.is_partial(figure):
            return True
        low = self._tokens.starts[self._around.sentence(figure)[0]]
        own = bare_name(self._document.body).casefold()
        said = self._text[low : figure.start].replace("\n", ". ")
        named = names_in(said) if own else ()
        return any(name.casefold() not in own for name in named)

    def _score(self, figure: Figure) -> Reported:
        band = self._bands.get(figure.id)
        scheme = band.relation.detail.partition("|")[0] if band else ""
        plain = self._plain(figure)
        partial = plain.partial or self._around.is_mean(figure)
        return replace(plain, unit="score", scheme=scheme, partial=partial)

    def _share(self, figure: Figure) -> Reported:
        plain = self._plain(figure)
        plain = replace(plain, held=_of_share(figure), apart=self._counts_early(figure))
        verdict = self._shares.get(figure.id)
        if verdict is None or verdict.verdict in _FAILED:
            return plain
        parts, wholes = (self._terms(verdict, role) for role in ("part", "whole"))
        known = [f for f, _ in (*parts, *wholes)]
        facets = dict(self._facets(parts[0][0])) if len(parts) == 1 else {}
        bare = verdict.relation.strength == "weak" and not _TOLD & plain.facets.keys()
        first = wholes[0][0] if wholes else None
        whole, part = _sum(wholes), _sum(parts)
        others = {term.role for term in verdict.relation.terms} - _PLAIN
        if others or not whole or part is None:
            whole = part = None  # of a rest, or of what remains of the whole
        return replace(
            plain,
            figures=tuple(dict.fromkeys((figure.id, *(f.id for f in known)))),
            places=tuple(dict.fromkeys((f.start, f.end) for f in (figure, *known))),
            bases=frozenset({first.unit}) if first is not None else plain.bases,
            facets={**facets, **plain.facets},
            levels=plain.levels or self._levels(known),
            period=next((f.period for f in (figure, *known) if f.period), plain.period),
            exact=Fraction(100 * part, whole) if part is not None and whole else None,
            part=part,
            whole=whole,
            doubtful=bare,
            whole_stage=self._stage(first, [f for f, _ in parts]),
        )

    def _fraction(self, figure: Figure) -> Reported:
        assert figure.denominator is not None
        part, whole = figure.value, figure.denominator
        whole_numbers = part == int(part) and whole == int(whole)
        known = bool(whole) and figure.hedge == "exact" and whole_numbers
        exact = _HUNDRED * Fraction(part) / Fraction(whole) if known else None
        return replace(
            self._plain(figure),
            unit="percent",
            bases=frozenset({figure.unit}),
            held=None,
            point=None,
            exact=exact,
            part=int(part) if known else None,
            whole=int(whole) if known else None,
        )

    def _facets(self, figure: Figure) -> Mapping[str, str]:
        values = figure.quantity.split(".")[1:]
        return {self._names[v]: v for v in values if v in self._names}

    def _terms(self, verdict: Verdict, role: str) -> list[tuple[Figure, str]]:
        named = verdict.relation.named(role)
        return [(self._figures[term.figure], term.take) for term in named]

    def _stage(self, whole: Figure | None, parts: list[Figure]) -> str:
        """Where the dossiers of the whole are; of a fraction it is not told."""
        if whole is None or whole in parts:
            return ""
        return self._facets(whole).get("stage", "")

    def _levels(self, figures: list[Figure]) -> frozenset[str]:
        return frozenset[str]().union(*(self._around.levels(f) for f in figures))

    def _counts_early(self, figure: Figure) -> bool:
        """Whether its sentence counts early ones."""
        own = self._around.sentence(figure)
        return any(
            other.kind == "count"
            and "early" in other.quantity.split(".")
            and self._around.sentence(other) == own
            for other in self._figures.values()
        )

    def _is_late(self, found: Reported) -> bool:
        """A share of late ones among those resolved: the rest were on time."""
        return found.facets.get("timing") == "late" and found.whole_stage == "resolved"


def _by_term(
    verdicts: tuple[Verdict, ...], kind: str, role: str
) -> Mapping[str, Verdict]:
    return {
        verdict.relation.named(role)[0].figure: verdict
        for verdict in verdicts
        if verdict.relation.kind == kind and verdict.relation.named(role)
    }


def _of_share(figure: Figure) -> Interval:
    """The set of a printed share: 100 % means all of them, 0 % none (SEMANTICS §3)."""
    if figure.hedge == "exact" and figure.value in {0, 100}:
        return Interval.point(figure.value)
    clipped = figure.interval.clip(0, 100)
    return figure.interval if clipped.empty else clipped  # "trên 100%"


def _sum(terms: list[tuple[Figure, str]]) -> int | None:
    """The sum of counts that are printed in full; None if one is not."""
    total = 0
    for figure, take in terms:
        value = figure.denominator if take == "denominator" else figure.value
        if figure.hedge != "exact" or value is None or value != int(value):
            return None
        total += int(value)
    return total if terms else None


def _turned(found: Reported) -> Reported:
    """The share on time, where that of late ones is told."""
    held, whole, part = found.held, found.whole, found.part
    known = whole is not None and part is not None
    return replace(
        found,
        facets={**found.facets, "timing": "early_or_on_time"},
        held=None if held is None else Interval.point(_HUNDRED) - held,
        soft=None if found.soft is None else Interval.point(_HUNDRED) - found.soft,
        point=None if found.point is None else _HUNDRED - found.point,
        exact=None if found.exact is None else _HUNDRED - found.exact,
        part=whole - part if known else None,  # type: ignore[operator]
        complement=True,
        apart=False,
    )
