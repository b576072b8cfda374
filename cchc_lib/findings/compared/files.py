"""Tables of a comparison as files inside the page: CSV that Excel opens as it should.

One duty: units, blocks and findings → links that hold their file. Values are raw, rates
fractions of 1; no cell starts a formula.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from cchc_lib.findings.compared.cards import message, ordered, rule_name, severity_name
from cchc_lib.findings.compared.compared import Compared
from cchc_lib.findings.compared.values import compared_words, unit_name
from cchc_lib.findings.html import Block, csv_text, data_link, escaped

if TYPE_CHECKING:
    import pandas as pd

LARGEST = 64_000  # characters of a file; larger ones would swell the page


def link_files(study: Compared) -> Block:
    """Offer units, blocks and findings as files, as far as they fit into a page."""
    words, links, large = compared_words(study.lang), [], []
    for name, make in _FILES.items():
        heads, rows = make(study)
        content = csv_text(heads, rows)
        if len(content) > LARGEST:
            large.append(words.DOWNLOADS[name])
            continue
        file = f"{words.FILES[name]}.csv"
        links.append(data_link(content, file, words.DOWNLOADS[name]))
    said = [f"{escaped(words.DOWNLOAD)} {' · '.join(links)}"]
    if large:
        said.append(escaped(words.TOO_LARGE.format(names=", ".join(large))))
    html = "".join(f'<p class="downloads">{line}</p>\n' for line in said)
    return Block(html, words.DOWNLOAD)


File = tuple[list[str], list[list[str]]]


def _unit_file(study: Compared) -> File:
    kept = [name for name in UNIT_COLUMNS if name in study.units]
    return kept, list(_cells(study.units[kept], study.lang))


def _block_file(study: Compared) -> File:
    return list(study.blocks.columns), list(_cells(study.blocks, study.lang))


def _finding_file(study: Compared) -> File:
    lang = study.lang
    heads = [
        compared_words(lang).COLUMNS[key] for key in ("rule", "severity", "message")
    ]
    rows = [
        [rule_name(f, lang), severity_name(f.severity, lang), message(f, lang)]
        for f in ordered(study)
    ]
    return heads, rows


def _cells(table: pd.DataFrame, lang: str) -> Iterator[list[str]]:
    for row in table.itertuples(index=False):
        yield [_cell(value, lang) for value in row]


def _cell(value: Any, lang: str) -> str:
    if isinstance(value, Fraction):
        value = float(value)
    if str(value) in {"None", "nan", "<NA>"}:  # NA itself may not be compared
        return ""
    if isinstance(value, float):
        text = f"{value:.6g}"
        return text.replace(".", ",") if lang == "vi" else text
    return unit_name(value)


UNIT_COLUMNS = (
    "code", "name", "block", "problem", "part", "whole", "score", "se", "rate", "low",
    "high", "method", "target", "needed", "p_target", "funnel", "plain", "z_adjusted",
    "p_adjusted", "stands_out", "rank", "rank_low", "rank_high", "letters", "shrunk",
    "standardised", "gap_contribution",
)  # fmt: skip
_FILES: dict[str, Callable[[Compared], File]] = {
    "units": _unit_file,
    "blocks": _block_file,
    "findings": _finding_file,
}
