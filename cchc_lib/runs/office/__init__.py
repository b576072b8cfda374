"""The workbook and the slip beside a page: files from what a report hands over.

One duty: ``make_papers``. What stands in them is made in ``findings.office``; here is
how it is laid out and written. The same input gives the same bytes: there is no clock
and no name of a user in either file.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.findings.office import Handed
from cchc_lib.runs.office.paper import Paper

SUFFIXES = (".xlsx", ".docx")

__all__ = ["SUFFIXES", "Paper", "make_papers"]


def make_papers(handed: Handed, paper: Paper) -> Iterator[tuple[str, bytes]]:
    """Yield suffix and content of each file.

    Parameters
    ----------
    handed : Handed
        By the notebook.
    paper : Paper
        What the run knows of the report: title, verdict, grounds.
    """
    from cchc_lib.runs.office.slip import make_slip
    from cchc_lib.runs.office.workbook import make_workbook

    yield ".xlsx", make_workbook(handed, paper)
    yield ".docx", make_slip(handed, paper)
