"""Several texts of one body in one system: a public call, ``audit_together``.

One duty: audits → texts of one body, the relations between them, and what follows from
all figures at once. A text whose body or period is not certain is audited by itself
and joined to nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cchc_lib.checks import run_checks
from cchc_lib.findings import Limits
from cchc_lib.joint import JointResult, prove
from cchc_lib.model import Figure, Finding, Relation, Source, Verdict
from cchc_lib.pipeline import Audit, audit, with_ends
from cchc_lib.pipeline.joining import ALARMS
from cchc_lib.pipeline.together.findings import Telling, across_findings
from cchc_lib.pipeline.together.headlines import Headlines, read_headlines
from cchc_lib.pipeline.together.links import (
    Joined,
    believable,
    link,
    name_of,
    renamed,
)
from cchc_lib.vocabulary import load_vocabulary

__all__ = ["Joined", "Together", "audit_together", "join_audits"]


@dataclass(frozen=True, kw_only=True)
class Together:
    """Everything one audit of several sources found.

    Figures of the relations between them are named ``text:figure``, texts counted
    from 0 in the order given.
    """

    audits: tuple[Audit, ...]
    joined: tuple[Joined, ...]  # texts tied to at least one other
    left_out: tuple[tuple[int, str], ...]  # (text, why it is joined to nothing)
    figures: dict[str, Figure]
    verdicts: tuple[Verdict, ...]  # between texts only
    found: tuple[Finding, ...]  # likewise
    joint: JointResult

    @property
    def sources(self) -> tuple[Source, ...]:
        """The texts in the order given."""
        return tuple(one.source for one in self.audits)


def audit_together(
    sources: Iterable[Source],
    *,
    scheme: str | None = None,
    limits: Limits | None = None,
    lang: str = "vi",
) -> Together:
    """Audit each source, and all that report on one body as one system.

    Parameters
    ----------
    sources : iterable of Source
        As ``read`` returns them.
    scheme, limits, lang
        As ``audit`` takes them.

    Returns
    -------
    Together
        The audits in the order of the sources, and what holds between them: equal
        counts of one period, a part of a year no larger than the year, growth that
        links the release of the year before.

    Raises
    ------
    UnknownNameError
        If ``scheme`` is not known.
    """
    audits = [audit(s, scheme=scheme, limits=limits, lang=lang) for s in sources]
    return join_audits(audits, limits=limits)


def join_audits(audits: Sequence[Audit], *, limits: Limits | None = None) -> Together:
    """Join audits that are made already; see ``audit_together``."""
    texts, left_out = _read_texts(audits)
    relations = list(_relations(texts))
    tied = {int(n.partition(":")[0]) for r in relations for n in r.figures}
    joined = tuple(text for text in texts if text.number in tied)
    left_out += [(t.number, "no_other_text") for t in texts if t.number not in tied]
    figures = {
        name_of(text.number, f.id): replace(f, id=name_of(text.number, f.id))
        for text in joined
        for f in text.figures.values()
    }
    schemes = load_vocabulary().schemes
    verdicts = believable(run_checks(figures.values(), relations, schemes), figures)
    own = [renamed(v, text.number) for text in joined for v in text.verdicts]
    joint = prove(tuple(map(with_ends, figures.values())), [*own, *verdicts])
    return Together(
        audits=tuple(audits),
        joined=joined,
        left_out=tuple(sorted(left_out)),
        figures=figures,
        verdicts=verdicts,
        found=across_findings(
            Telling(joined, figures, joint),
            verdicts,
            limits=limits or Limits(),
            told=_told(audits),
        ),
        joint=joint,
    )


def _read_texts(
    audits: Sequence[Audit],
) -> tuple[list[Joined], list[tuple[int, str]]]:
    texts: list[Joined] = []
    left_out: list[tuple[int, str]] = []
    for number, result in enumerate(audits):
        headlines = read_headlines(result.source, result.reading)
        if not isinstance(headlines, Headlines):
            left_out.append((number, headlines))
            continue
        texts.append(
            Joined(
                number=number,
                headlines=headlines,
                source=result.source,
                figures=result.by_id,
                verdicts=result.verdicts,
            )
        )
    return texts, left_out


def _told(audits: Sequence[Audit]) -> Iterable[str]:
    """Name the figures that a text by itself says are in conflict."""
    for number, result in enumerate(audits):
        for finding in result.found:
            if finding.severity in ALARMS:
                yield from (name_of(number, name) for name in finding.figures)


def _relations(texts: Sequence[Joined]) -> Iterable[Relation]:
    """Tie the texts of each body, in the order the bodies are first named."""
    for body in dict.fromkeys(text.body for text in texts):
        yield from link([text for text in texts if text.body == body])
