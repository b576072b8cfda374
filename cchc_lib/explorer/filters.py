"""What a person wants to see of an audit: the same audit with less in it.

One duty: an audit and a choice → an audit of which a part is left out. Verdicts and
findings are never changed.
"""

from __future__ import annotations

from dataclasses import replace

from cchc_lib.model import SEVERITIES
from cchc_lib.pipeline import Audit


def keep_findings(audit: Audit, least: str) -> Audit:
    """Leave out findings below a severity."""
    known: tuple[str, ...] = SEVERITIES
    grave = known[known.index(least) :]
    return replace(audit, found=tuple(f for f in audit.found if f.severity in grave))


def keep_figures(audit: Audit, kind: str = "", *, unchecked: bool = False) -> Audit:
    """Leave out figures of another kind, and those that some check looked at."""
    left = {name for name, _ in audit.coverage.unchecked}
    figures = tuple(
        figure
        for figure in audit.reading.figures
        if kind in {"", figure.kind} and not (unchecked and figure.id not in left)
    )
    return replace(audit, reading=replace(audit.reading, figures=figures))
