"""An audit in a few lines: its title, its verdict, the sentence that closes a report.

One duty: audit → short texts. Every number in them is counted from the audit's own
records and tables, so that none can go stale.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cchc_lib.errors import UnknownNameError
from cchc_lib.findings.audited import Audited
from cchc_lib.findings.cards import words_for
from cchc_lib.findings.excerpts import one_line
from cchc_lib.findings.measures import say_interval
from cchc_lib.findings.quantity_names import name_quantity
from cchc_lib.findings.wording import card_words, phrase, report_words
from cchc_lib.model import SEVERITIES, Finding, Severity, Source

if TYPE_CHECKING:
    import pandas as pd

SUMMARY_TYPE = "application/vnd.cchc.summary+json"
_LONGEST_NAME = 70  # characters of a source's own title that fit a heading
_UNRECORDED = "not recorded"


@dataclass(frozen=True, slots=True)
class Stated:
    """What a report states about itself: see ``cchc_lib.runs.summaries``."""

    title: str
    verdict: str  # "ok", "unchecked" or the gravest severity
    sentence: str
    counts: Mapping[str, int]

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        stated = {
            "title": self.title,
            "verdict": self.verdict,
            "sentence": self.sentence,
            "counts": dict(self.counts),
        }
        return {SUMMARY_TYPE: stated, "text/plain": f"{self.title}. {self.sentence}"}


def summarise(audit: Audited) -> Stated:
    """State title, verdict, sentence and counts of an audit."""
    counts = Counter(finding.severity for finding in audit.found)
    ranked = [severity for severity in SEVERITIES if counts[severity]]
    return Stated(
        title=report_title(audit),
        verdict=ranked[-1] if ranked else _without_findings(audit),
        sentence=standfirst(audit),
        counts={severity: counts[severity] for severity in ranked},
    )


def _without_findings(audit: Audited) -> str:
    """Tell a clean text from one of which nothing could be checked."""
    return "ok" if audit.coverage.checked else "unchecked"


def gravest(found: Iterable[Finding]) -> list[Finding]:
    """Sort findings by falling severity; equals keep their order."""
    return sorted(found, key=lambda f: -SEVERITIES.index(f.severity))


def report_title(audit: Audited) -> str:
    """Give the finding as a title: whose figures, and what is the matter with them."""
    words = card_words(audit.lang)
    name = short_name(audit.source, audit.lang)
    headline = _headline(audit) if audit.found else _clean_headline(audit)
    return one_line(words.TITLE.format(name=name, headline=headline))


def _headline(audit: Audited) -> str:
    words, first = card_words(audit.lang), gravest(audit.found)[0]
    said = words_for(audit.lang).SEVERITY[first.severity]
    if first.verdict is not None:
        said = phrase(words.HEADLINES, first.verdict, audit.by_id, audit.lang)
    more = len(audit.found) - 1
    return f"{said}{words.AND_MORE.format(n=more) if more else ''}"


def _clean_headline(audit: Audited) -> str:
    words, cover = card_words(audit.lang), audit.coverage
    template = words.NOTHING_CHECKED
    if not cover.found:
        template = words.NOTHING_FOUND
    elif cover.checked:
        template = words.ALL_AGREE
    elif all(figure.role == "target" for figure in audit.reading.figures):
        template = words.ALL_TARGETS
    return str(template.format(checked=cover.checked, found=cover.found))


def short_name(source: Source, lang: str) -> str:
    """Name a source by its unit and period where they are recorded, else by its title.

    Returns
    -------
    str
        ``"Long Xuyên, An Giang, 2020"``.
    """
    unit = source.provenance.get("unit", "")
    if not unit or _UNRECORDED in unit:
        return _shortened(one_line(source.title))
    period = show_period(source.provenance.get("period", ""), lang)
    return f"{unit}, {period}" if period else unit


def _shortened(title: str) -> str:
    if len(title) <= _LONGEST_NAME:
        return title
    return f"{title[:_LONGEST_NAME].rpartition(' ')[0] or title[:_LONGEST_NAME]}…"


def show_period(period: str, lang: str) -> str:
    """Print a recorded period.

    Examples
    --------
    >>> show_period("2024-01/2024-07", "en"), show_period("2011/2020", "vi")
    ('months 1–7 of 2024', '2011–2020')
    """
    first, _, last = period.partition("/")
    if not last:
        return first
    (year, _, begin), (same, _, end) = first.partition("-"), last.partition("-")
    if year == same and begin.isdigit() and end.isdigit():
        months = report_words(lang).PERIOD_MONTHS
        return str(months.format(first=int(begin), last=int(end), year=year))
    return f"{first}–{last}"


def show_date(date: str, lang: str) -> str:
    """Print a recorded date the way the reader writes it.

    Examples
    --------
    >>> show_date("2021-02-24", "vi"), show_date("2021", "vi")
    ('24/2/2021', '2021')
    """
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    if lang != "vi" or not (month.isdigit() and day.isdigit()):
        return date
    return f"{int(day)}/{int(month)}/{year}"


def standfirst(audit: Audited) -> str:
    """Say in two sentences what was found and how far the checks got."""
    words, cover = report_words(audit.lang), audit.coverage
    coverage = words.COVERAGE.format(checked=cover.checked, found=cover.found)
    if audit.found:
        first = gravest(audit.found)[0]
        message = first.message_vi if audit.lang == "vi" else first.message_en
        return f"{one_line(message)} {coverage}"
    follows = [_implied(audit, n) for n in range(min(1, len(audit.implied)))]
    verdict = words.NO_FINDINGS if cover.checked else words.NO_CHECKS
    return " ".join([verdict, *follows, *([coverage] if cover.checked else [])])


def _implied(audit: Audited, number: int) -> str:
    item, lang = audit.implied[number], audit.lang
    name, said = name_quantity(item.quantity, lang), say_interval(item.interval, lang)
    return str(report_words(lang).FOLLOWS.format(name=name, set=said))


def closing_sentence(audit: Audited, *, fail_level: Severity = "minor") -> str:
    """Answer the question of the report from its tables.

    Raises
    ------
    UnknownNameError
        If ``fail_level`` is no severity.
    """
    if fail_level not in SEVERITIES:
        raise UnknownNameError("fail_level", fail_level, SEVERITIES)
    words, cover = report_words(audit.lang), audit.coverage
    if not cover.found:
        return str(words.ANSWER_NOTHING)
    if not cover.checked:
        return str(words.ANSWER_UNCHECKED.format(found=cover.found))
    names = words_for(audit.lang).VERDICT
    verdicts = Counter(audit.checks["verdict"])
    decided = [name for name in names if name in verdicts and name not in _OPEN]
    counts = ", ".join(f"{verdicts[name]} {names[name]}" for name in decided)
    total = sum(verdicts[name] for name in decided)
    said = [
        words.ANSWER.format(
            found=cover.found, checked=cover.checked, n=total, counts=counts
        ),
        _threshold(audit, fail_level),
    ]
    if rest := cover.found - cover.checked:
        said.append(words.ANSWER_REST.format(n=rest))
    return " ".join(said)


_OPEN = frozenset({"undetermined", "not_checked"})


def _threshold(audit: Audited, fail_level: Severity) -> str:
    words = report_words(audit.lang)
    grave = SEVERITIES[SEVERITIES.index(fail_level) :]
    n = int(audit.findings["severity"].isin(grave).sum())
    level = words_for(audit.lang).SEVERITY[fail_level]
    template = words.ANSWER_FAILS if n else words.ANSWER_PASSES
    return str(template.format(n=n, level=level))


def audit_html(title: str, findings: pd.DataFrame, lang: str) -> str:
    """Show an audit in a notebook: its title, and its gravest findings in a list."""
    from cchc_lib.findings.html import escaped

    names, most = words_for(lang).SEVERITY, 10
    shown = findings.head(most)
    lines = [
        f"<li><b>{escaped(names[severity])}</b> {escaped(rule)} {escaped(message)}</li>"
        for severity, rule, message in zip(
            shown["severity"], shown["rule"], shown["message"], strict=True
        )
    ]
    if len(findings) > most:
        lines.append(f"<li>… +{len(findings) - most}</li>")
    body = f"<ol>{''.join(lines)}</ol>" if lines else f"<p>{words_for(lang).CLEAN}</p>"
    return f"<div><p><b>{escaped(title)}</b></p>{body}</div>"
