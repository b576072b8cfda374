"""One page a unit: its place, its bands, what lifts and what holds it, one point more.

One duty: facts of units → HTML. A unit is compared with its own block only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cchc_lib.findings.html import Block, escaped, table_html
from cchc_lib.findings.scored.studied import Standing, Studied, UnitFacts
from cchc_lib.findings.scored.values import (
    block_name,
    decimals,
    exact,
    named,
    scored_words,
    signed,
    table_words,
    whole,
)

_NAMED = 2  # parts called strong, and as many called weak
_APART = 0.5  # standard deviations of the block; a smaller gap is neither


def unit_pages(study: Studied) -> Block:
    """Lay out the pages of the units asked for, one after the other."""
    pages = [_page(study, facts) for facts in study.pages]
    return Block("".join(pages), "; ".join(facts.name for facts in study.pages))


def unit_links(study: Studied) -> str:
    """Give links to the pages of units, as HTML; nothing where there are none."""
    links = [
        f'<a href="#unit-{escaped(_slug(facts))}">{escaped(facts.name)}</a>'
        for facts in study.pages
    ]
    label = escaped(scored_words(study.lang).SEE_UNITS)
    return f"<p>{label}: {' · '.join(links)}.</p>\n" if links else ""


def _page(study: Studied, facts: UnitFacts) -> str:
    words = scored_words(study.lang)
    lines = "".join(
        f"<dt>{escaped(words.UNIT_FACTS[key])}</dt><dd>{escaped(said)}</dd>\n"
        for key, said in _lines(study, facts)
    )
    return (
        f'<article class="finding" id="unit-{escaped(_slug(facts))}">\n'
        f"<h3>{escaped(facts.name)}</h3>\n"
        f'<dl class="figures">\n{lines}</dl>\n'
        f'<p class="change"><strong>{escaped(words.LABELS["change"])}.</strong> '
        f"{escaped(words.UNIT_CHANGE)}</p>\n{_standings(study, facts)}</article>\n"
    )


def _slug(facts: UnitFacts) -> str:
    return "".join(c if c.isalnum() else "-" for c in facts.code or str(facts.row))


def _lines(study: Studied, facts: UnitFacts) -> Iterator[tuple[str, str]]:
    words, lang = scored_words(study.lang), study.lang
    if study.why("noise") != "no_ranks":
        yield "rank", _rank(facts, lang)
    band = words.UNIT_BAND.format(band=facts.band) if facts.band else ""
    yield "total", words.UNIT_TOTAL.format(total=exact(facts.total, lang)) + band
    yield from _bands(study, facts)
    yield from _parts(facts, lang)
    yield from _steps(facts, lang)


def _rank(facts: UnitFacts, lang: str) -> str:
    words = scored_words(lang)
    said = str(words.UNIT_RANK.format(rank=facts.rank, of=facts.of))
    if facts.tied:
        said += words.UNIT_TIED.format(n=facts.tied)
    if facts.block_of < facts.of:
        block = block_name(facts.block, lang)
        said += words.UNIT_BLOCK.format(
            rank=facts.block_rank, of=facts.block_of, block=block
        )
    return said


def _bands(study: Studied, facts: UnitFacts) -> Iterator[tuple[str, str]]:
    row: Mapping[Any, Any] = dict(study.ranks.iloc[facts.row])
    for key, ends in (("noise", "own"), ("rules", "rules")):
        low, high = float(row[f"{ends}_low"]), float(row[f"{ends}_high"])
        if low == low:  # NaN where no band is given
            words = scored_words(study.lang)
            said = words.UNIT_PLACE if low == high else words.UNIT_PLACES
            yield (
                key,
                said.format(low=whole(low, study.lang), high=whole(high, study.lang)),
            )


def _parts(facts: UnitFacts, lang: str) -> Iterator[tuple[str, str]]:
    if not facts.items:
        return
    strong = [item for item in facts.items if item.standardised >= _APART]
    weak = [item for item in reversed(facts.items) if item.standardised <= -_APART]
    yield "strong", _listed(strong[:_NAMED], lang)
    yield "weak", _listed(weak[:_NAMED], lang)


def _listed(items: Sequence[Standing], lang: str) -> str:
    words = scored_words(lang)
    said = [
        words.UNIT_PART.format(
            name=named(item.item, item.name, lang),
            points=decimals(item.points, lang),
            gap=signed(item.gap, lang),
        )
        for item in items
    ]
    return "; ".join(said) if said else str(words.UNIT_NONE)


def _steps(facts: UnitFacts, lang: str) -> Iterator[tuple[str, str]]:
    """Say what a point more or less would change, all other units left as they are."""
    words, rank = scored_words(lang), facts.rank
    more = words.UNIT_MORE if facts.rank_more < rank else words.UNIT_SAME
    less = words.UNIT_LESS if facts.rank_less > rank else words.UNIT_SAME
    yield "more", more.format(rank=facts.rank_more)
    yield "less", less.format(rank=facts.rank_less)
    if facts.to_next_place is None:
        yield "next", str(words.UNIT_FIRST)
    else:
        points = exact(facts.to_next_place, lang)
        yield "next", words.UNIT_NEXT.format(points=points)
    if facts.to_next_band is not None:
        points = exact(facts.to_next_band, lang)
        yield "class", words.UNIT_CLASS.format(band=facts.next_band, points=points)


def _standings(study: Studied, facts: UnitFacts) -> str:
    if not facts.items:
        return ""
    words, lang = table_words(study.lang), study.lang
    rows = [
        [
            escaped(named(item.item, item.name, lang)),
            decimals(item.points, lang),
            decimals(item.maximum, lang),
            signed(item.gap, lang),
            _place(item, lang),
        ]
        for item in facts.items
    ]
    keys = ("part", "points", "maximum", "gap", "own_rank")
    heads = [words.COLUMNS[key] for key in keys]
    caption = words.CAPTIONS["standing"].format(name=facts.name)
    name = f"table-unit-{_slug(facts)}"
    return table_html(name, caption, heads, rows, numbers=range(1, len(keys)))


def _place(item: Standing, lang: str) -> str:
    words = scored_words(lang)
    said = str(words.PLACE_IN.format(rank=item.rank, of=item.units))
    return said + words.SHARED_BY.format(n=item.tied) if item.tied else said
