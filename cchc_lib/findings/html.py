"""HTML of a report: escaped text, tables with caption and id, files inside the page.

One duty: plain values → HTML that is safe to show. Every text is hostile until it went
through ``escaped``. Not here: which text is shown, and the look of the page.
"""

from __future__ import annotations

import base64
import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from cchc_lib.findings.excerpts import Excerpt, clipped, one_line
from cchc_lib.model import Figure

_FEW = 3  # columns that fit a phone
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-?[0-9][0-9.,]*")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page: HTML for readers, one line of plain text for the rest."""

    html: str = field(repr=False)
    text: str = ""

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown of our own words; never of a source's."""

    markdown: str

    def _repr_markdown_(self) -> str:
        return self.markdown

    def __repr__(self) -> str:
        return self.markdown


def escaped(text: object) -> str:
    r"""Make any text harmless in HTML, on one line.

    Examples
    --------
    >>> escaped("<b>\n98%")
    '&lt;b&gt; 98%'
    """
    return escape(one_line(str(text)))


def marked(text: str, excerpt: Excerpt, claimed: Figure | None) -> str:
    """Give a sentence with its figures marked: the claim boldly, the others lightly."""
    shown, at = [], excerpt.low
    for figure in excerpt.figures:
        start = max(at, figure.start)
        shown.append(_spaced(text[at:start]))
        kind = "" if claimed is None or figure.id == claimed.id else ' class="given"'
        shown.append(f"<mark{kind}>{escaped(text[start : figure.end])}</mark>")
        at = max(start, figure.end)
    shown.append(_spaced(text[at : max(at, excerpt.high)]))
    frame = clipped(text, excerpt.low, excerpt.high)
    head = "… " if frame.startswith("… ") else ""
    tail = " …" if frame.endswith(" …") else ""
    return f"{head}{''.join(shown).strip()}{tail}"


def _spaced(text: str) -> str:
    """Escape a piece of a sentence; its outer blanks hold it apart from the next."""
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and text.strip() else ""
    return f"{head}{escaped(text)}{tail}"


def table_html(
    name: str,
    caption: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    numbers: Sequence[int] = (),
) -> str:
    """Lay out a table whose cells are HTML already.

    Parameters
    ----------
    name : str
        Its id in the page.
    caption, columns : str, sequence of str
        Plain text.
    rows : iterable of sequence of str
        Escaped cells, one a column.
    numbers : sequence of int
        Columns set flush right.
    """

    def cells(tag: str, values: Sequence[str]) -> str:
        return "".join(
            f"<{tag}{_kind(tag, i in numbers)}>{value}</{tag}>"
            for i, value in enumerate(values)
        )

    head = cells("th", [escaped(column) for column in columns])
    body = "\n".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    # Below this width a table scrolls in its box instead of shrinking.
    least = f";min-width:{min(44, 11 * len(columns))}rem" if len(columns) > _FEW else ""
    return (
        f'<table id="{name}" style="width:100%{least}">\n'
        f"<caption>{escaped(caption)}</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>\n"
    )


def _kind(tag: str, number: bool) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    return f'{scope} class="number"' if number else scope


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table as CSV that no spreadsheet takes for a formula.

    Examples
    --------
    >>> csv_text(["a", "b"], [["=1+1", "-3"]]).splitlines()
    ['a,b', "'=1+1,-3"]
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([inert(one_line(cell)) for cell in row] for row in rows)
    return out.getvalue()


def inert(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would compute; numbers stay."""
    formula = cell.lstrip().startswith(_FORMULA) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if formula else cell


def data_link(content: str, file: str, label: str) -> str:
    """Put a file into a link; UTF-8 with a mark, as Excel needs to see Vietnamese."""
    code = base64.b64encode(content.encode("utf-8-sig")).decode()
    address = f"data:text/csv;charset=utf-8;base64,{code}"
    return f'<a download="{escaped(file)}" href="{address}">{escaped(label)}</a>'
