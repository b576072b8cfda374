"""Tables of a study as a page shows them, each with the name of its method.

One duty: data frame → HTML table. What a column holds and how it is printed is data, in
``_SPECS``; names of columns are words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cchc_lib.findings.html import Block, escaped, table_html
from cchc_lib.findings.scored.studied import Studied
from cchc_lib.findings.scored.values import (
    DASH,
    block_name,
    decimals,
    exact,
    named,
    percent,
    signed,
    span,
    table_words,
    whole,
)

if TYPE_CHECKING:
    import pandas as pd

MOST_ROWS = 150
_OPEN_ROWS = 40  # a longer table is folded
_FOLDED = ("components", "items", "removed", "effects", "crowds", "endings", "pairs")
# Wide tables: headings break, the first column keeps a width that can be read.
TABLE_STYLE = (
    "<style>table[id^=table-] th.number{white-space:normal}"
    "table[id^=table-] td:first-child:not(.number){min-width:9rem}"
    "#table-ranks td{white-space:nowrap}"
    "#table-prints td:first-child{min-width:0}</style>\n"
)

Record = Mapping[Any, Any]
Printer = Callable[[Record, str, str], str]  # row, column, language → text
Spec = Sequence[tuple[str, str, Printer]]  # heading, column, printer


def show_table(study: Studied, name: str, table: pd.DataFrame) -> Block:
    """Lay out one table of a study; nothing where it is empty."""
    if table.empty:
        return Block("")
    words, lang = table_words(study.lang), study.lang
    records = table.to_dict("records")
    spec = [column for column in _SPECS[name] if _said(column, records, lang)]
    rows = [_cells(row, spec, lang) for row in records[:MOST_ROWS]]
    heads = [words.COLUMNS[head] for head, _, _ in spec]
    numbers = [i for i, (_, _, how) in enumerate(spec) if how not in _WORDS]
    caption = words.CAPTIONS[name]
    html = table_html(f"table-{name}", caption, heads, rows, numbers=numbers)
    if len(records) > MOST_ROWS:
        left = words.ROWS_LEFT_OUT.format(n=len(records) - MOST_ROWS)
        html += f"<p>{escaped(left)}</p>\n"
    html += method_line(table, lang)
    if name in _FOLDED or len(records) > _OPEN_ROWS:
        summary = escaped(words.FOLDED.format(caption=caption, n=len(records)))
        html = f"<details><summary>{summary}</summary>\n{html}</details>\n"
    return Block(html, caption)


def _said(
    column: tuple[str, str, Printer], records: Sequence[Record], lang: str
) -> bool:
    """Say whether a column says anything: one of blanks and dashes is left out."""
    _, name, printer = column
    return any(printer(row, name, lang) not in {"", DASH} for row in records)


def _cells(row: Record, spec: Spec, lang: str) -> list[str]:
    cells = [escaped(printer(row, column, lang)) for _, column, printer in spec]
    if row.get("marked"):
        return [f"<strong>{cell}</strong>" for cell in cells]
    return cells


def method_line(table: pd.DataFrame, lang: str) -> str:
    """Name the method of a table under it; methods have English names."""
    if "method" not in table or table.empty:
        return ""
    names = "; ".join(dict.fromkeys(table["method"].astype(str)))
    label = escaped(table_words(lang).METHOD_LINE)
    said = f'<span lang="en">{escaped(names)}</span>'
    return f'<p class="meta">{label}: {said}.</p>\n'


def _text(row: Record, column: str, lang: str) -> str:
    del lang
    return str(row[column])


def _points(row: Record, column: str, lang: str) -> str:
    return decimals(float(row[column]), lang)


def _exact(row: Record, column: str, lang: str) -> str:
    return exact(row[column], lang)


def _change(row: Record, column: str, lang: str) -> str:
    return signed(float(row[column]), lang)


def _percent(row: Record, column: str, lang: str) -> str:
    return percent(float(row[column]), lang)


def _whole(row: Record, column: str, lang: str) -> str:
    return whole(float(row[column]), lang)


def _chance(row: Record, column: str, lang: str) -> str:
    value = float(row[column])
    return (
        f"< {decimals(0.001, lang, 3)}" if value < 0.001 else decimals(value, lang, 3)
    )


def _part(row: Record, column: str, lang: str) -> str:
    """Name a part by its column's code and in words, where these differ."""
    item = str(row[column])
    name = named(item, str(row.get("name") or ""), lang)
    coded = item.isupper() and name != item
    return f"{name} ({item})" if coded else name


def _block(row: Record, column: str, lang: str) -> str:
    return block_name(str(row[column]), lang)


def _flag(row: Record, column: str, lang: str) -> str:
    return str(table_words(lang).FLAGS[row[column]])


def _measure(row: Record, column: str, lang: str) -> str:
    said = str(table_words(lang).MEASURES[row[column]])
    return said.format(n=row.get("n", ""))


def _interval(row: Record, column: str, lang: str) -> str:
    del column
    low, high = float(row["low"]), float(row["high"])
    ends = (decimals(low, lang), decimals(high, lang))
    return ends[0] if low != low else " … ".join(ends)


def _span(row: Record, column: str, lang: str) -> str:
    return span(float(row[f"{column}_low"]), float(row[f"{column}_high"]), lang)


_WORDS = (_text, _part, _block, _flag, _measure)
_SPECS: dict[str, Spec] = {
    "recomputed": (
        ("column", "column", _text), ("cells", "cells", _whole), ("off", "off", _whole),
    ),
    "rankings": (
        ("column", "column", _text), ("period", "period", _text),
        ("rule", "rule", _text), ("ties", "ties", _whole),
    ),
    "ranks": (
        ("rank", "rank", _whole), ("name", "name", _text), ("total", "score", _exact),
        ("band", "band", _text), ("noise", "rank", _span), ("rules", "rules", _span),
    ),
    "prints": (
        ("period", "period", _text), ("name", "name", _text), ("band", "band", _text),
        ("total", "total", _exact), ("rank", "rank", _exact),
        ("units", "count", _exact), ("whole", "whole", _exact),
        ("source", "source", _text), ("note", "note", _text),
    ),
    "items": (
        ("part", "item", _part), ("maximum", "maximum", _points),
        ("low", "low", _points), ("mean", "mean", _points),
        ("high", "high", _points), ("sd", "sd", _points),
        ("at_maximum", "at_maximum", _percent), ("coverage", "coverage", _percent),
        ("skew", "skew", _points), ("kurtosis", "kurtosis", _points),
        ("flag", "flag", _flag),
    ),
    "analysis": (
        ("part", "item", _part), ("weight", "weight", _percent),
        ("variance_share", "variance_share", _percent), ("r2", "r2", _points),
        ("r", "r", _points), ("flag", "flag", _flag),
        ("item_rest", "item_rest", _points),
        ("alpha_dropped", "alpha_dropped", _points), ("moved", "moved", _percent),
        ("p_adjusted", "p_adjusted", _chance),
    ),
    "reliability": (
        ("measure", "measure", _measure), ("value", "value", _points),
        ("interval", "value", _interval), ("units", "n", _whole),
    ),
    "components": (
        ("component", "component", _whole), ("eigenvalue", "eigenvalue", _points),
        ("share", "share", _percent), ("cumulative", "cumulative", _percent),
    ),
    "removed": (
        ("part", "item", _part), ("weight", "weight", _percent),
        ("mean_shift", "mean_shift", _points), ("max_shift", "max_shift", _whole),
        ("share_moved", "share_moved", _percent), ("tau", "tau", _points),
    ),
    "effects": (
        ("factor", "factor", _part), ("first", "first", _percent),
        ("all_effects", "total", _percent),
    ),
    "crowds": (
        ("cut", "cut", _points), ("width", "width", _points),
        ("below", "below", _whole),
        ("above", "above", _whole), ("expected", "expected_share", _percent),
        ("chance", "p", _chance), ("p_adjusted", "p_adjusted", _chance),
    ),
    "endings": (
        ("part", "item", _part), ("values", "n", _whole), ("digit", "digit", _whole),
        ("digit_share", "share", _percent), ("chance", "p", _chance),
        ("p_adjusted", "p_adjusted", _chance),
    ),
    "blocks": (
        ("block", "block", _block), ("units", "units", _whole),
        ("mean", "mean", _points),
        ("sd", "sd", _points), ("low", "low", _points), ("high", "high", _points),
        ("best", "best", _whole),
    ),
    "agreement": (
        ("measure", "measure", _measure), ("value", "value", _points),
        ("units", "n", _whole),
    ),
    "pairs": (
        ("name", "name", _text), ("before", "total_before", _points),
        ("now", "total", _points), ("change", "change", _change),
        ("rank_before", "rank_before", _whole), ("rank_now", "rank", _whole),
    ),
}  # fmt: skip
