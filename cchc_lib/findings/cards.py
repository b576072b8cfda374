"""A finding for a reader: severity, sentence in both languages, repairs.

One duty: verdict + figures → ``Finding``. All words come from ``words_vi`` and
``words_en``; all judgement from ``severity``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import ModuleType

from cchc_lib.findings import words_en, words_vi
from cchc_lib.findings.numbers import show, show_interval
from cchc_lib.findings.severity import Limits, claimed_figure, gap_of, grade
from cchc_lib.model import Figure, Finding, Repair, Verdict

Figures = Mapping[str, Figure]
Repairer = Callable[[Verdict], tuple[Repair, ...]]
_LANGUAGES = {"vi": words_vi, "en": words_en}


def words_for(lang: str) -> ModuleType:
    """The word module of a language; Vietnamese where it is not known."""
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
        repairs = repair(verdict) if severity not in {"note"} else ()
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
    """The sentence of a verdict in one language."""
    words = words_for(lang)
    case = verdict.reason.partition(":")[0] or "inconsistent"
    if verdict.rule == "F01" and case == "inconsistent" and verdict.exact is None:
        case = "sets"
    template = words.SENTENCES.get(f"{verdict.rule}.{case}") or words.SENTENCES.get(
        case, words.VERDICT[verdict.verdict]
    )
    return str(template.format_map(_Facts(verdict, figures, lang)))


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
            _printed(term.take, self._figures[term.figure])
            for term in self._verdict.relation.named(role)
        )

    def _parts(self) -> str:
        return self._terms("part")

    def _claim(self) -> str:
        claimed = claimed_figure(self._verdict, self._figures)
        return claimed.printed if claimed else ""

    def _exact(self) -> str:
        exact = self._verdict.exact
        return "" if exact is None else show(exact, self._lang)

    def _gap(self) -> str:
        gap = gap_of(self._verdict, self._figures)
        return "" if gap is None else show(gap, self._lang)

    def _allowed(self) -> str:
        allowed = self._verdict.allowed
        return "" if allowed is None else show_interval(allowed, self._lang)

    def _modes(self) -> str:
        joint = " / "
        names = words_for(self._lang).MODES
        return joint.join(names[mode] for mode in self._verdict.modes)

    def _label(self) -> str:
        return self._verdict.relation.detail.partition("|")[2]

    def _scheme(self) -> str:
        return self._verdict.relation.detail.partition("|")[0]

    def _hedge(self) -> str:
        claimed = claimed_figure(self._verdict, self._figures)
        hedge = claimed.hedge if claimed else ""
        return str(words_for(self._lang).HEDGES.get(hedge, ""))

    def _stated(self) -> str:
        return str(words_for(self._lang).STATED.get(self._verdict.relation.detail, ""))

    def _ambiguous(self) -> str:
        return self._figures[self._verdict.reason.partition(":")[2]].printed


def _printed(take: str, figure: Figure) -> str:
    """A figure as printed; the halves of ``74.285/104.259 hồ sơ`` one by one."""
    if figure.denominator is None:
        return figure.printed
    head, _, tail = figure.printed.partition("/")
    return tail.strip() if take == "denominator" else head.strip()
