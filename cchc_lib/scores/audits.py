"""A table and its framework → everything that was found.

One duty: read, guess the framework where none is named, run the rules in order and keep
their results. Not here: any rule, and any layout.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cchc_lib.model import SEVERITIES
from cchc_lib.scores.frameworks import framework as load_framework
from cchc_lib.scores.guesses import guess_framework
from cchc_lib.scores.records import (
    Framework,
    Note,
    Ranking,
    Recomputed,
    Scorecard,
    TableFinding,
)
from cchc_lib.scores.scorecards import align_snapshot, join_scorecards, read_scorecard
from cchc_lib.scores.table_checks import ALL_TABLE_RULES, Case
from cchc_lib.scores.table_checks.bands import band_of
from cchc_lib.scores.table_checks.cases import filled
from cchc_lib.scores.table_checks.ranks import describe_ranks


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreAudit:
    """Everything the audit of one score table found."""

    card: Scorecard
    framework: Framework | None
    findings: tuple[TableFinding, ...]
    recomputed: tuple[Recomputed, ...]
    ranks: tuple[Ranking, ...]
    bands: tuple[tuple[str, str], ...]  # unit, class under the framework
    lang: str = "vi"


def score_table(
    path: str | Path | Sequence[str | Path],
    *,
    framework: str | None = None,
    against: str | Path | None = None,
    block: str = "",
    lang: str = "vi",
) -> ScoreAudit:
    """Check one score table against itself, its framework and an earlier snapshot.

    Parameters
    ----------
    path : str, Path or sequence of them
        A table; several with the same columns are joined to one league.
    framework : str, optional
        An id of ``known_frameworks``; by default it is guessed from the columns.
    against : str or Path, optional
        An earlier snapshot of the same table.
    block : str
        Block whose classes count, where a framework has several.
    lang : str
        Language of messages, "vi" or "en".

    Raises
    ------
    UnknownNameError
        If no framework has this id.
    SourceError, DataError, NumberFormatError
        If a table cannot be read.
    """
    rules = load_framework(framework) if framework else None
    paths = [path] if isinstance(path, str | Path) else [*path]
    card = join_scorecards(*(read_scorecard(p) for p in paths))
    earlier = read_scorecard(against) if against else None
    return audit_scorecard(
        card, framework=rules, against=earlier, block=block, lang=lang
    )


def audit_scorecard(
    card: Scorecard,
    *,
    framework: Framework | None = None,
    against: Scorecard | None = None,
    block: str = "",
    lang: str = "vi",
) -> ScoreAudit:
    """Check a table that was read; see ``score_table``."""
    if framework is None:
        card, framework = _guess(card)
    if against is not None:
        against = align_snapshot(against, card)
        card = replace(card, notes=(*card.notes, *_aligned(against)))
    case = Case(card=card, framework=framework, previous=against, block=block)
    told = [item for rule in ALL_TABLE_RULES for item in rule(case)]
    findings = [item for item in told if isinstance(item, TableFinding)]
    findings += framework.findings if framework else ()
    return ScoreAudit(
        card=card,
        framework=framework,
        findings=tuple(sorted(findings, key=_gravest_first)),
        recomputed=tuple(item for item in told if isinstance(item, Recomputed)),
        ranks=describe_ranks(case),
        bands=_bands(case),
        lang=lang,
    )


def _aligned(against: Scorecard) -> tuple[Note, ...]:
    return tuple(note for note in against.notes if note[0] == "aligned")


def _gravest_first(finding: TableFinding) -> int:
    return -SEVERITIES.index(finding.severity)


def _guess(card: Scorecard) -> tuple[Scorecard, Framework | None]:
    """The framework that the columns tell, with the note that it was guessed."""
    found = guess_framework(card)
    if found is None:
        return card, None
    return replace(card, notes=(*card.notes, ("framework", found.id))), found


def _bands(case: Case) -> tuple[tuple[str, str], ...]:
    if case.counts_classes or not case.totals:
        return ()
    scored = filled(case.units(), case.totals[0].name)
    return tuple(
        (row.code or row.name, band.label)
        for row, (score,) in scored
        if (band := band_of(case, score))
    )
