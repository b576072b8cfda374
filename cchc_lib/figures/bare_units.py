"""What a bare number counts: told by its neighbours, its label or the line above.

One duty: a draft without a unit of its own → the unit its words give it. Units printed
behind a number are read in ``units``.
"""

from __future__ import annotations

from collections.abc import Mapping

from cchc_lib.figures.context import Context
from cchc_lib.figures.drafts import Draft
from cchc_lib.figures.rows import unit_of_label

_DOSSIER_FACETS = frozenset({"stage", "timing"})
_STOPS = frozenset({",", ";", "(", ":"})
_CLAUSE = 12  # words from "số vụ" to its number
_NEIGHBOURS = 12  # figures a bare number may take its unit from
_LEADING_UNITS = frozenset({"dossier", "procedure", "vote", "document"})


def unit_of(
    ctx: Context,
    drafts: list[Draft],
    n: int,
    values: Mapping[str, str],
    above: tuple[int, str] | None,
) -> str:
    """What is counted: by a noun, by the neighbours, by what its words can only be of.

    ``Tiếp nhận: 1.217`` and below it ``Trực tuyến: 842``: what was counted ``above``.
    """
    unit = _unit_nearby(ctx, drafts, n)
    if unit == "number" and _DOSSIER_FACETS & values.keys():
        return "dossier"
    if unit == "number" and "channel" in values and above is not None:
        return above[1]
    return unit


def _unit_nearby(ctx: Context, drafts: list[Draft], n: int) -> str:
    """Unit of a bare count: that of its nearest neighbour in the sentence."""
    if drafts[n].measure.kind != "count":
        return drafts[n].measure.kind
    if drafts[n].numeral.decimals and drafts[n].measure.scale == 1:
        return "number"  # a score: nothing that is counted has a fraction
    at = drafts[n].at
    named = _unit_before(ctx, at) or unit_of_label(ctx, at)
    named = named or _unit_of_number(ctx, at)
    if named:
        return named
    low, high = max(-1, n - _NEIGHBOURS), min(len(drafts), n + _NEIGHBOURS)
    for k in (*range(n - 1, low, -1), *range(n + 1, high)):
        other = drafts[k].measure
        unit: str = other.unit
        if other.kind == "count" and unit and ctx.same_sentence(drafts[k].at, at):
            return unit
    return _unit_of_sentence(ctx, at)


def _unit_before(ctx: Context, at: int) -> str:
    """``số HS: 480``: the noun that leads to a number."""
    for k in range(at - 1, at - 6, -1):
        if not ctx.same_sentence(k, at) or ctx.is_number(k) or ctx.word(k) == "(":
            break
        hit = ctx.unit_at(k)
        if hit is None or hit[1] not in _LEADING_UNITS or k + hit[0] > at:
            continue
        if hit[0] > 1 or ctx.word(k) in {"hs", "tthc"}:  # not the "bộ" of "nội bộ"
            return hit[1]
    return ""


def _unit_of_sentence(ctx: Context, at: int) -> str:
    """``Phản ánh, kiến nghị gửi vào hệ thống … là 5.753``: what it begins with."""
    if ctx.word(at - 1) != "là":
        return "number"
    first = at
    while first and ctx.same_sentence(first - 1, at):
        first -= 1
    while ctx.word(first) in {"tổng", "số"} and first < at:
        first += 1
    hit = ctx.vocabulary.units.at(ctx.words, first)
    return hit[1] if hit else "number"


def _unit_of_number(ctx: Context, at: int) -> str:
    """``số vụ đang xác minh là 22``: what the clause says the number is of."""
    first = max(0, at - _CLAUSE)
    if "số" not in ctx.words[first:at]:
        return ""
    for k in range(at - 1, first - 1, -1):
        if not ctx.same_sentence(k, at) or ctx.is_number(k) or ctx.word(k) in _STOPS:
            return ""
        if ctx.word(k) == "số":
            hit = ctx.unit_at(k + 1)
            return hit[1] if hit else ""
    return ""
