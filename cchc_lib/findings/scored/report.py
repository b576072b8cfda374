"""The parts of a report on a score table as a notebook shows them.

One duty: a study → blocks of a page, in its language. A part that the table does not
carry is left out whole, and ``show_missing`` says why. Not here: charts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from cchc_lib.findings.card_html import CARD_STYLE
from cchc_lib.findings.cards import words_for
from cchc_lib.findings.excerpts import one_line
from cchc_lib.findings.html import Block, Prose, escaped
from cchc_lib.findings.office.handed import Handing
from cchc_lib.findings.office.scored import hand_scores
from cchc_lib.findings.overview import Stated, show_date
from cchc_lib.findings.scored.cards import finding_cards, has_checks
from cchc_lib.findings.scored.downloads import link_files
from cchc_lib.findings.scored.readings import show_readings
from cchc_lib.findings.scored.structure_facts import CLOSE, safe_ranks
from cchc_lib.findings.scored.studied import Studied
from cchc_lib.findings.scored.tables import TABLE_STYLE, show_table
from cchc_lib.findings.scored.unit_html import unit_links, unit_pages
from cchc_lib.findings.scored.values import (
    exact,
    method_of,
    scored_words,
    span,
    whole,
)
from cchc_lib.findings.severity import graver_from
from cchc_lib.model import SEVERITIES, Severity

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "finding_cards",
    "heading",
    "opened",
    "section",
    "show_answer",
    "show_downloads",
    "show_method",
    "show_missing",
    "show_prints",
    "show_recomputed",
    "show_source",
    "show_units",
    "source_line",
    "summarise",
]

_IN_SHORT = 3  # units named in the summary
_UNRECORDED = "not recorded"
_TABLES = {
    "ranks": ("ranks",),
    "structure": ("reliability", "analysis", "items", "components"),
    "rules": ("removed", "effects"),
    "crowding": ("crowds",),
    "endings": ("endings",),
    "blocks": ("blocks",),
    "snapshots": ("agreement", "pairs"),
}
_READ = {"ranks": ("noise",)}  # sections whose readings have another name
_EXPLAINED = ("noise", "structure", "rules", "crowding", "endings")


def heading(key: str, lang: str) -> Prose:
    """Give a heading of the page."""
    return Prose(f"## {scored_words(lang).HEADINGS[key]}")


def opened(study: Studied, key: str) -> tuple[Prose, ...]:
    """Give the heading of a section, or nothing where the study does not give it."""
    return (heading(key, study.lang),) if _given(study, key) else ()


def _given(study: Studied, key: str) -> bool:
    if key == "units":
        return bool(study.pages)
    return any(study.why(name) is None for name in _READ.get(key, (key,)))


def section(study: Studied, key: str) -> tuple[Block, ...]:
    """Give what the numbers of a section say, then its tables."""
    if not _given(study, key):
        return ()
    tables = (show_table(study, name, _sorted(study, name)) for name in _TABLES[key])
    return show_readings(study, *_READ.get(key, (key,))), *tables


def _sorted(study: Studied, name: str) -> pd.DataFrame:
    """Give a table as it is shown: ranks from the first place on."""
    table: pd.DataFrame = getattr(study, name)
    return table.sort_values("rank", kind="stable") if name == "ranks" else table


def show_units(study: Studied) -> tuple[Block, ...]:
    """Give the pages of the units asked for."""
    return (unit_pages(study),) if study.pages else ()


def summarise(study: Studied) -> Stated:
    """State title, verdict, sentence and counts of a study."""
    counts = Counter(study.findings["severity"])
    ranked = [severity for severity in SEVERITIES if counts[severity]]
    clean = "ok" if has_checks(study) else "unchecked"
    words = scored_words(study.lang)
    first = study.findings["message"].iloc[0] if ranked else words.CLEAN
    said = [one_line(str(first)) if has_checks(study) else words.UNCHECKED]
    return Stated(
        title=words.TITLE.format(name=study.name, headline=_headline(study)),
        verdict=ranked[-1] if ranked else clean,
        sentence=" ".join([*said, _counted(study), *_units_in_short(study)]),
        counts={severity: counts[severity] for severity in ranked},
    )


def _headline(study: Studied) -> str:
    words, found = scored_words(study.lang), study.findings
    grave = found[found["severity"] != "note"]
    if len(grave):
        rules = words.RULE_HEADLINES
        first = rules.get(grave["rule"].iloc[0], rules[""])
        more = len(found) - 1
        return f"{first}{words.AND_MORE.format(n=more) if more else ''}"
    n = int(study.recomputed["cells"].sum())
    case = "nothing" if not n else "all_but_notes" if len(found) else "all"
    said = str(words.HEADLINES[case].format(n=n, notes=len(found)))
    if study.why("rules") is None:
        firm = {"safe": safe_ranks(study), "of": len(study.ranks)}
        case = "all_firm" if firm["safe"] == firm["of"] else "firm"
        said += words.HEADLINES[case].format(**firm)
    return said + (
        words.HEADLINES["partial"] if study.why("noise") == "partial" else ""
    )


def _units_in_short(study: Studied) -> Iterator[str]:
    """Yield rank and band of units asked for, so that a list of reports has them."""
    if study.why("rules") is not None:
        return
    template = scored_words(study.lang).UNIT_IN_SHORT
    for facts in study.pages[:_IN_SHORT]:
        row = study.ranks.iloc[facts.row]
        band = span(row["rules_low"], row["rules_high"], study.lang)
        yield template.format(name=facts.name, rank=facts.rank, of=facts.of, band=band)


def _counted(study: Studied) -> str:
    table = study.recomputed
    n, off = int(table["cells"].sum()), int(table["off"].sum())
    return str(scored_words(study.lang).COUNTED.format(n=n, off=off))


def show_source(study: Studied) -> Block:
    """Name the source, what was assumed in reading it, and what did not enter."""
    words = scored_words(study.lang)
    said = [source_line(study)]
    if study.assumptions:
        said.append(words.ASSUMED.format(what="; ".join(study.assumptions)))
    if study.left_out:
        said.append(words.LEFT_OUT.format(units=", ".join(study.left_out)))
    html = "".join(f"<p>{escaped(line)}</p>\n" for line in said)
    return Block(f"{CARD_STYLE}{TABLE_STYLE}{html}{unit_links(study)}", said[0])


def source_line(study: Studied) -> str:
    """Name the source: publisher and date as far as recorded, and the file."""
    known: list[str] = []
    for origin in study.origins[:1]:
        date = origin.get("date", "")
        printed = show_date(date, study.lang) if date[:4].isdigit() else ""
        known += [origin.get("publisher", ""), printed]
    words = scored_words(study.lang)
    parts = [text for text in known if text and _UNRECORDED not in text]
    title = ", ".join([*parts, words.TABLE_OF.format(path=", ".join(study.paths))])
    return f"{words.SOURCE.format(title=title)}."


def show_downloads(study: Studied) -> Handing:
    """Offer tables as files, and hand over what stands in workbook and slip."""
    links = link_files(study)
    return Handing(links.html, links.text, hand_scores(study, source_line(study)))


def show_recomputed(study: Studied) -> tuple[Block, ...]:
    """Lay out which columns were computed again, and how ranks are numbered."""
    return tuple(
        show_table(study, name, getattr(study, name))
        for name in ("recomputed", "rankings")
    )


def show_prints(study: Studied) -> tuple[Prose | Block, ...]:
    """Show a table that is no league as it was published; nothing of a league."""
    if study.prints.empty:
        return ()
    marked = study.prints[study.prints["marked"].astype(bool)]
    lines = [
        _series(str(name), rows.to_dict("records"), study.lang)
        for name, rows in marked.groupby("name", sort=False)
    ]
    if (marked["note"] != "").any():
        lines.append(scored_words(study.lang).NOTED)
    html = "".join(f"<p>{escaped(line)}</p>\n" for line in lines)
    table = show_table(study, "prints", study.prints)
    return heading("prints", study.lang), Block(html, " ".join(lines)), table


def _series(name: str, rows: Iterable[Mapping[Any, Any]], lang: str) -> str:
    """Say what is printed of one unit, period by period."""
    words, said = scored_words(lang), []
    for row in rows:
        key = "both" if row["total"] is not None else "rank"
        key = "score" if row["rank"] is None else key
        facts = {k: exact(row[k], lang) for k in ("total", "rank")}
        star = "*" if row["note"] else ""
        said.append(words.PRINTS[key].format(period=row["period"], **facts) + star)
    return str(words.SERIES.format(name=name, prints="; ".join(said)))


def show_missing(study: Studied) -> tuple[Prose | Block, ...]:
    """Say which parts are not given and why; nothing where all are."""
    lines = list(_missing(study))
    if not lines:
        return ()
    items = "".join(f"<li>{escaped(line)}</li>" for line in lines)
    return heading("missing", study.lang), Block(f"<ul>{items}</ul>", lines[0])


def _missing(study: Studied) -> Iterator[str]:
    """Yield one line a reason, with the sections it keeps away."""
    words, kept = scored_words(study.lang), defaultdict(list)
    for key in _EXPLAINED:
        kept[study.why(key)].append(words.HEADINGS["ranks" if key == "noise" else key])
    for why, names in kept.items():
        if why is not None:
            said = "; ".join(names)
            yield words.MISSING.format(section=said, why=words.GAPS[why])


def show_method(study: Studied) -> Prose:
    """Say how the numbers were got, and what they cannot tell."""
    words = scored_words(study.lang)
    settings = words.SETTINGS.format(
        seed=study.seed, draws=whole(study.draws, study.lang)
    )
    return Prose(f"{method_of(study.lang)}\n\n{settings}")


def show_answer(study: Studied, *, fail_level: Severity = "minor") -> Block:
    """Answer the question of the notebook from its tables.

    Raises
    ------
    UnknownNameError
        If ``fail_level`` is no severity.
    """
    grave = graver_from(fail_level)
    words = scored_words(study.lang)
    n = int(study.findings["severity"].isin(grave).sum())
    level = words_for(study.lang).SEVERITY[fail_level]
    threshold = (words.FAILS if n else words.PASSES).format(n=n, level=level)
    said = words.ANSWER.format(
        units=study.rows, counted=_counted(study), threshold=threshold
    )
    if study.why("rules") is None:
        safe, of = safe_ranks(study), len(study.ranks)
        said += " " + words.ANSWER_RANKS.format(safe=safe, of=of, places=CLOSE)
    return Block(f"<p><strong>{escaped(said)}</strong></p>", said)
