"""Tables of an appraisal as a page shows them, each with the name of its method.

One duty: data frame → HTML table; names of columns are words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cchc_lib.findings.appraised.facts import Appraised, appraised_words
from cchc_lib.findings.html import Block, escaped, table_html
from cchc_lib.findings.scored.tables import method_line
from cchc_lib.findings.scored.values import (
    DASH,
    block_name,
    decimals,
    percent,
    signed,
    whole,
)

if TYPE_CHECKING:
    import pandas as pd

Record = Mapping[Any, Any]
Printer = Callable[[Record, str, str], str]
Spec = Sequence[tuple[str, str, Printer]]  # heading, column, printer
_SHARES = frozenset({"above", "bias_share"})
_FOLDED = frozenset({"units"})
_RARE = 0.001


def show_tables(study: Appraised) -> Iterator[Block]:
    """Lay out every table that the study gives."""
    for name, spec in _SPECS.items():
        table: pd.DataFrame = getattr(study, name)
        if not table.empty:
            yield _laid_out(study.lang, name, table, spec)
    if not study.grades.empty:
        grades = [str(c) for c in study.grades if c not in {"grade", "method"}]
        spec = [("grade", "grade", _text), *((c, c, _whole) for c in grades)]
        yield _laid_out(study.lang, "grades", study.grades, spec)


def _laid_out(lang: str, name: str, table: pd.DataFrame, spec: Spec) -> Block:
    words = appraised_words(lang)
    rows = [
        [escaped(how(row, column, lang)) for _, column, how in spec]
        for row in table.to_dict("records")
    ]
    heads = [words.COLUMNS.get(head, head) for head, _, _ in spec]
    numbers = [i for i, (_, _, how) in enumerate(spec) if how not in _WORDED]
    caption = words.CAPTIONS[name]
    html = table_html(f"table-appraised-{name}", caption, heads, rows, numbers=numbers)
    html += method_line(table, lang)
    if name in _FOLDED:
        summary = escaped(f"{caption} ({len(rows)})")
        html = f"<details><summary>{summary}</summary>\n{html}</details>\n"
    return Block(html, caption)


def _text(row: Record, column: str, lang: str) -> str:
    del lang
    return str(row[column])


def _side(row: Record, column: str, lang: str) -> str:
    return str(appraised_words(lang).SIDES[row[column]])


def _measure(row: Record, column: str, lang: str) -> str:
    return str(appraised_words(lang).MEASURES[row[column]])


def _group(row: Record, column: str, lang: str) -> str:
    return block_name(str(row[column]), lang)


def _value(row: Record, column: str, lang: str) -> str:
    """A share in percent, anything else with two decimals."""
    value = float(row[column])
    return (
        percent(value, lang, 1) if row["measure"] in _SHARES else decimals(value, lang)
    )


def _interval(row: Record, column: str, lang: str) -> str:
    del column
    low, high = decimals(float(row["low"]), lang), decimals(float(row["high"]), lang)
    return DASH if low == DASH else f"{low} … {high}"


def _points(row: Record, column: str, lang: str) -> str:
    return decimals(float(row[column]), lang)


def _change(row: Record, column: str, lang: str) -> str:
    return signed(float(row[column]), lang)


def _loss(row: Record, column: str, lang: str) -> str:
    """The second round minus the first: what a later round took or gave."""
    return signed(-float(row[column]), lang)


def _percent(row: Record, column: str, lang: str) -> str:
    return percent(float(row[column]), lang, 1)


def _whole(row: Record, column: str, lang: str) -> str:
    return whole(float(row[column]), lang)


def _chance(row: Record, column: str, lang: str) -> str:
    value = float(row[column])
    return (
        f"< {decimals(_RARE, lang, 3)}" if value < _RARE else decimals(value, lang, 3)
    )


_WORDED = (_text, _side, _measure, _group)
_SPECS: dict[str, Spec] = {
    "summary": (
        ("measure", "measure", _measure), ("value", "value", _value),
        ("interval", "value", _interval), ("p", "p", _chance), ("n", "n", _whole),
    ),
    "criteria": (
        ("criterion", "name", _text), ("maximum", "maximum", _points),
        ("mean", "mean", _change), ("median", "median", _change),
        ("of_maximum", "share_of_maximum", _percent), ("above", "above", _whole),
        ("below", "below", _whole), ("equal", "equal", _whole),
        ("p_adjusted", "p_adjusted", _chance), ("p_wilcoxon", "p_wilcoxon", _chance),
    ),
    "steps": (
        ("first", "first", _side), ("second", "second", _side),
        ("change", "mean", _loss), ("n", "n", _whole),
    ),
    "groups": (
        ("group", "name", _group), ("mean", "mean", _change),
        ("median", "median", _change), ("share_above", "share_above", _percent),
        ("n", "n", _whole),
    ),
    "units": (
        ("name", "name", _text), ("self", "self", _points),
        ("appraised", "appraised", _points), ("difference", "difference", _change),
        ("lost", "lost", _whole),
    ),
}  # fmt: skip
