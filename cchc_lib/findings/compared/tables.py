"""Tables of a comparison: for the page, and as files that Excel opens.

One duty: units and blocks → HTML tables and CSV. What a column holds and how it is
printed is data, in ``_SPECS``; names of columns are words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from cchc_lib.findings.compared.cards import message, ordered, rule_name, severity_name
from cchc_lib.findings.compared.compared import Compared
from cchc_lib.findings.compared.values import (
    Record,
    compared_words,
    number,
    places_text,
    rate_text,
    unit_name,
    value_text,
)
from cchc_lib.findings.html import Block, csv_text, data_link, escaped, table_html
from cchc_lib.findings.measures import NBSP
from cchc_lib.findings.scored.values import DASH, block_name, decimals, signed, whole

if TYPE_CHECKING:
    import pandas as pd

LARGEST = 64_000  # characters of a file; larger ones would swell the page
MOST_ROWS = 400

Printer = Callable[[Compared, Record], str]
Spec = tuple[str, Printer, bool]  # heading, printer, whether it is a number


def show_units(study: Compared) -> Block:
    """Lay out every unit, block by block and best first, folded away."""
    words, rows = compared_words(study.lang), in_order(study)
    html = _laid_out(study, "units", rows.head(MOST_ROWS), _unit_spec(study))
    summary = escaped(words.OPEN_UNITS.format(n=len(rows)))
    folded = f"<details><summary>{summary}</summary>\n{html}</details>\n"
    return Block(folded, words.CAPTIONS["units"])


def show_blocks(study: Compared) -> Block:
    """Lay out the blocks with how much their units vary."""
    spec = _BLOCK_RATES if study.kind == "rate" else _BLOCK_SCORES
    html = _laid_out(study, "blocks", study.blocks, spec)
    return Block(html, compared_words(study.lang).CAPTIONS["blocks"])


def in_order(study: Compared) -> pd.DataFrame:
    """Give the units block by block as blocks appear, the best of each first."""
    places = {block: n for n, block in enumerate(dict.fromkeys(study.units["block"]))}
    order = study.units.assign(
        _block=study.units["block"].map(places), _rate=-study.units["rate"]
    )
    by = ["_block", "_rate"]
    ordered_units = order.sort_values(by, kind="stable", na_position="last")
    return ordered_units.drop(columns=by)


def _laid_out(
    study: Compared, name: str, table: pd.DataFrame, spec: Sequence[Spec]
) -> str:
    words = compared_words(study.lang)
    rows = [
        [escaped(printer(study, row)) for _, printer, _ in spec]
        for row in table.to_dict("records")
    ]
    heads = [words.COLUMNS[head] for head, _, _ in spec]
    numbers = [i for i, (_, _, is_number) in enumerate(spec) if is_number]
    caption = words.CAPTIONS[name]
    return table_html(f"table-{name}", caption, heads, rows, numbers=numbers)


def _unit_spec(study: Compared) -> list[Spec]:
    """Choose the columns that this comparison fills."""
    units = study.units
    blocked = study.blocks["block"].nunique() > 1
    judged = study.target is not None
    chosen = [("name", True), ("block", blocked)]
    if study.kind == "rate":
        chosen += [("counts", True), ("rate", True), ("interval", True)]
        chosen += [("target", judged), ("needed", judged), ("funnel", True)]
        chosen += [("places", True), ("shrunk", True), ("gap", True)]
    else:
        noisy = bool(units["low"].notna().any())
        chosen += [("score", True), ("interval", noisy), ("target", judged)]
        chosen += [("places", True), ("standardised", True), ("gap", True)]
    return [_UNIT[key] for key, wanted in chosen if wanted]


def show_downloads(study: Compared) -> Block:
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
    kept = [name for name in _UNIT_COLUMNS if name in study.units]
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


def _state(key: str) -> Printer:
    def printed(study: Compared, row: Record) -> str:
        states = compared_words(study.lang).STATES
        return str(states.get(str(row[key]), row[key]))

    return printed


def _value(key: str) -> Printer:
    return lambda study, row: value_text(study, row[key])


def _points(key: str) -> Printer:
    return lambda study, row: decimals(number(row[key]), study.lang)


def _whole(key: str) -> Printer:
    return lambda study, row: whole(number(row[key]), study.lang)


def _rate(key: str) -> Printer:
    return lambda study, row: rate_text(row[key], study.lang)


def _name(_: Compared, row: Record) -> str:
    return unit_name(row["name"])


def _block(study: Compared, row: Record) -> str:
    name = unit_name(row["block"])
    return block_name(name, study.lang) or compared_words(study.lang).ONE_BLOCK


def _counts(study: Compared, row: Record) -> str:
    part, of = (whole(number(row[key]), study.lang) for key in ("part", "whole"))
    return DASH if DASH in (part, of) else f"{part} / {of}"


def _interval(study: Compared, row: Record) -> str:
    low, high = (value_text(study, row[end]) for end in ("low", "high"))
    if DASH in (low, high):
        return DASH
    text: str = compared_words(study.lang).TO
    return text.format(low=low.removesuffix(f"{NBSP}%"), high=high)


def _gap(study: Compared, row: Record) -> str:
    scale = 100 if study.kind == "rate" else 1
    return signed(scale * number(row["gap_contribution"]), study.lang, 3)


def _places(study: Compared, row: Record) -> str:
    return places_text(row, study.lang)


_UNIT: dict[str, Spec] = {
    "name": ("name", _name, False),
    "block": ("block", _block, False),
    "counts": ("counts", _counts, True),
    "rate": ("rate", _value("rate"), True),
    "score": ("score", _value("rate"), True),
    "interval": ("interval", _interval, True),
    "target": ("target", _state("target"), False),
    "needed": ("needed", _whole("needed"), True),
    "funnel": ("funnel", _state("funnel"), False),
    "places": ("places", _places, True),
    "shrunk": ("shrunk", _rate("shrunk"), True),
    "standardised": ("standardised", _points("standardised"), True),
    "gap": ("gap", _gap, True),
}
_BLOCK_RATES: Sequence[Spec] = (
    ("block", _block, False),
    ("units", _whole("units"), True),
    ("compared", _whole("compared"), True),
    ("counts", _counts, True),
    ("rate", _rate("rate"), True),
    ("phi", _points("phi"), True),
    ("plain", _whole("plain"), True),
    ("low", _whole("low"), True),
    ("high", _whole("high"), True),
    ("stand_out", _whole("stand_out"), True),
)
_BLOCK_SCORES: Sequence[Spec] = (
    ("block", _block, False),
    ("units", _whole("units"), True),
    ("compared", _whole("compared"), True),
    ("mean", _points("mean"), True),
    ("sd", _points("sd"), True),
)
_UNIT_COLUMNS = (
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
