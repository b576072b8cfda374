"""Reported results against targets, criteria and commitments: ``hold_targets``.

One duty: texts + a set of targets → one row a target and text, and findings. A set of
another body or period binds nobody here: it is a comparison and no accusation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from cchc_lib.errors import DataError
from cchc_lib.findings.across import read_period
from cchc_lib.model import Source
from cchc_lib.pipeline import Audit, audit, read
from cchc_lib.pipeline.targeting.judging import judge
from cchc_lib.pipeline.targeting.matching import match_all
from cchc_lib.pipeline.targeting.records import (
    STATUSES,
    Document,
    Flip,
    Held,
    Reported,
    Standing,
    Targeting,
)
from cchc_lib.pipeline.targeting.results import read_results
from cchc_lib.pipeline.targeting.sets import find_targets, place_of
from cchc_lib.pipeline.targeting.telling import tell
from cchc_lib.pipeline.together.bodies import bare_name
from cchc_lib.pipeline.together.links import name_of
from cchc_lib.pipeline.together.periods import within
from cchc_lib.vocabulary.targets import TargetSet

__all__ = [
    "STATUSES",
    "Document",
    "Flip",
    "Held",
    "Reported",
    "Targeting",
    "hold_audits",
    "hold_files",
    "hold_targets",
]


def hold_targets(
    sources: Iterable[Source], targets: str | Path, *, lang: str = "vi"
) -> Targeting:
    """Hold what texts report against a set of targets.

    Parameters
    ----------
    sources : iterable of Source
        As ``read`` returns them.
    targets : str or Path
        Id of a set in ``data/targets``, a YAML file of such a set, or another text
        whose printed targets count.
    lang : {"vi", "en"}
        Language of a report made from it; findings are in both.

    Returns
    -------
    Targeting
        One row a target, text and reported figure: met, missed or not proven; one row
        "not_reported" where a text has nothing to hold against a target.

    Raises
    ------
    UnknownNameError
        If there is no such set or file.
    SourceError, DataError
        If the text or file of targets cannot be read, or holds none; if there is no
        text to hold against them.
    """
    return hold_audits([audit(s, lang=lang) for s in sources], targets, lang=lang)


def hold_files(
    paths: Iterable[str | Path], targets: str | Path, *, lang: str = "vi"
) -> Targeting:
    """Read texts and hold them against targets; see ``hold_targets``."""
    return hold_targets([read(path) for path in paths], targets, lang=lang)


def hold_audits(
    audits: Sequence[Audit], targets: str | Path, *, lang: str = "vi"
) -> Targeting:
    """Hold texts that are audited already against targets; see ``hold_targets``."""
    if not audits:
        raise DataError("sources", "no text", "one text that reports results or more")
    aims, left_out = find_targets(str(targets))
    documents = tuple(_document(n, one, aims) for n, one in enumerate(audits))
    results = [
        read_results(one, document)
        for one, document in zip(audits, documents, strict=True)
    ]
    held = tuple(
        row
        for target in aims.targets
        for document in documents
        for row in judge(target, document, match_all(target, results[document.number]))
    )
    told = list(tell(aims, documents, held))
    return Targeting(
        aims=aims,
        documents=documents,
        held=held,
        left_out=left_out,
        found=tuple(finding for finding, _ in told),
        behind=tuple(row for _, row in told),
        figures={
            name_of(number, figure.id): figure
            for number, one in enumerate(audits)
            for figure in one.reading.figures
        },
        sources=tuple(one.source for one in audits),
        lang=lang,
    )


def _document(number: int, result: Audit, aims: TargetSet) -> Document:
    source = result.source
    body, period = place_of(source)
    return Document(
        number=number,
        path=source.path,
        sha256=source.sha256,
        title=source.title,
        body=body,
        period=period,
        standing=_standing(aims, body, period),
    )


def _standing(aims: TargetSet, body: str, period: str) -> Standing:
    """Binding only where body and period are certainly those of the targets."""
    if aims.body and body and not _same_body(aims.body, body):
        return "other_body"
    own, wanted = read_period(period), read_period(aims.period)
    if not (aims.body and body and own and wanted):
        return "unknown"
    if own == wanted:
        return "binding"
    return "part_of_period" if within(own, wanted) else "other_period"


def _same_body(one: str, other: str) -> bool:
    """Whether names agree as far as both go: Hồng Ngự is Hồng Ngự, Đồng Tháp."""
    parts = [bare_name(body).casefold().split(", ") for body in (one, other)]
    return all(a == b for a, b in zip(*parts, strict=False))
