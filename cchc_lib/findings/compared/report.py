"""The parts of a report on units as a notebook shows them, one function a part.

One duty: a study → blocks of a page, in its language. Not here: charts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cchc_lib.findings.compared.cards import finding_cards, message, severity_name
from cchc_lib.findings.compared.compared import Compared, Told
from cchc_lib.findings.compared.files import UNIT_COLUMNS, link_files
from cchc_lib.findings.compared.readings import show_readings
from cchc_lib.findings.compared.tables import show_blocks, show_units
from cchc_lib.findings.compared.values import (
    Record,
    compared_words,
    number,
    rate_text,
    rounding_only,
    unit_name,
    with_unit,
)
from cchc_lib.findings.excerpts import one_line
from cchc_lib.findings.html import Block, Prose, escaped
from cchc_lib.findings.office.compared import hand_comparison
from cchc_lib.findings.office.handed import Handing
from cchc_lib.findings.overview import Stated, show_date
from cchc_lib.findings.scored.values import block_name, percent, whole
from cchc_lib.findings.severity import graver_from
from cchc_lib.model import SEVERITIES, Severity

__all__ = [
    "finding_cards",
    "heading",
    "parts",
    "show_answer",
    "show_asked",
    "show_blocks",
    "show_downloads",
    "show_method",
    "show_readings",
    "show_source",
    "show_units",
    "source_line",
    "summarise",
]

_UNRECORDED = "not recorded"
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_ERRORS = frozenset({"C07", "C08"})  # impossible counts, repeated units
FEWEST_PERIODS = 5  # below: no test of a trend


def heading(key: str, lang: str) -> Prose:
    """Give a heading of the page."""
    return Prose(f"## {compared_words(lang).HEADINGS[key]}")


def parts(study: Compared, key: str, *shown: object) -> tuple[object, ...]:
    """Give a heading and what stands under it; nothing where nothing is shown."""
    said = tuple(_notes(study, key))
    alone = key == "blocks" and study.kind == "score" and len(study.blocks) == 1
    if alone or not (shown or said):
        return ()
    if key == "intervals" and study.units["low"].isna().all():
        key = "values"
    return heading(key, study.lang), *said, *shown


def _notes(study: Compared, key: str) -> Iterator[Block]:
    """Say what a picture cannot, and why there is none."""
    if key == "ranks":
        yield from _rank_notes(study)
    if key == "trends" and study.periods["period"].nunique() > 1:
        words, periods = (
            compared_words(study.lang),
            sorted(set(study.periods["period"])),
        )
        few = len(periods) < FEWEST_PERIODS
        text = words.FEW_PERIODS if few else words.MANY_PERIODS
        yield _line(text.format(n=len(periods), first=periods[0], last=periods[-1]))


def _rank_notes(study: Compared) -> Iterator[Block]:
    words, units = compared_words(study.lang), study.units
    if units["rank"].notna().any() and units["rank_low"].isna().all():
        yield _line(words.NO_SOURCE)
    if rounding_only(study):
        yield _line(words.ROUNDING_ONLY)
    for block, n in alike_blocks(study).items():
        name = block_name(unit_name(block), study.lang) or words.ONE_BLOCK
        yield _line(words.NO_RANKS.format(block=name, n=n))


def alike_blocks(study: Compared) -> dict[str, int]:
    """Count the ranked units of blocks of which no two can be told apart."""
    found = {}
    for block, rows in study.units.groupby("block", sort=False):
        letters = rows.loc[rows["rank_low"].notna(), "letters"]
        if len(letters) > 1 and letters.nunique() == 1:
            found[str(block)] = len(letters)
    return found


def _line(text: str) -> Block:
    return Block(f"<p>{escaped(text)}</p>\n", text)


def summarise(study: Compared) -> Stated:
    """State title, verdict, sentence and counts: the finding with its uncertainty."""
    counts = Counter(_stated(found) for found in study.findings)
    ranked = [severity for severity in SEVERITIES if counts[severity]]
    words = compared_words(study.lang)
    title = words.TITLE.format(name=study.name, headline=_headline(study))
    return Stated(
        title=one_line(title),
        verdict=ranked[-1] if ranked else "ok",
        sentence=_first(study),
        counts={severity: counts[severity] for severity in ranked},
    )


def _stated(found: Told) -> Severity:
    """Give what the page states: only impossible or doubled counts are errors.

    A unit that misses a target or differs from others has not printed a wrong figure.
    """
    return found.severity if found.rule in _ERRORS else "note"


def _first(study: Compared) -> str:
    return one_line(message(study.findings[0], study.lang))


def _headline(study: Compared) -> str:
    words, overall = compared_words(study.lang).HEADLINES, study.overall
    if overall.units == 1:
        return str(words["alone"])
    if study.kind == "score":
        return _score_headline(study)
    apart = int(study.units["stands_out"].fillna(value=False).sum())
    return str(
        words["some" if apart else "none"].format(
            rate=rate_text(overall.rate, study.lang), count=apart, n=overall.units
        )
    )


def _score_headline(study: Compared) -> str:
    words = compared_words(study.lang).HEADLINES
    if study.units["rank_low"].isna().all():
        return str(words["bare"])
    tests, count = len(study.pairs), int(study.pairs["differs"].sum())
    key = "noise"
    if rounding_only(study):
        key = "rounding" if count < tests else "rounding_none"
    return str(words[key].format(count=count, alike=tests - count, tests=tests))


def show_source(study: Compared) -> Block:
    """Name the source, and say where the target comes from."""
    words, said = compared_words(study.lang), [source_line(study)]
    if study.target is not None:
        goal = with_unit(study, float(study.target))
        reason = study.target_reason
        text = words.TARGET if reason else words.TARGET_UNSTATED
        said.append(text.format(target=goal, reason=reason))
    html = "".join(f"<p>{escaped(line)}</p>\n" for line in said)
    return Block(html, said[0])


def source_line(study: Compared) -> str:
    """Name the source: publisher and date as far as recorded, and the file."""
    origin, words = study.origin, compared_words(study.lang)
    publisher, date = origin.get("publisher", ""), origin.get("date", "")
    # Notes of ours on an origin are in English; names and days need no translation.
    known = [publisher.partition(" (")[0]]
    known += [show_date(date, study.lang)] if _DAY.fullmatch(date) else []
    recorded = [text for text in known if text and _UNRECORDED not in text]
    title = ", ".join([*recorded, words.TABLE_OF.format(path=study.path)])
    return f"{words.SOURCE.format(title=title)}."


def show_downloads(study: Compared) -> Handing:
    """Offer tables as files, and hand over what stands in workbook and slip."""
    links = link_files(study)
    columns = [name for name in UNIT_COLUMNS if name in study.units]
    handed = hand_comparison(study, source_line(study), columns)
    return Handing(links.html, links.text, handed)


def show_asked(study: Compared) -> Block:
    """Say where the units asked about stand; nothing where none are."""
    rows = study.units[study.units["code"].isin(study.asked)]
    if rows.empty:
        return Block("")
    said = "; ".join(_standing(study, row) for row in rows.to_dict("records"))
    return _line(compared_words(study.lang).ASKED.format(units=said))


def _standing(study: Compared, row: Record) -> str:
    words, lang = compared_words(study.lang), study.lang
    name, value = unit_name(row["name"]), with_unit(study, row["rate"])
    rank, low, high = (number(row[key]) for key in ("rank", "rank_low", "rank_high"))
    if rank != rank:
        return str(words.ASKED_BARE.format(unit=name, value=value))
    of = int(study.units.loc[study.units["block"] == row["block"], "rank"].count())
    ends = {"low": whole(low, lang), "high": whole(high, lang)}
    span = words.ASKED_SPAN.format(**ends) if low == low else ""
    return str(
        words.ASKED_RANK.format(
            unit=name, value=value, rank=whole(rank, lang), of=of, span=span
        )
    )


def show_method(study: Compared) -> tuple[Block | Prose, ...]:
    """Say how the numbers were got, and what they cannot tell."""
    words, lang = compared_words(study.lang), study.lang
    items = "".join(f"<li>{escaped(line)}</li>\n" for line in study.methods)
    listed = Block(f"<ul>\n{items}</ul>\n", " ".join(study.methods))
    limits = Prose(words.LIMITS.strip())
    if study.units["rank_low"].isna().all():  # nothing was drawn at random
        return listed, limits
    settings = words.SETTINGS.format(
        alpha=percent(study.alpha, lang),
        draws=whole(study.draws, lang),
        seed=study.seed,
    )
    return listed, _line(settings), limits


def show_answer(study: Compared, *, fail_level: Severity = "minor") -> Block:
    """Answer the question of the notebook from its findings.

    Raises
    ------
    UnknownNameError
        If ``fail_level`` is no severity.
    """
    grave = graver_from(fail_level)
    words = compared_words(study.lang)
    n = sum(found.severity in grave for found in study.findings)
    level = severity_name(fail_level, study.lang)
    threshold = (words.FAILS if n else words.PASSES).format(n=n, level=level)
    said = words.ANSWER.format(first=_first(study), threshold=threshold)
    return Block(f"<p><strong>{escaped(said)}</strong></p>", said)
