"""What a text counts of its whole body over its whole period: figures to join on.

One duty: one audit → body, period, and one figure a quantity where there is no doubt.
Only counts of dossiers that grow with the period are taken; a quantity printed with
two values, of a level, or in a sentence that names another time is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from cchc_lib.model import Figure, Reading, Source
from cchc_lib.pipeline.together.bodies import is_named_in, reporting_body
from cchc_lib.pipeline.together.periods import Period, reporting_period, speaks_of

_HEAD = 700  # characters: the title and the lead
_LONGEST = 5_000  # characters of a head or a sentence that are looked at
# Flows: what is open at an end of a period, or was carried in, need not grow.
_FLOWS = frozenset({"received", "resolved"})
_STOCKS = frozenset({"carried_over", "in_process", "not_due", "requested", "due"})
_UNITS = frozenset({"dossier"})
# Words that make what follows in a sentence a part of the whole body's count.
_PARTIAL = re.compile(
    r"(?<!\w)(?:trong đó|trong số|gồm|riêng|lĩnh vực|nhóm|cấp (?:tỉnh|huyện|xã)|sở|"
    r"đơn vị|trung tâm|bộ phận|văn phòng|còn lại|qua|bình quân|mỗi)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headlines:
    """The figures of one text that others of its body can be held against."""

    body: str
    period: Period
    by_quantity: Mapping[str, Figure]


def read_headlines(source: Source, reading: Reading) -> Headlines | str:
    """Return what a text counts in all, or a code of why that is not certain.

    Returns
    -------
    Headlines or str
        "body_not_certain", "period_not_certain" or "nothing_to_join".
    """
    body, period = read_head(source)
    if body is None:
        return "body_not_certain"
    if period is None:
        return "period_not_certain"
    found = dict(_quantities(source, reading, period))
    if not found:
        return "nothing_to_join"
    return Headlines(body=body, period=period, by_quantity=found)


def read_head(source: Source) -> tuple[str | None, Period | None]:
    """Return body and period that title and lead name; ``None`` where not certain."""
    head = source.text[: _head_end(source.text)].replace("\n", ".\n")
    body = reporting_body(head)
    named = body is not None and is_named_in(body, source.title)
    return body if named else None, reporting_period(head)


def _head_end(text: str) -> int:
    """Where title and lead end: with the last line that is whole within their length.

    A first line that is longer is the head by itself, as far as it may be one.
    """
    text_start = len(text) - len(text.lstrip())
    if len(text) <= text_start + _HEAD:
        return len(text)
    end = text.rfind("\n", text_start, text_start + _HEAD)
    first = text.find("\n", text_start)
    line_end = first if first >= 0 else len(text)
    return end if end >= 0 else min(line_end, text_start + _LONGEST)


def _quantities(
    source: Source, reading: Reading, period: Period
) -> Iterator[tuple[str, Figure]]:
    fit = [f for f in reading.figures if _counts_all(f, source, reading, period)]
    fit.sort(key=lambda figure: figure.quantity)
    for quantity, group in groupby(fit, key=lambda figure: figure.quantity):
        figures = list(group)
        # A headline's "hơn 8.700" is the 8.701 of the text below it.
        figures = [f for f in figures if f.hedge == "exact"] or figures
        if len({(f.value, f.hedge) for f in figures}) == 1:
            yield quantity, min(figures, key=lambda figure: figure.start)


def _counts_all(
    figure: Figure, source: Source, reading: Reading, period: Period
) -> bool:
    facets = set(figure.quantity.split(".")[1:])
    return (
        figure.unit in _UNITS
        and figure.kind == "count"
        and figure.role == "result"
        and figure.denominator is None
        and not figure.alternatives
        and _is_of_all(figure, source.text)
        and bool(facets & _FLOWS)
        and not facets & _STOCKS
        and _is_plain(figure, source, reading, period)
    )


def _is_plain(figure: Figure, source: Source, reading: Reading, period: Period) -> bool:
    """Whether the sentence names no other time and, before the figure, no part."""
    sentence = _sentence(figure, source, reading)
    if len(sentence) > _LONGEST or not speaks_of(sentence, period):
        return False
    return not _PARTIAL.search(_sentence(figure, source, reading, before=True))


def _is_of_all(figure: Figure, text: str) -> bool:
    """``toàn tỉnh``, or title and lead without a level: the body itself counts."""
    lead = figure.start < _head_end(text)
    return figure.scope == "whole" or (figure.scope == "" and lead)


def _sentence(
    figure: Figure, source: Source, reading: Reading, *, before: bool = False
) -> str:
    """The sentence of a figure as printed, or what of it stands before the figure."""
    sentences = reading.tokens.sentences
    first = bisect_left(sentences, sentences[figure.first])
    last = bisect_right(sentences, sentences[figure.first]) - 1
    start = reading.tokens.starts[first]
    return source.text[start : figure.start if before else reading.tokens.ends[last]]
