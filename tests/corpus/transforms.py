"""Ways to print the same text differently.

One duty: a text → the same words and numbers in other characters, spaces and lines.
What a reader of the text would conclude must not change. Each takes the text and a
seeded generator of random numbers, which most do not need.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import partial
from random import Random
from typing import Final

Transform = Callable[[str, Random], str]

NBSP, NARROW = "\u00a0", "\u202f"
MOST_BREAKS: Final = 6
WORDS_A_LINE: Final = 8  # at least, on average: no line of a release is shorter
FEW_WORDS: Final = (6, 14)  # words a line of a narrow box, least and most
WIDTHS: Final = (40, 60, 72, 80, 100)  # columns
SPRINKLED, SWAPPED = 0.05, 0.3  # of the characters, of the spaces
_GROUPED = re.compile(r"(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![\d.]*\d|\s?%)")
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=[^\W\d_])")
_LETTER_GAP = re.compile(r"(?<=[^\W\d_]) | (?=[^\W\d_])")  # never inside `318 746`
_OPEN_SYLLABLE = re.compile(
    r"(?<![qQ])([oOuU])([aAeEyY])([\u0300\u0301\u0303\u0309\u0323])(?!\w)"
)
_TONED_FIRST = re.compile(
    r"(?<![qQ])([oOuU])([\u0300\u0301\u0303\u0309\u0323])([aAeEyY])(?!\w)"
)
_PAIRS = {"oa", "oe", "uy"}


def spell_rate(text: str, _: Random, *, letter: str) -> str:
    """Write tỉ lệ or tỷ lệ throughout."""
    other = {"ỉ": "ỷ", "ỷ": "ỉ"}[letter]
    for lower, upper in (("t", "l"), ("T", "L"), ("T", "l")):
        text = text.replace(f"{lower}{other} {upper}ệ", f"{lower}{letter} {upper}ệ")
    return text


def place_tones(text: str, _: Random, *, modern: bool) -> str:
    """Write hoá, uỷ (modern) or hóa, ủy; toàn and quý have one spelling only."""
    apart = unicodedata.normalize("NFD", text)
    pattern = _TONED_FIRST if modern else _OPEN_SYLLABLE
    return unicodedata.normalize("NFC", pattern.sub(partial(_move, modern), apart))


def _move(modern: bool, match: re.Match[str]) -> str:
    first, tone, second = match.groups() if modern else (match[1], match[3], match[2])
    if (first + second).lower() not in _PAIRS:
        return match[0]
    return first + second + tone if modern else first + tone + second


def group_with(text: str, _: Random, *, space: str) -> str:
    """Group thousands with a space that does not break."""
    return _GROUPED.sub(lambda match: match[0].replace(".", space), text)


def join_units(text: str, _: Random, *, space: str) -> str:
    """Tie each number to the word after it."""
    return _BEFORE_UNIT.sub(space, text)


def raise_heading(text: str, _: Random) -> str:
    """Print the first line in capitals."""
    heading, newline, rest = text.partition("\n")
    return heading.upper() + newline + rest


def trail_spaces(text: str, _: Random) -> str:
    """Leave spaces at the end of every line."""
    return "\n".join(f"{line}  " for line in text.split("\n"))


def double_spaces(text: str, _: Random) -> str:
    """Double every space beside a letter."""
    return _LETTER_GAP.sub("  ", text)


def break_lines(text: str, rng: Random, *, heading: bool) -> str:
    """Break lines between words of one sentence, in the heading or below it."""
    first = text.find("\n") if "\n" in text else 0
    gaps = [
        match.start()
        for match in re.finditer(r"(?<=[^\s.:;!?…]) (?=\S)", text)
        if (match.start() < first) == heading and not _in_number(text, match.start())
    ]
    breaks = min(MOST_BREAKS, len(gaps), 1 + len(gaps) // WORDS_A_LINE)
    chosen = set(rng.sample(gaps, breaks))
    return "".join("\n" if at in chosen else letter for at, letter in enumerate(text))


def _in_number(text: str, at: int) -> bool:
    return text[at - 1].isdigit() and text[at + 1 : at + 2].isdigit()


def fill_lines(text: str, rng: Random) -> str:
    """Fill every line to a column, as a mail program or a typewriter does."""
    width = rng.choice(WIDTHS)
    return "\n".join("\n".join(_filled(line, width)) for line in text.split("\n"))


def _filled(line: str, width: int) -> list[str]:
    rows = [""]
    for piece in _pieces(line):
        if rows[-1] and len(rows[-1]) + 1 + len(piece) > width:
            rows.append(piece)
        else:
            rows[-1] = f"{rows[-1]} {piece}".lstrip()
    return rows


def _pieces(line: str) -> list[str]:
    """Words, and numbers whole: ``318 746``; a row of a table is one piece."""
    if "|" in line:
        return [line]
    pieces: list[str] = []
    for word in line.split(" "):
        if pieces and pieces[-1][-1:].isdigit() and word[:1].isdigit():
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return pieces


def shorten_lines(text: str, rng: Random) -> str:
    """Print a few words a line, as a narrow box does; a stop begins no line."""
    rows: list[str] = []
    for line in text.split("\n"):
        rows.append("")
        left = rng.randint(*FEW_WORDS)
        for piece in _pieces(line):
            if left <= 0 and rows[-1][-1:] not in ".:;!?…":
                rows.append("")
                left = rng.randint(*FEW_WORDS)
            rows[-1] = f"{rows[-1]} {piece}".lstrip()
            left -= 1
    return "\n".join(rows)


def sprinkle(text: str, rng: Random, *, mark: str) -> str:
    """Put a mark that nobody sees behind some letters and digits."""
    return "".join(c + mark if rng.random() < SPRINKLED else c for c in text)


def swap_tabs(text: str, rng: Random) -> str:
    """Print tabs for some of the spaces beside a letter."""
    return _LETTER_GAP.sub(lambda m: "\t" if rng.random() < SWAPPED else m[0], text)


def swap_dashes(text: str, _: Random, *, dash: str) -> str:
    """Print one dash for all."""
    return re.sub("[-–—]", dash, text)


def curl_quotes(text: str, _: Random) -> str:
    """Print curly quotes, as word processors do."""
    return re.sub(r'"([^"\n]*)"', "“\\1”", text)


def double_lines(text: str, _: Random) -> str:
    """Leave a blank line behind every line."""
    return re.sub(r"\n+", "\n\n", text)


def space_percent(text: str, _: Random) -> str:
    """Print a space before every per cent sign."""
    return re.sub(r"(?<=\d)%", " %", text)


def write_eth(text: str, _: Random) -> str:
    """Write the Icelandic eth that some keyboards have for Đ."""
    return text.replace("Đ", "\u00d0")


def decompose(text: str, _: Random) -> str:
    """Write letters and their marks apart."""
    return unicodedata.normalize("NFD", text)


def return_carriage(text: str, _: Random) -> str:
    """End lines as Windows does."""
    return text.replace("\n", "\r\n")


TRANSFORMS: Mapping[str, Transform] = {
    "nfd": decompose,
    "crlf": return_carriage,
    "eth": write_eth,
    "ti_le": partial(spell_rate, letter="ỉ"),
    "ty_le": partial(spell_rate, letter="ỷ"),
    "tones_modern": partial(place_tones, modern=True),
    "tones_old": partial(place_tones, modern=False),
    "nbsp_thousands": partial(group_with, space=NBSP),
    "narrow_thousands": partial(group_with, space=NARROW),
    "nbsp_unit": partial(join_units, space=NBSP),
    "narrow_unit": partial(join_units, space=NARROW),
    "heading_capitals": raise_heading,
    "heading_broken": partial(break_lines, heading=True),
    "lines_broken": partial(break_lines, heading=False),
    "spaces_trailing": trail_spaces,
    "spaces_doubled": double_spaces,
    "percent_spaced": space_percent,
    "lines_filled": fill_lines,
    "lines_short": shorten_lines,
    "lines_doubled": double_lines,
    "soft_hyphens": partial(sprinkle, mark="\u00ad"),
    "zero_widths": partial(sprinkle, mark="\u200b"),
    "byte_order_marks": partial(sprinkle, mark="\ufeff"),
    "tabs": swap_tabs,
    "dashes_short": partial(swap_dashes, dash="-"),
    "dashes_long": partial(swap_dashes, dash="–"),
    "quotes_curly": curl_quotes,
}
