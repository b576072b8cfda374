"""Smaller vector graphics: what no reader sees is left out.

One duty: SVG as Matplotlib writes it → the same picture in about half the bytes. Words
between tags stay as they are; numbers in tags keep a hundredth of a point.
"""

from __future__ import annotations

import re

_UNSEEN = re.compile(r"<metadata>.*?</metadata>|<!--.*?-->|<!DOCTYPE.*?>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_NAME = re.compile(r' id="([^"]*)"')
_USED = re.compile(r'(?:url\(#|href="#)([^")]+)')
# From 1 up: smaller numbers are shares and scales, whose digits count.
_LONG = re.compile(r"(?<![\w.#])(-?[1-9]\d*\.\d\d)\d+(?![\w.])")
_UNTURNED = re.compile(r' transform="rotate\(-?0 [^"]*"')
_BLANKS = re.compile(r'\s*\n\s*|(?<=;) (?=[a-z])|(?<=[a-z]:) (?=[#\d\'a-z])| (?=/?>|")')
_EMPTY = re.compile(r"<g/>|<g></g>")
_FAMILY = re.compile(r"font-family:('[^;\"]*|[^;\"]*);?")


def slim(svg: str) -> str:
    """Leave out comments, unused names, line ends and needless decimals."""
    seen = _UNSEEN.sub("", svg)
    used = set(_USED.findall(seen))

    def tag(found: re.Match[str]) -> str:
        kept = _NAME.sub(lambda name: name[0] if name[1] in used else "", found[0])
        short = _LONG.sub(r"\1", _UNTURNED.sub("", kept))
        return _BLANKS.sub(lambda blank: " " if "\n" in blank[0] else "", short)

    tight = re.sub(r">\s*\n\s*<", "><", _TAG.sub(tag, seen)).strip()
    return _EMPTY.sub("", _one_family(tight))


def _one_family(svg: str) -> str:
    """Name the font once for all words, where all have the same."""
    families = set(_FAMILY.findall(svg))
    if len(families) != 1:
        return svg
    rule = f"text{{font-family:{families.pop()}}}</style>"
    return _FAMILY.sub("", svg).replace("</style>", rule, 1)
