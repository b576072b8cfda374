"""The flow on one page: source → figures → relations → verdicts → findings.

One duty: join the stages. The command line and the notebooks call this and nothing
below it. Tables are made on demand, so that a check needs no pandas.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_lib.checks import (
    ALL_RULES,
    Coverage,
    cover,
    find_repairs,
    run_checks,
)
from cchc_lib.errors import UnknownNameError
from cchc_lib.figures import extract_figures
from cchc_lib.findings import Limits, make_findings
from cchc_lib.joint import JointResult, prove
from cchc_lib.model import Figure, Finding, Implied, Reading, Repair, Source, Verdict
from cchc_lib.numbers.intervals import Interval
from cchc_lib.pipeline.deciding import Deciding
from cchc_lib.pipeline.implying import imply
from cchc_lib.pipeline.joining import join_findings, joint_repairs
from cchc_lib.pipeline.places import find_path
from cchc_lib.relations import propose_relations
from cchc_lib.sources import read_source
from cchc_lib.vocabulary import load_vocabulary

if TYPE_CHECKING:
    import pandas as pd

# An equation tells which print would mend it; a bound or an order does not.
_REPAIRABLE = frozenset({"share", "sum", "change", "ratio", "repeat"})


def read(path: str | Path) -> Source:
    """Read one file as a source.

    A relative path that is not there from the working folder is looked for beside
    the shipped ``data`` folder, so that a notebook finds ``data/samples/…`` wherever
    its kernel was started.

    Raises
    ------
    SourceError
        If the file cannot be read as text we can audit.
    """
    return read_source(find_path(path))


@dataclass(frozen=True)
class Audit:
    """Everything one audit of one source found."""

    source: Source
    reading: Reading
    verdicts: tuple[Verdict, ...]
    found: tuple[Finding, ...]
    implied: tuple[Implied, ...]
    coverage: Coverage
    joint: JointResult
    lang: str = "vi"
    by_id: dict[str, Figure] = field(default_factory=dict, repr=False)

    @cached_property
    def figures(self) -> pd.DataFrame:
        """One row a figure, in order of place."""
        from cchc_lib.findings.tables import figures_table

        return figures_table(self.source.text, self.reading.figures)

    @cached_property
    def checks(self) -> pd.DataFrame:
        """One row a claim, with its verdict."""
        from cchc_lib.findings.tables import checks_table

        return checks_table(self.verdicts, self.by_id, self.lang)

    @cached_property
    def findings(self) -> pd.DataFrame:
        """One row a finding, the gravest first."""
        from cchc_lib.findings.tables import findings_table

        return findings_table(self.source.text, self.found, self.by_id, self.lang)

    def _repr_html_(self) -> str:
        from cchc_lib.findings.tables import audit_html

        return audit_html(self.source.title, self.findings, self.lang)


def read_figures(source: Source) -> Reading:
    """Read the figures of a source without checking them."""
    return extract_figures(source.text)


def audit(
    source: Source,
    *,
    scheme: str | None = None,
    limits: Limits | None = None,
    lang: str = "vi",
) -> Audit:
    """Read every figure of a source and check every claim between them.

    Parameters
    ----------
    source : Source
        As ``read`` returns it.
    scheme : str, optional
        Class scheme to hold bands against, a key of ``data/vocabulary/schemes.yml``;
        by default the one the text names.
    limits : Limits, optional
        Where a contradiction stops being minor.
    lang : str
        Language of the tables, "vi" or "en".

    Raises
    ------
    UnknownNameError
        If ``scheme`` is not known.
    """
    vocabulary = load_vocabulary()
    check_scheme(scheme)
    reading = extract_figures(source.text, vocabulary=vocabulary)
    relations = propose_relations(reading, scheme=scheme, vocabulary=vocabulary)
    verdicts = run_checks(reading.figures, relations, vocabulary.schemes)
    by_id = {figure.id: figure for figure in reading.figures}

    joint = prove(tuple(map(with_ends, reading.figures)), verdicts)

    def repair(verdict: Verdict) -> tuple[Repair, ...]:
        kind, names = verdict.relation.kind, verdict.relation.figures
        # What mends all figures together takes the place of what mends one check.
        if kind not in _REPAIRABLE or joint_repairs(joint, names):
            return ()
        return find_repairs(verdict, by_id, ALL_RULES[kind][1])

    limits = limits or Limits()
    found = make_findings(verdicts, by_id, limits=limits, repair=repair)
    deciding = Deciding(verdicts, by_id, vocabulary.schemes)
    joined = join_findings(found, joint, by_id, limits)
    return Audit(
        source=source,
        reading=reading,
        verdicts=verdicts,
        found=tuple(deciding.flagged(finding, joint) for finding in joined),
        joint=joint,
        implied=imply(verdicts, by_id, joint),
        coverage=cover(reading.figures, verdicts),
        lang=lang,
        by_id=by_id,
    )


def with_ends(figure: Figure) -> Figure:
    """The figure with closed ends: lying on an open bound contradicts nothing."""
    low, high = figure.interval.low, figure.interval.high
    ends = Interval(low, high, low is not None, high is not None)
    return figure if ends == figure.interval else replace(figure, interval=ends)


def known_schemes() -> Sequence[str]:
    """Ids of the class schemes that bands can be held against."""
    return tuple(load_vocabulary().schemes)


def check_scheme(scheme: str | None) -> None:
    """Refuse a scheme that is not known."""
    known = tuple(known_schemes())
    if scheme is not None and scheme not in known:
        raise UnknownNameError("scheme", scheme, known)
