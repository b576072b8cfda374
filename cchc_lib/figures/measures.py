"""What bare numbers measure by their neighbours: money and points told before.

One duty: drafts in order → the same drafts, where one without a unit takes the kind
that the sentence gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cchc_lib.figures.context import Context
from cchc_lib.figures.drafts import Draft

_MILLION, _SAID = 1_000_000, 16  # words that say what is meant
_MONEY = frozenset("đồng vốn phí tiền thưởng ngân thu chi toán".split())


def in_money(ctx: Context, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """``mỗi đơn vị 10 triệu, tổng 130 triệu đồng``, ``thu 84 tỷ``: đồng left out."""
    for draft in drafts:
        measure, at = draft.measure, draft.at
        bare = measure.kind == "count" and not measure.unit
        large = bare and measure.scale >= _MILLION
        if large and (_is_paid(ctx, drafts, at) or _speaks_of_money(ctx, drafts, at)):
            measure = replace(measure, kind="money", unit="vnd")
        yield draft if measure is draft.measure else replace(draft, measure=measure)


def _is_paid(ctx: Context, drafts: Sequence[Draft], at: int) -> bool:
    """A sum of money stands in the sentence."""
    return any(
        draft.measure.kind == "money" and ctx.same_sentence(draft.at, at)
        for draft in drafts
    )


def _speaks_of_money(ctx: Context, drafts: Sequence[Draft], at: int) -> bool:
    """Words of money are told in the sentence, and nothing is counted there."""
    if any(
        d.measure.unit and ctx.same_sentence(d.at, at) and _is_counted(d)
        for d in drafts
    ):
        return False
    around = range(max(0, at - _SAID), min(len(ctx.words), at + _SAID))
    return any(ctx.word(k) in _MONEY and ctx.same_sentence(k, at) for k in around)


def _is_counted(draft: Draft) -> bool:
    return draft.measure.kind == "count"


def in_one_measure(ctx: Context, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """``Thủ tục 7,2813 (7,19); Dịch vụ 7,1419``: bare decimals behind a score."""
    scored = -1  # token of the score before
    for draft in drafts:
        measure, at = draft.measure, draft.at
        bare = not measure.unit and measure.kind == "count" and draft.numeral.decimals
        if bare and scored >= 0 and ctx.same_sentence(scored, at):
            measure = replace(measure, kind="score", unit="score")
        scored = at if measure.kind == "score" else -1
        yield draft if measure is draft.measure else replace(draft, measure=measure)
