"""Tables of a comparison as a page shows them.

One duty: units and blocks → HTML. What a column holds and how it is printed is data,
in ``_UNIT`` and ``_BLOCK_*``; names of columns are words. Files are in ``files``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

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
from cchc_lib.findings.html import Block, escaped, table_html
from cchc_lib.findings.measures import NBSP
from cchc_lib.findings.scored.values import DASH, block_name, decimals, signed, whole

if TYPE_CHECKING:
    import pandas as pd

MOST_ROWS = 250

Printer = Callable[[Compared, Record], str]
Spec = tuple[str, Printer, bool]  # heading, printer, whether it is a number


def show_units(study: Compared) -> Block:
    """Lay out every unit, a folded table a block, the best first."""
    words, spec = compared_words(study.lang), _unit_spec(study)
    tables = []
    for place, (block, rows) in enumerate(in_order(study), 1):
        n, of = len(rows), len(study.units)
        name = words.OF_BLOCK.format(block=block_name(block, study.lang))
        said = words.OPEN_UNITS.format(n=n, block="" if n == of else name)
        caption = words.CAPTIONS["units"] + ("" if n == of else name)
        shown = rows.head(MOST_ROWS)
        html = _laid_out(study, (f"units-{place}", caption), shown, spec)
        if n > MOST_ROWS:
            html += f"<p>{escaped(words.ROWS_LEFT_OUT.format(n=n - MOST_ROWS))}</p>\n"
        tables.append(
            f"<details><summary>{escaped(said)}</summary>\n{html}</details>\n"
        )
    return Block("".join(tables), words.CAPTIONS["units"])


def show_blocks(study: Compared) -> Block:
    """Lay out the blocks with how much their units vary."""
    spec = _BLOCK_RATES if study.kind == "rate" else _BLOCK_SCORES
    caption = compared_words(study.lang).CAPTIONS["blocks"]
    return Block(_laid_out(study, ("blocks", caption), study.blocks, spec), caption)


def in_order(study: Compared) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield each block with its units, the best first and those without data last."""
    for block, rows in study.units.groupby("block", sort=False):
        best = rows.sort_values(
            "rate", ascending=False, kind="stable", na_position="last"
        )
        yield unit_name(block), best


def _laid_out(
    study: Compared,
    named: tuple[str, str],
    table: pd.DataFrame,
    spec: Sequence[Spec],
) -> str:
    """Lay out a table with its name in the page and its caption."""
    words, (name, caption) = compared_words(study.lang), named
    rows = [
        [escaped(printer(study, row)) for _, printer, _ in spec]
        for row in table.to_dict("records")
    ]
    heads = [words.COLUMNS[head] for head, _, _ in spec]
    numbers = [i for i, (_, _, is_number) in enumerate(spec) if is_number]
    return table_html(f"table-{name}", caption, heads, rows, numbers=numbers)


def _unit_spec(study: Compared) -> list[Spec]:
    """Choose the columns that this comparison fills."""
    units = study.units
    judged = study.target is not None
    chosen = [("name", True)]
    if study.kind == "rate":
        chosen += [("counts", True), ("rate", True), ("interval", True)]
        chosen += [("target", judged), ("funnel", True)]
        chosen += [("places", True), ("shrunk", True), ("gap", True)]
    else:
        noisy = bool(units["low"].notna().any())
        chosen += [("score", True), ("interval", noisy), ("target", judged)]
        chosen += [("places", True), ("standardised", True), ("gap", True)]
    return [_UNIT[key] for key, wanted in chosen if wanted]


def _state(key: str) -> Printer:
    def printed(study: Compared, row: Record) -> str:
        states = compared_words(study.lang).STATES
        return str(states.get(str(row[key]), row[key]))

    return printed


def _target(study: Compared, row: Record) -> str:
    """Print the verdict, and what a proof would take where there is none."""
    said, needed = _state("target")(study, row), number(row.get("needed"))
    if row["target"] != "not_proven" or needed != needed:
        return said
    words = compared_words(study.lang)
    return str(words.NEEDED.format(state=said, n=whole(needed, study.lang)))


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
    "counts": ("counts", _counts, True),
    "rate": ("rate", _value("rate"), True),
    "score": ("score", _value("rate"), True),
    "interval": ("interval", _interval, True),
    "target": ("target", _target, False),
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
