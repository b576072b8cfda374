"""Findings between texts of one body in words: figures with their period and file.

One duty: facts → sentences. Words are in ``across_vi`` and ``across_en``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType

from cchc_lib.findings import across_en, across_vi

_WORDS = {"vi": across_vi, "en": across_en}
_ROMAN = ("I", "II", "III", "IV")
_LAST = 11  # December, counted from 0
_PERIOD = re.compile(r"(20\d\d)(?:-(0[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One printed figure of one text."""

    printed: str
    period: tuple[int, int]  # first and last month, 12 · year + month − 1
    file: str


def across_words(lang: str) -> ModuleType:
    """Return the words on several texts; Vietnamese where a language is not known."""
    return _WORDS.get(lang, across_vi)


def across_message(
    case: str,
    body: str,
    said: Mapping[str, Sequence[Said]],
    lang: str,
    *,
    exact: str = "",
) -> str:
    """Say a finding between texts in one sentence.

    Parameters
    ----------
    case : str
        A key of ``SENTENCES``.
    said : mapping of str to sequence of Said
        Figures by the field they fill; of "delta" the print alone.
    """
    fields = {
        name: ", ".join(_figure(one, lang) for one in figures)
        for name, figures in said.items()
    }
    fields["delta"] = ", ".join(one.printed for one in said.get("delta", ()))
    template = across_words(lang).SENTENCES[case]
    text = str(template.format(body=body, exact=exact, **fields))
    return text[:1].upper() + text[1:]


def _figure(one: Said, lang: str) -> str:
    words = across_words(lang)
    period = say_period(one.period, lang)
    return str(words.FIGURE.format(printed=one.printed, period=period, file=one.file))


def say_period(period: tuple[int, int], lang: str) -> str:
    """Name a period within one year.

    Examples
    --------
    >>> say_period((24288, 24294), "vi"), say_period((24294, 24296), "vi")
    ('7 tháng đầu năm 2024', 'quý III/2024')
    """
    words = across_words(lang).PERIODS
    (year, first), (_, last) = (divmod(month, 12) for month in period)
    if (first, last) == (0, _LAST):
        return str(words["year"].format(year=year))
    if first == last:
        return str(words["month"].format(n=first + 1, year=year))
    if last - first == 2 and first % 3 == 0:
        return str(words["quarter"].format(roman=_ROMAN[first // 3], year=year))
    if first == 0:
        return str(words["first"].format(n=last + 1, year=year))
    return str(words["other"].format(first=first + 1, last=last + 1, year=year))


def read_period(text: str) -> tuple[int, int] | None:
    """Read a recorded period as first and last month; ``None`` where it is none.

    Examples
    --------
    >>> read_period("2024-01/2024-07"), read_period("2011/2020"), read_period("soon")
    ((24288, 24294), (24132, 24251), None)
    """
    first, _, last = text.partition("/")
    ends = [_PERIOD.fullmatch(part) for part in (first, last or first)]
    if None in ends:
        return None
    (year, month), (end_year, end_month) = (m.groups() for m in ends if m)
    start = 12 * int(year) + (int(month) - 1 if month else 0)
    end = 12 * int(end_year) + (int(end_month) - 1 if end_month else 11)
    return (start, end) if start <= end else None
