"""Many paths in, one output text out: what ``check`` and ``figures`` print.

One duty: audit each source, keep what could not be read as a problem, and join what
is rendered. A source is rendered at once and let go, so that a thousand of them fit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_lib.cli import forms
from cchc_lib.errors import CchcError
from cchc_lib.findings.problems import say_crash, say_problem
from cchc_lib.findings.text import tally_line
from cchc_lib.model import SEVERITIES, Severity, Source
from cchc_lib.pipeline import Audit, audit, check_scheme, read, read_figures
from cchc_lib.pipeline.together import join_audits
from cchc_lib.sources import expand_paths


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command prints, and what decides its exit status."""

    text: str
    problems: tuple[str, ...] = ()
    severities: frozenset[Severity] = frozenset()
    summary: tuple[str, ...] = ()  # one line over several sources, for stderr

    def exit_code(self, fail_on: str) -> int:
        """2 if a source could not be read, 1 if a finding is grave enough, else 0."""
        if self.problems:
            return 2
        grave = SEVERITIES[[*SEVERITIES].index(fail_on) :]  # type: ignore[arg-type]
        return int(not self.severities.isdisjoint(grave))


def check_paths(
    paths: Sequence[Path],
    *,
    form: str,
    lang: str,
    scheme: str | None = None,
    colour: bool = False,
    together: bool = False,
) -> Outcome:
    """Audit every readable file of ``paths``; a bad one is a problem, not the end.

    With ``together``, those that report on one body are also held against each other;
    all of them are kept in memory then.

    Raises
    ------
    UnknownNameError
        If ``scheme`` is not known.
    """
    check_scheme(scheme)
    seen: Counter[Severity] = Counter()
    kept: list[Audit] = []

    def render(source: Source) -> str:
        result = audit(source, scheme=scheme, lang=lang)
        kept.extend([result] * together)
        seen.update(finding.severity for finding in result.found)
        if form == "json":
            return forms.audit_json(result)
        if form == "csv":
            return forms.findings_csv(result, lang)
        return forms.audit_text(result, lang, colour=colour)

    parts, problems = _each(paths, lang, render)
    across = ""
    if together:
        joined = join_audits(kept)
        seen.update(finding.severity for finding in joined.found)
        across = forms.across_form(joined, form, lang, colour=colour)
    many = form == "text" and len(parts) + len(problems) > 1
    tally = tally_line(len(parts), seen, len(problems), lang=lang)
    return Outcome(
        text=forms.join(parts, form, schema="check", across=across),
        problems=problems,
        severities=frozenset(seen),
        summary=(tally,) if many else (),
    )


def read_paths(paths: Sequence[Path], *, form: str, lang: str) -> Outcome:
    """Read the figures of every file of ``paths`` without checking them."""

    def render(source: Source) -> str:
        reading = read_figures(source)
        if form == "json":
            return forms.reading_json(source, reading)
        if form == "csv":
            return forms.figures_csv(source, reading)
        return forms.reading_text(source, reading, lang)

    parts, problems = _each(paths, lang, render)
    return Outcome(text=forms.join(parts, form, schema="figures"), problems=problems)


def audit_paths(
    paths: Sequence[Path], *, lang: str
) -> tuple[list[Audit], tuple[str, ...]]:
    """Audit every readable file of ``paths`` and keep all; the rest are problems."""
    kept: list[Audit] = []

    def keep(source: Source) -> str:
        kept.append(audit(source, lang=lang))
        return ""

    _, problems = _each(paths, lang, keep)
    return kept, problems


def _each(
    paths: Sequence[Path], lang: str, render: Callable[[Source], str]
) -> tuple[list[str], tuple[str, ...]]:
    parts: list[str] = []
    problems: list[str] = []
    for path in _files(paths, lang, problems):
        try:
            parts.append(render(read(path)))
        except CchcError as error:
            problems.append(say_problem(error, lang))
        except Exception as error:  # noqa: BLE001  # one file must not cost the others
            problems.append(say_crash(str(path), error, lang))
    return parts, tuple(problems)


def _files(paths: Sequence[Path], lang: str, problems: list[str]) -> Iterator[Path]:
    """Every file of every path once; a folder without one is a problem."""
    seen: set[Path] = set()
    for path in paths:
        try:
            found = expand_paths([path])
        except CchcError as error:
            problems.append(say_problem(error, lang))
            continue
        yield from (file for file in found if file not in seen)
        seen.update(found)
