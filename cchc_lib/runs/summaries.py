"""The line a notebook states about itself.

One duty: the contract between notebooks and the index. A notebook displays, once, an
output of type ``application/vnd.cchc.summary+json`` (of several the last counts)::

    {"title": "Long Xuyên 2020: một tỷ lệ chỉ đúng nếu làm tròn lên",
     "verdict": "rounding",
     "sentence": "71,26 % của 104.259 …",
     "counts": {"rounding": 1}}

- ``verdict`` is ``ok``, ``unchecked`` (nothing could be held against anything) or the
  gravest severity found (``model.SEVERITIES``).
- ``counts`` gives findings by severity; one that is missing counts 0.
- ``title`` becomes the page's heading and title: the finding, not the question.
- Other types of the same output (``text/html``, ``text/plain``) are shown as usual;
  the summary's own is never printed in a page.

A notebook need not state one: its report then has no verdict.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cchc_lib.errors import RunError
from cchc_lib.model import SEVERITIES
from cchc_lib.runs.records import REPORT_VERDICTS, Summary

MIMETYPE = "application/vnd.cchc.summary+json"
_REMEDY = "See cchc_lib.runs.summaries for what a notebook states."


def read_summary(stated: object, place: str) -> Summary:
    """Check what a notebook stated.

    Raises
    ------
    RunError
        If it is not of the form above.
    """
    if not isinstance(stated, Mapping):
        raise RunError(place, f"its summary is {stated!r}, not a table", _REMEDY)
    verdict = stated.get("verdict")
    if verdict not in REPORT_VERDICTS:
        known = ", ".join(REPORT_VERDICTS)
        raise RunError(place, f"its verdict {verdict!r} is none of {known}", _REMEDY)
    return Summary(
        title=_text(stated, "title", place),
        verdict=verdict,
        sentence=_text(stated, "sentence", place),
        counts=_counts(stated.get("counts", {}), place),
    )


def _text(stated: Mapping[str, Any], key: str, place: str) -> str:
    value = stated.get(key, "")
    if not isinstance(value, str):
        raise RunError(place, f"its {key} is {value!r}, not text", _REMEDY)
    return " ".join(value.split())


def _counts(stated: object, place: str) -> dict[Any, int]:
    if not isinstance(stated, Mapping) or not set(stated) <= set(SEVERITIES):
        known = ", ".join(SEVERITIES)
        raise RunError(place, f"its counts are {stated!r}, not of {known}", _REMEDY)
    for severity, count in stated.items():
        if isinstance(count, bool) or not isinstance(count, int) or count < 0:
            raise RunError(place, f"it counts {count!r} {severity} findings", _REMEDY)
    return {name: stated[name] for name in SEVERITIES if stated.get(name)}
