"""Text of a source made harmless for a workbook and for a slip.

One duty: text → text that XML can hold, that steers nothing, and that fits a cell.
"""

from __future__ import annotations

import re

from cchc_lib.findings.lines import safe

LONGEST = 32_767  # UTF-16 units of a cell, Excel's limit
CUT = "…"
# Not characters of XML 1.0, or half of one; ``safe`` handles controls and the like.
_NO_XML = re.compile(r"[\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # how a workbook writes a character


def harmless(text: str) -> str:
    r"""Drop characters that no document may hold; those that steer show as U+FFFD.

    Examples
    --------
    >>> harmless("98%\x00\t\u202e")
    '98%� �'
    """
    return safe(_NO_XML.sub("\ufffd", text))


def cell_text(text: str) -> tuple[str, bool]:
    """Give what a cell holds, and whether it was cut.

    Examples
    --------
    >>> cell_text("_x003D_1")
    ('_x005F_x003D_1', False)
    """
    shown = _ESCAPE.sub("_x005F_", harmless(text))
    units = shown.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return shown, False
    kept = units[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore")
    return kept + CUT, True


def shortened(text: str, most: int) -> str:
    """Cut a text at a word, with an ellipsis.

    Examples
    --------
    >>> shortened("một hai ba", 8), shortened("một", 8)
    ('một hai…', 'một')
    """
    shown = harmless(text)
    if len(shown) <= most:
        return shown
    return f"{shown[:most].rpartition(' ')[0] or shown[:most]}{CUT}"
