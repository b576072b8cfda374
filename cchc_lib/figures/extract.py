"""The grammar of figures: one pass over the numerals of a text.

One duty: tokens → figures and what was ignored, each numeral exactly one of them.
Not here: what ties figures together (``relations``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from cchc_lib.figures.bare_units import unit_of
from cchc_lib.figures.context import Context
from cchc_lib.figures.drafts import Draft, draft_figure
from cchc_lib.figures.dumps import find_dumps
from cchc_lib.figures.hedges import figure_sets
from cchc_lib.figures.ignored import find_ignored
from cchc_lib.figures.measures import in_money, in_one_measure
from cchc_lib.figures.plain import read_plain, restore_offsets
from cchc_lib.figures.quantities import FACETS, Facets, levels_in_order, quantity_of
from cchc_lib.figures.roles import read_period, read_role, target_spans, year_marks
from cchc_lib.figures.tokens import tokenize
from cchc_lib.figures.worded import FIRST_WORDS, draft_number_words
from cchc_lib.model import Figure, Ignored, Reading, Role
from cchc_lib.numbers.hedges import range_interval
from cchc_lib.vocabulary import Vocabulary, load_vocabulary


def extract_figures(text: str, *, vocabulary: Vocabulary | None = None) -> Reading:
    """Read every figure of an NFC text, and list what only looks like one.

    Returns
    -------
    Reading
        Figures in order of place with ids f1, f2, …; ignored numbers with reasons;
        the tokens both were read from.
    """
    known = vocabulary or load_vocabulary()
    plain, offsets = read_plain(text)
    ctx = Context(plain, tokenize(plain, known), known)
    drafts, ignored = _read_all(ctx)
    reading = Reading(
        figures=tuple(_figures(ctx, drafts, ignored)),
        ignored=tuple(ignored),
        tokens=ctx.tokens,
    )
    return reading if plain == text else restore_offsets(reading, text, offsets)


def _read_all(ctx: Context) -> tuple[list[Draft], list[Ignored]]:
    """Take every number in turn, in digits or words, for a figure or for none."""
    drafts: list[Draft] = []
    ignored: list[Ignored] = []
    dumps = dict(find_dumps(ctx.tokens))
    kinds, words = ctx.tokens.kinds, ctx.words
    here = 0
    for i, kind in enumerate(kinds):
        if i in dumps:
            ignored.append(_ignored(ctx, i, dumps[i], "number_dump"))
            here = dumps[i]
        if i < here:
            continue
        if kind == "number":
            hit = find_ignored(ctx, i)
            draft = None if hit else draft_figure(ctx, i)
            reason, end = hit or ("bare_number", i + 1)
        elif words[i] in FIRST_WORDS:
            reason, end, draft = "", i + 1, draft_number_words(ctx, i)
        else:
            continue
        if draft is not None:
            drafts.append(draft)
            end = draft.measure.end
        elif reason:
            ignored.append(_ignored(ctx, i, end, reason))
        here = end
    return drafts, ignored


def _ignored(ctx: Context, i: int, end: int, reason: str) -> Ignored:
    start, stop = ctx.tokens.starts[i], ctx.tokens.ends[end - 1]
    return Ignored(printed=ctx.text[start:stop], start=start, end=stop, reason=reason)


def _figures(
    ctx: Context, drafts: list[Draft], ignored: list[Ignored]
) -> Iterator[Figure]:
    facets, aims, aim = Facets(ctx), target_spans(ctx), 0
    marks = year_marks(ctx, ignored)
    level, line, counted = "", -1, (-2, "number")
    listed: dict[str, str] = {}
    ordered = levels_in_order(ctx, [draft.at for draft in drafts])
    for n, draft in enumerate(in_one_measure(ctx, in_money(ctx, drafts))):
        here = ctx.tokens.paragraphs[draft.at]
        level, line = (level if here == line else ""), here
        floor = _floor(ctx, drafts, n)
        values = facets.read(
            floor,
            draft.hedged.start,
            draft.measure.end,
            max(_ceiling(ctx, drafts, n), draft.at),
            floor_is_figure=bool(n)
            and floor == drafts[n - 1].measure.end
            and ctx.same_sentence(floor - 1, floor),
        )
        level = values.get("level_ahead", level)
        if draft.at in ordered and not any(f in values for f in FACETS):
            values = {**listed, **values}  # "lần lượt": one quantity for all of them
        listed = values
        while aim < len(aims) and aims[aim][1] <= draft.at:
            aim += 1
        target = any(a <= draft.at < b for a, b in aims[aim : aim + 4])
        role = _role(ctx, draft, target=target)
        figure = _figure(ctx, draft, n, role, read_period(ctx, marks, draft.at))
        above = counted if here - counted[0] <= 1 else None
        unit = draft.measure.unit or unit_of(ctx, drafts, n, values, above)
        if draft.measure.kind == "count":
            counted = here, unit
        yield replace(
            figure,
            unit=unit,
            quantity=quantity_of(unit, values),
            scope=ordered.get(draft.at, values.get("level", level)),
        )


def _role(ctx: Context, draft: Draft, *, target: bool) -> Role:
    """``kém 0,8654/1 điểm của Đà Nẵng``: points out of a whole were reached."""
    role = read_role(
        ctx, draft.measure, draft.hedged, ranked=draft.ranked, target=target
    )
    scored = draft.denominator is not None and draft.measure.kind == "score"
    return "result" if role in {"change", "target"} and scored else role


def _floor(ctx: Context, drafts: list[Draft], n: int) -> int:
    """Where the words that belong to figure ``n`` may begin."""
    at = drafts[n].at
    k = at
    low = drafts[n - 1].measure.end if n else 0
    while k > low and ctx.same_sentence(k - 1, at):
        k -= 1
    return k


def _ceiling(ctx: Context, drafts: list[Draft], n: int) -> int:
    """Where the words that belong to figure ``n`` must end."""
    at = drafts[n].at
    k = drafts[n + 1].hedged.start if n + 1 < len(drafts) else len(ctx.words)
    while k > at and not ctx.same_sentence(at, k - 1):
        k -= 1
    return k


def _counts(draft: Draft) -> bool:
    """``249/249 thủ tục``: both halves are counts, printed in full."""
    whole = draft.numeral.decimals == 0 and draft.measure.unit != "times"
    return draft.measure.kind == "ratio" and whole


def _denominator(draft: Draft) -> Decimal | None:
    """``38,4/64 tỷ đồng``: both halves are so many thousand million.

    Of ``850/1,2 nghìn hồ sơ`` only the second is.
    """
    if draft.denominator is None:
        return None
    return draft.denominator.value * draft.measure.scale


def _value(draft: Draft) -> tuple[Decimal, Decimal]:
    """The value in single units, and what its last printed digit stands for."""
    scale = _scale(draft)
    resolution = Decimal(1).scaleb(-draft.numeral.decimals) * scale
    value = draft.numeral.value * scale
    if scale != 1 and resolution >= 1:
        value = value.quantize(Decimal(1))
    return value, resolution


def _scale(draft: Draft) -> Decimal:
    """What the numeral before a slash counts in: of ``850/1,2 nghìn`` single ones."""
    whole = draft.denominator
    larger = whole is not None and draft.numeral.value > whole.value
    return Decimal(1) if larger else draft.measure.scale


def _figure(
    ctx: Context,
    draft: Draft,
    n: int,
    role: Role,
    period: str | None,
) -> Figure:
    numeral, measure = draft.numeral, draft.measure
    value, resolution = _value(draft)
    if draft.upper is not None:
        top = draft.upper.value * measure.scale
        ends = {"low_open": draft.lower_open, "high_open": draft.upper_open}
        hard, soft = range_interval(value, top, **ends), None
    else:
        hard, soft = figure_sets(
            draft.hedged,
            value,
            kind="count" if _counts(draft) else measure.kind,
            decimals=numeral.decimals,
            resolution=resolution,
        )
    start, end = ctx.tokens.starts[draft.at], ctx.tokens.ends[measure.end - 1]
    return Figure(
        id=f"f{n + 1}",
        printed=ctx.text[start:end],
        start=start,
        end=end,
        value=value,
        denominator=_denominator(draft),
        interval=hard,
        soft=soft,
        decimals=numeral.decimals,
        resolution=resolution,
        kind=measure.kind,
        hedge=draft.hedged.hedge,
        unit=measure.unit,
        quantity=measure.unit,
        role=role,
        period=period,
        scope="",
        first=draft.hedged.start,
        last=measure.end,
        alternatives=tuple(a * measure.scale for a in numeral.alternatives),
    )
