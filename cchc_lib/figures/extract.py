"""The grammar of figures: one pass over the numerals of a text.

One duty: tokens → figures and what was ignored, each numeral exactly one of them.
Not here: what ties figures together (``relations``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cchc_lib.errors import NumberFormatError
from cchc_lib.figures.context import Context
from cchc_lib.figures.hedges import Hedged, figure_sets, read_hedge
from cchc_lib.figures.ignored import find_ignored
from cchc_lib.figures.quantities import Facets, quantity_of
from cchc_lib.figures.roles import (
    read_period,
    read_role,
    target_spans,
    year_marks,
)
from cchc_lib.figures.tokens import tokenize
from cchc_lib.figures.units import Measure, read_measure
from cchc_lib.model import Figure, Ignored, Kind, Reading, Role
from cchc_lib.numbers.numerals import Numeral, read_numeral
from cchc_lib.vocabulary import Vocabulary, load_vocabulary

_LEADS = frozenset(
    "là : đạt với còn được quyết và , xong lý trả nhận = ( hạn có chiếm thành".split()
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A number taken for a figure, before its neighbours are known."""

    numeral: Numeral
    denominator: Numeral | None
    measure: Measure
    hedged: Hedged
    ranked: bool
    at: int  # token of the numeral


def extract_figures(text: str, *, vocabulary: Vocabulary | None = None) -> Reading:
    """Read every figure of an NFC text, and list what only looks like one.

    Returns
    -------
    Reading
        Figures in order of place with ids f1, f2, …; ignored numbers with reasons;
        the tokens both were read from.
    """
    ctx = Context(text, tokenize(text), vocabulary or load_vocabulary())
    drafts: list[Draft] = []
    ignored: list[Ignored] = []
    i = 0
    while i < len(ctx.words):
        if not ctx.is_number(i):
            i += 1
            continue
        hit = find_ignored(ctx, i)
        draft = None if hit else _draft(ctx, i)
        if draft is not None:
            drafts.append(draft)
            i = draft.measure.end
            continue
        reason, end = hit or ("bare_number", i + 1)
        ignored.append(_ignored(ctx, i, end, reason))
        i = end
    return Reading(
        figures=tuple(_figures(ctx, drafts, ignored)),
        ignored=tuple(ignored),
        tokens=ctx.tokens,
    )


def _ignored(ctx: Context, i: int, end: int, reason: str) -> Ignored:
    start, stop = ctx.tokens.starts[i], ctx.tokens.ends[end - 1]
    return Ignored(printed=ctx.text[start:stop], start=start, end=stop, reason=reason)


def _draft(ctx: Context, i: int) -> Draft | None:
    """Take the numeral at ``i`` for a figure, or not."""
    k, denominator = i + 1, None
    if ctx.word(k) == "/" and ctx.is_number(k + 1):
        denominator, k = _numeral(ctx, k + 1, percent=False), k + 2
    measure = read_measure(ctx, i, k)
    numeral = _numeral(ctx, i, percent=measure.kind in {"percent", "score"})
    if numeral is None:
        return None
    ranked = _is_rank(ctx, i, measure)
    measure = _settle(ctx, measure, denominator, ranked=ranked)
    if not measure.unit and not _bare(ctx, i, numeral, denominator):
        return None
    return Draft(
        numeral, denominator, measure, read_hedge(ctx, i, measure.end), ranked, i
    )


def _numeral(ctx: Context, i: int, *, percent: bool) -> Numeral | None:
    try:
        return read_numeral(ctx.word(i), percent=percent)
    except NumberFormatError:
        return None


def _is_rank(ctx: Context, i: int, measure: Measure) -> bool:
    if measure.kind in {"percent", "score", "money", "duration"}:
        return False
    if not ctx.word(i).isdigit():
        return False
    n = ctx.cue_before("rank_before", i)
    if n == 0:
        return False
    if ctx.word(i - 1) in {"nhóm", "xếp", "top"}:
        return ctx.word(i + 1) == "/" or not measure.unit
    return measure.unit in {"", "place"} or ctx.word(i + 1) == "/" or measure.unit != ""


def _settle(
    ctx: Context, measure: Measure, denominator: Numeral | None, *, ranked: bool
) -> Measure:
    """Kind of a fraction or a rank, once what stands around it is known."""
    kind: Kind = measure.kind
    if ranked:
        kind = "rank"
    elif denominator is not None and kind == "count":
        kind = "ratio"
    unit = measure.unit or ("place" if ranked else "")
    return Measure(kind, unit, measure.end, measure.scale)


def _bare(ctx: Context, i: int, numeral: Numeral, denominator: Numeral | None) -> bool:
    """A number without a unit is a figure only where a word leads to a value."""
    if denominator is not None:
        return True
    before = ctx.word(i - 1)
    if ctx.vocabulary.hedges_before.before(ctx.words, i):
        return True
    telling = numeral.decimals > 0 or len(numeral.text) > 4 or "." in numeral.text
    return before in _LEADS and telling


def _figures(
    ctx: Context, drafts: list[Draft], ignored: list[Ignored]
) -> Iterator[Figure]:
    facets, aims = Facets(ctx), target_spans(ctx)
    marks = year_marks(ctx, ignored)
    for n, draft in enumerate(drafts):
        floor = _floor(ctx, drafts, n)
        ceiling = drafts[n + 1].hedged.start if n + 1 < len(drafts) else len(ctx.words)
        while ceiling > draft.at and not ctx.same_sentence(draft.at, ceiling - 1):
            ceiling -= 1
        values = facets.read(
            floor, draft.hedged.start, draft.measure.end, max(ceiling, draft.at)
        )
        target = any(a <= draft.at < b for a, b in aims)
        role = read_role(
            ctx, draft.measure, draft.hedged, ranked=draft.ranked, target=target
        )
        yield _figure(ctx, draft, n, role, values, read_period(ctx, marks, draft.at))


def _floor(ctx: Context, drafts: list[Draft], n: int) -> int:
    """Where the words that belong to figure ``n`` may begin."""
    at = drafts[n].at
    k = at
    low = drafts[n - 1].measure.end if n else 0
    while k > low and ctx.same_sentence(k - 1, at):
        k -= 1
    return k


def _figure(
    ctx: Context,
    draft: Draft,
    n: int,
    role: Role,
    values: dict[str, str],
    period: str | None,
) -> Figure:
    numeral, measure = draft.numeral, draft.measure
    resolution = Decimal(1).scaleb(-numeral.decimals) * measure.scale
    value = numeral.value * measure.scale
    if measure.scale != 1 and resolution >= 1:
        value = value.quantize(Decimal(1))
    hard, soft = figure_sets(
        draft.hedged,
        value,
        kind=measure.kind,
        decimals=numeral.decimals,
        resolution=resolution,
    )
    start, end = ctx.tokens.starts[draft.at], ctx.tokens.ends[measure.end - 1]
    unit = measure.unit or "number"
    return Figure(
        id=f"f{n + 1}",
        printed=ctx.text[start:end],
        start=start,
        end=end,
        value=value,
        denominator=draft.denominator.value if draft.denominator else None,
        interval=hard,
        soft=soft,
        decimals=numeral.decimals,
        resolution=resolution,
        kind=measure.kind,
        hedge=draft.hedged.hedge,
        unit=unit,
        quantity=quantity_of(unit, values),
        role=role,
        period=period,
        scope=values.get("level", ""),
        first=draft.hedged.start,
        last=measure.end,
        alternatives=tuple(a * measure.scale for a in numeral.alternatives),
    )
