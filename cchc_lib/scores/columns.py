"""What the name of a column says of it.

One duty: one printed name → role, what it refers to, whose score it is and the maximum
it states. The words are those of ``data/vocabulary/columns.yml``. A name that is not
known gives ``None``: its role then comes from the cells under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from cchc_lib.scores.records import Column, ColumnRole, Side
from cchc_lib.vocabulary.columns import (
    ColumnWords,
    load_column_words,
    plain,
    without,
)
from cchc_lib.vocabulary.words import Phrases

_MAXIMUM = re.compile(
    r"\(\s*(?P<said>(?:điểm\s+)?tối đa|max|thang điểm|/)?\s*:?\s*"
    r"(?P<number>\d{1,4}(?:[.,]\d+)?)\s*(?P<unit>điểm|đ|points?|pts)?\s*\)"
    r"|/\s*(?P<of>\d{1,4}(?:[.,]\d+)?)\s*(?:điểm|đ)?\s*$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\][]*\]")
_TIME = re.compile(
    r"\b(?:(?:năm|kỳ|tháng|quý) )?(?:\d{1,2} )?(?:19|20)\d\d\b"
    r"|\b(?:tháng|quý) (?:\d{1,2}|i{1,3}|iv)\b"
)
_TURN = re.compile(r"\b(?:lần|vòng) (?:thứ )?(1|2|nhất|hai)\b")
_COUNTER = re.compile(r"^(?:\d{1,2}|[ivx]{1,4}|[a-h]) (?=.)")


def name_column(name: str) -> Column | None:
    """What a column's name says of it; None if the name is not known."""
    words = load_column_words()
    limit = stated_maximum(name)
    texts = tuple(dict.fromkeys(_shorter(name, words)))
    if not texts[0]:
        return Column(name=name, role="other")
    for text in texts:
        known = _known(name, text, words)
        if known:
            return Column(name=name, role=known.role, about=known.about, maximum=limit)
    side, rest = _merged_side(name, words)
    texts = tuple(dict.fromkeys(_shorter(rest, words))) if side else texts
    for text in texts[:3]:
        derived = _sided(text, side, words) if side else _derived(text, words)
        if derived:
            role, about, side = derived
            return Column(name=name, role=role, about=about, side=side, maximum=limit)
    return None


def stated_maximum(name: str, *, bare: bool = False) -> Decimal | None:
    """The maximum a name states, ``(tối đa 18 điểm)``; a bare ``(18)`` if asked for."""
    match = _MAXIMUM.search(name)
    if match is None:
        return None
    said = match["said"] or match["unit"] or match["of"]
    number = match["number"] or match["of"]
    return Decimal(number.replace(",", ".")) if said or bare else None


def subject(column: Column) -> str:
    """What a column is about, in plain words, without counters and brackets."""
    text = column.about or plain(_BRACKETS.sub(" ", column.name))
    return text or plain(column.name)


def is_penalty(column: Column) -> bool:
    """Say whether points of a column are taken off the total."""
    return _starts(column.about or plain(column.name), "penalty") or _starts(
        plain(column.name), "penalty"
    )


def is_subtotal(column: Column) -> bool:
    """Say whether a part is called a sum: "Cộng A", "Nhóm A · Tổng"."""
    words, name = load_column_words(), plain(column.name).split()
    return any(words.roles.get(part) == "total" for part in (name[0], name[-1]))


def _shorter(name: str, words: ColumnWords) -> Iterator[str]:
    """A name, then shorter and shorter forms of it."""
    yield plain(_MAXIMUM.sub(" ", name))
    short = plain(_BRACKETS.sub(" ", _MAXIMUM.sub(" ", name)))
    yield short
    bare = timeless(short)
    yield bare
    yield _COUNTER.sub("", bare)
    yield _cut(bare, words.words["idle"])


def timeless(text: str) -> str:
    """A plain name without years, quarters and months."""
    return " ".join(_TIME.sub(" ", text).split())


def _cut(text: str, phrases: Phrases) -> str:
    """A text without these phrases; itself if nothing is left."""
    parts = text.split()
    for start, end, _ in reversed(list(phrases.scan(parts))):
        del parts[start:end]
    return " ".join(parts) or text


def _known(name: str, text: str, words: ColumnWords) -> Column | None:
    if text in words.passed_over:
        return Column(name=name, role="other")
    role = words.roles.get(text)
    if role:
        return Column(name=name, role=role)  # type: ignore[arg-type]
    facet = words.counts.get(without(text, words.fillers))
    return Column(name=name, role="count", about=facet) if facet else None


_Derived = tuple[ColumnRole, str, Side]


def _derived(text: str, words: ColumnWords) -> _Derived | None:
    known = words.words
    if _has(text, known["earlier"]) or _starts(text, "no_score"):
        return "other", "", ""
    if text == "pct published":
        return "rate", "units", ""
    scored = _has(text, known["score"])
    rest = _rest(text, known["rate"])
    if rest is not None and not scored:
        rest = _rest(rest, known["rate"]) or rest  # "tỷ lệ đúng hạn %"
        return "rate", words.counts.get(without(rest, words.fillers), ""), ""
    rest = _rest(text, known["maximum"])
    if rest is not None:
        return "maximum", rest, ""
    return _sided(*_side(text, words)[::-1], words)


def _sided(text: str, side: Side, words: ColumnWords) -> _Derived | None:
    """What a name says of a rank, a class or a score, whose side is known or none."""
    known = words.words
    for role, phrases in (("rank", known["rank"]), ("band", known["band"])):
        rest = _rest(text, phrases)
        if rest is not None and (rest or side):
            return role, _whole(rest, words), side  # type: ignore[return-value]
    rest = _rest(text, known["score"])
    about = _whole(text if rest is None else rest, words)
    if side:
        return "part", about, side
    if rest:
        return ("part", about, "") if about else ("total", "", "")
    return None


def _whole(text: str, words: ColumnWords) -> str:
    """What a score is about; "" where it is the whole."""
    return "" if words.roles.get(text) == "total" else text


def _has(text: str, phrases: Phrases) -> bool:
    return next(phrases.scan(text.split()), None) is not None


def tells_conflict(remark: str) -> bool:
    """Say whether a remark beside a row says that sources contradict each other."""
    return _starts(plain(remark), "conflict")


def _starts(text: str, kind: str) -> bool:
    parts = text.split()
    return bool(parts) and load_column_words().words[kind].at(parts, 0) is not None


def _rest(text: str, phrases: Phrases) -> str | None:
    """What is left of a text that starts or ends with one of the phrases."""
    parts = text.split()
    if not parts:
        return None
    ahead = phrases.at(parts, 0)
    if ahead:
        return " ".join(parts[ahead[0] :])
    behind = phrases.before(parts, len(parts))
    return " ".join(parts[: -behind[0]]) if behind else None


def _merged_side(name: str, words: ColumnWords) -> tuple[Side, str]:
    """The side that one cell of a merged header names, and the other cells."""
    cells = name.split(" · ")
    for i, cell in enumerate(cells):
        side, _ = _side(plain(cell), words)
        if side and len(cells) > 1:
            return side, " · ".join([*cells[:i], *cells[i + 1 :]])
    return "", name


def _side(text: str, words: ColumnWords) -> tuple[Side, str]:
    """Whose score a name says it is, and the name without these words."""
    parts = text.split()
    found = max(words.sides.scan(parts), key=lambda hit: hit[1] - hit[0], default=None)
    if found is None:
        return "", text
    start, end, side = found
    rest = " ".join([*parts[:start], *parts[end:]])
    turn = _TURN.search(rest) if side == "appraised" else None
    if turn:  # "hội đồng thẩm định lần 2"
        side = "appraised_1" if turn[1] in {"1", "nhất"} else "appraised_2"
        rest = " ".join(_TURN.sub(" ", rest).split())
    return side, rest  # type: ignore[return-value]
