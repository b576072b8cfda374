"""A finding for a reader: severity, sentence in both languages, repairs.

One duty: verdict + figures → ``Finding``. All words come from ``words_vi`` and
``words_en``; all judgement from ``severity``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from math import floor
from types import ModuleType

from cchc_lib.findings import words_en, words_vi
from cchc_lib.findings.numbers import show, show_interval
from cchc_lib.findings.prints import operand, quote
from cchc_lib.findings.quantity_names import name_unit
from cchc_lib.findings.severity import Limits, claimed_figure, gap_of, grade
from cchc_lib.model import Figure, Finding, Repair, Verdict

Figures = Mapping[str, Figure]
Repairer = Callable[[Verdict], tuple[Repair, ...]]
_LANGUAGES = {"vi": words_vi, "en": words_en}


def words_for(lang: str) -> ModuleType:
    """Return the word module of a language; Vietnamese where it is not known."""
    return _LANGUAGES.get(lang, words_vi)


def make_findings(
    verdicts: Iterable[Verdict], figures: Figures, *, limits: Limits, repair: Repairer
) -> Iterator[Finding]:
    """Yield a finding for every verdict that has something to say, in order."""
    for verdict in verdicts:
        graded = grade(verdict, figures, limits)
        if graded is None:
            continue
        severity, decision = graded
        repairs = repair(verdict) if severity != "note" else ()
        yield Finding(
            rule=verdict.rule,
            severity=severity,
            figures=verdict.relation.figures,
            decision=decision,
            message_vi=message(verdict, figures, "vi"),
            message_en=message(verdict, figures, "en"),
            repairs=repairs,
            verdict=verdict,
        )


def message(verdict: Verdict, figures: Figures, lang: str) -> str:
    """Say a verdict in one sentence of one language."""
    words = words_for(lang)
    case = case_of(verdict)
    template = words.SENTENCES.get(f"{verdict.rule}.{case}") or words.SENTENCES.get(
        case, words.VERDICT[verdict.verdict]
    )
    text = fill(template, verdict, figures, lang)
    return text[:1].upper() + text[1:]


def fill(template: str, verdict: Verdict, figures: Figures, lang: str) -> str:
    """Put what a verdict rests on into the fields of a template."""
    return template.format_map(_Facts(verdict, figures, lang))


def case_of(verdict: Verdict) -> str:
    """Name the sentence of its rule that a verdict takes: by its reason, if any.

    A contradiction is worded as one, whatever else its reason says.
    """
    detail = verdict.relation.detail
    if verdict.verdict != "inconsistent":
        reason = verdict.reason.partition(":")[0] or "inconsistent"
        return "hundred_if" if reason + detail == "other_roundinghundred" else reason
    if detail in {"hundred", "limit", "no_limit"}:
        return detail
    if verdict.rule == "F13" and detail in {"rise", "fall"}:
        return "moved"
    if verdict.rule == "F13" and detail in {"ascending", "descending"}:
        return "ordering"
    sets = verdict.rule == "F01" and verdict.exact is None
    return "sets" if sets else "inconsistent"


class _Facts(dict[str, str]):
    """Fields of a sentence, each made when a template asks for it."""

    def __init__(self, verdict: Verdict, figures: Figures, lang: str) -> None:
        super().__init__()
        self._verdict, self._figures, self._lang = verdict, figures, lang

    def __missing__(self, key: str) -> str:
        special = getattr(self, f"_{key}", None)
        return special() if special else self._terms(key)

    def _terms(self, role: str) -> str:
        return " + ".join(
            operand(term, self._figures[term.figure], self._lang)
            for term in self._verdict.relation.named(role)
        )

    def _quoted(self, role: str) -> str:
        terms = self._verdict.relation.named(role)
        return quote(self._figures[terms[0].figure], self._lang) if terms else ""

    def _parts(self) -> str:
        return self._terms("part")

    def _claim(self) -> str:
        totals = self._verdict.relation.named("total")
        if self._verdict.relation.kind == "sum" and len(totals) > 1:
            figures = (self._figures[term.figure] for term in totals)
            return " + ".join(quote(figure, self._lang) for figure in figures)
        claimed = claimed_figure(self._verdict, self._figures)
        return quote(claimed, self._lang) if claimed else ""

    def _first(self) -> str:
        return self._quoted("first")

    def _second(self) -> str:
        return self._quoted("second")

    def _result(self) -> str:
        return self._quoted("result")

    def _target(self) -> str:
        return self._quoted("target")

    def _limit(self) -> str:
        return self._quoted("limit")

    def _other(self) -> str:
        return self._quoted("other")

    def _listed(self) -> str:
        """Every figure of the relation, as printed."""
        names = self._verdict.relation.figures
        return ", ".join(quote(self._figures[name], self._lang) for name in names)

    def _extreme(self) -> str:
        return str(words_for(self._lang).EXTREMES[self._verdict.relation.detail])

    def _way(self) -> str:
        return str(words_for(self._lang).WAYS[self._verdict.relation.detail])

    def _before(self) -> str:
        return self._quoted("before")

    def _now(self) -> str:
        return self._quoted("now")

    def _measure(self) -> str:
        """Name the unit of a recomputed change or ratio, after a space."""
        unit = name_unit(measured_in(self._verdict, self._figures), self._lang)
        return f" {unit}".rstrip()

    def _exact(self) -> str:
        exact = self._verdict.exact
        return "" if exact is None else show(exact, self._lang)

    def _gap(self) -> str:
        gap = gap_of(self._verdict, self._figures)
        return "" if gap is None else show(gap, self._lang)

    def _allowed(self) -> str:
        allowed = self._verdict.allowed
        return "" if allowed is None else show_interval(allowed, self._lang)

    def _neighbours(self) -> str:
        """``2/7 (28,5714 %)``: the shares nearest to a claim that whole parts give."""
        claimed = claimed_figure(self._verdict, self._figures)
        (term,) = self._verdict.relation.named("whole")
        whole = Fraction(self._figures[term.figure].value)
        if claimed is None:
            return ""
        least = floor(Fraction(claimed.value) * whole / 100)
        shares = [(k, 100 * k / whole) for k in (least, least + 1) if k <= whole]
        return f" {words_for(self._lang).OR} ".join(
            f"{show(Fraction(k), self._lang)}/{show(whole, self._lang)} "
            f"({show(share, self._lang)} %)"
            for k, share in shares
        )

    def _margin(self) -> str:
        """Say in brackets what rounding leaves open; nothing where it is a point."""
        allowed = self._verdict.allowed
        if allowed is None or allowed.is_point:
            return ""
        shown = show_interval(allowed, self._lang)
        return str(words_for(self._lang).MARGIN).format(allowed=shown)

    def _modes(self) -> str:
        words = words_for(self._lang)
        return f" {words.OR} ".join(words.MODES[m] for m in self._verdict.modes)

    def _label(self) -> str:
        return self._verdict.relation.detail.partition("|")[2]

    def _scheme(self) -> str:
        return self._verdict.relation.detail.partition("|")[0]

    def _stated(self) -> str:
        return str(words_for(self._lang).STATED.get(self._verdict.relation.detail, ""))

    def _ambiguous(self) -> str:
        return self._figures[self._verdict.reason.partition(":")[2]].printed


def measured_in(verdict: Verdict, figures: Figures) -> str:
    """Return the unit of the exact value of a change or a ratio."""
    relation = verdict.relation
    if relation.kind == "ratio":
        return "times" if relation.detail == "times" else "percent"
    claimed = claimed_figure(verdict, figures)
    new = relation.named("new")
    if claimed is None or not new:
        return ""
    value = figures[new[0].figure]
    if value.kind == "percent":
        return "point"
    return value.unit if value.kind in {"score", claimed.kind} else claimed.unit
